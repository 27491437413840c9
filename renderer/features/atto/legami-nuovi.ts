import { senzaZeri } from '#contract/tabelle/index.ts';
import { metti, prendi, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import type { ModuloAtto } from './modulo.ts';

/** Tab. 5: what the former head is to who was this to him. */
const inverso: Readonly<Record<string, string>> = {
  ...{ 2: '2', 28: '28', 3: '6', 6: '3', 4: '7', 7: '4', 5: '8', 8: '5', 9: '9', 10: '11', 11: '10' },
  ...{ 12: '12', 13: '13', 16: '17', 17: '16', 18: '18', 20: '21', 21: '20', 22: '22', 23: '23' },
};

/** New head (what he was) → the others (what they were) → what they become. Only what follows for certain, or nearly. */
const visti: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  2: { 3: '3', 4: '4', 5: '5', 6: '17', 17: '6', 16: '16' },
  28: { 3: '3', 4: '4', 5: '5', 6: '17', 17: '6', 16: '16' },
  3: { 2: '6', 3: '9', 6: '7', 9: '11', 17: '7', 7: '8' },
  6: { 2: '16', 3: '4', 4: '5', 6: '2', 9: '3' },
  9: { 2: '18', 3: '10', 6: '6', 9: '9', 7: '7' },
};

/** The tie of somebody with a new head, from what both were to the old one; empty when it does not follow. */
export function legameVisto(capo: string, altro: string): string {
  const [c, a] = [senzaZeri(capo), senzaZeri(altro)];
  if (c === '1') return a;
  return (a === '1' ? inverso[c] : visti[c]?.[a]) ?? '';
}

const codiceIn = /^(.+)\.(\d+)\.legameSoggetto\.codiceLegame$/;

/**
 * Somebody of a list becomes the head: the others are seen from there.
 * @param suo what the new head was to the former one.
 */
function legamiDelNuovoCapo(dopo: Grezza, percorso: string, prima: Grezza, suo: string): Grezza {
  const [, elenco = '', i = ''] = codiceIn.exec(percorso) ?? [];
  if (elenco === '' || senzaZeri(testoA(dopo, percorso)) !== '1') return dopo;
  const righe = prendi(prima, elenco);
  if (!Array.isArray(righe)) return dopo;
  if (suo === '' || senzaZeri(suo) === '1') return dopo;
  return righe.reduce<Grezza>((r, riga, j) => {
    if (String(j) === i) return r;
    const codice = testoA(riga, 'legameSoggetto.codiceLegame');
    return metti(r, `${elenco}.${j}.legameSoggetto.codiceLegame`, legameVisto(suo, codice));
  }, dopo);
}

/** The same, as an act proposes it. A tie that is emptied to write another one is not forgotten. */
export function proponeLegami(dopo: ModuloAtto, percorso: string, prima: ModuloAtto): ModuloAtto {
  if (!codiceIn.test(percorso)) return dopo;
  const suo = testoA(prima.richiesta, percorso) || (prima.proposti[percorso] ?? '');
  if (testoA(dopo.richiesta, percorso) === '')
    return { ...dopo, proposti: { ...dopo.proposti, [percorso]: suo } };
  return { ...dopo, richiesta: legamiDelNuovoCapo(dopo.richiesta, percorso, prima.richiesta, suo) };
}
