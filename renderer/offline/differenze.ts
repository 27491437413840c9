import type { Dossier } from '#contract/wa/registro.ts';
import type { Pratica } from './pratica.ts';
import { operazioneANPR } from './risposta.ts';

export interface Differenza {
  /** Path of the leaf inside the section, empty for the section itself. */
  readonly percorso: string;
  readonly prima: string | undefined;
  readonly adesso: string | undefined;
}
export interface SezioneCambiata {
  /** Official name (`generalita`, `residenza`…), or `famiglia`, `stato`. */
  readonly sezione: string;
  readonly differenze: readonly Differenza[];
}

function foglie(valore: unknown, percorso = ''): Map<string, string> {
  const trovate = new Map<string, string>();
  if (valore === null || valore === undefined) return trovate;
  if (typeof valore !== 'object')
    return trovate.set(percorso, typeof valore === 'string' ? valore : JSON.stringify(valore));
  for (const [nome, dentro] of Object.entries(valore))
    for (const [dove, testo] of foglie(dentro, percorso === '' ? nome : `${percorso}.${nome}`))
      trovate.set(dove, testo);
  return trovate;
}

function confronta(sezione: string, prima: unknown, adesso: unknown): SezioneCambiata | undefined {
  const vecchie = foglie(prima);
  const nuove = foglie(adesso);
  const percorsi = new Set([...vecchie.keys(), ...nuove.keys()]);
  const differenze = [...percorsi]
    .filter((percorso) => vecchie.get(percorso) !== nuove.get(percorso))
    .map((percorso) => ({ percorso, prima: vecchie.get(percorso), adesso: nuove.get(percorso) }));
  return differenze.length === 0 ? undefined : { sezione, differenze };
}

/** What has changed in a record since it was read, section by section, in the order of the record. */
export function differenze(prima: Dossier, adesso: Dossier): SezioneCambiata[] {
  const sezioni = new Set([...Object.keys(prima.dati), ...Object.keys(adesso.dati)]);
  return [
    confronta('stato', prima.stato, adesso.stato),
    ...[...sezioni].map((sezione) => confronta(sezione, prima.dati[sezione], adesso.dati[sezione])),
    confronta('famiglia', prima.famiglia, adesso.famiglia),
  ].filter((sezione) => sezione !== undefined);
}

/** The record moved, and only because of acts that this very desk sent since: the next in the queue may follow. */
export function spiegatoDaNoi(prima: Dossier, adesso: Dossier, pratiche: readonly Pratica[]): boolean {
  const note = new Set(prima.operazioni.map(({ idOperazioneANPR }) => idOperazioneANPR));
  const nostre = new Set(
    pratiche.flatMap(({ stato }) => (stato.stato === 'confermata' ? [operazioneANPR(stato.risposta)] : [])),
  );
  const nuove = adesso.operazioni.filter(({ idOperazioneANPR }) => !note.has(idOperazioneANPR));
  return nuove.length > 0 && nuove.every(({ idOperazioneANPR }) => nostre.has(idOperazioneANPR));
}
