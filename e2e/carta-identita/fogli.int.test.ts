import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DomandaCarta } from '#contract/regole/carta-identita/index.ts';
import { disegnaFogli } from '../../renderer/features/carta-identita/fogli-pdf.ts';
import type { DatiFogli } from '../../renderer/features/carta-identita/fogli.ts';
import { disegnaRegistro } from '../../renderer/features/carta-identita/registro-pdf.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-fogli-'));
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

/** The text of each page, as another program reads it. */
function pagine(pdf: Uint8Array): string[] {
  const file = join(cartella, 'fogli.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
}

const domanda: DomandaCarta = {
  ...{ giorno: '2026-07-11', espatrio: false, interdizioni: [], precedente: 'smarrito' },
  denuncia: 'Carabinieri di Vinci 44/2026',
  urgenza: { motivo: 'viaggio', documento: 'biglietto aereo del 20/07/2026' },
};
const di = (altro: Partial<DatiFogli> = {}): DatiFogli => ({
  valori: { cognome: 'MARTELLI', nome: 'GIULIA', rilasciata: '11/07/2026', scade: '18/04/2037' },
  ...{ domanda, comune: 'Vinci', numero: 'AY0000001', minore: false, altroComune: false, ...altro },
});

describe('the sheets of a card', () => {
  it('are the request with what was declared, and a slip for the office and one for the police', () => {
    const [prima = '', ...altre] = pagine(disegnaFogli(di({ precedente: 'AV7654321' })));
    for (const parole of [
      ...['Domanda di rilascio della carta d’identità', 'MARTELLI', 'AY0000001', 'smarrito', 'AV7654321'],
      ...['Carabinieri di Vinci 44/2026', 'con urgenza per viaggio', 'biglietto aereo del 20/07/2026'],
      ...['non valida per l’espatrio', 'Firma di chi chiede'],
    ])
      expect(prima).toContain(parole);
    expect(altre).toHaveLength(1);
    expect(altre[0]?.match(/Copia per .*$/gm)).toEqual([
      'Copia per lo schedario del Comune',
      'Copia per la Questura',
    ]);
  });

  it('are one more slip when another municipality keeps the record', () => {
    const fogli = pagine(disegnaFogli(di({ altroComune: true })));
    expect(fogli).toHaveLength(3);
    expect(fogli[2]).toContain('Copia per il Comune di residenza');
  });

  it('ask both parents to sign for a minor who may travel, and say on what consent', () => {
    const minore = { ...domanda, espatrio: true, assenso: 'entrambi-genitori' as const };
    const [prima = ''] = pagine(disegnaFogli(di({ minore: true, domanda: minore })));
    expect(prima.match(/Firma del genitore/g)).toHaveLength(2);
    expect(prima).toContain('assenso all’espatrio è dato da entrambi i genitori');
    expect(prima).toContain('l. 1185/1967');
  });

  it('write a surname of a hundred letters whole, and leave to the pen what the fonts lack', () => {
    const lungo = 'Č'.repeat(100);
    const [prima = ''] = pagine(disegnaFogli(di({ valori: { cognome: lungo, nome: 'ИВАН' } })));
    expect(prima).toContain(lungo);
    expect(prima).not.toContain('?');
  });
});

describe('the register on paper', () => {
  const colonne = [
    { nome: 'Numero', larghezza: 24 },
    { nome: 'Intestatario', larghezza: 100 },
  ];
  const intorno = { comune: 'Comune di Vinci', titolo: 'Registro', sotto: '', colonne };
  const pagina = (n: number, di: number): string => `Pagina ${n} di ${di}`;

  it('shows every card, its head and number on each page', () => {
    const righe = Array.from({ length: 120 }, (_, i) => [
      `AY${String(i).padStart(7, '0')}`,
      'MARTELLI GIULIA',
    ]);
    const fogli = pagine(disegnaRegistro({ ...intorno, righe, pagina }));
    expect(fogli.length).toBeGreaterThan(2);
    fogli.forEach((foglio, i) => {
      expect(foglio).toContain('Comune di Vinci');
      expect(foglio).toContain(`Pagina ${i + 1} di ${fogli.length}`);
    });
    const tutto = fogli.join('\n');
    expect(righe.filter(([numero = '']) => !tutto.includes(numero))).toEqual([]);
  });

  it('breaks a long name and never cuts it', () => {
    const nome = `${'A'.repeat(100)} ${'B'.repeat(90)}`;
    const [foglio = ''] = pagine(disegnaRegistro({ ...intorno, righe: [['AY0000001', nome]], pagina }));
    expect(foglio.match(/A/g)?.length).toBe(100 + 1);
    expect(foglio.match(/B/g)?.length).toBe(90);
  });
});
