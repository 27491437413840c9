import type { Comune, LuogoEvento } from '#contract/anpr/index.ts';
import { rilievo, type CodiceSpiegato, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { chiaveNome } from './righe.ts';

/** The codes that one kind of event has for its comune: every event has its own three. */
export interface CodiciComune {
  /** No such comune, ever. */
  readonly inesistente: CodiceSpiegato;
  /** The ISTAT code is of another one. */
  readonly altroCodice: CodiceSpiegato;
  /** It existed, not on that day. */
  readonly nonAllora: CodiceSpiegato;
}
export interface CodiciStato {
  readonly inesistente: CodiceSpiegato;
  readonly altroNome: CodiceSpiegato;
}

/** A comune as it was on the day of the event. */
export function controllaComune(
  campo: string,
  comune: Comune | undefined,
  giorno: string | undefined,
  codici: CodiciComune,
  luoghi: Luoghi,
): Rilievo[] {
  if (!comune) return [];
  const { nomeComune, siglaProvinciaIstat, codiceIstat } = comune;
  const perNome = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, giorno);
  if (!perNome) return [rilievo(codici.inesistente, { campo })];
  const perCodice = codiceIstat === undefined ? perNome : luoghi.comunePerIstat(codiceIstat, giorno);
  if (!perCodice || chiaveNome(perCodice.nome) !== chiaveNome(nomeComune))
    return [rilievo(codici.altroCodice, { campo: `${campo}.codiceIstat` })];
  return perCodice.valido ? [] : [rilievo(codici.nonAllora, { campo })];
}

/** Where something happened: a comune of then, or a state. */
export function controllaLuogo(
  campo: string,
  luogo: LuogoEvento | undefined,
  giorno: string | undefined,
  codici: { readonly comune: CodiciComune; readonly stato: CodiciStato },
  luoghi: Luoghi,
): Rilievo[] {
  const trovati = controllaComune(`${campo}.comune`, luogo?.comune, giorno, codici.comune, luoghi);
  const { localita } = luogo ?? {};
  if (!localita) return trovati;
  const stato = luoghi.statoPerCodice(localita.codiceStato);
  const dove = `${campo}.localita`;
  if (!stato) return [...trovati, rilievo(codici.stato.inesistente, { campo: `${dove}.codiceStato` })];
  return chiaveNome(stato.nome) === chiaveNome(localita.descrizioneStato)
    ? trovati
    : [...trovati, rilievo(codici.stato.altroNome, { campo: `${dove}.descrizioneStato` })];
}
