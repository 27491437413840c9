import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import { descrivi, etichetta, senzaZeri, tabella } from '#contract/tabelle/index.ts';
import type { RigaProspetto } from './righe-prospetto.ts';

const colonne = [
  ...['riga', 'voce', 'stranieri', 'codiceCittadinanza', 'cittadinanza', 'statoCivile', 'annoNascita'],
  ...['maschi', 'femmine', 'totale'],
];

const inParole = (quale: string, codice: string | undefined): string =>
  codice === undefined ? '' : descrivi(quale, codice);

/**
 * A sheet for ISTAT as people read it: what each line is, beside its number.
 * @param tipologiaProspetto of tab. 17.
 */
export function prospettoInCsv(tipologiaProspetto: string, righe: readonly RigaProspetto[]): string {
  const tipo = senzaZeri(tipologiaProspetto);
  // The same number is another line in each sheet.
  const voci = new Map(
    tabella('18')
      ?.voci.filter(({ riferimento }) => riferimento?.codice === tipo)
      .map((voce) => [voce.codice, etichetta(voce)]),
  );
  const scritte = righe.map(({ idDato, conto, stranieri, codiceStato, statoCivile, annoNascita = '' }) =>
    [
      ...[String(idDato), voci.get(String(idDato)) ?? '', stranieri ? 'S' : 'N', codiceStato ?? ''],
      ...[inParole('2', codiceStato), inParole('1', statoCivile), annoNascita],
    ]
      .map(cellaCsv)
      // A number below zero is no formula.
      .concat([conto.maschi, conto.femmine, conto.totale].map(String))
      .join(';'),
  );
  return `${segnoUtf8}${[colonne.join(';'), ...scritte].join('\r\n')}\r\n`;
}
