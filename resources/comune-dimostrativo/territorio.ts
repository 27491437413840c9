/** Streets of the demo municipality: plausible names, kinds of table 04, hamlets with their own streets. */
export interface Strada {
  /** Table 04. */
  readonly codSpecie: string;
  readonly specie: string;
  readonly nome: string;
  readonly frazione?: string;
  readonly civici: number;
}

const specie = {
  VIA: '213',
  PIAZZA: '125',
  VIALE: '230',
  "LOCALITA'": '66',
  LARGO: '62',
  VICOLO: '240',
  BORGO: '15',
};

function strade(frazione: string | undefined, testo: string): Strada[] {
  return testo
    .trim()
    .split(/\s*,\s*/)
    .map((voce) => {
      const [, tipo = 'VIA', nome = '', civici = '60'] = /^(\S+) (.+?) (\d+)$/.exec(voce) ?? [];
      return {
        codSpecie: specie[tipo as keyof typeof specie],
        specie: tipo,
        nome,
        ...(frazione === undefined ? {} : { frazione }),
        civici: Number(civici),
      };
    });
}

export const stradario: readonly Strada[] = [
  ...strade(
    undefined,
    `VIA ROMA 110, VIA GIUSEPPE GARIBALDI 64, VIA DANTE ALIGHIERI 80, PIAZZA DELLA LIBERTÀ 18, VIA ROSSINI 42,
     VIA DELLA TORRE 30, VICOLO DEL FORNO 12, VIALE DELLA RIMEMBRANZA 48, VIA DEI MARTIRI 70, VIA DELLE COLLINE 96,
     VIA FRATELLI CERVI 58, BORGO SAN LEONARDO 26, VIA PIER CAPPONI 54, VIA DELL'OLIVETA 88, LARGO DEL MERCATO 14,
     VIA GIACOMO MATTEOTTI 76, VIA GALILEO GALILEI 62`,
  ),
  ...strade(
    'SOVIGLIANA',
    `VIALE PALMIRO TOGLIATTI 180, VIA EMPOLESE 120, VIA FRANCESCO PETRARCA 84, VIA LEONARDO DA VINCI 160,
     VIA DELL'ARNO 92, VIA ALESSANDRO MANZONI 66, PIAZZA DELLA PACE 22, VIA GIUSEPPE VERDI 74, VIA BATTISTI 50,
     VIA DEL PONTE 44, VIA CIRCONDARIA 130`,
  ),
  ...strade('SPICCHIO', `VIA LIMITESE 110, VIA DELLA CHIESA 36, VIA DELLE FORNACI 48, VIA UMBERTO SABA 40`),
  ...strade('VITOLINI', `VIA VITOLINI 90, VIA DEL CAMPANILE 24, LOCALITA' LE QUERCE 20`),
  ...strade('TOIANO', `VIA DI TOIANO 70, VIA DEL PADULE 38, LOCALITA' IL POGGIO 16`),
  ...strade("SANT'ANSANO", `VIA DI SANT'ANSANO 56, LOCALITA' LA PIEVE 18`),
  ...strade('ORBIGNANO', `VIA DI ORBIGNANO 44, LOCALITA' CASE NUOVE 12`),
  ...strade('MERCATALE', `VIA MERCATALE 100, VIA DELLE VIGNE 52, VIA DEL FRANTOIO 34`),
];

/** Where people of the place are born (cadastral code, weight): hospitals around, then home for the elders. */
export const natali: readonly (readonly [codiceCatastale: string, peso: number])[] = [
  ['D403', 56],
  ['D612', 18],
  ['M059', 4],
  ['D815', 3],
  ['C529', 1],
  ['G702', 3],
  ['G713', 3],
  ['E715', 1],
  ['I726', 1],
  ['F839', 3],
  ['G273', 2],
  ['H501', 1],
  ['F205', 1],
  ['L219', 1],
  ['A662', 1],
  ['D643', 1],
];

export const convivenze = [
  { denominazione: 'RESIDENZA PER ANZIANI VILLA DEGLI ULIVI', specie: '3', ospiti: 28, eta: [74, 97] },
  { denominazione: 'COMUNITÀ DELLE SUORE DI SANTA CHIARA', specie: '1', ospiti: 9, eta: [42, 88] },
  { denominazione: 'CASERMA DELLA STAZIONE DEI CARABINIERI', specie: '4', ospiti: 6, eta: [23, 52] },
] as const;
