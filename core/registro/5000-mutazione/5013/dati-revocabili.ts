import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { convivenzaDi, generalitaDi, matrimonioDi, stesso, unioneDi, type Legame } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import type { Richiesta5013 } from '#contract/anpr/index.ts';

export type Dati = Soggetto['dati'];
type Scheda = NonNullable<Richiesta5013['schedaSoggetto']>;

/** One datum that can be removed from a record (table 48, and 10, 11, 12 beside it). */
export interface DatoRevocabile {
  readonly sezioni: readonly (keyof Dati)[];
  /** What is wrong with the removal: the datum is not there, or is not the one described. */
  manca(dati: Dati, detta: Scheda): Rilievo[];
  /** Only what came with the subentro (EN505). */
  readonly soloDaSubentro: boolean;
  /** Where the record names somebody whose record says the same. */
  readonly legame?: (dati: Dati) => Legame | undefined;
}

const assente = (che: string): Rilievo[] => [
  rilievo('EN148', { campo: 'datiControllo.tipoRevoca', causa: `La scheda non ha ${che}.`, rimedio: '' }),
];

function semplice(sezione: keyof Dati, che: string): DatoRevocabile {
  return {
    sezioni: [sezione],
    manca: (dati) => (dati[sezione] === undefined ? assente(che) : []),
    soloDaSubentro: true,
  };
}

function legato(
  sezioni: readonly (keyof Dati)[],
  legame: (dati: Dati) => Legame | undefined,
  codice: 'EN369' | 'EN274' | 'EN323',
  detto: (scheda: Scheda) => { con: Parameters<typeof stesso>[0]; dal: string | undefined },
): DatoRevocabile {
  return {
    sezioni,
    legame,
    soloDaSubentro: true,
    manca: (dati, scheda) => {
      const suo = legame(dati);
      const { con, dal } = detto(scheda);
      const quello = suo && (!con || stesso(con, suo.con)) && (dal === undefined || dal === suo.dal);
      return quello ? [] : [rilievo(codice, { campo: `schedaSoggetto.${sezioni[0] ?? ''}` })];
    },
  };
}

/** Tab. 22: validated by the Agenzia delle Entrate. */
const validato = '1';

export const datiRevocabili: Readonly<Record<string, DatoRevocabile>> = {
  '01': {
    sezioni: ['paternita', 'padreExtra'],
    manca: ({ paternita }) => (paternita ? [] : [rilievo('EN405')]),
    soloDaSubentro: false,
  },
  '02': {
    sezioni: ['maternita', 'madreExtra'],
    manca: ({ maternita }) => (maternita ? [] : [rilievo('EN406')]),
    soloDaSubentro: false,
  },
  '03': semplice('permessoSoggiorno', 'un permesso di soggiorno'),
  '04': semplice('censimento', 'dati di censimento'),
  '05': semplice('domicilioDigitale', 'un domicilio digitale'),
  '06': legato(
    ['matrimonio', 'coniugeExtra', 'vedovanza', 'annullamentoMatrimonio'],
    matrimonioDi,
    'EN369',
    ({ matrimonio: m }) => ({ con: m?.coniuge, dal: m?.datiMatrimonio?.dataEvento }),
  ),
  '07': legato(['unioneCivile'], unioneDi, 'EN274', ({ unioneCivile: u }) => ({
    con: u?.unitoCivilmente,
    dal: u?.attoUnione?.dataEvento,
  })),
  '08': legato(['convivenzaDiFatto'], convivenzaDi, 'EN323', ({ convivenzaDiFatto: c }) => ({
    con: c?.convivente,
    dal: c?.contrattoStipula?.data,
  })),
  '10': {
    sezioni: ['cartaIdentita'],
    manca: ({ cartaIdentita: carta }) =>
      carta && carta.dataAnnullamento === undefined ? [] : [rilievo('EN329')],
    soloDaSubentro: true,
  },
  '11': {
    sezioni: ['attoNascita', 'attoNascitaANPR'],
    manca: (dati) => (dati.attoNascita || dati.attoNascitaANPR ? [] : assente('un atto di nascita')),
    soloDaSubentro: true,
  },
  '12': {
    sezioni: [],
    manca: ({ generalita: { codiceFiscale } }) =>
      codiceFiscale && codiceFiscale.validitaCF !== validato
        ? []
        : assente('un codice fiscale da eliminare, perché manca o è validato'),
    soloDaSubentro: false,
  },
};

/** The record without the datum. */
export function senzaDato(dati: Dati, tipo: string): Dati {
  const { sezioni = [] } = datiRevocabili[tipo] ?? {};
  const tolte = new Set<string>(sezioni);
  const resto = Object.entries(dati).filter(([nome]) => !tolte.has(nome));
  const fatti = Object.fromEntries(resto) as unknown as Dati;
  if (tipo !== '12') return fatti;
  const { codiceFiscale: _, ...generalita } = fatti.generalita;
  return { ...fatti, generalita };
}

/** Does the other record tell the same bond? */
export function lega(altro: Soggetto, io: Soggetto, dato: DatoRevocabile): boolean {
  return stesso(dato.legame?.(altro.dati)?.con, generalitaDi(io));
}
