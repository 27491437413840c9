import type { Caso } from '../../fuzz/caso.ts';
import type { Domanda } from '../filo.ts';
import type { Mostra } from './firma.ts';
import { guasta, guastaValore } from './guasta.ts';
import type { Porta } from './porte.ts';
import { testo } from './valori.ts';

/** Values that exist, by the name of the field that may hold them. */
export type Veri = Readonly<Record<string, readonly string[]>>;

const testoDi = (valore: unknown): string =>
  typeof valore === 'string' ? valore : (JSON.stringify(valore) ?? '');

/** An address can carry no lone half of a pair: what cannot be written is written as its replacement. */
const nellIndirizzo = (valore: string): string => encodeURIComponent(valore.toWellFormed());

/** What exists, where a field asks for it: a request that is about nobody goes nowhere. */
export function conVeri(valore: unknown, caso: Caso, veri: Veri): unknown {
  if (typeof valore !== 'object' || valore === null) return valore;
  if (Array.isArray(valore)) return valore.map((uno: unknown) => conVeri(uno, caso, veri));
  return Object.fromEntries(
    Object.entries(valore).map(([nome, suo]: [string, unknown]) => {
      const tra = veri[nome];
      if (tra === undefined || typeof suo !== 'string') return [nome, conVeri(suo, caso, veri)];
      return [nome, tra[caso.intero(tra.length)] ?? suo];
    }),
  );
}

/** Where the parameters of an address go; some of them are not what they should be. */
export function indirizzo(percorso: string, caso: Caso, veri: Veri, intera: boolean): string {
  return percorso.replace(/:(\w+)/g, (_tutto, nome: string) => {
    const tra = veri[nome] ?? [];
    if (intera || caso.intero(2) === 0) return tra[caso.intero(tra.length)] ?? '1';
    if (caso.intero(12) === 0)
      return caso.fra([
        '%',
        '%zz',
        '%00',
        '..%2f..%2f',
        '%C0%AF',
        '%ED%A0%80',
        ';',
        '1%0d%0aX:%20y',
      ] as const);
    const scritto = testo(caso).slice(0, 4000);
    return nellIndirizzo(scritto === '' ? '0' : scritto);
  });
}

/** A value after the address: field by field, where it has fields. */
export function inCoda(valore: unknown): string {
  const coppie: [string, unknown][] =
    typeof valore === 'object' && valore !== null ? Object.entries(valore) : [['x', valore]];
  const coda = coppie.map(([nome, suo]) => `${nellIndirizzo(nome)}=${nellIndirizzo(testoDi(suo))}`);
  return coda.length > 0 ? `?${coda.join('&').slice(0, 6000)}` : '';
}

/** One request to a door: damaged, unless `volte` is 0. */
export function domanda(porta: Porta, caso: Caso, veri: Veri, { gettone, firma }: Mostra): Domanda {
  const intera = caso.intero(12) === 0;
  const valore = conVeri(caso.fra(porta.valori), caso, veri);
  const tutti = Object.values(veri).flat();
  const percorso = indirizzo(porta.percorso, caso, veri, intera);
  const autorizza = gettone === undefined ? {} : { authorization: `Sportello ${gettone}` };
  const { metodo } = porta.rotta;
  if (metodo !== 'POST') {
    const detto = intera ? valore : guastaValore(valore, caso, tutti);
    return { metodo, intestazioni: autorizza, percorso: percorso + inCoda(detto) };
  }
  const { corpo, tipo, tronca } = guasta(valore, caso, { veri: tutti, firma, ...(intera && { volte: 0 }) });
  return {
    ...{ metodo, percorso, corpo, tronca },
    intestazioni: { ...autorizza, ...(tipo !== '' && { 'content-type': tipo }) },
  };
}
