import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usaTabelle } from '#contract/tabelle/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { apriDatabase, type Database } from '../db/apri.ts';
import { cartellaDiProva } from '../db/prova.ts';
import { comanda } from './index.ts';

let dati: string;
beforeAll(async () => {
  dati = cartellaDiProva();
  await conDatabase(({ applicazione }) =>
    creaCensimento(applicazione).registraEnte({ codice: 'INPS01', nome: 'INPS', siglaProvincia: 'RM' }),
  );
});
afterAll(() => {
  usaTabelle(0, []);
  rmSync(dati, { recursive: true, force: true });
});

async function conDatabase<T>(fai: (database: Database) => Promise<T>): Promise<T> {
  const database = await apriDatabase({ dati });
  return fai(database).finally(() => database.chiudi());
}

async function prova(...argomenti: readonly string[]): Promise<{ fine: number | undefined; detto: string }> {
  let detto = '';
  const aggiungi = (testo: string): void => {
    detto += testo;
  };
  const fine = await comanda([...argomenti, '--dati', dati], {
    ...{ ambiente: {}, scrivi: aggiungi, avvisa: aggiungi },
  });
  return { fine, detto };
}

describe('the commands of whoever administers the register', () => {
  it('show what an archive changes, take it when told to, and remember', async () => {
    const archivio = join(dati, 'tab26_motivo_costituzione_famiglia.csv');
    writeFileSync(archivio, 'codice,descrizione\n1,Vincoli di matrimonio\n88,Motivo di prova\n');
    const mostrate = await prova('tabelle', 'importa', archivio, '--prova', '--dal', '2026-07-11');
    expect(mostrate).toMatchObject({ fine: 0 });
    expect(mostrate.detto).toContain('  + 88 Motivo di prova\n');
    expect(mostrate.detto).toContain('Prova: non è cambiato niente');
    expect((await prova('tabelle', 'versioni')).detto).toContain('Nessun archivio importato');
    expect((await prova('tabelle', 'importa', archivio)).detto).toContain('versione 1');
    expect((await prova('tabelle', 'differenze', '1')).detto).toContain('Motivo di prova');
    writeFileSync(archivio, 'codice,descrizione\n1,\n');
    expect(await prova('tabelle', 'importa', archivio)).toMatchObject({
      fine: 1,
      detto: expect.stringContaining('riga 2: al codice 1 manca la descrizione') as string,
    });
  });

  it('write what a body may ask, and who decided it', async () => {
    const scelte = ['--descrizione', 'Pensioni', '--sezioni', '2,10', '--modi', 'verifica,consultazione'];
    const uso = ['enti', 'uso', 'INPS01', 'PENS01'];
    expect(await prova(...uso, ...scelte, '--dal', '2026-01-01')).toMatchObject({ fine: 0 });
    expect(await prova(...uso, ...scelte, '--dal', '2026-02-01')).toMatchObject({ fine: 0 });
    expect((await prova('enti', 'usi')).detto).toBe(
      'INPS01\tPENS01\tverifica,consultazione\t2,10\t2026-02-01\t\tPensioni\n',
    );
    const traccia = await conDatabase(({ applicazione }) =>
      applicazione
        .selectFrom('audit')
        .select(['flusso', 'finalita'])
        .where('tipo', '=', 'uso-ente')
        .execute(),
    );
    expect(traccia).toEqual(Array(2).fill({ flusso: 'INPS01', finalita: 'uso PENS01' }));
  });

  it.each([
    [['IGNOTO', 'X1', '--descrizione', 'x', '--sezioni', '2', '--modi', 'verifica'], 'non è nel censimento'],
    [['INPS01', 'X1', '--sezioni', '2', '--modi', 'verifica'], 'Manca la descrizione'],
    [['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '18', '--modi', 'verifica'], 'liste elettorali'],
    [
      ['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '31', '--modi', 'verifica'],
      '«31» non è nella tabella',
    ],
    [['INPS01', 'X1', '--descrizione', 'x', '--sezioni', '2', '--modi', 'tutto'], '«tutto» non è un modo'],
  ])('refuse the use %j', async (argomenti, atteso) => {
    expect(await prova('enti', 'uso', ...argomenti)).toMatchObject({
      ...{ fine: 2, detto: expect.stringContaining(atteso) as string },
    });
  });
});
