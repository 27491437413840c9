/** Codes of families and addresses that no request can bring about here. */
export const nonApplicabiliResidenza = {
  EF012:
    'Lo schema vuole il numero comunale della famiglia insieme al codice ISTAT: uno senza l’altro non è un messaggio valido, in nessuna faccia del servizio.',
  EN494:
    'Controllo tolto dal servizio ufficiale (versione 5.9.4): la specie nell’altra lingua non è obbligatoria.',
  EN558:
    'L’archivio nazionale degli stradari (ANNCSU) non è consultabile da questo registro: nessun indirizzo può risultare incongruente con esso.',
} as const satisfies Readonly<Record<string, string>>;
