import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { gestoriEstrazioni } from './estrazioni.ts';

let casa: string;
beforeEach(() => {
  casa = mkdtempSync(join(tmpdir(), 'sportello-estr-'));
});
afterEach(() => {
  rmSync(casa, { recursive: true, force: true });
});

const testo = 'cognome;nome\r\nCONTI;LORENZO\r\n';
const compresso = gzipSync(testo);
const tagli = [compresso.subarray(0, 7), compresso.subarray(7)];
const domanda = { file: '42', estrazione: '41', finalita: 'elenco per la mensa', formato: 'csv' } as const;

/** @param guasta the piece that the register refuses. */
function salva(chieste: unknown[] = [], guasta?: number) {
  return gestoriEstrazioni({
    cartella: () => casa,
    parte: async (richiesta) => {
      chieste.push(richiesta);
      if (richiesta.parte === guasta)
        return fallito({ tipo: 'fuori-linea', messaggio: 'non raggiungibile', rimedio: 'riprova' });
      return riuscito({ dati: (tagli[richiesta.parte - 1] ?? tagli[0])!.toString('base64'), parti: 2 });
    },
  })['documento.salvaEstrazione'];
}

it('puts the pieces together and opens a table, for its owner only', async () => {
  const chieste: unknown[] = [];
  const salvata = await salva(chieste)(domanda);
  const percorso = join(casa, 'estrazione-41.csv');
  expect(salvata).toEqual({ ok: true, valore: { percorso } });
  expect(readFileSync(percorso, 'utf8')).toBe(testo);
  expect(statSync(percorso).mode & 0o777).toBe(0o600);
  const { finalita } = domanda;
  expect(chieste).toEqual([
    { file: '42', parte: 1, finalita },
    { file: '42', parte: 2, finalita },
  ]);
});

it('leaves an official file as it came, and never writes over one that is there', async () => {
  writeFileSync(join(casa, 'estrazione-41.xml.gz'), 'lavorato a mano');
  expect(await salva()({ ...domanda, formato: 'xml' })).toMatchObject({
    valore: { percorso: join(casa, 'estrazione-41-2.xml.gz') },
  });
  expect(readFileSync(join(casa, 'estrazione-41-2.xml.gz')).equals(compresso)).toBe(true);
  expect(readFileSync(join(casa, 'estrazione-41.xml.gz'), 'utf8')).toBe('lavorato a mano');
});

it('says why a piece did not come, and leaves no half file behind', async () => {
  expect(await salva([], 2)(domanda)).toMatchObject({ errore: { tipo: 'fuori-linea' } });
  expect(readdirSync(casa)).toEqual([]);
});
