import type { Valori, Verifica } from '#contract/bridge/verifica.ts';
import parole from '#resources/diagnostica/diagnostica.it.json' with { type: 'json' };

type Parole = typeof parole;
/** `what.outcome` of all that the workstation has words for. */
export type Codice = {
  readonly [C in keyof Parole]: `${C}.${Exclude<keyof Parole[C], 'nome'> & string}`;
}[keyof Parole];

type Testi = Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>;
const testi: Testi = parole;
const plurale = new Intl.PluralRules('it');

/** A text in Italian, for the terminal, for files, and for a page that has no words of its own. */
export interface Detto {
  readonly codice: Codice;
  readonly valori: Valori;
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Words of a code, filled; of a code that is not known, nothing. */
function cerca(codice: string, quale: 'messaggio' | 'rimedio', valori: Valori): string {
  const [che = '', esito = ''] = codice.split('.');
  const suoi = testi[che]?.[esito];
  if (suoi === undefined || typeof suoi === 'string') return '';
  const quanti = Number(valori['count']);
  const forma = quanti === 0 && `${quale}_zero` in suoi ? 'zero' : plurale.select(quanti);
  const testo = suoi[quale] ?? suoi[`${quale}_${forma}`] ?? suoi[`${quale}_other`] ?? '';
  return testo.replace(/\{\{(\w+)\}\}/g, (_, nome: string) => String(valori[nome] ?? ''));
}

export function dice(codice: Codice, valori: Valori = {}): Detto {
  return {
    ...{ codice, valori },
    messaggio: cerca(codice, 'messaggio', valori),
    rimedio: cerca(codice, 'rimedio', valori),
  };
}

/** A check as a person reads it in Italian. An empty remedy: nothing is to be done. */
export function verificaDetta({ codice, valori = {}, rifiuto }: Verifica): {
  readonly nome: string;
  readonly messaggio: string;
  readonly rimedio: string;
} {
  const nome = testi[codice.split('.')[0] ?? '']?.['nome'];
  return {
    nome: typeof nome === 'string' ? nome : codice,
    messaggio: rifiuto?.messaggio ?? cerca(codice, 'messaggio', valori),
    rimedio: rifiuto?.rimedio ?? cerca(codice, 'rimedio', valori),
  };
}
