import { elenchiAusilio } from '#contract/regole/estrazione/index.ts';

export type Genere = '4001' | '4002' | '4003' | '4004';
export const generi: readonly Genere[] = ['4001', '4002', '4004', '4003'];

/** What is being asked, as the screen holds it: official paths, empty until written. */
export interface Modulo {
  readonly genere: Genere;
  /** 4001: criteria in use, in the order in which they were added. */
  readonly attivi: readonly string[];
  readonly valori: Readonly<Record<string, string>>;
  /** Table 16. */
  readonly dati: readonly string[];
  readonly formato: 'csv' | 'xml';
}

/** Whole record: it goes with nothing else (EC020). */
export const schedaIntera = '1';
/** Residents are what an office nearly always means. */
export function moduloIniziale(oggi: string): Modulo {
  return {
    ...{ genere: '4001', attivi: ['iscritti'], dati: ['2', '10'], formato: 'csv' },
    valori: {
      'ulterioriSelezioni.tipoResidenza': '1',
      'ulterioriSelezioni.ricercaChiaveParziale.ricercaCognomeNomeParziale': '1',
      dataRiferimento: oggi,
      criterioSelezione: '2',
      tipoElenco: elenchiAusilio.carte,
      tipologiaProspetto: '1',
    },
  };
}

/** Codes as they are pasted: one a line, or parted by commas, spaces, semicolons. */
export function codiciScritti(testo: string): readonly string[] {
  return [
    ...new Set(
      testo
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((uno) => uno !== ''),
    ),
  ];
}
