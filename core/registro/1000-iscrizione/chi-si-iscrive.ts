import type { Generalita } from '#contract/anpr/index.ts';
import { rilievo, type CodiceSpiegato, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { chiaveNome } from '../righe.ts';
import { diverso } from '../soggetto-richiesto.ts';
import type { Codificando } from './codice-fiscale.ts';

/** Whom the register knows under what a registration says of a person. */
export interface Identificati {
  readonly perId: Soggetto | undefined;
  readonly perCodice: Soggetto | undefined;
  /** With the same names, sex and day of birth. */
  readonly omonimi: readonly Soggetto[];
}

export async function identifica(g: Generalita, cerca: Ricerca): Promise<Identificati> {
  const { cognome = '', nome = '', sesso, dataNascita } = g;
  const primo = async (criteri: Parameters<Ricerca['trova']>[0]): Promise<Soggetto | undefined> =>
    (await cerca.trova(criteri, 1))[0];
  return {
    perId:
      g.idSchedaSoggettoANPR === undefined
        ? undefined
        : await primo({ idSchedaSoggettoANPR: g.idSchedaSoggettoANPR }),
    perCodice: g.codiceFiscale ? await primo({ codiceFiscale: g.codiceFiscale.codFiscale }) : undefined,
    omonimi:
      dataNascita === undefined
        ? []
        : await cerca.trova({ cognome, nome, ...(sesso !== undefined && { sesso }), dataNascita }),
  };
}

/** Whether two people were born in one place, as far as both places are said. */
export function natiInsieme(una: Generalita, altra: Generalita): boolean {
  const dove = ({ luogoNascita: l }: Generalita): string =>
    chiaveNome(l?.comune?.nomeComune ?? l?.localita?.codiceStato ?? '');
  return dove(una) === dove(altra);
}

/** In which of the two registers the person is to be. */
export type Anagrafe = 'residente' | 'aire';

interface Dove {
  readonly comune: string;
  readonly anagrafe: Anagrafe;
  /** A former position is restored: only who was cancelled has one. */
  readonly ripristino?: boolean;
}

/** The codes of a person who is registered somewhere: with the id in the request, or found by the data. */
const altrove = { id: ['EN471', 'EN472'], dati: ['EN469', 'EN470'] } as const;

function vivo(s: Soggetto, dove: Dove, come: 'id' | 'dati', qui: CodiceSpiegato, campo: string): Rilievo {
  const [inAltroComune, inEntrambe] = altrove[come];
  const dal = s.dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? s.ultimaDecorrenza;
  const causa = `Questa persona risulta iscritta nel comune ${s.comune} dal ${dal.split('-').reverse().join('/')}.`;
  if (s.stato !== dove.anagrafe) return rilievo(inEntrambe, { campo });
  return s.comune === dove.comune ? rilievo(qui, { campo }) : rilievo(inAltroComune, { campo, causa });
}

/** The person who is already in the register cannot enter it twice (italia/anpr #1592, services.md 1002). */
function trovato(s: Soggetto, dove: Dove, qui: CodiceSpiegato, campo: string): Rilievo {
  if (s.stato === 'cancellato') return rilievo('EN190', { campo: `${campo}.idSchedaSoggettoANPR` });
  return s.stato === 'deceduto' ? rilievo('EN187', { campo }) : vivo(s, dove, 'dati', qui, campo);
}

function perId(chiesto: Generalita, noto: Soggetto | undefined, dove: Dove, campo: string): Rilievo[] {
  const nellId = `${campo}.idSchedaSoggettoANPR`;
  if (dove.ripristino === true && noto?.stato !== 'cancellato') return [rilievo('ES121', { campo: nellId })];
  if (!noto || diverso(chiesto, noto)) return [rilievo('EN185', { campo: nellId })];
  if (noto.stato === 'cancellato') return [];
  return noto.stato === 'deceduto'
    ? [rilievo('EN187', { campo: nellId })]
    : [vivo(noto, dove, 'id', 'EN187', nellId)];
}

/**
 * Who was cancelled comes back with the same id and the data of the record; who is registered somewhere is not
 * registered but moved (EN185, EN187, EN188, EN190, EN248, EN469–EN472).
 */
export function controllaIdentita(
  { generalita, gestioneCF, campo }: Codificando,
  { perId: conId, perCodice, omonimi }: Identificati,
  dove: Dove,
): Rilievo[] {
  if (generalita.idSchedaSoggettoANPR !== undefined) {
    const trovati = perId(generalita, conId, dove, campo);
    const suo = conId?.dati.generalita.codiceFiscale !== undefined;
    return trovati.length === 0 && suo && (gestioneCF === '1' || gestioneCF === '2')
      ? [rilievo('EN491', { campo: 'datiControllo.gestioneCF' })]
      : trovati;
  }
  // A code whose owner is another person is the business of the code (EAV30).
  if (perCodice && !diverso(generalita, perCodice)) return [trovato(perCodice, dove, 'EN187', campo)];
  // Whoever asks for an omocode, or gives another code, says that it is another person.
  if (gestioneCF === '2' || generalita.codiceFiscale) return [];
  const stesso = omonimi.find(({ dati }) => natiInsieme(dati.generalita, generalita));
  if (!stesso) return [];
  return [trovato(stesso, dove, stesso.dati.generalita.codiceFiscale ? 'EN248' : 'EN188', campo)];
}
