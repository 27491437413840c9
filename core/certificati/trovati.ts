import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Contesto, Ricerca } from '../registro/operazione.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
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
}

/** @param soggetti two are as good as many. @param chi who asks, when it is somebody else. */
export async function leggiTrovati(
  soggetti: readonly Soggetto[],
  cerca: Ricerca,
  chi?: Generalita,
): Promise<Trovati> {
  const [uno] = soggetti.length === 1 ? soggetti : [];
  const id = uno?.idFamigliaConvivenzaANPR;
  const famiglia = id === undefined ? undefined : await cerca.famiglia(id);
  const aperti = uno ? await cerca.procedimentiAperti(uno.idSchedaSoggettoANPR) : [];
  const [richiedente, altro] = chi ? await candidati(chi, cerca) : [];
  return {
    soggetti,
    famiglia,
    componenti: famiglia ? await cerca.componenti(famiglia) : [],
    procedimentoAperto: aperti.length > 0,
    ...(richiedente && !altro && { richiedente }),
  };
}

/** Undefined: nobody to certify of. */
export function domandaDi(
  richiesta: Domanda['richiesta'],
  { soggetti: [soggetto], famiglia, componenti, procedimentoAperto, richiedente }: Trovati,
  { comune, oggi }: Pick<Contesto, 'comune' | 'oggi'>,
): Domanda | undefined {
  return (
    soggetto && {
      richiesta,
      comune,
      oggi,
      soggetto,
      famiglia,
      componenti,
      procedimentoAperto,
      ...(richiedente && { richiedente }),
    }
  );
}
