import type { Difetto } from './errori.ts';
import type { Scelta } from './fatti.ts';

/** What is wrong with a choice in a value, if anything: one of its elements is there, or at most one. */
export function difettoScelta({ tra, obbligatoria }: Scelta, valore: object): Difetto | undefined {
  let quanti = 0;
  for (const nome of tra) if (nome in valore) quanti++;
  if (quanti === 1 || (quanti === 0 && !obbligatoria)) return undefined;
  const elenco = tra.join(', ');
  return {
    regola: 'scelta',
    messaggio:
      quanti === 0
        ? `Manca un dato: occorre uno fra ${elenco}.`
        : `Dati che si escludono: può esserci uno solo fra ${elenco}.`,
    rimedio: `Indica ${obbligatoria ? 'uno, e uno solo,' : 'al massimo uno'} fra ${elenco}.`,
  };
}
