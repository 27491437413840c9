import { describe, expect, it } from 'vitest';
import { DatiSoggetto } from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import { domandeCampioni } from './campioni/domande.ts';
import { campioni } from './campioni/elenco.ts';
import { componiContenuto } from './componi.ts';
import type { Domanda } from './domanda.ts';
import { verdettoSoggetto } from './verdetto.ts';

const domande = domandeCampioni(campioni, luoghiDiProva());
type Dati = Soggetto['dati'];

/** Every element that a record can do without, by its path. */
function* rami(valore: unknown, percorso: readonly (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof valore !== 'object' || valore === null) return;
  for (const [chiave, voce] of Object.entries(valore)) {
    const suo = [...percorso, Array.isArray(valore) ? Number(chiave) : chiave];
    yield suo;
    yield* rami(voce, suo);
  }
}

function senza(dati: Dati, percorso: readonly (string | number)[]): Dati {
  const copia = structuredClone(dati);
  const ultimo = percorso.at(-1) ?? '';
  let dove: object = copia;
  for (const passo of percorso.slice(0, -1)) dove = Reflect.get(dove, passo) as object;
  if (Array.isArray(dove)) dove.splice(Number(ultimo), 1);
  else Reflect.deleteProperty(dove, ultimo);
  return copia;
}

/** The same person and the same past, of whom the register knows something less. */
function conDati(domanda: Domanda, dati: Dati): Domanda {
  const soggetto = { ...domanda.soggetto, dati };
  const id = soggetto.idSchedaSoggettoANPR;
  return {
    ...domanda,
    soggetto,
    componenti: domanda.componenti.map((c) => (c.idSchedaSoggettoANPR === id ? soggetto : c)),
    storia: domanda.storia.map((passo, i, tutti) =>
      i === tutti.length - 1 ? { ...passo, dopo: soggetto } : passo,
    ),
  };
}

const rifiutata = (domanda: Domanda): boolean =>
  verdettoSoggetto(domanda).some(({ gravita }) => gravita === 'E');

/** What no clerk should have to sign: a text that is empty, or that shows how it was made. */
function guasti(domanda: Domanda): string[] {
  const { parti, intestatario } = componiContenuto(domanda);
  const testi = parti.flatMap(({ blocchi }) =>
    blocchi.flatMap((b) => {
      if (b.tipo === 'paragrafo') return [b.testo];
      if (b.tipo === 'rilievo') return [b.testo, ...b.sotto];
      if (b.tipo === 'voci') return b.voci.flat();
      return [...b.colonne, ...b.righe.flat()];
    }),
  );
  const rotto = (testo: string): boolean =>
    testo.trim() === '' || testo !== testo.trim() || /[{}]|undefined|null|NaN| {2}|, ,|\(\)/.test(testo);
  const vuote = parti.filter(({ blocchi }) => blocchi.length === 0).map(({ tipo }) => `nothing in ${tipo}`);
  return [...vuote, ...[...testi, intestatario.nome, ...intestatario.righe].filter(rotto)];
}

describe('a record in which something is missing', () => {
  it.each(domande)('is certified whole or refused with a code: type $tipo', ({ tipo }, domanda) => {
    expect(guasti(domanda)).toEqual([]);
    let certificate = 0;
    for (const percorso of rami(domanda.soggetto.dati)) {
      const dati = senza(domanda.soggetto.dati, percorso);
      // What the official schema wants, the register has.
      if (!DatiSoggetto.safeParse(dati).success) continue;
      const monca = conDati(domanda, dati);
      if (rifiutata(monca)) continue;
      certificate += 1;
      expect(guasti(monca), `${tipo} without ${percorso.join('.')}`).toEqual([]);
    }
    expect(certificate).toBeGreaterThan(10);
  });
});
