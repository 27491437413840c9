import type { DatiOperazione, DatiRicercaScheda, ListaControlli } from '#contract/anpr/index.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { servizioCheAnnulla, type ServizioDiAnnullamento } from './annullabili.ts';
import { disfa, type Modo } from './disfare.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type {
  ContestoApplica,
  Effetti,
  OperazioneRegistrata,
  OperazioneSuccessiva,
  Ricerca,
} from './operazione.ts';
import { rispostaComune, variato } from './risposta-comune.ts';
import { diverso } from './soggetto-richiesto.ts';

/** What the three annulments ask: which operation, whose it was, and whether its codice fiscale goes too. */
export interface DaAnnullare {
  readonly servizio: ServizioDiAnnullamento;
  readonly campo: string;
  readonly operazione: DatiOperazione;
  readonly scheda: DatiRicercaScheda;
  /** Where the request says that the codice fiscale is annulled, when it does. */
  readonly codiceFiscale?: string;
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
export function daAnnullarePrima(successive: readonly OperazioneSuccessiva[], campo: string): Rilievo[] {
  if (successive.length === 0) return [];
  const elenco = successive
    .map(({ codice, idOperazioneANPR, comune }) => `${codice} n. ${idOperazioneANPR} (${comune})`)
    .join(', ');
  return [rilievo('EN077', { campo, causa: `Prima vanno annullate, in quest’ordine: ${elenco}.` })];
}

export function giaAnnullata(da: string, campo = ''): Rilievo {
  const causa = `L’operazione è già stata annullata, con la n. ${da}.`;
  return rilievo('EN077', { campo, causa, rimedio: 'Non c’è altro da annullare.' });
}

/** Whether `listaControlli` turns something on: `RA`, `RP` (services.md §1.5). */
export function controlloAcceso(lista: ListaControlli | undefined, codice: string): boolean {
  return lista?.controllo.some((uno) => uno.codice.toUpperCase() === codice && uno.valore === '1') ?? false;
}

/** Who the request says the operation was about must be somebody, or some family, that it touched. */
function controllaDiChi(scheda: DatiRicercaScheda, { soggetti, famiglie }: OperazioneRegistrata): Rilievo[] {
  const campo = 'datiSchedaSoggettoFamigliaConvivenza';
  const { soggetto: chi, schedaFamigliaConvivenza: quale } = scheda;
  const suo = soggetti.find(({ dopo }) => dopo.idSchedaSoggettoANPR === chi.idSchedaSoggettoANPR);
  if (suo) return diverso(chi, suo.dopo) ? [rilievo('EN183', { campo: `${campo}.soggetto` })] : [];
  if (soggetti.length > 0) return [rilievo('EN183', { campo: `${campo}.soggetto` })];
  // The opening and the closing of a convivenza are of nobody in particular.
  const id = quale?.idFamigliaConvivenzaANPR;
  return famiglie.some(({ dopo }) => dopo.idFamigliaConvivenzaANPR === id)
    ? []
    : [rilievo('EN183', { campo: `${campo}.schedaFamigliaConvivenza` })];
}

/** Is this an operation that this service, and this municipality, may take back? What comes after it is not looked at. */
export function controllaOperazione(
  { servizio, campo, operazione: chiesta, scheda, codiceFiscale }: DaAnnullare,
  operazione: OperazioneRegistrata | undefined,
  { comune, oggi }: { readonly comune: string; readonly oggi: string },
): Rilievo[] {
  const nelNumero = `${campo}.idOperazioneANPR`;
  if (operazione?.esito !== 'OK') return [rilievo('EN078', { campo: nelNumero })];
  if (operazione.codice !== chiesta.operazioneRichiesta || servizioCheAnnulla(operazione.codice) !== servizio)
    return [rilievo('EN314', { campo: `${campo}.operazioneRichiesta` })];
  if (operazione.comune !== comune) return [rilievo('EN145', { campo: nelNumero })];
  if (operazione.annullataDa !== undefined) return [giaAnnullata(operazione.annullataDa, nelNumero)];
  const diChi = controllaDiChi(scheda, operazione);
  if (diChi.length > 0) return diChi;
  // Until midnight of the day on which it was given (italia/anpr #1203, #4122).
  return codiceFiscale !== undefined && giornoInItalia(operazione.istante) !== oggi
    ? [rilievo('AEE95', { campo: codiceFiscale })]
    : [];
}

/** What was changed again since stands in the way, even where no operation does. */
export function controllaEsito(operazione: OperazioneRegistrata, modo: Modo, campo: string): Rilievo[] {
  const disfatta = disfa(operazione, modo);
  if (disfatta.esito === 'fatto') return [];
  const causa = `Dopo questa operazione è cambiato ancora «${disfatta.dove}», e non si sa che cosa tenere.`;
  return [rilievo('EN077', { campo, causa })];
}

/** May this operation be taken back? If not, what stands in the way (EN077 and kin, workflows.md §6). */
export function controllaAnnullamento(
  da: DaAnnullare,
  a: AggregatiAnnullamento,
  contesto: { readonly comune: string; readonly oggi: string },
): Rilievo[] {
  const { operazione, successive } = a;
  const rilievi = controllaOperazione(da, operazione, contesto);
  if (rilievi.length > 0 || !operazione) return rilievi;
  const campo = `${da.campo}.idOperazioneANPR`;
  const prima = daAnnullarePrima(successive, campo);
  return prima.length > 0 ? prima : controllaEsito(operazione, modoDi(da, a, contesto.oggi), campo);
}

/** The whole operation, for everybody. */
export function modoDi(da: DaAnnullare, { operazione }: AggregatiAnnullamento, oggi: string): Modo {
  return { dal: operazione?.dataDecorrenza ?? oggi, conCodiceFiscale: da.codiceFiscale !== undefined };
}

/** The documents as they were before the operation, from its day on. */
export function applicaAnnullamento(
  { operazione }: AggregatiAnnullamento,
  modo: Modo,
  contesto: ContestoApplica,
): Effetti {
  if (!operazione) throw new Error('an unknown operation passed the controls');
  const disfatta = disfa(operazione, modo);
  if (disfatta.esito === 'conflitto') throw new Error(`a conflict passed the controls: ${disfatta.dove}`);
  const { effetti } = disfatta;
  const cambiati = [
    ...(effetti.soggetti ?? []),
    ...(effetti.passaggi ?? []).flatMap((p) => p.soggetti ?? []),
  ];
  const perId = new Map(cambiati.map((s) => [s.idSchedaSoggettoANPR, s]));
  return {
    ...effetti,
    annulla: {
      idOperazioneANPR: operazione.idOperazioneANPR,
      dal: modo.dal,
      ...(modo.solo !== undefined && { solo: modo.solo }),
    },
    risposta: rispostaComune(contesto, [...perId.values()].map(variato)),
  };
}
