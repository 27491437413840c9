import type { ConfrontoAgenzia } from '../wa/agenzia-entrate.ts';
import { codiceBase } from '../codice-fiscale.ts';
import { differenze } from './differenze.ts';
import type { TipoDomanda } from './domanda.ts';

/** The cases of workflows.md §10.1, by what the clerk sees first. */
export type CasoDisallineamento =
  | 'validato'
  | 'attesa'
  | 'non-risponde'
  | 'senza-codice'
  | 'assente'
  | 'uguale'
  | 'collegato'
  | 'numerico'
  | 'omocodia'
  | 'omocodia-in-corso'
  | 'non-utilizzabile'
  | 'dati-diversi'
  | 'codice-cambia';

/** A way out: a question to the Agenzia, or an act of the desk. */
export type Mossa =
  | { readonly fa: 'chiedi'; readonly tipo: TipoDomanda; readonly nuovo?: string }
  | {
      readonly fa: 'atto';
      readonly atto: 'scheda-generalita' | 'revoca-codice-fiscale';
      readonly nuovo?: string;
    };

export interface Guida {
  readonly caso: CasoDisallineamento;
  /** The likely one first. */
  readonly mosse: readonly Mossa[];
}

const chiedi = (tipo: TipoDomanda, nuovo?: string): Mossa => ({
  ...{ fa: 'chiedi', tipo },
  ...(nuovo !== undefined && { nuovo }),
});
const generalita = (nuovo?: string): Mossa => ({
  ...{ fa: 'atto', atto: 'scheda-generalita' },
  ...(nuovo !== undefined && { nuovo }),
});
const revoca: Mossa = { fa: 'atto', atto: 'revoca-codice-fiscale' };

/** Which case this person is in, and what settles it. Which side is wrong only the deeds of the civil registry say. */
export function guida({ validitaCF, domanda, codiceFiscale, dati, agenzia }: ConfrontoAgenzia): Guida {
  if (validitaCF === '1') return { caso: 'validato', mosse: [] };
  if (domanda?.stato === 'attesa') return { caso: 'attesa', mosse: [] };
  if (agenzia.guasto !== undefined) return { caso: 'non-risponde', mosse: [] };
  if (codiceFiscale === undefined) return { caso: 'senza-codice', mosse: [generalita()] };
  const { perCodice, perDati } = agenzia;
  const alfanumerico = perDati.find((uno) => uno.codiceFiscale.length === 16 && uno.stato === 'valido');
  if (codiceFiscale.length === 11 && alfanumerico)
    return { caso: 'numerico', mosse: [chiedi('collegamento', alfanumerico.codiceFiscale)] };
  if (!perCodice)
    return alfanumerico
      ? { caso: 'collegato', mosse: [generalita(alfanumerico.codiceFiscale)] }
      : { caso: 'assente', mosse: [chiedi('attribuzione'), revoca] };
  switch (perCodice.stato) {
    case 'collegato':
      return { caso: 'collegato', mosse: [generalita(perCodice.nuovo)] };
    case 'base-omocodia':
      return { caso: 'omocodia', mosse: [chiedi('omocodia')] };
    case 'in-omocodia':
    case 'in-lavorazione':
      return { caso: 'omocodia-in-corso', mosse: [] };
    case 'non-utilizzabile':
      return { caso: 'non-utilizzabile', mosse: [] };
    case 'valido':
  }
  const diversi = differenze(dati, perCodice.dati);
  if (diversi.length === 0) return { caso: 'uguale', mosse: [chiedi('validazione')] };
  // Sex, day and place are written in the code: with other ones the code would be another.
  const nelCodice = diversi.some(
    (campo) => campo === 'sesso' || campo === 'dataNascita' || campo === 'luogo',
  );
  return nelCodice && codiceBase(codiceFiscale) === codiceFiscale
    ? { caso: 'codice-cambia', mosse: [generalita(), revoca] }
    : { caso: 'dati-diversi', mosse: [chiedi('rettifica'), generalita()] };
}
