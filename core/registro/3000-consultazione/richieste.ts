import type { Generalita } from '#contract/anpr/index.ts';
import {
  controlla,
  regoleRichieste,
  rilievo,
  type CriteriRichieste,
  type Rilievo,
} from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { controllaComuneRichiesta } from '../comune-richiesta.ts';
import type { Soggetto } from '../modello.ts';
import type { Contesto, Ricerca } from '../operazione.ts';
import type { StatoElaborazione } from '../../estrazioni/tabelle.ts';
import type { OperazioneConservata } from '../ricerca-operazioni.ts';
import { candidati, diverso } from '../soggetto-richiesto.ts';

export interface AggregatiRichieste {
  /** Whom the request names, if it names somebody. */
  readonly cercati: readonly Soggetto[];
  readonly operazioni: readonly OperazioneConservata[];
}

/** More would be a list, and lists are of 4005. */
const massimo = 50;
const singola = 'ricercaSingolaRichiesta';
const inSoggetto = 'parametriRicercaSoggetto.datiSoggetto';

export function regoleDiRichieste(r: CriteriRichieste, luoghi: Luoghi): Rilievo[] {
  return [
    ...controlla(regoleRichieste, r),
    ...controllaComuneRichiesta('comuneRichiesta', r.comuneRichiesta, luoghi),
  ];
}

function generalita({ parametriRicercaSoggetto: p }: CriteriRichieste): Generalita | undefined {
  const d = p?.datiSoggetto;
  if (!d) return undefined;
  const { codiceFiscale, cognome, nome, idSchedaSoggettoANPR, datiNascitaSoggetto } = d;
  return {
    ...(cognome !== undefined && { cognome }),
    ...(nome !== undefined && { nome }),
    ...(codiceFiscale !== undefined && { codiceFiscale: { codFiscale: codiceFiscale } }),
    ...(idSchedaSoggettoANPR !== undefined && { idSchedaSoggettoANPR }),
    ...(datiNascitaSoggetto && { dataNascita: datiNascitaSoggetto.dataEvento }),
  };
}

export async function leggiRichieste(
  r: CriteriRichieste,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiRichieste> {
  if (r.ricercaSingolaRichiesta) {
    const operazioni = await cerca.operazioniDelComune(comune, r.ricercaSingolaRichiesta);
    return { cercati: [], operazioni };
  }
  const cercati = await candidati(generalita(r), cerca);
  const [uno] = cercati;
  if (!uno || cercati.length > 1) return { cercati, operazioni: [] };
  // `dettaglioElenco` widens to the family; the schema says no values: any but zero does.
  const { dettaglioElenco = '0' } = r.parametriRicercaSoggetto ?? {};
  const famiglia = senzaZeri(dettaglioElenco) === '0' ? undefined : uno.idFamigliaConvivenzaANPR;
  const su = { soggetti: [uno.idSchedaSoggettoANPR], famiglie: famiglia === undefined ? [] : [famiglia] };
  return { cercati, operazioni: await cerca.operazioniSu(comune, su, massimo + 1) };
}

/** What the register says of a search of requests. */
export function controllaRichieste(
  r: CriteriRichieste,
  { cercati, operazioni }: AggregatiRichieste,
  { chi }: Pick<Contesto, 'chi'>,
): Rilievo[] {
  const { codiceIstat = chi.comune } = r.comuneRichiesta ?? {};
  if (codiceIstat !== chi.comune) return [rilievo('EN167', { campo: 'comuneRichiesta' })];
  const s = r.ricercaSingolaRichiesta;
  if (s) {
    if (operazioni.length === 0) return [rilievo('EN122', { campo: singola })];
    return s.tipoOperazione === '2' ? controllaAnnullamento(operazioni[0]?.elaborazione ?? null, chi) : [];
  }
  const chiesto = generalita(r);
  const [uno, altro] = cercati;
  if (!uno || !chiesto) return [rilievo('EN133', { campo: inSoggetto })];
  if (altro) return [rilievo('EN095', { campo: inSoggetto })];
  if (diverso(chiesto, uno)) return [rilievo('EN183', { campo: inSoggetto })];
  if (operazioni.length > massimo) return [rilievo('EN115', { campo: inSoggetto })];
  return operazioni.length > 0 ? [] : [rilievo('EN122', { campo: inSoggetto })];
}

const conclusa: Readonly<Record<Exclude<StatoElaborazione, 'attesa' | 'corso'>, string>> = {
  pronta: 'è già conclusa, e il risultato è pronto',
  fallita: 'è già conclusa, e non è riuscita',
  annullata: 'è già stata annullata',
  scaduta: 'è già conclusa, e il risultato non c’è più',
};

/** Only extractions are annulled here (EN096), before they end (EN097), by who may ask for them (EN174). */
function controllaAnnullamento(stato: StatoElaborazione | null, chi: Contesto['chi']): Rilievo[] {
  if (stato === null) return [rilievo('EN096', { campo: singola })];
  if (!chi.permessi.has('anagrafe.estrazioni'))
    return [
      rilievo('EN174', { campo: singola, causa: 'Il profilo di chi chiede non comprende le estrazioni.' }),
    ];
  if (stato === 'attesa' || stato === 'corso') return [];
  return [rilievo('EN097', { campo: singola, causa: `La richiesta di elaborazione ${conclusa[stato]}.` })];
}

const lavorazioni: Readonly<Record<StatoElaborazione, string>> = {
  ...{ attesa: '5', corso: '1', pronta: '2', fallita: '3', annullata: '4', scaduta: '2' },
};

/** Tab. 44. */
export function statoLavorazione({ esito, annullata, risposta, elaborazione }: OperazioneConservata): string {
  if (elaborazione !== null) return lavorazioni[elaborazione];
  if (annullata) return '4';
  if (esito !== 'OK') return '3';
  return JSON.stringify(risposta).includes('"esitoOperazione":"WN00"') ? '6' : '2';
}

/** What the answer says again of the request, with the municipality that the request may leave out. */
export function criteriDetti(
  r: CriteriRichieste,
  { comune }: Pick<Contesto, 'comune'>,
): CriteriRichieste & Required<Pick<CriteriRichieste, 'comuneRichiesta'>> {
  const { ricercaSingolaRichiesta, parametriRicercaSoggetto } = r;
  return {
    comuneRichiesta: r.comuneRichiesta ?? {
      nomeComune: comune.nome,
      codiceIstat: comune.codiceIstat,
      siglaProvinciaIstat: comune.siglaProvincia,
    },
    ...(ricercaSingolaRichiesta && { ricercaSingolaRichiesta }),
    ...(parametriRicercaSoggetto && { parametriRicercaSoggetto }),
  };
}
