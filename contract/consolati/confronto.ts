import type { Generalita } from '../anpr/tipi/generalita.ts';
import type { TipoResidenza } from '../anpr/tipi/residenza.ts';

/** What a consulate says of a person, and what the register has: sections of the official messages. */
export interface DatiConfrontati {
  readonly generalita?: Generalita | undefined;
  readonly residenza?: TipoResidenza | undefined;
}

/** `generalita` is put right with 5008, `residenza` with A006. */
export type SezioneConsolato = 'generalita' | 'residenza';

export interface CampoConsolato {
  readonly sezione: SezioneConsolato;
  /** Path inside the section, as the official schema has it. */
  readonly percorso: string;
  readonly leggi: (dati: DatiConfrontati) => string;
}

const estera = ({ residenza }: DatiConfrontati) => residenza?.localitaEstera;
const indirizzo = (dati: DatiConfrontati) => estera(dati)?.indirizzoEstero;

function luogo({ generalita }: DatiConfrontati): string {
  const { comune, localita } = generalita?.luogoNascita ?? {};
  if (comune) return `${comune.nomeComune} (${comune.siglaProvinciaIstat})`;
  return [localita?.descrizioneLocalita, localita?.descrizioneStato].filter((una) => una).join(', ');
}

/** Field by field, in the order in which a clerk reads a record. */
export const campiConsolato: readonly CampoConsolato[] = [
  ...(['cognome', 'nome', 'sesso', 'dataNascita'] as const).map((percorso): CampoConsolato => ({
    ...{ sezione: 'generalita', percorso },
    leggi: ({ generalita }) => generalita?.[percorso] ?? '',
  })),
  { sezione: 'generalita', percorso: 'luogoNascita', leggi: luogo },
  {
    ...{ sezione: 'generalita', percorso: 'codiceFiscale.codFiscale' },
    leggi: ({ generalita }) => generalita?.codiceFiscale?.codFiscale ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.localita.descrizioneStato' },
    leggi: (dati) => indirizzo(dati)?.localita.descrizioneStato ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.localita.provinciaContea' },
    leggi: (dati) => indirizzo(dati)?.localita.provinciaContea ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.localita.descrizioneLocalita' },
    leggi: (dati) => indirizzo(dati)?.localita.descrizioneLocalita ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.cap' },
    leggi: (dati) => indirizzo(dati)?.cap ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.toponimo.denominazione' },
    leggi: (dati) => indirizzo(dati)?.toponimo?.denominazione ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.indirizzoEstero.toponimo.numeroCivico' },
    leggi: (dati) => indirizzo(dati)?.toponimo?.numeroCivico ?? '',
  },
  {
    ...{ sezione: 'residenza', percorso: 'localitaEstera.consolato.descrizioneConsolato' },
    leggi: (dati) => estera(dati)?.consolato.descrizioneConsolato ?? '',
  },
];

/** A field that the consulate speaks of, or that the register has. */
export interface Confrontato {
  readonly sezione: SezioneConsolato;
  readonly percorso: string;
  readonly nostro: string;
  /** Empty: the consulate says nothing of it, and that is no difference. */
  readonly loro: string;
  readonly diverso: boolean;
}

/** Accents, apostrophes and case are written in many ways: they make no difference between two archives. */
const chiave = (testo: string): string =>
  testo
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

/** The record beside what the consulate knows; what neither of the two says is left out. */
export function confrontaConsolato(nostri: DatiConfrontati, loro: DatiConfrontati): readonly Confrontato[] {
  return campiConsolato.flatMap(({ sezione, percorso, leggi }) => {
    const [qui, la] = [leggi(nostri), leggi(loro)];
    if (qui === '' && la === '') return [];
    return [{ sezione, percorso, nostro: qui, loro: la, diverso: la !== '' && chiave(qui) !== chiave(la) }];
  });
}

/** Sections in which the two archives do not say the same. */
export function sezioniDiverse(
  nostri: DatiConfrontati,
  loro: DatiConfrontati,
): ReadonlySet<SezioneConsolato> {
  return new Set(
    confrontaConsolato(nostri, loro)
      .filter(({ diverso }) => diverso)
      .map(({ sezione }) => sezione),
  );
}

/** Registrations that may answer a consulate, each with the section that it puts right. */
export const serviziPerConsolato: Readonly<Record<string, SezioneConsolato>> = {
  A006: 'residenza',
  5008: 'generalita',
  5013: 'generalita',
  5014: 'generalita',
};
