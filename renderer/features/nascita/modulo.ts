import { z } from 'zod';
import { Cittadinanza, Generalita, StatoCivile } from '#contract/anpr/index.ts';
import { Luogo } from '#contract/bridge/index.ts';

/** A parent taken from the register: identity is the register's, and is not typed again (workflows.md §2.2). */
export const GenitoreRegistro = z.object({
  tipo: z.literal('registro'),
  generalita: Generalita,
  cittadinanza: Cittadinanza.optional(),
  statoCivile: StatoCivile.optional(),
  famiglia: z.object({ id: z.string(), tipoScheda: z.string(), legame: z.string() }).optional(),
  residenza: z.string(),
});
export type GenitoreRegistro = z.infer<typeof GenitoreRegistro>;

/** A parent whom the register does not know: written as in the deed. */
export const GenitoreScritto = z.object({
  tipo: z.literal('scritto'),
  cognome: z.string(),
  nome: z.string(),
  codiceFiscale: z.string(),
  dataNascita: z.string(),
  cittadinanza: z.string(),
});
export type GenitoreScritto = z.infer<typeof GenitoreScritto>;

export const Genitore = z.discriminatedUnion('tipo', [GenitoreRegistro, GenitoreScritto]);
export type Genitore = z.infer<typeof Genitore>;
export type Ruolo = 'padre' | 'madre';

export const sceltaCognome = ['', 'padre-madre', 'madre-padre', 'padre', 'madre', 'altro'] as const;

/** The deed, of paper or of the national digital register (ANSC). */
const AttoModulo = z.object({
  tipo: z.enum(['carta', 'ansc']),
  comune: Luogo.optional(),
  ufficio: z.string(),
  anno: z.string(),
  parte: z.string(),
  serie: z.string(),
  numero: z.string(),
  volume: z.string(),
  formato: z.string(),
  idANSC: z.string(),
});

/** What the clerk fills in; a draft keeps exactly this. Empty text: not filled yet. Days are `AAAA-MM-GG`. */
export const Modulo = z.object({
  cognome: z.string(),
  sceltaCognome: z.enum(sceltaCognome),
  nome: z.string(),
  sesso: z.enum(['', 'M', 'F']),
  dataNascita: z.string(),
  luogo: Luogo.optional(),
  /** City, when born abroad. */
  citta: z.string(),
  /** Tab. 02. */
  cittadinanza: z.string(),
  filiazione: z.enum(['', '1', '2', '3', '4']),
  padre: Genitore.optional(),
  madre: Genitore.optional(),
  atto: AttoModulo,
  attribuzione: z.enum(['', '1', '2', '3', '4', '5']),
  /** Only for attribuzione 4 and 5: where a parent gives the family, it is the parent's. */
  famiglia: z.string(),
  /** Tab. 05, tab. 06 in a convivenza. */
  legame: z.string(),
  decorrenza: z.string(),
  protocollo: z.string(),
});
export type Modulo = z.infer<typeof Modulo>;

/** Who could be the parents, for the buttons of the form. */
export interface Candidato {
  readonly idSoggetto: string;
  readonly nome: string;
  readonly sesso: string | undefined;
}

export const moduloVuoto: Modulo = {
  cognome: '',
  sceltaCognome: '',
  nome: '',
  sesso: '',
  dataNascita: '',
  citta: '',
  cittadinanza: '',
  filiazione: '',
  atto: {
    tipo: 'carta',
    ufficio: '',
    anno: '',
    parte: '1',
    serie: 'A',
    numero: '',
    volume: '',
    formato: '',
    idANSC: '',
  },
  attribuzione: '',
  famiglia: '',
  legame: '',
  decorrenza: '',
  protocollo: '',
};

export function cognomeDi(genitore: Genitore | undefined): string {
  if (!genitore) return '';
  return genitore.tipo === 'registro' ? (genitore.generalita.cognome ?? '') : genitore.cognome;
}

export function nomeDi(genitore: Genitore | undefined): string {
  if (!genitore) return '';
  const nome = genitore.tipo === 'registro' ? (genitore.generalita.nome ?? '') : genitore.nome;
  return `${nome} ${cognomeDi(genitore)}`.trim();
}

export function idDi(genitore: Genitore | undefined): string | undefined {
  return genitore?.tipo === 'registro' ? genitore.generalita.idSchedaSoggettoANPR : undefined;
}

function statoDi(genitore: Genitore | undefined): string {
  if (!genitore) return '';
  return genitore.tipo === 'registro' ? (genitore.cittadinanza?.codiceStato ?? '') : genitore.cittadinanza;
}

/** The family the child enters: of the parent that gives it, or the one written for a convivenza or others. */
export function famigliaScelta({ attribuzione, padre, madre, famiglia }: Modulo): {
  readonly id: string;
  readonly genitore?: GenitoreRegistro;
} {
  if (attribuzione === '4' || attribuzione === '5') return { id: famiglia };
  const genitore = attribuzione === '2' ? padre : attribuzione === '3' ? madre : (madre ?? padre);
  if (attribuzione === '' || genitore?.tipo !== 'registro') return { id: '' };
  return { id: genitore.famiglia?.id ?? '', genitore };
}

/** Both live in one family: the only case in which the child can have that of both (services.md §2, #2334). */
export function stessaFamiglia({ padre, madre }: Pick<Modulo, 'padre' | 'madre'>): boolean {
  const una = padre?.tipo === 'registro' ? padre.famiglia?.id : undefined;
  return una !== undefined && madre?.tipo === 'registro' && madre.famiglia?.id === una;
}

/** Child of an Italian mother or father: Italian (l. 91/1992 art. 1); otherwise the citizenship that the parents share. */
export function cittadinanzaProposta({ padre, madre }: Pick<Modulo, 'padre' | 'madre'>): string {
  const stati = [statoDi(padre), statoDi(madre)].filter((stato) => stato !== '');
  if (stati.includes('100')) return '100';
  return new Set(stati).size === 1 ? (stati[0] ?? '') : '';
}
