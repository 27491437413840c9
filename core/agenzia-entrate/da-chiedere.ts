import { differenze } from '#contract/agenzia-entrate/differenze.ts';
import type { PrimaDelCambio, TipoDomanda } from '#contract/agenzia-entrate/domanda.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Bloccati, Contesto, Effetti } from '../registro/operazione.ts';
import { anagraficiDi } from './anagrafici.ts';

/** A question for the Agenzia, to be kept with what causes it. */
export interface DaChiedere {
  readonly soggetto: string;
  readonly comune: string;
  readonly tipo: TipoDomanda;
  readonly prima?: PrimaDelCambio;
  readonly nuovo?: string;
}

const validato = ({ dati }: Soggetto): boolean => dati.generalita.codiceFiscale?.validitaCF === '1';

function tipoDi(prima: Soggetto | undefined, cambiati: boolean, codice: string): TipoDomanda {
  if (!prima) return codice === '1001' ? 'attribuzione' : 'validazione';
  return cambiati && validato(prima) ? 'variazione' : 'validazione';
}

/**
 * What a registration asks the Agenzia: about whoever has now a code that nobody has validated, and had not, or had
 * other personal data. Not when the request says that the Agenzia is to be left out (gestioneCF 3).
 */
export function daChiedere(
  richiesta: { readonly datiControllo?: { readonly gestioneCF?: string } },
  codice: string,
  presi: Pick<Bloccati, 'soggetti'> | undefined,
  effetti: Pick<Effetti, 'soggetti' | 'annulla' | 'agenzia'> | undefined,
  { agenzia, luoghi }: Pick<Contesto, 'agenzia' | 'luoghi'>,
): readonly DaChiedere[] {
  if (agenzia !== true || !effetti || effetti.annulla) return [];
  if (richiesta.datiControllo?.gestioneCF === '3') return [];
  if (effetti.agenzia) return effetti.agenzia;
  const erano = new Map(presi?.soggetti.map((s) => [s.idSchedaSoggettoANPR, s]));
  return (effetti.soggetti ?? []).flatMap((dopo): DaChiedere[] => {
    if (validato(dopo) || !dopo.dati.generalita.codiceFiscale || dopo.stato === 'annullato') return [];
    const era = erano.get(dopo.idSchedaSoggettoANPR);
    const prima = era && anagraficiDi(era.dati.generalita, luoghi);
    const cambiati = prima ? differenze(prima, anagraficiDi(dopo.dati.generalita, luoghi)).length > 0 : true;
    const eraCodice = era?.dati.generalita.codiceFiscale?.codFiscale;
    const stesso = eraCodice === dopo.dati.generalita.codiceFiscale.codFiscale;
    if (era && !cambiati && stesso && !validato(era)) return [];
    return [
      {
        ...{ soggetto: dopo.idSchedaSoggettoANPR, comune: dopo.comune, tipo: tipoDi(era, cambiati, codice) },
        ...(prima && cambiati && { prima: { ...prima, ...(eraCodice && { codiceFiscale: eraCodice }) } }),
      },
    ];
  });
}
