/** Codes of the years in which municipalities entered ANPR one by one: the last one did in January 2022. */
export const nonApplicabiliPresubentro = {
  EN106:
    'Tutti i comuni sono in ANPR da gennaio 2022: non c’è un periodo richiedibile in cui non lo fossero.',
  EA044:
    'L’archivio consolare del Ministero degli esteri non è confrontato al subentro: il controllo ufficiale non fu mai eseguito.',
  EA045:
    'L’archivio consolare del Ministero degli esteri non è confrontato al subentro: il controllo ufficiale non fu mai eseguito.',
  EA046:
    'L’archivio consolare del Ministero degli esteri non è confrontato al subentro: il controllo ufficiale non fu mai eseguito.',
  EA047:
    'L’archivio consolare del Ministero degli esteri non è confrontato al subentro: il controllo ufficiale non fu mai eseguito.',
  EN236:
    'Tolto dal listino del 2018: la scheda di una famiglia AIRE di un altro comune è rifiutata con i codici della competenza.',
  EN363:
    'Valeva solo nell’ambiente di prova nazionale: qui anche una prova può dividere la fornitura in più file.',
} as const satisfies Readonly<Record<string, string>>;
