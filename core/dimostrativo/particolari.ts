import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Blocco } from '../registro/carica-blocco.ts';
import { creaAmbiente, nuovaNumerazione } from './ambiente.ts';
import { creaCaso } from './caso.ts';
import { creaMano } from './particolari-mano.ts';
import { storie } from './particolari-storie.ts';
import { sedeDimostrativa as sede } from './sede.ts';

/**
 * People of whom a municipality has few, beside those of the demo municipality: an example of each certificate.
 * - `uniti`: Alessandro Neri and Tommaso Viviani, in a civil union;
 * - `contratto`: Martina Galli and Simone Pardini, with a contract of cohabitation;
 * - `partito`: Bruno Carli, who moved to Pistoia in 2017;
 * - `aire`: Federico Bini and Chiara Mori with Gaia, who live in Lyon;
 * - `convivenza`: Dino Falai, in the home that Carla Lenzi answers for;
 * - `traslochi`: Roberto Taddei, with three addresses over the years;
 * - `naturalizzata`: Elira Gjoni, Albanian and then Italian.
 */
export const particolari = {
  uniti: { famiglia: '7000900001', primo: '5000900001', secondo: '5000900002' },
  contratto: { famiglia: '7000900002', lei: '5000900003', lui: '5000900004' },
  partito: '5000900005',
  aire: { famiglia: '7000900003', padre: '5000900006', madre: '5000900007', figlia: '5000900008' },
  convivenza: { convivenza: '7000900004', responsabile: '5000900009', ospite: '5000900010' },
  traslochi: { famiglia: '7000900005', persona: '5000900011' },
  naturalizzata: { famiglia: '7000900006', persona: '5000900012' },
} as const;

/** Beyond the people that the demo municipality may number, before the newly born. */
const numeri = { persone: 900_000, famiglie: 900_000, primoIdANPR: 1 };

/** @param oggi nothing happens after this day. @param presenti codici fiscali of the others. */
export function personeParticolari(luoghi: Luoghi, oggi: string, presenti: Iterable<string> = []): Blocco {
  // Nothing is left to chance: the seed does not matter.
  const numerazione = nuovaNumerazione(numeri);
  for (const codice of presenti) numerazione.codici.prende(codice);
  const mano = creaMano(creaAmbiente(creaCaso(1), luoghi, oggi, sede, numerazione));
  // In this order: numbers are given as they are made.
  const pezzi = storie.map((racconta) => racconta(mano));
  return {
    soggetti: pezzi.flatMap(({ soggetti }) => soggetti),
    famiglie: pezzi.flatMap(({ famiglie }) => famiglie),
    precedenti: pezzi.flatMap(({ precedenti = [] }) => precedenti),
  };
}
