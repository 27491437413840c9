import { mostraGiorno } from '../../date.ts';
import { generalitaDi, leggi, luogoInParole, nomeCognome } from '../../ufficiale/lettura.ts';
import { testoA } from '../../ufficiale/percorso.ts';
import type { Partenza } from './atto.ts';

/** Pieces of the sentences that are confirmed: always in Italian; what is missing is an ellipsis. */
const manca = '…';

export function giorno(valore: string | undefined): string {
  return mostraGiorno(valore) || manca;
}

/** Whether words about this person are of a woman. @param generalita official general data, perhaps unfinished. */
export function eDonna(generalita: unknown): boolean {
  return testoA(generalita, 'sesso').toUpperCase() === 'F';
}

/** Name and birth of the person of the record. */
export function chi({ dossier }: Partenza): string {
  if (!dossier) return manca;
  const g = generalitaDi(dossier);
  const nata = eDonna(g) ? 'nata' : 'nato';
  return `${nomeCognome(g) || manca}, ${nata} il ${giorno(g.dataNascita)}`;
}

/** A sentence whose last datum is missing ends with the ellipsis, not with a fourth dot. */
export function chiusa(frase: string): string {
  return frase.replace(/…\.$/, manca);
}

/** Somebody named in the request. */
export function persona(generalita: unknown): string {
  return nomeCognome(generalita) || manca;
}

/** `avvenuta il 12/03/2026`. */
export function evento(dati: unknown): string {
  return `avvenuta il ${giorno(leggi(dati, 'dataEvento'))}`;
}

/** ` a EMPOLI (FI)`; nothing while no place is chosen. */
export function dove(luogo: unknown): string {
  const parole = luogoInParole(luogo);
  return parole === '' ? '' : ` a ${parole}`;
}

export function dal(richiesta: object): string {
  return `con effetto dal ${giorno(testoA(richiesta, 'testataRichiesta.dataDecorrenza'))}`;
}

/** A family or convivenza that the request names: in words where it was found by its people, else by number. */
export function famiglia(richiesta: object, percorso: string, { scelte }: Partenza): string {
  const numero = testoA(richiesta, `${percorso}.idFamigliaConvivenzaANPR`);
  return numero === '' ? manca : (scelte?.[percorso] ?? numero);
}
