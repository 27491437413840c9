/** Codes for which this register answers with another one, of the same meaning. */
export const nonApplicabiliAltroCodice = {
  '999':
    'Un errore interno qui è un guasto del servizio (HTTP 500 o SOAP Fault con un riferimento), mai una risposta del registro.',
  EN043: 'Più persone per gli stessi dati sono EN067 o EN095, con cui il registro risponde.',
  EN048: 'Ha lo stesso testo e la stessa condizione di EN046, con cui il registro risponde.',
  EN121: 'L’esenzione dai diritti è 0 o 1: un altro valore è EN283, con cui il registro risponde.',
  EN489:
    'Un messaggio che non rispetta lo schema non arriva al registro: è un SOAP Fault, o un errore 400 con i campi.',
  SP000: 'Un’operazione che non è del servizio è EC022, con cui il registro risponde per tutti i servizi.',
} as const satisfies Readonly<Record<string, string>>;
