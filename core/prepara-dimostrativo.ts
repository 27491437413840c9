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
  /** The ministry of a demo environment: two people, because some acts want two. */
  readonly ministero?: UfficioDimostrativo;
}

const genereDi = { CO: 'comune', PR: 'prefettura', MI: 'ministero' } as const;

/** Workstations and software cards of a demo environment, in a folder of their own. @returns those of the municipality. */
export async function preparaDimostrativo(
  { comune, operatori, vicini = [], prefettura, ministero }: UfficiDimostrativi,
  parti: {
    readonly pki: Pki;
    readonly censimento: Censimento;
    readonly cartella: string;
    readonly orologio: Orologio;
  },
): Promise<Predisposta> {
  const { cartella, ...altre } = parti;
  const prepara = (
    ufficio: UfficioDimostrativo,
    dove: string,
    sigla: keyof typeof genereDi = 'CO',
  ): Promise<Predisposta> => {
    const { codiceIstat: codice, nome, siglaProvincia } = ufficio;
    const genere = genereDi[sigla];
    const ente = { codice, nome, siglaProvincia, genere };
    return predisponi({ ...altre, cartella: dove, ente, sigla }, ufficio.operatori);
  };
  const sua = await prepara({ ...comune, operatori }, cartella);
  for (const vicino of vicini) await prepara(vicino, join(cartella, 'vicini', vicino.codiceIstat));
  if (prefettura) await prepara(prefettura, join(cartella, 'prefettura'), 'PR');
  if (ministero) await prepara(ministero, join(cartella, 'ministero'), 'MI');
  return sua;
}
