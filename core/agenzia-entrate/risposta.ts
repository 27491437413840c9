/** Under which code the register writes an answer of the Agenzia delle Entrate: no official service does it. */
export const rispostaAgenzia = 'AE01';
