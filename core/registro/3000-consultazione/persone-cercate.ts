import type { Richiesta3002 } from '#contract/anpr/index.ts';
import { chiaveDi, type ChiaveInterrogazione, type CodiceSpiegato } from '#contract/regole/index.ts';
import type { Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { chiaveNome } from '../righe.ts';

/** Who was found by the strongest key, and who of them is as the rest of the request says. */
export interface Cercati {
  readonly perChiave: readonly Soggetto[];
  readonly congruenti: readonly Soggetto[];
}

type Campi = Pick<Richiesta3002, 'criteriRicerca' | 'datiNascita' | 'residenzaIscrizioneAIRE'>;

async function perChiave(
  { criteriRicerca: c, datiNascita }: Campi,
  chiave: ChiaveInterrogazione,
  cerca: Ricerca,
  limite: number,
  comune: string | undefined,
): Promise<readonly Soggetto[]> {
  const filtro = comune === undefined ? {} : { comune };
  if (chiave === 'idSchedaSoggettoANPR')
    return cerca.trova({ idSchedaSoggettoANPR: c.idSchedaSoggettoANPR ?? '' });
  if (chiave === 'idANPR') return cerca.trova({ idANPR: c.idANPR ?? '' });
  if (chiave === 'codiceFiscale') return cerca.trova({ codiceFiscale: c.codiceFiscale ?? '' });
  const { idSchedaSoggettoComune: suo, cartaIdentita3000: carta, permessoDiSoggiorno3000: permesso } = c;
  if (suo) return cerca.soggettiPerIdComune(suo.idSchedaSoggettoComuneIstat, suo.idSchedaSoggetto);
  if (carta) return cerca.soggettiPerCarta(carta.numero);
  if (permesso?.numeroPassaporto !== undefined) return cerca.soggettiPerPassaporto(permesso.numeroPassaporto);
  if (permesso) return cerca.soggettiPerSoggiorno(permesso.datiSoggiorno30XX?.numeroSoggiorno ?? '');
  const nomi = {
    ...(c.cognome !== undefined && { cognome: c.cognome }),
    ...(c.nome !== undefined && { nome: c.nome }),
  };
  const nascita = datiNascita ? { dataNascita: datiNascita.dataEvento } : {};
  const tutti = await cerca.trova({ ...nomi, ...nascita, ...filtro }, limite);
  if (tutti.length > 0 || chiave !== 'nomi' || !datiNascita) return tutti;
  // Nobody: whether the names alone are somebody's is what the clerk needs to hear.
  return cerca.trova({ ...nomi, ...filtro }, limite);
}

const stesso = (chiesto: string | undefined, noto: string | undefined): boolean =>
  chiesto === undefined || chiaveNome(chiesto) === chiaveNome(noto ?? '');

/** A day of birth of which day or month is not known is as good as its year, or its month. */
function stessaNascita(nascita: Campi['datiNascita'], { dati: { generalita: g } }: Soggetto): boolean {
  if (!nascita) return true;
  const noto = g.dataNascita ?? '';
  const cifre = nascita.senzaGiornoMese !== undefined ? 4 : nascita.senzaGiorno !== undefined ? 7 : 10;
  const { comune, localita } = nascita.luogoNascita ?? {};
  const nato = g.luogoNascita;
  return (
    nascita.dataEvento.slice(0, cifre) === noto.slice(0, cifre) &&
    (!comune || stesso(comune.nomeComune, nato?.comune?.nomeComune)) &&
    (!localita || localita.codiceStato === nato?.localita?.codiceStato)
  );
}

function stessiDocumenti({ criteriRicerca: c }: Campi, { dati }: Soggetto): boolean {
  const { cartaIdentita3000: carta, permessoDiSoggiorno3000: permesso } = c;
  const rilascio = dati.cartaIdentita?.comuneRilascio;
  const consolato = dati.cartaIdentita?.consolatoRilascio?.codiceConsolato;
  const questura = permesso?.datiSoggiorno30XX?.questuraRilascioSoggiorno;
  return (
    (!carta?.comuneRilascio || stesso(carta.comuneRilascio.nomeComune, rilascio?.nomeComune)) &&
    (carta?.codiceConsolatoRilascio === undefined || carta.codiceConsolatoRilascio === consolato) &&
    stesso(questura, dati.permessoSoggiorno?.questuraRilascioSoggiorno)
  );
}

function congruente(campi: Campi, soggetto: Soggetto): boolean {
  const { criteriRicerca: c, datiNascita, residenzaIscrizioneAIRE: aire } = campi;
  const { generalita: g } = soggetto.dati;
  return (
    stesso(c.cognome, g.cognome) &&
    (c.senzaCognome === undefined || g.cognome === undefined) &&
    stesso(c.nome, g.nome) &&
    (c.senzaNome === undefined || g.nome === undefined) &&
    stesso(c.codiceFiscale, g.codiceFiscale?.codFiscale) &&
    (c.sesso === undefined || c.sesso.toUpperCase() === g.sesso?.toUpperCase()) &&
    (c.idSchedaSoggettoANPR === undefined || c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR) &&
    (c.idANPR === undefined || c.idANPR.toUpperCase() === soggetto.idANPR) &&
    (c.soggettoAIRE === undefined ||
      (c.soggettoAIRE.toUpperCase() === 'S') === (soggetto.stato === 'aire')) &&
    (aire?.comune?.codiceIstat === undefined || aire.comune.codiceIstat === soggetto.comune) &&
    stessaNascita(datiNascita, soggetto) &&
    stessiDocumenti(campi, soggetto)
  );
}

/** @param comune undefined: anywhere in Italy. */
export async function cercaPersone3000(
  campi: Campi,
  cerca: Ricerca,
  limite: number,
  comune: string | undefined,
): Promise<Cercati> {
  const chiave = chiaveDi(campi as Richiesta3002);
  if (!chiave) return { perChiave: [], congruenti: [] };
  const trovati = await perChiave(campi, chiave, cerca, limite, comune);
  return { perChiave: trovati, congruenti: trovati.filter((uno) => congruente(campi, uno)) };
}

/** The code that says: by this key there is somebody, and the other data are not of that person. */
export function codiceIncongruenza(
  chiave: ChiaveInterrogazione | undefined,
  { cognome }: Richiesta3002['criteriRicerca'],
): CodiceSpiegato {
  if (chiave === 'codiceFiscale') return 'EN085';
  if (chiave === 'idSchedaSoggettoComune') return 'EN088';
  if (chiave === 'dataNascita') return 'EN086';
  if (chiave === 'nomi') return cognome === undefined ? 'EN083' : 'EN084';
  return 'EN493';
}
