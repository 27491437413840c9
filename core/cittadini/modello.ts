import type { RispostaOKP002 } from '#contract/anpr/index.ts';
import type { StatoRichiesta, TipologiaRichiesta } from '#contract/regole/index.ts';

type Dettaglio = NonNullable<RispostaOKP002['dettaglio']>;
export type DatiRichiestaCittadino = Pick<
  Dettaglio,
  | 'datiRettifica'
  | 'datiDichiarazioneResidenza'
  | 'datiIscrizioneOnline'
  | 'datiRichiestaIscrizioneElettorale'
>;
export type Recapito = NonNullable<Dettaglio['recapiti']['recapito']>[number];

/** One state of a request: when it began, by whom, and what was said to the citizen. */
export interface PassoRichiesta {
  readonly stato: StatoRichiesta;
  /** Codice fiscale of the operator or of the citizen. */
  readonly operatore: string;
  /** RFC 3339. */
  readonly istante: string;
  readonly note?: string;
  /** Table 60, which has no official publication. */
  readonly motivoIrricevibile?: string;
}

export interface RegistrazioneRichiesta {
  readonly idOperazioneANPR: string;
  /** `5005`, `5014`… */
  readonly codice: string;
}

/** What a citizen has asked a municipality for on the portal (workflows.md §11). Its registration is an act of its own. */
export interface RichiestaCittadino {
  readonly codiceRichiesta: string;
  /** ISTAT code of the municipality that must answer. */
  readonly comune: string;
  readonly tipologia: TipologiaRichiesta;
  /** idSchedaSoggettoANPR. */
  readonly richiedente: string;
  readonly famiglia?: string;
  readonly note?: string;
  /** From the first state to the present one. */
  readonly storico: readonly PassoRichiesta[];
  /** Day by which the next step is due, `AAAA-MM-GG`. */
  readonly scadenza?: string;
  readonly proroghe: number;
  /** `MM-GG` on which the municipality’s offices were closed for its saint, as it was set when the request came. */
  readonly patrono?: string;
  /** Days for which the citizen has been waited for: the term of the office stood still. */
  readonly sospesi: number;
  readonly idUnicoNazionale?: string;
  /** What answers it in the register, while it is in force: annulled, the request comes back to who must answer it. */
  readonly registrazione?: RegistrazioneRichiesta;
  readonly recapiti: readonly Recapito[];
  readonly dati: DatiRichiestaCittadino;
}

export type TipoAllegato = 'riepilogo' | 'allegato';

/** What came with a request; the bytes lie beside it, and are read only by who looks at it whole. */
export interface AllegatoRichiesta {
  readonly tipo: TipoAllegato;
  readonly idTipologia: string;
  readonly nomeFile: string;
  readonly idFormatoFile: string;
  readonly descrizione?: string;
  readonly contenuto: Buffer;
}

export function passoAttuale({ storico }: RichiestaCittadino): PassoRichiesta {
  const passo = storico.at(-1);
  if (!passo) throw new Error('a request without a state');
  return passo;
}
export const statoDi = (richiesta: RichiestaCittadino): StatoRichiesta => passoAttuale(richiesta).stato;
