import { carattereDiControllo, parteCognome, parteData, parteNome, type Sesso } from './parti.ts';

export interface DatiCodiceFiscale {
  /** Empty for who has none. */
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: Sesso;
  /** `AAAA-MM-GG`. */
  readonly dataNascita: string;
  /** Cadastral (Belfiore) code of the comune or foreign state, the one valid at the date of birth. */
  readonly codiceCatastale: string;
}

/**
 * The code that the rules give. Only the Agenzia delle Entrate attributes one: this serves to propose and to compare.
 */
export function calcolaCodiceFiscale(dati: DatiCodiceFiscale): string {
  const corpo =
    parteCognome(dati.cognome) +
    parteNome(dati.nome) +
    parteData(dati.dataNascita, dati.sesso) +
    dati.codiceCatastale.toUpperCase();
  return corpo + carattereDiControllo(corpo);
}
