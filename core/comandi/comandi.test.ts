import { describe, expect, it } from 'vitest';
import { comanda } from './index.ts';

async function prova(...argomenti: readonly string[]): Promise<{ fine: number | undefined; detto: string }> {
  let detto = '';
  const aggiungi = (testo: string): void => {
    detto += testo;
  };
  const fine = await comanda(argomenti, { ambiente: {}, scrivi: aggiungi, avvisa: aggiungi });
  return { fine, detto };
}

describe('the commands of the core', () => {
  it('leave the start of the core to itself', async () => {
    expect((await prova('--dati', '/var/lib/sportello')).fine).toBeUndefined();
    expect((await prova()).fine).toBeUndefined();
  });
  it('explain themselves', async () => {
    const { fine, detto } = await prova('verifica', '--aiuto');
    expect(fine).toBe(0);
    expect(detto).toContain('sportello core verifica');
  });
  it.each([
    ['enti', 'uso', '--aiuto'],
    ['tabelle', 'importa', '--help'],
    ['conservazione', 'termine', 'accessi', '-h'],
  ])('explain themselves also after a verb: %s %s %s', async (...parole) => {
    const { fine, detto } = await prova(...parole);
    expect(fine).toBe(0);
    expect(detto).toMatch(new RegExp(`^Uso: sportello core ${parole[0]}`));
  });
  it('say what is wrong with what they were told, and make nothing', async () => {
    expect(await prova('verifica', '--dati', '/nessuna/cartella')).toMatchObject({
      fine: 2,
      detto: expect.stringContaining('non c’è un registro') as string,
    });
    expect((await prova('verifica', '--sbagliata')).fine).toBe(2);
    expect((await prova('subentro')).detto).toContain('Va indicato un file');
    expect(await prova('subentro', '048050_APR_1_1_1.ndjson')).toMatchObject({ fine: 2 });
    expect((await prova('verifica', '--massimo', 'tanti')).fine).toBe(2);
    expect(await prova('certificati')).toMatchObject({ fine: 2 });
    expect((await prova('certificati', 'campioni', '--out', 'x', '--lingua', 'EN')).fine).toBe(2);
    expect((await prova('certificati', 'campioni')).detto).toContain('Manca la cartella');
    expect((await prova('certificati', 'campioni', '--out', 'x', '--tipo', '99')).detto).toContain(
      'Nessun tipo della tabella 13',
    );
  });
});
