/** Why the workstation certificate cannot be used. */
export type ErroreIdentita =
  | { readonly tipo: 'file-assente' }
  | { readonly tipo: 'file-illeggibile' }
  /** Not a PKCS#12, or cut short. */
  | { readonly tipo: 'formato' }
  | { readonly tipo: 'password-errata' }
  | { readonly tipo: 'senza-chiave' }
  /** The keychain of this person does not open it: another person's, or taken from another machine. */
  | { readonly tipo: 'sigillata' }
  /** The subject's common name is no workstation identifier (`IIIIII-CO-NNNN`). */
  | { readonly tipo: 'non-di-postazione'; readonly nome: string };

/** What happened and what to do, for the person at the workstation. */
export function spiegaIdentita(errore: ErroreIdentita): {
  readonly messaggio: string;
  readonly rimedio: string;
} {
  const alp = 'Chiedi al responsabile delle postazioni (ALP)';
  switch (errore.tipo) {
    case 'file-assente':
      return {
        messaggio: 'Su questa postazione non è installato il certificato di postazione.',
        rimedio: `${alp} il file PKCS#12 (.p12 o .pfx) di questa postazione e la sua password.`,
      };
    case 'file-illeggibile':
      return {
        messaggio: 'Il file del certificato di postazione c’è ma non si può leggere.',
        rimedio: 'Controlla i permessi del file: deve poterlo leggere chi usa lo sportello.',
      };
    case 'formato':
      return {
        messaggio: 'Il file del certificato di postazione è rovinato o non è un PKCS#12.',
        rimedio: `${alp} di scaricarlo di nuovo.`,
      };
    case 'password-errata':
      return {
        messaggio: 'La password del certificato di postazione non è giusta.',
        rimedio: 'Copia la password così come è scritta nel foglio della postazione, senza spazi.',
      };
    case 'senza-chiave':
      return {
        messaggio: 'Il file contiene il certificato ma non la sua chiave.',
        rimedio: `${alp} il file completo, con la chiave privata.`,
      };
    case 'sigillata':
      return {
        messaggio: 'Il certificato di postazione è chiuso dal portachiavi del sistema, che qui non lo apre.',
        rimedio: `Entra nel sistema con l’utente che lo ha installato, oppure ${alp.replace('Chiedi', 'chiedi')} un codice per installarlo di nuovo.`,
      };
    case 'non-di-postazione':
      return {
        messaggio: `Il certificato «${errore.nome}» non è di una postazione.`,
        rimedio: `${alp} il certificato di questa postazione: il suo nome è del tipo 015146-CO-0001.`,
      };
  }
}
