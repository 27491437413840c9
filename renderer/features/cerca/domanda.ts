import { leggiGiorno } from '../../date.ts';
import { piano, type Riga } from './fuori-linea.ts';

/** What a clerk means by what is in the field. */
export type Domanda =
  | { readonly tipo: 'persone'; readonly testo: string }
  /** A number alone: of a record, of a family, of an operation. */
  | { readonly tipo: 'numero'; readonly numero: string }
  | { readonly tipo: 'figli'; readonly di: string };

const figli = /^(?:figl[ioae]|children|kinder)\s+(?:di|of|von)\s+(.{2,})$/i;

export function leggiDomanda(testo: string): Domanda {
  const di = figli.exec(testo)?.[1];
  if (di !== undefined) return { tipo: 'figli', di: di.trim() };
  const unito = testo.replace(/\s+/g, '').toUpperCase();
  // Longer than a codice fiscale and with digits: the number that a municipality gave to an operation.
  if (/^\d{9,18}$/.test(unito) || /^(?=.*\d)[0-9A-Z]{17,30}$/.test(unito))
    return { tipo: 'numero', numero: unito };
  return { tipo: 'persone', testo };
}

export type Perche = 'codice' | 'numero' | 'nascita' | 'nome' | 'indirizzo' | 'simile' | 'famiglia';

/** Why somebody is among the results, as far as their line tells. */
export function perche(riga: Riga, testo: string): Perche {
  const cercato = piano(testo);
  const unito = cercato.replaceAll(' ', '');
  if (unito.length > 5 && (riga.codiceFiscale ?? '').startsWith(unito)) return 'codice';
  if (riga.idSchedaSoggettoANPR === unito || /^[A-Z]{2}\d{5}[A-Z]{2}$/.test(unito)) return 'numero';
  if (/^\d{9,18}$/.test(unito)) return 'famiglia';
  const parole = testo.trim().split(/\s+/);
  const giorno = parole.map((una) => leggiGiorno(una)).find((uno) => uno !== undefined);
  if (giorno !== undefined && giorno === riga.dataNascita) return 'nascita';
  const nomi = piano(`${riga.cognome} ${riga.nome}`).split(' ');
  const cercate = cercato.split(' ');
  if (cercate.every((una) => nomi.some((suo) => suo.startsWith(una)))) return 'nome';
  const casa = `${nomi.join(' ')} ${piano(riga.indirizzo ?? '')}`;
  return cercate.every((una) => casa.includes(una)) ? 'indirizzo' : 'simile';
}

/** People who may be the same one twice: same names and same birth under two records. */
export function doppioni(righe: readonly Riga[]): readonly (readonly Riga[])[] {
  const per = new Map<string, Riga[]>();
  for (const riga of righe) {
    if (riga.dataNascita === undefined || riga.stato === 'annullato') continue;
    const chiave = `${piano(riga.cognome)}|${piano(riga.nome)}|${riga.dataNascita}`;
    per.set(chiave, [...(per.get(chiave) ?? []), riga]);
  }
  return [...per.values()].filter((una) => una.length > 1);
}
