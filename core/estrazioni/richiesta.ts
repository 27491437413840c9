import type { Comune } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Chi } from '../chi.ts';
import { controllaComuneRichiesta } from '../registro/comune-richiesta.ts';
import type { Contesto, Ricerca } from '../registro/operazione.ts';
import type { NuovaElaborazione } from './scrittura.ts';

/** What the register knows of those who ask for an extraction. */
export interface AggregatiRichiesta {
  /** Services of which a request of the municipality is not over. */
  readonly pendenti: readonly string[];
  /** Extractions of the body in the last 24 hours. */
  readonly chieste: number;
  /** How many it may ask for. */
  readonly alGiorno: number;
}

const unGiorno = 86_400_000;

export function leggiRichiesta(cerca: Ricerca, { chi, adesso, oggi }: Contesto): Promise<AggregatiRichiesta> {
  return cerca.elaborazioniDelComune(chi.comune, new Date(adesso.getTime() - unGiorno), oggi);
}

/** Coming in is no extraction: how many files a municipality sends is in its plan. */
export const subentro = 'S001';

/** One at a time of each kind (EN179), and no more in a day than the ministry lets the body ask for (decision 0064). */
export function controllaRichiesta(
  codice: string,
  { pendenti, chieste, alGiorno }: AggregatiRichiesta,
): Rilievo[] {
  const campo = 'testataRichiesta.operazioneRichiesta';
  if (pendenti.includes(codice)) return [rilievo('EN179', { campo })];
  if (codice === subentro || chieste < alGiorno) return [];
  if (alGiorno === 0)
    return [
      rilievo('EN148', {
        campo,
        causa: 'Il ministero ha sospeso le estrazioni di questo ente.',
        rimedio: 'Rivolgiti al ministero: le altre operazioni non sono sospese.',
      }),
    ];
  return [
    rilievo('EN148', {
      campo,
      causa: `Nelle ultime 24 ore l’ente ha già chiesto ${String(chieste)} elaborazioni: il suo limite è ${String(alGiorno)}.`,
      rimedio: 'Riprova domani, o chiedi al ministero un limite più alto.',
    }),
  ];
}

/** The municipality of a request: one that exists, and the caller's own (EN167). */
export function controllaComune(
  campo: string,
  comune: Comune | undefined,
  { chi, luoghi }: Pick<Contesto, 'chi' | 'luoghi'>,
): Rilievo[] {
  const errato = controllaComuneRichiesta(campo, comune, luoghi);
  if (errato.length > 0 || comune?.codiceIstat === undefined || comune.codiceIstat === chi.comune)
    return errato;
  return [rilievo('EN167', { campo })];
}

/** Tab. 16: only the electoral office takes out electoral lists. */
const elettorale = '18';

export function controllaDati(campo: string, codici: readonly string[], chi: Chi): Rilievo[] {
  const vietata = codici.map(senzaZeri).includes(elettorale) && !chi.permessi.has('elettorale.mutazioni');
  return vietata ? [rilievo('EN174', { campo })] : [];
}

/** People at a desk open it with a spreadsheet, software reads what ANPR makes. */
export function nuovaElaborazione(codice: string, criteri: object, chi: Chi): NuovaElaborazione {
  const { comune, codiceFiscale, idPostazione, canale, formatoElaborati } = chi;
  return {
    ...{ codice, criteri, formato: formatoElaborati ?? (canale === 'WA' ? 'csv' : 'xml') },
    chi: { comune, codiceFiscale, idPostazione, canale },
  };
}
