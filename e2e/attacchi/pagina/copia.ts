import { randomBytes } from 'node:crypto';
import type { Persona } from '../banco.ts';
import type { Richiesta } from './colpi.ts';
import type { Atteso } from './oracolo.ts';
import type { SportelloPreso } from './sportello.ts';

/** What somebody left at a desk: the key of their drafts, and the closed content of a second copy of one. */
export interface Lasciato {
  readonly operatore: string;
  readonly segreti: readonly string[];
}

const base64 = (quanti: number): string => randomBytes(quanti).toString('base64');

/** The archive of whoever is in, opened as the page does. @throws when it does not open. */
export async function archivioDi({
  canale,
}: SportelloPreso): Promise<{ readonly operatore: string; readonly chiave: string }> {
  const aperto = await canale.chiama('accesso.chiaveBozze', {});
  if (!aperto.ok) throw new Error(`no key of drafts: ${JSON.stringify(aperto)}`);
  return aperto.valore as { operatore: string; chiave: string };
}

/** A colleague works at the desk, leaves a draft with its second copy, and goes. @throws when it is not kept. */
export async function lavoraPrima(sportello: SportelloPreso, collega: Persona): Promise<Lasciato> {
  const { canale } = sportello;
  await sportello.entra(collega);
  const { operatore, chiave } = await archivioDi(sportello);
  const dati = base64(48);
  const riga = { tavola: 'bozze', id: 'prova', tempo: 1, scritta: 1, iv: base64(12), dati };
  await canale.chiama('bozze.copia', { operatore, nuove: [riga], tolte: [] });
  const copiate = await canale.chiama('bozze.copiate', { operatore });
  if (!JSON.stringify(copiate).includes(dati))
    throw new Error(`the second copy is not kept: ${JSON.stringify(copiate)}`);
  await canale.chiama('accesso.esci', {});
  sportello.estrai();
  return { operatore, segreti: [chiave, dati] };
}

/** What a script asks of the second copy in an archive. */
export function sullaCopia(operatore: string, atteso: Atteso): Richiesta[] {
  return [
    { nome: 'bozze.copia', valore: { operatore, nuove: [], tolte: [] }, intera: true, atteso },
    { nome: 'bozze.copiate', valore: { operatore }, intera: true, atteso },
  ];
}
