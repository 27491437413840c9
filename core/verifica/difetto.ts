/** What is wrong, and where: ids only, because the list is read, sent and kept outside the register. */
export interface Difetto {
  readonly controllo:
    | 'riga'
    | 'versioni'
    | 'operazione'
    | 'annullamento'
    | 'appartenenza'
    | 'famiglia'
    | 'legame'
    | 'firma'
    | 'audit';
  /** `soggetto 5000000001`, `famiglia 7000000001`, `operazione 10000000001`, `flusso 048050`. */
  readonly dove: string;
  readonly dettaglio: string;
}
