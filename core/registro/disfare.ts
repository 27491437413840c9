import { isDeepStrictEqual } from 'node:util';
import { senzaOperazione, type Fusione } from './fusione.ts';
import type { ComponenteFamiglia, Famiglia, Soggetto } from './modello.ts';
import type { Cambiato, Effetti, OperazioneRegistrata } from './operazione.ts';

/** How an operation is taken back. */
export interface Modo {
  /** From this day on the documents are as if it had not been. */
  readonly dal: string;
  /** Only this person comes back (RP). */
  readonly solo?: string;
  /** The codice fiscale that it gave is taken back too: the register forgets it. */
  readonly conCodiceFiscale: boolean;
}

export type Disfatta =
  | { readonly esito: 'fatto'; readonly effetti: Pick<Effetti, 'soggetti' | 'famiglie' | 'passaggi'> }
  | { readonly esito: 'conflitto'; readonly dove: string };

interface Stato<D> {
  readonly dal: string;
  readonly documento: D;
}
type Storia<D> =
  | { readonly esito: 'fatto'; readonly stati: readonly Stato<D>[] }
  | { readonly esito: 'conflitto'; readonly dove: string };
/** How a document, as it was at any time after the operation, is without it. */
type Senza<D> = (ora: D) => Fusione<D>;

const fuso = <D>(documento: D): Fusione<D> => ({ esito: 'fuso', documento });

function schedaAnnullata(s: Soggetto, conCodiceFiscale: boolean): Soggetto {
  const { idFamigliaConvivenzaANPR: _, ...scheda } = s;
  if (!conCodiceFiscale) return { ...scheda, stato: 'annullato' };
  const { codiceFiscale: _cf, ...generalita } = s.dati.generalita;
  return { ...scheda, stato: 'annullato', dati: { ...s.dati, generalita } };
}

const famigliaAnnullata = (f: Famiglia): Famiglia => ({ ...f, stato: 'annullata', componenti: [] });

/** The members as they were, for one person only, in the order that they had: the others stay where they are. */
function soloPer(chi: string, prima: Famiglia, dopo: Famiglia): Famiglia {
  const posto = new Map(prima.componenti.map((c, quale) => [c.idSchedaSoggettoANPR, quale]));
  const suo = prima.componenti.filter((c) => c.idSchedaSoggettoANPR === chi);
  const altri = dopo.componenti.filter((c) => c.idSchedaSoggettoANPR !== chi);
  const { stato: _, ...viva } = dopo;
  const diNuovo = suo.length > 0 && prima.stato === undefined ? viva : dopo;
  const ordine = ({ idSchedaSoggettoANPR: id }: ComponenteFamiglia): number => posto.get(id) ?? posto.size;
  return { ...diNuovo, componenti: [...suo, ...altri].toSorted((a, b) => ordine(a) - ordine(b)) };
}

function senzaSoggetto({ prima, dopo }: Cambiato<Soggetto>, modo: Modo): Senza<Soggetto> {
  if (!prima) return (ora) => fuso(schedaAnnullata(ora, modo.conCodiceFiscale));
  return (ora) => senzaOperazione({ prima, dopo }, ora);
}

function senzaFamiglia({ prima, dopo }: Cambiato<Famiglia>, { solo }: Modo): Senza<Famiglia> {
  if (!prima && solo === undefined) return (ora) => fuso(famigliaAnnullata(ora));
  if (!prima) {
    return (ora) => {
      const componenti = ora.componenti.filter((c) => c.idSchedaSoggettoANPR !== solo);
      return fuso(componenti.length === 0 ? famigliaAnnullata(ora) : { ...ora, componenti });
    };
  }
  const allora = solo === undefined ? prima : soloPer(solo, prima, dopo);
  return (ora) => senzaOperazione({ prima: allora, dopo }, ora);
}

/**
 * The states that a document goes through without the operation: from its day, and again from the day of each later
 * change, so that the record of any past day is right too. One alone when nothing else has changed it.
 */
function storia<D extends Soggetto | Famiglia>(
  { dopo, poi }: Cambiato<D>,
  senza: Senza<D>,
  dal: string,
): Storia<D> {
  const ultimo = poi.at(-1)?.dopo;
  const passi = ultimo === undefined || isDeepStrictEqual(ultimo, dopo) ? [] : poi;
  const stati: Stato<D>[] = [];
  for (const { dal: da, dopo: allora } of [{ dal, dopo }, ...passi]) {
    const esito = senza(allora);
    if (esito.esito === 'conflitto') return esito;
    const { documento } = esito;
    const prima = stati.at(-1);
    if (!prima || da < prima.dal || !isDeepStrictEqual(prima.documento, documento))
      stati.push({ dal: da, documento });
  }
  return { esito: 'fatto', stati };
}

/** Documents that go straight to their present state, and the states of those that pass through others. */
function raccogli<D>(storie: readonly Storia<D>[]): { subito: D[]; passando: Stato<D>[] } {
  const fatte = storie.flatMap((una) => (una.esito === 'fatto' ? [una.stati] : []));
  return {
    subito: fatte.filter((stati) => stati.length === 1).flatMap((stati) => stati.map((s) => s.documento)),
    passando: fatte.filter((stati) => stati.length > 1).flat(),
  };
}

/** Documents in, documents out: the register as it would be if the operation had not been. */
export function disfa(operazione: OperazioneRegistrata, modo: Modo): Disfatta {
  const { solo, dal } = modo;
  const persone = operazione.soggetti
    .filter(({ dopo }) => solo === undefined || dopo.idSchedaSoggettoANPR === solo)
    .map((uno) => storia(uno, senzaSoggetto(uno, modo), dal));
  const nuclei = operazione.famiglie.map((una) => storia(una, senzaFamiglia(una, modo), dal));
  const conflitto = [...persone, ...nuclei].find((una) => una.esito === 'conflitto');
  if (conflitto) return conflitto;
  const soggetti = raccogli(persone);
  const famiglie = raccogli(nuclei);
  const passaggi = [
    ...famiglie.passando.map((s) => ({ dal: s.dal, famiglie: [s.documento] })),
    ...soggetti.passando.map((s) => ({ dal: s.dal, soggetti: [s.documento] })),
  ];
  const effetti = { soggetti: soggetti.subito, famiglie: famiglie.subito };
  return { esito: 'fatto', effetti: passaggi.length > 0 ? { ...effetti, passaggi } : effetti };
}
