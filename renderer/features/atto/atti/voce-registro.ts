import type { Dossier } from '#contract/wa/registro.ts';
import type { Atto, GruppoAtti } from '../atto.ts';

/** One act that the desk can open: what menus need, without its form. */
export interface VoceRegistro {
  readonly chiave: string;
  readonly servizio: string;
  /** Official code of the kind within the service (tables 36, 46, 47…), where one act is one kind. */
  readonly tipo?: string;
  /** Words: the file beside the act; its title is `<chiave>.titolo`. */
  readonly parole: string;
  readonly gruppo: GruppoAtti;
  readonly parteDa: Atto['parteDa'];
  /** Why it cannot be done for this person (`impedito.<…>` of the engine's words, or of the act's); undefined: it can. */
  readonly impedito?: (dossier: Dossier, comune: string | undefined) => string | undefined;
  readonly carica: () => Promise<Atto>;
}
