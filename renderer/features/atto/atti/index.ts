import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto, GruppoAtti } from '../atto.ts';
import { presente } from '../possibile.ts';

/** One act that the desk can open: what menus need, without its form. */
export interface VoceRegistro {
  readonly chiave: string;
  readonly servizio: string;
  /** Words: the file beside the act; its title is `<chiave>.titolo`. */
  readonly parole: string;
  readonly gruppo: GruppoAtti;
  readonly parteDa: Atto['parteDa'];
  /** Why it cannot be done for this person (`impedito.<…>` of the engine's words, or of the act's); undefined: it can. */
  readonly impedito?: (dossier: Dossier, comune: string | undefined) => string | undefined;
  readonly carica: () => Promise<Atto>;
}

/** All the acts, in the order of menus. A new act is one line here and one file. */
export const registroAtti: readonly VoceRegistro[] = [
  {
    ...{
      chiave: 'decesso',
      servizio: '2001',
      parole: 'decesso',
      gruppo: 'cancellazioni',
      parteDa: 'soggetto',
    },
    impedito: presente,
    carica: () => import('./decesso.ts').then(({ decesso }) => decesso),
  },
];

export function voceDi(chiave: string): VoceRegistro | undefined {
  return registroAtti.find((una) => una.chiave === chiave);
}

const caricati = new Map<string, Atto>();

/** An act by its key; undefined when this version of the desk does not know it. */
export async function attoDi(chiave: string): Promise<Atto | undefined> {
  const noto = caricati.get(chiave);
  if (noto) return noto;
  const atto = await voceDi(chiave)?.carica();
  if (atto) caricati.set(chiave, atto);
  return atto;
}
