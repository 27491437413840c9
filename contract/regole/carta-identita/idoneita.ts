import { anniDiValidita, etaAl, inCorso, scadenzaCarta } from './durata.ts';
import type { Assenso, Interdizione, MotivoUrgenza, SortePrecedente } from './elenchi.ts';
import { modelloAl, type PeriodoModello } from './modello-cartaceo.ts';

/** What the register knows of whoever asks. Dates `AAAA-MM-GG`. */
export interface FattiCarta {
  readonly stato: 'residente' | 'aire' | 'cancellato' | 'deceduto' | 'annullato';
  readonly dataNascita: string | undefined;
  /** The register knows day and month of birth. */
  readonly compleannoNoto: boolean;
  readonly italiano: boolean;
  readonly carta?: {
    readonly numero: string;
    /** Electronic: it is annulled by CIEOnline alone. */
    readonly elettronica: boolean;
    readonly dataScadenza?: string | undefined;
    readonly dataAnnullamento?: string | undefined;
  };
}

/** What the clerk says of the request. */
export interface DomandaCarta {
  /** Day of issue. */
  readonly giorno: string;
  readonly espatrio: boolean;
  readonly assenso?: Assenso | undefined;
  /** Extremes of the judge's authorisation. */
  readonly estremiAssenso?: string | undefined;
  readonly interdizioni: readonly Interdizione[];
  readonly urgenza?: { readonly motivo: MotivoUrgenza; readonly documento: string } | undefined;
  readonly precedente: SortePrecedente;
  /** Extremes of the report to the police, for a lost or stolen card. */
  readonly denuncia?: string | undefined;
}

export type MotivoCarta =
  | 'non-residente'
  | 'nascita-ignota'
  | 'urgenza-da-documentare'
  | 'espatrio-straniero'
  | 'espatrio-interdetto'
  | 'espatrio-modello'
  | 'assenso-mancante'
  | 'estremi-giudice'
  | 'precedente-in-corso'
  | 'precedente-elettronica'
  | 'denuncia-mancante'
  | 'viaggio-non-valido'
  | 'espatrio-minore-14';

/** @property campo of {@link DomandaCarta}; empty: nothing that the clerk may correct. */
export interface RilievoCarta {
  readonly motivo: MotivoCarta;
  readonly gravita: 'blocca' | 'avvisa';
  readonly campo: keyof DomandaCarta | '';
}

export interface Idoneita {
  readonly eta: number | undefined;
  readonly anni: number | undefined;
  /** Last day of validity. */
  readonly scadenza: string | undefined;
  /** S: the card says that it is not valid for expatriation. */
  readonly interdizioneEspatrio: 'S' | 'N';
  readonly modello: PeriodoModello;
  readonly rilievi: readonly RilievoCarta[];
}

type Regola = (
  fatti: FattiCarta,
  domanda: DomandaCarta,
  ora: { readonly eta: number | undefined; readonly modello: PeriodoModello },
) => boolean;

const minore = (eta: number | undefined): boolean => eta !== undefined && eta < 18;
const vuoto = (testo: string | undefined): boolean => (testo ?? '').trim() === '';
const resa = new Set<SortePrecedente>(['consegnato', 'deteriorato', 'smarrito', 'rubato']);

/** Each reason with what makes it: all of them are said at once. */
const regole: readonly (readonly [MotivoCarta, RilievoCarta['gravita'], RilievoCarta['campo'], Regola])[] = [
  ['non-residente', 'blocca', '', ({ stato }) => stato !== 'residente' && stato !== 'aire'],
  ['nascita-ignota', 'blocca', '', ({ dataNascita }) => dataNascita === undefined],
  [
    'urgenza-da-documentare',
    'blocca',
    'urgenza',
    (_, { urgenza }, { modello }) =>
      modello.rilascio === 'urgenza' && (urgenza === undefined || vuoto(urgenza.documento)),
  ],
  ['espatrio-straniero', 'blocca', 'espatrio', ({ italiano }, { espatrio }) => espatrio && !italiano],
  [
    'espatrio-interdetto',
    'blocca',
    'espatrio',
    (_, { espatrio, interdizioni: sue }) => espatrio && sue.length > 0,
  ],
  ['espatrio-modello', 'blocca', 'espatrio', (_, { espatrio }, { modello }) => espatrio && !modello.viaggio],
  [
    'assenso-mancante',
    'blocca',
    'assenso',
    (_, { espatrio, assenso }, { eta }) => espatrio && minore(eta) && assenso === undefined,
  ],
  [
    'estremi-giudice',
    'blocca',
    'estremiAssenso',
    (_, { espatrio, assenso, estremiAssenso }, { eta }) =>
      espatrio && minore(eta) && assenso === 'giudice' && vuoto(estremiAssenso),
  ],
  [
    'precedente-elettronica',
    'blocca',
    '',
    ({ carta }, { giorno }) => carta?.elettronica === true && inCorso(carta, giorno),
  ],
  [
    'precedente-in-corso',
    'blocca',
    'precedente',
    ({ carta }, { giorno, precedente }) =>
      carta?.elettronica === false && inCorso(carta, giorno) && !resa.has(precedente),
  ],
  [
    'denuncia-mancante',
    'blocca',
    'denuncia',
    (_, { precedente, denuncia }) =>
      (precedente === 'smarrito' || precedente === 'rubato') && vuoto(denuncia),
  ],
  ['viaggio-non-valido', 'avvisa', '', (_, _d, { modello }) => !modello.viaggio],
  [
    'espatrio-minore-14',
    'avvisa',
    'espatrio',
    (_, { espatrio }, { eta }) => espatrio && eta !== undefined && eta < 14,
  ],
];

/**
 * May this person have a paper card, of what validity, valid for what: all that stands in the way, each with its field.
 * Asked by the form at every change and by the core before a blank leaves the stock.
 */
export function idoneitaCarta(fatti: FattiCarta, domanda: DomandaCarta): Idoneita {
  const { dataNascita, compleannoNoto } = fatti;
  const { giorno } = domanda;
  const nota = dataNascita !== undefined && dataNascita <= giorno ? dataNascita : undefined;
  const ora = { eta: nota === undefined ? undefined : etaAl(nota, giorno), modello: modelloAl(giorno) };
  return {
    ...ora,
    anni: nota === undefined ? undefined : anniDiValidita(nota, giorno),
    scadenza: nota === undefined ? undefined : scadenzaCarta(nota, giorno, compleannoNoto),
    interdizioneEspatrio: domanda.espatrio ? 'N' : 'S',
    rilievi: regole
      .filter(([, , , vale]) => vale({ ...fatti, dataNascita: nota }, domanda, ora))
      .map(([motivo, gravita, campo]) => ({ motivo, gravita, campo })),
  };
}
