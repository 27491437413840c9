import type { Sentenza, TestataRichiesta } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

type Registrazione = { readonly richiesta: { readonly testataRichiesta: TestataRichiesta } };

/** Is this day after that one? Of what was not said nothing is asked. */
export function dopo(giorno: string | undefined, limite: string | undefined): boolean {
  return giorno !== undefined && limite !== undefined && giorno > limite;
}

export const decorrenza = ({ richiesta }: Registrazione): string | undefined =>
  richiesta.testataRichiesta.dataDecorrenza;

/** A registration rests on a judgment that is there already, and in force. */
export function regoleSentenza<C extends Registrazione>(
  campo: string,
  di: (contesto: C) => Sentenza | undefined,
): readonly Regola<C>[] {
  return [
    regola<C>('EHR90', { campo: `${campo}.data`, violata: (c) => dopo(di(c)?.data, decorrenza(c)) }),
    regola<C>('EHR91', {
      campo: `${campo}.dataValidita`,
      violata: (c) => dopo(di(c)?.dataValidita, decorrenza(c)),
    }),
  ];
}
