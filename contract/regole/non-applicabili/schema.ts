/** Codes of what the published schema already refuses: a message that would deserve them is never valid. */
export const nonApplicabiliSchema = {
  EHR57:
    'Lo schema rende obbligatorio l’anno degli estremi parziali di un atto: senza, il messaggio non è valido.',
  EHR61:
    'Lo schema vuole almeno undici caratteri nel codice fiscale parziale: più di quanti ne chieda il controllo.',
  EN102: 'Lo schema rende obbligatorio l’anno del prospetto statistico: senza, il messaggio non è valido.',
  ES005:
    'Lo schema tiene insieme numero della scheda e codice ISTAT del comune: con uno solo dei due il messaggio non è valido.',
} as const satisfies Readonly<Record<string, string>>;
