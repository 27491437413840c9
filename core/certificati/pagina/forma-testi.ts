/** How a state looks and what it asks of whoever reads. */
export interface TestoStato {
  readonly titolo: string;
  readonly spiega: string;
  readonly daFare: readonly string[];
}

export type NomeStato =
  | 'valido'
  | 'identico'
  | 'scaduto'
  | 'annullato'
  | 'non-autentico'
  | 'sconosciuto'
  | 'codice-sbagliato'
  | 'codice-sconosciuto'
  | 'file-diverso'
  | 'file-illeggibile'
  | 'troppi'
  | 'guasto';

export interface Testi {
  readonly sito: string;
  readonly sottosito: string;
  readonly inizio: { readonly titolo: string; readonly spiega: string };
  readonly codice: {
    readonly titolo: string;
    readonly etichetta: string;
    readonly aiuto: string;
    readonly bottone: string;
  };
  readonly file: {
    readonly titolo: string;
    readonly etichetta: string;
    readonly aiuto: string;
    readonly bottone: string;
  };
  readonly voci: {
    readonly tipo: string;
    readonly intestatario: string;
    readonly protocollo: string;
    readonly comune: string;
    readonly rilasciato: string;
    readonly vale: string;
    readonly perSempre: string;
    readonly annullato: string;
  };
  readonly confronta: { readonly titolo: string; readonly spiega: string };
  readonly iniziali: string;
  readonly daFare: string;
  readonly altro: string;
  readonly prova: string;
  readonly privacy: string;
  readonly salta: string;
  readonly lingue: string;
  /** What proves that a certificate is authentic. */
  readonly garanzia: { readonly titolo: string; readonly testo: readonly string[] };
  readonly stati: Readonly<Record<NomeStato, TestoStato>>;
}
