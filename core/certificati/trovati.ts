import type { Richiesta6001 } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import type { Contesto, Ricerca } from '../registro/operazione.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import type { PassoStoria } from '../registro/storia.ts';
import { candidati } from '../registro/soggetto-richiesto.ts';
import type { Domanda } from './domanda.ts';

/** What the register knows of whom a certificate is asked for. */
export interface Trovati {
  readonly soggetti: readonly Soggetto[];
  /** Of the only one found. */
  readonly famiglia: Famiglia | undefined;
  readonly componenti: readonly Soggetto[];
  /** Of any municipality (EN181). */
  readonly procedimentoAperto: boolean;
  readonly richiedente?: Soggetto;
  readonly storia: readonly PassoStoria[];
  readonly subentro?: string;
  readonly titolariDocumento: readonly Soggetto[];
}

/** The past of a record, and since when there is one in ANPR. */
async function passato(
  { idSchedaSoggettoANPR: id, comune, dati }: Soggetto,
  cerca: Ricerca,
): Promise<Pick<Trovati, 'storia' | 'subentro'>> {
  const primo = dati.datiIscrizione?.datiIscrizioneComune?.comune.codiceIstat ?? comune;
  const [storia, subentro] = [await cerca.storia(id), await cerca.subentro(primo)];
  return { storia, ...(subentro !== undefined && { subentro }) };
}

/**
 * @param soggetti two are as good as many. @param richiedente who asks, when it is somebody else, and by what document.
 * @param storici whether a historical certificate is asked for.
 */
export async function leggiTrovati(
  soggetti: readonly Soggetto[],
  cerca: Ricerca,
  {
    richiedente: chiede,
    storici = false,
  }: { readonly richiedente?: Richiesta6001['generalitaRichiedente']; readonly storici?: boolean } = {},
): Promise<Trovati> {
  const [uno] = soggetti.length === 1 ? soggetti : [];
  const id = uno?.idFamigliaConvivenzaANPR;
  const famiglia = id === undefined ? undefined : await cerca.famiglia(id);
  const aperti = uno ? await cerca.procedimentiAperti(uno.idSchedaSoggettoANPR) : [];
  const [richiedente, altro] = chiede ? await candidati(chiede.generalita, cerca) : [];
  const documento = chiede?.docRiconoscimento?.estDocRiconoscimento.replace(/\s/g, '');
  return {
    soggetti,
    famiglia,
    componenti: famiglia ? await cerca.componenti(famiglia) : [],
    procedimentoAperto: aperti.length > 0,
    ...(richiedente && !altro && { richiedente }),
    ...(uno && storici ? await passato(uno, cerca) : { storia: [] }),
    titolariDocumento: documento ? await cerca.soggettiPerCarta(documento) : [],
  };
}

/** Undefined: nobody to certify of. */
export function domandaDi(
  richiesta: Domanda['richiesta'],
  { soggetti: [soggetto], ...trovati }: Trovati,
  { comune, oggi }: Pick<Contesto, 'comune' | 'oggi'>,
): Domanda | undefined {
  return soggetto && { richiesta, comune, oggi, soggetto, ...trovati };
}
