import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import type { Modulo } from './modulo.ts';

/** The codice fiscale that the rules give: a preview, because only the Agenzia delle Entrate attributes one. */
export function codiceFiscaleCalcolato({
  cognome,
  nome,
  sesso,
  dataNascita,
  luogo,
}: Modulo): string | undefined {
  const codiceCatastale = luogo?.codiceCatastale;
  if (cognome.trim() === '' || nome.trim() === '' || sesso === '' || dataNascita === '' || !codiceCatastale)
    return undefined;
  return calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita, codiceCatastale });
}
