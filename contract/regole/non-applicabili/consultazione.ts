/** Codes of searches that the published messages cannot ask for, and of failures that this register cannot have. */
export const nonApplicabiliConsultazione = {
  EN087:
    'Il comune di nascita non è mai una chiave: EN053 rifiuta la ricerca che non ha un identificativo o un nome, e il codice nomina la chiave che ha trovato qualcuno.',
  EN089:
    'Il comune di appartenenza restringe la ricerca e non è mai una chiave: chi è di un altro comune riceve EN493.',
  EN090: 'Il sesso non è mai una chiave: EN053 rifiuta la ricerca che non ha un identificativo o un nome.',
  EN193:
    'Le persone di un procedimento si scrivono tutte in una transazione con il procedimento: o riescono insieme, o la richiesta è rifiutata prima (EN192, EN433, EN444).',
  EN129: 'Chi chiede è sempre un comune: se la sezione comuneRichiesta manca, la richiesta riguarda lui.',
} as const satisfies Readonly<Record<string, string>>;
