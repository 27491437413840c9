import { Caso } from '../../fuzz/caso.ts';
import { luoghi, type Contenitore } from './guasta.ts';
import { conVeri, inCoda, type Veri } from './colpo.ts';
import type { Mostra } from './firma.ts';
import type { Porta } from './porte.ts';
import type { Domanda } from '../filo.ts';

/** What a database takes in no text, and what is no text at all. */
const impossibili = ['a\u0000b', '\uD800x'] as const;

/** The copies of a value in each of which one text is impossible. */
function guasti(valore: unknown): unknown[] {
  return luoghi(valore).flatMap((_, quale) =>
    impossibili.flatMap((testo) => {
      const copia: unknown = structuredClone(valore);
      const scelto = luoghi(copia)[quale];
      const [dove, nome]: readonly [Contenitore | undefined, string] = scelto ?? [undefined, ''];
      if (!dove || typeof Reflect.get(dove, nome) !== 'string') return [];
      Reflect.set(dove, nome, testo);
      return [copia];
    }),
  );
}

type Fai = (mostra: Mostra) => Domanda;

function daValore(porta: Porta, veri: Veri, valore: unknown): Fai {
  const { metodo } = porta.rotta;
  const percorso = porta.percorso.replace(/:(\w+)/g, (_tutto, nome: string) => veri[nome]?.[0] ?? '1');
  return ({ gettone, firma }) => {
    const autorizza = gettone === undefined ? {} : { authorization: `Sportello ${gettone}` };
    if (metodo !== 'POST') return { metodo, percorso: percorso + inCoda(valore), intestazioni: autorizza };
    const intestazioni = { ...autorizza, 'content-type': 'application/json' };
    return { metodo, percorso, intestazioni, corpo: JSON.stringify(firma(valore)) };
  };
}

const buono = ({ valori: [primo] }: Porta, veri: Veri, seme: number): unknown =>
  conVeri(primo, new Caso(seme), veri);

/** One request of a door, as it should be. */
export function intera(porta: Porta, veri: Veri, seme: number): Fai[] {
  return [daValore(porta, veri, buono(porta, veri, seme))];
}

/** Every text of that request, one at a time, made impossible: chance would not try them all. */
export function ogniCampo(porta: Porta, veri: Veri, seme: number): Fai[] {
  return guasti(buono(porta, veri, seme)).map((valore) => daValore(porta, veri, valore));
}
