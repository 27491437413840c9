import type { Richiesta3002 } from '#contract/anpr/index.ts';
import { chiaveDi, perFamiglia, schede, type ChiaveInterrogazione } from '#contract/regole/index.ts';
import type { Famiglia, Sezione, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { listeDi } from '../posizione-elettorale.ts';
import { cercaPersone3000 } from './persone-cercate.ts';
import { alGiorno, type AlGiorno } from './scheda-al.ts';

export interface Trovato {
  readonly soggetto: Soggetto;
  readonly famiglia: Famiglia | undefined;
  /** In which the person votes. */
  readonly sezione: Sezione | undefined;
}

export interface AggregatiInterrogazione {
  readonly chiave: ChiaveInterrogazione | undefined;
  readonly trovati: readonly Trovato[];
  /** The family or convivenza asked for, with the members whose records are given. */
  readonly scheda?: { readonly famiglia: Famiglia; readonly componenti: readonly Soggetto[] };
  /** Somebody is there by the key: the rest of the request is of others. */
  readonly incongruenti: boolean;
  /** Somebody is there, in the register of another municipality. */
  readonly altrove: boolean;
  /** Families with the municipal number asked for: it should be one. */
  readonly famigliePerNumero: number;
}

/** One more than are shown: to know that there are too many. */
export const massimo = 50;

/** The kind of record that a query means: 1 and 2 in the search, 3, 4 and 5 in the family. */
function delTipo(famiglia: Famiglia, richiesta: Richiesta3002): boolean {
  const { tipoScheda } = richiesta.criteriRicerca;
  const { schedaAnagraficaRichiesta: chiesta } = richiesta.datiRichiesta;
  const convivenza = famiglia.tipoScheda === '4';
  const cercata = tipoScheda === undefined || (tipoScheda === '2') === convivenza;
  return cercata && (chiesta === schede.individuale || (chiesta === schede.convivenza) === convivenza);
}

async function sezioneDi({ dati, comune }: Soggetto, cerca: Ricerca): Promise<Sezione | undefined> {
  const [prima] = listeDi(dati.listaElettoraleCompleta?.liste?.[0]);
  if (!prima) return undefined;
  const { lista } = prima;
  return cerca.sezione(lista.comune.codiceIstat ?? comune, lista.sezioneelettoralenum);
}

const nessuno = { trovati: [], incongruenti: false, altrove: false, famigliePerNumero: 0 };

async function conComponenti(
  famiglia: Famiglia,
  cerca: Ricerca,
  al: AlGiorno,
): Promise<Pick<AggregatiInterrogazione, 'trovati' | 'scheda'>> {
  const presenti = await Promise.all((await cerca.componenti(famiglia)).map(al.soggetto));
  const componenti = presenti.flatMap((s) => s ?? []);
  return {
    trovati: componenti.map((soggetto) => ({ soggetto, famiglia, sezione: undefined })),
    scheda: { famiglia, componenti },
  };
}

/** By its number, of ANPR or of the municipality. */
async function leggiFamiglia(
  richiesta: Richiesta3002,
  cerca: Ricerca,
  al: AlGiorno,
  mia: (famiglia: Famiglia) => boolean,
): Promise<Omit<AggregatiInterrogazione, 'chiave'>> {
  const { identificativoANPR, idFamigliaConvivenzaComune: suo } = richiesta.criteriRicerca;
  const perNumero =
    identificativoANPR === undefined && suo
      ? await cerca.famigliePerNumero(suo.idFamigliaConvivenzaComuneIstat, suo.idFamigliaConvivenza)
      : [];
  const id = identificativoANPR ?? perNumero[0]?.idFamigliaConvivenzaANPR;
  const famiglia = await al.famiglia(id);
  const famigliePerNumero = perNumero.length;
  if (!famiglia || famiglia.stato === 'annullata' || !delTipo(famiglia, richiesta))
    return { ...nessuno, famigliePerNumero };
  if (!mia(famiglia)) return { ...nessuno, altrove: true, famigliePerNumero };
  return { ...nessuno, famigliePerNumero, ...(await conComponenti(famiglia, cerca, al)) };
}

/** Everything that a query looks at. */
export async function leggiInterrogazione(
  richiesta: Richiesta3002,
  cerca: Ricerca,
  { comune, oggi }: { readonly comune: string; readonly oggi: string },
): Promise<AggregatiInterrogazione> {
  const { datiRichiesta: d, criteriRicerca: c } = richiesta;
  const chiave = chiaveDi(richiesta);
  const al = alGiorno(cerca, d.dataRiferimentoRichiesta, oggi);
  const nazionale = d.ricercaNazionale === '1';
  const mio = (uno: { readonly comune: string }): boolean => nazionale || uno.comune === comune;
  if (perFamiglia(c)) return { chiave, ...(await leggiFamiglia(richiesta, cerca, al, mio)) };

  const debole = chiave === 'nomi' || chiave === 'dataNascita';
  const dove = nazionale || !debole ? undefined : comune;
  const { perChiave, congruenti } = await cercaPersone3000(richiesta, cerca, massimo + 1, dove);
  const allora = await Promise.all(
    congruenti.map(async (oggi) => ({ oggi, allora: await al.soggetto(oggi) })),
  );
  const esistenti = allora.flatMap(({ oggi, allora }) => (allora ? [{ oggi, allora }] : []));
  // Whoever was here on that day is ours on that day, wherever the person lives now.
  const miei = esistenti.filter(({ oggi, allora }) => mio(oggi) || mio(allora)).map(({ allora }) => allora);
  const esito = {
    ...nessuno,
    chiave,
    incongruenti: perChiave.length > 0 && congruenti.length === 0,
    altrove: esistenti.length > 0 && miei.length === 0,
  };
  const [uno] = miei;
  if (d.schedaAnagraficaRichiesta !== schede.individuale && uno && miei.length === 1) {
    const famiglia = await al.famiglia(uno.idFamigliaConvivenzaANPR);
    return famiglia && delTipo(famiglia, richiesta)
      ? { ...esito, ...(await conComponenti(famiglia, cerca, al)) }
      : esito;
  }
  const trovati = await Promise.all(
    miei.map(async (soggetto) => ({
      soggetto,
      famiglia: await al.famiglia(soggetto.idFamigliaConvivenzaANPR),
      sezione: await sezioneDi(soggetto, cerca),
    })),
  );
  return { ...esito, trovati };
}
