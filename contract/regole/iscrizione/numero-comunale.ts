import type { Generalita, TestataRichiesta } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';

/** The number that a municipality gives to who is registered is one of its own. */
export function regolaNumeroComunale<
  C extends { readonly richiesta: { readonly testataRichiesta: TestataRichiesta } },
>(campo: string, di: (contesto: C) => Generalita): Regola<C> {
  return regola<C>('ES034', {
    campo: `${campo}.idSchedaSoggettoComune.idSchedaSoggettoComuneIstat`,
    violata: (c) => {
      const suo = di(c).idSchedaSoggettoComune?.idSchedaSoggettoComuneIstat;
      return suo !== undefined && suo !== c.richiesta.testataRichiesta.codMittente;
    },
  });
}
