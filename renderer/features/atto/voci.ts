import type { Componente, Dossier } from '#contract/wa/registro.ts';
import type { Partenza } from './atto.ts';
import type { Grezza } from '../../ufficiale/percorso.ts';
import type { ModuloAtto } from './modulo.ts';

/** An end of a range of days: `nascita` of the person, `ultima` change of the record, `oggi`, or the path of another date of the request. */
export type Estremo = string;

interface Comune {
  /** Words of the act for the label (`campo.<etichetta>`); left out, the official name's own. */
  readonly etichetta?: string;
  /** Words of the act that stand below the label (`nota.<nota>`). */
  readonly nota?: string;
  /** Left out, always; also by what the record has. */
  quando?(richiesta: Grezza, partenza: Partenza): boolean;
}

/** A value that follows from another until the clerk decides otherwise. */
export interface Segue {
  readonly a: string;
  readonly come?: (valore: string) => string;
}

export interface VoceCampo extends Comune {
  readonly tipo: 'campo';
  readonly percorso: string;
  /** A rule of the register asks for it, though the schema does not. */
  readonly necessario?: boolean;
  /** Admissible days, shown with their reason. */
  readonly fra?: { readonly dal?: Estremo; readonly al?: Estremo };
  /** The table, where the leaf is drawn from more than one. */
  tabella?(richiesta: Grezza): string;
  /** Codes offered, where the act takes only some. */
  readonly valori?: readonly string[];
  /** Path of the day at which the table must hold; left out, the effective date, else today. */
  readonly alGiorno?: string;
  readonly segue?: readonly Segue[];
  readonly largo?: 'poco' | 'medio';
  /** Part of the request also while it is not asked for: it follows from the datum at this path then. */
  readonly resta?: string;
}

/** One of them: in words of the act (`opzioni.<parola>`), or as it is known. */
export interface OpzioneAtto {
  readonly valore: string;
  readonly parola?: string;
  readonly valori?: Readonly<Record<string, string>>;
  readonly testo?: string;
  /** `opzioni.<nota>`. */
  readonly nota?: string;
  readonly notaTesto?: string;
  /** Why it cannot be chosen (`opzioni.<impedita>`): shown instead of hiding it. */
  readonly impedita?: string;
}

/** Few alternatives that depend on what was filled in, all in sight, each with its reason. */
export interface VoceOpzioni extends Comune {
  readonly tipo: 'opzioni';
  /** Of the datum that says which. */
  readonly percorso: string;
  readonly necessario?: boolean;
  opzioni(stato: StatoModulo): readonly OpzioneAtto[];
  /** Which of them stands; left out, the one whose value the datum has. */
  attuale?(stato: StatoModulo): string;
  /** The draft with this one chosen; left out, its value in the datum. */
  scegli?(modulo: ModuloAtto, valore: string): ModuloAtto;
}

/** What the form holds: the request and what stands around it. */
export type StatoModulo = Pick<ModuloAtto, 'richiesta' | 'scelte' | 'noti'>;

/** A place of the event: `comune` one of Italy, `stato` a foreign state or citizenship, `tutti` either. */
export interface VoceLuogo extends Comune {
  readonly tipo: 'luogo';
  readonly percorso: string;
  readonly quale: 'comune' | 'stato' | 'tutti';
  /** Path of the day of the event. */
  readonly data?: string;
  readonly necessario?: boolean;
}

/** Two or more forms of the same thing: exactly one goes into the request (`atto` or `attoANSC`). */
export interface VoceAlternativa extends Comune {
  readonly tipo: 'alternativa';
  readonly percorso: string;
  readonly forme: readonly { readonly nome: string; readonly voci: readonly Voce[] }[];
}

/** A person, taken from the register or written by hand. */
export interface VocePersona extends Comune {
  readonly tipo: 'persona';
  /** Of a Generalita. */
  readonly percorso: string;
  readonly necessario?: boolean;
  /** What to take from the record beside the identity: path in the request ← path in the record. */
  readonly prende?: Readonly<Record<string, string>>;
  /** Their family and home are kept beside the request, and shown. */
  readonly conFamiglia?: boolean;
  /** Fields when written by hand. */
  readonly aMano: readonly Voce[];
  /** Members of the family that may be offered. */
  candidati?(dossier: Dossier, oggi: string): readonly string[];
}

/** Members of the family of the record, each with a tie or chosen with a tick. */
export interface VoceComponenti extends Comune {
  readonly tipo: 'componenti';
  /** Of the list in the request. */
  readonly percorso: string;
  /** Path of the Generalita inside an item, and of its LegameSoggetto when a tie is asked. */
  readonly generalita: string;
  readonly legame?: string;
  /** `altri`: all but the person of the record; `tutti`: all of them. */
  readonly chi: 'altri' | 'tutti';
  /** Some are chosen; left out, all go in. */
  readonly scelti?: boolean;
  readonly necessario?: boolean;
  /** The tie goes into the request as it is, and is not asked for. */
  readonly taciLegame?: boolean;
  /** Kind of the record that the ties are of (3 family, 4 convivenza); left out, that of the family of the record. */
  scheda?(richiesta: Grezza): string;
  /** The tie proposed for who is chosen; left out, the one that they have. */
  proponi?(uno: Componente, richiesta: Grezza, partenza: Partenza): string;
  /** What else is asked of each. Paths are relative to an item. */
  readonly voci?: readonly Voce[];
}

/** A family or convivenza of the municipality, found by one of its people (tipoFamigliaConvivenza). */
export interface VoceFamiglia extends Comune {
  readonly tipo: 'famiglia';
  readonly percorso: string;
  readonly necessario?: boolean;
  /** Only of this kind: 3 family, 4 convivenza, 5 family of AIRE. Then its number may be written too: it may have nobody in it yet. */
  readonly tipoScheda?: '3' | '4' | '5';
}

/** Who of the register may be the person described: looked at before anybody is entered twice. */
export interface VoceOmonimi extends Comune {
  readonly tipo: 'omonimi';
  /** Of a Generalita. */
  readonly percorso: string;
}

/** A list of the same block, with add and remove. Paths of `voci` are relative to an item. */
export interface VoceElenco extends Comune {
  readonly tipo: 'elenco';
  readonly percorso: string;
  readonly voci: readonly Voce[];
  readonly almenoUno?: boolean;
}

/** Fields under a title, side by side where there is room. `facoltativo`: all or nothing. */
export interface VoceGruppo extends Comune {
  readonly tipo: 'gruppo';
  /** Words of the title: `gruppo.<titolo>`. */
  readonly titolo?: string;
  readonly voci: readonly Voce[];
  readonly facoltativo?: boolean;
}

export type Voce =
  | VoceCampo
  | VoceLuogo
  | VoceAlternativa
  | VocePersona
  | VoceComponenti
  | VoceElenco
  | VoceGruppo
  | VoceFamiglia
  | VoceOmonimi
  | VoceOpzioni;

type Opzioni<V extends Voce, K extends keyof V> = Omit<V, 'tipo' | K>;

export const campo = (percorso: string, altro: Opzioni<VoceCampo, 'percorso'> = {}): VoceCampo => ({
  tipo: 'campo',
  percorso,
  ...altro,
});
export const luogo = (
  percorso: string,
  quale: VoceLuogo['quale'],
  altro: Opzioni<VoceLuogo, 'percorso' | 'quale'> = {},
): VoceLuogo => ({ tipo: 'luogo', percorso, quale, ...altro });
export const gruppo = (
  titolo: string | undefined,
  voci: readonly Voce[],
  altro: Opzioni<VoceGruppo, 'titolo' | 'voci'> = {},
): VoceGruppo => ({ tipo: 'gruppo', ...(titolo === undefined ? {} : { titolo }), voci, ...altro });
export const alternativa = (
  percorso: string,
  forme: VoceAlternativa['forme'],
  altro: Opzioni<VoceAlternativa, 'percorso' | 'forme'> = {},
): VoceAlternativa => ({ tipo: 'alternativa', percorso, forme, ...altro });
export const elenco = (
  percorso: string,
  voci: readonly Voce[],
  altro: Opzioni<VoceElenco, 'percorso' | 'voci'> = {},
): VoceElenco => ({ tipo: 'elenco', percorso, voci, ...altro });
export const componenti = (
  percorso: string,
  altro: Partial<Opzioni<VoceComponenti, 'percorso'>> = {},
): VoceComponenti => ({
  tipo: 'componenti',
  percorso,
  generalita: 'generalita',
  chi: 'altri',
  ...altro,
});
export const famigliaEsistente = (
  percorso: string,
  tipoScheda: NonNullable<VoceFamiglia['tipoScheda']>,
  altro: Opzioni<VoceFamiglia, 'percorso' | 'tipoScheda'> = {},
): VoceFamiglia => ({ tipo: 'famiglia', necessario: true, percorso, tipoScheda, ...altro });
export const opzioni = (percorso: string, altro: Opzioni<VoceOpzioni, 'percorso'>): VoceOpzioni => ({
  tipo: 'opzioni',
  percorso,
  ...altro,
});
export const omonimi = (percorso: string): VoceOmonimi => ({
  tipo: 'omonimi',
  percorso,
  etichetta: 'omonimi',
});
