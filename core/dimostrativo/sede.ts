import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import { cognomi } from '#resources/comune-dimostrativo/nomi.ts';
import { natali } from '#resources/comune-dimostrativo/territorio.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Caso } from './caso.ts';
import type { LuogoVita } from './persona.ts';

/** A municipality in which people are made to live. */
export interface Sede {
  readonly qui: LuogoVita;
  readonly codiceIstat: string;
  readonly cap: string;
  /** Where most are born and many die: the hospital of the area. */
  readonly ospedale: string;
  readonly natali: readonly (readonly [codiceCatastale: string, peso: number])[];
  /** Earlier ones are more common. */
  readonly cognomi: readonly string[];
}

/** A comune as it was on a day, where the places table knows its code of then. */
export function comuneAllora(luoghi: Luoghi, codiceCatastale: string, data: string): LuogoVita | undefined {
  const luogo = luoghi.comunePerCatastale(codiceCatastale, data);
  if (!luogo?.valido || luogo.codice === '' || luogo.sigla === undefined) return undefined;
  return { codiceCatastale, comune: { nome: luogo.nome, codiceIstat: luogo.codice, sigla: luogo.sigla } };
}

export const qui: LuogoVita = {
  codiceCatastale: comuneDimostrativo.codiceCatastale,
  comune: {
    nome: comuneDimostrativo.nome,
    codiceIstat: comuneDimostrativo.codiceIstat,
    sigla: comuneDimostrativo.siglaProvincia,
  },
};

export const sedeDimostrativa: Sede = {
  qui,
  codiceIstat: comuneDimostrativo.codiceIstat,
  cap: comuneDimostrativo.cap,
  ospedale: 'D403',
  natali,
  cognomi,
};

const cap: Readonly<Record<string, string>> = {
  ...{ D612: '50121', D403: '50053', D815: '50054', C529: '50050', G702: '56121', G713: '51100' },
  ...{ E715: '55100', I726: '53100', F839: '80121', G273: '90121', H501: '00118', F205: '20121' },
  ...{ L219: '10121', A662: '70121', D643: '71121' },
};
const desinenze = ['I', 'INI', 'ETTI', 'ELLI', 'UCCI', 'ONI', 'ATI', 'ARI', 'ESI', 'OTTI', 'AZZI', 'ERI'];

/** Surnames of another town: those of the demo municipality with other endings, each town with its favourites. */
function cognomiDi(caso: Caso): readonly string[] {
  const radici = cognomi.filter((uno) => /^[A-Z]{4,}[IAO]$/.test(uno)).map((uno) => uno.slice(0, -1));
  const tutti = [
    ...new Set([...cognomi, ...radici.flatMap((radice) => desinenze.map((fine) => radice + fine))]),
  ];
  for (let i = tutti.length - 1; i > 0; i--) {
    const j = caso.intero(0, i);
    const [uno = '', altro = ''] = [tutti[i], tutti[j]];
    tutti[i] = altro;
    tutti[j] = uno;
  }
  return tutti;
}

/** Other municipalities that the places table knows on that day, each with births of its own and of the neighbours. */
export function altreSedi(caso: Caso, luoghi: Luoghi, oggi: string): readonly Sede[] {
  return Object.entries(cap).flatMap(([codiceCatastale, suo]) => {
    const dove = comuneAllora(luoghi, codiceCatastale, oggi);
    if (!dove?.comune) return [];
    return [
      {
        qui: dove,
        codiceIstat: dove.comune.codiceIstat,
        cap: suo,
        ospedale: codiceCatastale,
        natali: [
          [codiceCatastale, 70] as const,
          ...natali.map(([altro, peso]) => [altro, peso / 4] as const),
        ],
        cognomi: cognomiDi(caso),
      },
    ];
  });
}
