import type { Comune, Localita, LuogoEvento } from '../anpr/index.ts';
import { voce } from '../tabelle/index.ts';
import { chiaveLuogo, type Luoghi } from '../tabelle/luoghi.ts';
import type { CodiceSpiegato } from './catalogo.ts';
import { rilievo, sottoCampo, type Rilievo } from './regola.ts';

/** The codes that one kind of event has for its comune: every event has its own. */
export interface CodiciComune {
  /** No such comune, ever. */
  readonly inesistente: CodiceSpiegato;
  /** The ISTAT code is of another one. */
  readonly altroCodice: CodiceSpiegato;
  /** It existed, not on that day. */
  readonly nonAllora: CodiceSpiegato;
  /** The day is not said, and the name was borne at several times: it cannot be told whether it held. */
  readonly incerto?: CodiceSpiegato;
}
export interface CodiciStato {
  readonly inesistente: CodiceSpiegato;
  readonly altroNome: CodiceSpiegato;
}
export interface CodiciLuogo {
  readonly comune: CodiciComune;
  readonly stato?: CodiciStato;
  /** Neither a comune nor a place abroad, or both of them. */
  readonly alternativa?: CodiceSpiegato;
}

/** A comune as it was on the day of the event. @param luoghi without the archive of places nothing is judged. */
export function controllaComune(
  campo: string,
  comune: Comune | undefined,
  giorno: string | undefined,
  codici: CodiciComune,
  luoghi: Luoghi | undefined,
): Rilievo[] {
  if (!comune || !luoghi) return [];
  const { nomeComune, siglaProvinciaIstat, codiceIstat } = comune;
  const perNome = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, giorno);
  if (!perNome) return [rilievo(codici.inesistente, { campo })];
  // Of comuni that ceased long ago the table may not know the code: then the name is all that can be judged.
  const senzaCodice = codiceIstat === undefined || perNome.codice === '';
  const perCodice = senzaCodice ? perNome : luoghi.comunePerIstat(codiceIstat, giorno);
  if (!perCodice || chiaveLuogo(perCodice.nome) !== chiaveLuogo(nomeComune))
    return [rilievo(codici.altroCodice, { campo: `${campo}.codiceIstat` })];
  if (giorno !== undefined) return perCodice.valido ? [] : [rilievo(codici.nonAllora, { campo })];
  return codici.incerto !== undefined && luoghi.volteDelNome(nomeComune, siglaProvinciaIstat) > 1
    ? [rilievo(codici.incerto, { campo })]
    : [];
}

/** States that dissolved, or that nobody knows, are written under a code that is of none. */
const diNessuno = new Set(['997', '998', '999']);

/** A foreign state by its code of table 2, with the name that goes with it. */
export function controllaStato(
  campo: string,
  stato: Pick<Localita, 'codiceStato'> & { readonly descrizioneStato?: string | undefined },
  codici: CodiciStato,
): Rilievo[] {
  const noto = voce('02', stato.codiceStato);
  if (!noto) return [rilievo(codici.inesistente, { campo: sottoCampo(campo, 'codiceStato') })];
  const { descrizioneStato: nome } = stato;
  if (nome === undefined || diNessuno.has(noto.codice)) return [];
  return [noto.it, noto.en].some((uno) => uno !== undefined && chiaveLuogo(uno) === chiaveLuogo(nome))
    ? []
    : [rilievo(codici.altroNome, { campo: sottoCampo(campo, 'descrizioneStato') })];
}

/** Where something happened: a comune of then, or a state. */
export function controllaLuogo(
  campo: string,
  luogo: LuogoEvento | undefined,
  giorno: string | undefined,
  codici: CodiciLuogo,
  luoghi: Luoghi | undefined,
): Rilievo[] {
  if (!luogo) return [];
  const { comune, localita, luogoEccezionale } = luogo;
  const unoSolo = Boolean(comune) !== Boolean(localita) || (!comune && luogoEccezionale !== undefined);
  if (codici.alternativa !== undefined && !unoSolo) return [rilievo(codici.alternativa, { campo })];
  return [
    ...controllaComune(sottoCampo(campo, 'comune'), comune, giorno, codici.comune, luoghi),
    ...(localita && codici.stato
      ? controllaStato(sottoCampo(campo, 'localita'), localita, codici.stato)
      : []),
  ];
}
