import { join } from 'node:path';
import type { Censimento } from './accessi/censimento.ts';
import type { Pki } from './accessi/pki/index.ts';
import { predisponi, type OperatoreDaPredisporre, type Predisposta } from './accessi/predisposizione.ts';
import type { Orologio } from './orologio.ts';

export interface ComuneDimostrativo {
  readonly codiceIstat: string;
  readonly nome: string;
  readonly siglaProvincia: string;
}

/** A municipality, or a prefecture, with those who work there. */
export type UfficioDimostrativo = ComuneDimostrativo & {
  readonly operatori: readonly OperatoreDaPredisporre[];
};

export interface UfficiDimostrativi {
  /** The municipality of a demo environment and those who work there. */
  readonly comune: ComuneDimostrativo;
  readonly operatori: readonly OperatoreDaPredisporre[];
  /** Other comuni of a demo environment, with a desk and no residents. */
  readonly vicini?: readonly UfficioDimostrativo[];
  /** The prefecture of a demo environment and those who work there. */
  readonly prefettura?: UfficioDimostrativo;
}

/** Workstations and software cards of a demo environment, in a folder of their own. @returns those of the municipality. */
export async function preparaDimostrativo(
  { comune, operatori, vicini = [], prefettura }: UfficiDimostrativi,
  parti: {
    readonly pki: Pki;
    readonly censimento: Censimento;
    readonly cartella: string;
    readonly orologio: Orologio;
  },
): Promise<Predisposta> {
  const { cartella, ...altre } = parti;
  const prepara = (ufficio: UfficioDimostrativo, dove: string, sigla?: 'PR'): Promise<Predisposta> => {
    const { codiceIstat: codice, nome, siglaProvincia } = ufficio;
    const genere = sigla === 'PR' ? ('prefettura' as const) : ('comune' as const);
    const ente = { codice, nome, siglaProvincia, genere };
    return predisponi({ ...altre, cartella: dove, ente, ...(sigla && { sigla }) }, ufficio.operatori);
  };
  const sua = await prepara({ ...comune, operatori }, cartella);
  for (const vicino of vicini) await prepara(vicino, join(cartella, 'vicini', vicino.codiceIstat));
  if (prefettura) await prepara(prefettura, join(cartella, 'prefettura'), 'PR');
  return sua;
}
