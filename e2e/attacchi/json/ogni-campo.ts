import { Caso } from '../../fuzz/caso.ts';
import { luoghi, type Contenitore } from './guasta.ts';
import { conVeri, inCoda, type Veri } from './colpo.ts';
import type { Porta } from './porte.ts';
import type { Domanda } from '../filo.ts';

/** What a database takes in no text, and what is no text at all. */
const impossibili = ['a\u0000b', '\uD800x'] as const;

/** Every text of a well-formed request of a door, one at a time, made impossible: chance would not try them all. */
export function ogniCampo(
  porta: Porta,
  veri: Veri,
  seme: number,
): ((gettone: string | undefined) => Domanda)[] {
  const [primo] = porta.valori;
  const buono = conVeri(primo, new Caso(seme), veri);
  const { metodo } = porta.rotta;
  const percorso = porta.percorso.replace(/:(\w+)/g, (_tutto, nome: string) => veri[nome]?.[0] ?? '1');
  return luoghi(buono).flatMap((_, quale) =>
    impossibili.flatMap((testo) => {
      const copia: unknown = structuredClone(buono);
      const scelto = luoghi(copia)[quale];
      const [dove, nome]: readonly [Contenitore | undefined, string] = scelto ?? [undefined, ''];
      if (!dove || typeof Reflect.get(dove, nome) !== 'string') return [];
      Reflect.set(dove, nome, testo);
      return [
        (gettone: string | undefined): Domanda => {
          const autorizza = gettone === undefined ? {} : { authorization: `Sportello ${gettone}` };
          if (metodo !== 'POST')
            return { metodo, percorso: percorso + inCoda(copia), intestazioni: autorizza };
          const intestazioni = { ...autorizza, 'content-type': 'application/json' };
          return { metodo, percorso, intestazioni, corpo: JSON.stringify(copia) };
        },
      ];
    }),
  );
}
