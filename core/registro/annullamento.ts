import type { DatiOperazione, DatiRicercaScheda } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type {
  Cambiato,
  ContestoApplica,
  Effetti,
  OperazioneRegistrata,
  OperazioneSuccessiva,
  Ricerca,
} from './operazione.ts';
import { rispostaComune, variato } from './risposta-comune.ts';
import { diverso } from './soggetto-richiesto.ts';

/** What the three annulments ask: which operation, and whose it was. */
export interface DaAnnullare {
  readonly campo: string;
  readonly operazione: DatiOperazione;
  readonly scheda: DatiRicercaScheda;
  /** Codes that this service takes back. */
  readonly annullabili: readonly string[];
}

export interface AggregatiAnnullamento {
  readonly operazione: OperazioneRegistrata | undefined;
  readonly successive: readonly OperazioneSuccessiva[];
  /** The documents of today: to be locked, and still to be as the operation left them. */
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
}

export async function leggiDaAnnullare(id: string, cerca: Ricerca): Promise<AggregatiAnnullamento> {
  const operazione = await cerca.operazione(id);
  if (!operazione) return { operazione, successive: [], soggetti: [], famiglie: [] };
  const soggetti = await Promise.all(
    operazione.soggetti.map(({ dopo }) => cerca.soggetto(dopo.idSchedaSoggettoANPR)),
  );
  const famiglie = await Promise.all(
    operazione.famiglie.map(({ dopo }) => cerca.famiglia(dopo.idFamigliaConvivenzaANPR)),
  );
  return {
    operazione,
    successive: await cerca.successive(id),
    soggetti: soggetti.filter((uno) => uno !== undefined),
    famiglie: famiglie.filter((una) => una !== undefined),
  };
}

/** In undo order, with whose they are: `2001 n. 10000000123 (048050)`. */
function elenco(successive: readonly OperazioneSuccessiva[]): string {
  return successive
    .map(({ codice, idOperazioneANPR, comune }) => `${codice} n. ${idOperazioneANPR} (${comune})`)
    .join(', ');
}

/** May this operation be taken back? If not, what stands in the way (EN077 and kin, workflows.md §6). */
export function controllaAnnullamento(
  { campo, operazione: chiesta, scheda, annullabili }: DaAnnullare,
  { operazione, successive }: AggregatiAnnullamento,
  comune: string,
): Rilievo[] {
  const nelNumero = `${campo}.idOperazioneANPR`;
  if (operazione?.esito !== 'OK') return [rilievo('EN078', { campo: nelNumero })];
  if (operazione.codice !== chiesta.operazioneRichiesta || !annullabili.includes(operazione.codice))
    return [rilievo('EN314', { campo: `${campo}.operazioneRichiesta` })];
  if (operazione.comune !== comune) return [rilievo('EN145', { campo: nelNumero })];
  if (operazione.annullataDa !== undefined) {
    const causa = `L’operazione è già stata annullata, con la n. ${operazione.annullataDa}.`;
    return [rilievo('EN077', { campo: nelNumero, causa, rimedio: 'Non c’è altro da annullare.' })];
  }
  const { soggetto: chi } = scheda;
  const suo = operazione.soggetti.find(({ dopo }) => dopo.idSchedaSoggettoANPR === chi.idSchedaSoggettoANPR);
  if (!suo || diverso(chi, suo.dopo))
    return [rilievo('EN183', { campo: 'datiSchedaSoggettoFamigliaConvivenza.soggetto' })];
  if (successive.length === 0) return [];
  const causa = `Prima vanno annullate, in quest’ordine: ${elenco(successive)}.`;
  return [rilievo('EN077', { campo: nelNumero, causa })];
}

function comePrima<D>(cambiati: readonly Cambiato<D>[]): D[] {
  return cambiati.map(({ prima }) => {
    if (!prima) throw new Error('an operation that created records is not taken back this way');
    return prima;
  });
}

/** The documents as they were before the operation, from its day on. */
export function applicaAnnullamento(
  { operazione }: AggregatiAnnullamento,
  contesto: ContestoApplica,
): Effetti {
  if (!operazione) throw new Error('an unknown operation passed the controls');
  const soggetti = comePrima(operazione.soggetti);
  return {
    soggetti,
    famiglie: comePrima(operazione.famiglie),
    annulla: {
      idOperazioneANPR: operazione.idOperazioneANPR,
      dal: operazione.dataDecorrenza ?? contesto.oggi,
    },
    risposta: rispostaComune(contesto, soggetti.map(variato)),
  };
}
