import type { Domanda } from './domanda.ts';
import { altreLingue, type AltraLingua } from './pdf/parole.ts';

type Richiesta = Domanda['richiesta'];

/** Languages asked for beside Italian, which is always there (tab. 14); unknown codes included. */
function altre({ linguaCertificato }: Richiesta): string[] {
  const codici = (linguaCertificato?.tipoLinguaCertificato ?? []).map((codice) => codice.toLowerCase());
  return [...new Set(codici)].filter((codice) => codice !== 'it');
}

const nota = (codice: string): codice is AltraLingua => altreLingue.some((lingua) => lingua === codice);

/** Italian alone, or beside one other that the sheet can be written in. */
export function lingueAmmesse(richiesta: Richiesta): boolean {
  const richieste = altre(richiesta);
  return richieste.length <= 1 && richieste.every(nota);
}

export function secondaLingua(richiesta: Richiesta): AltraLingua | undefined {
  return altre(richiesta).find(nota);
}
