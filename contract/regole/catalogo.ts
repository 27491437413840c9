import { spiegazioniAgenziaEntrate } from './catalogo/agenzia-entrate.ts';
import { spiegazioniAire } from './catalogo/aire.ts';
import { spiegazioniAnnullamento } from './catalogo/annullamento.ts';
import { spiegazioniCancellazione } from './catalogo/cancellazione.ts';
import { spiegazioniCodiceFiscale } from './catalogo/codice-fiscale.ts';
import { spiegazioniConsultazione } from './catalogo/consultazione.ts';
import { spiegazioniDecesso } from './catalogo/decesso.ts';
import { spiegazioniElettorale } from './catalogo/elettorale.ts';
import { spiegazioniEstrazione } from './catalogo/estrazione.ts';
import { spiegazioniFamiglia } from './catalogo/famiglia.ts';
import { spiegazioniMutazioneFamiglia } from './catalogo/mutazione-famiglia.ts';
import { spiegazioniIncongruenze } from './catalogo/incongruenze.ts';
import { spiegazioniLegami } from './catalogo/legami.ts';
import { spiegazioniMutazioneScheda } from './catalogo/mutazione-scheda.ts';
import { spiegazioniIdentita } from './catalogo/identita.ts';
import { spiegazioniIscrizione } from './catalogo/iscrizione.ts';
import { spiegazioniGeneriche } from './catalogo/generici.ts';
import { spiegazioniNascita } from './catalogo/nascita.ts';
import { spiegazioniResidenza } from './catalogo/residenza.ts';
import { spiegazioniProcedimento } from './catalogo/procedimento.ts';
import { spiegazioniSoggetto } from './catalogo/soggetto.ts';
import { spiegazioniTestata } from './catalogo/testata.ts';
import { spiegazioniLuoghiPersona } from './catalogo/luoghi-persona.ts';
import { spiegazioniLuoghiVincoli } from './catalogo/luoghi-vincoli.ts';
import { spiegazioniScheda } from './catalogo/scheda.ts';
import { spiegazioniVincoli } from './catalogo/vincoli.ts';
import { spiegazioniIscrizioneSezioni } from './catalogo/iscrizione-sezioni.ts';
import { spiegazioniSubentro } from './catalogo/subentro.ts';
import { spiegazioniSubentroFile } from './catalogo/subentro-file.ts';
import { spiegazioniPoligamia } from './catalogo/poligamia.ts';
import { spiegazioniRevocaRettifica } from './catalogo/revoca-rettifica.ts';
import type { Spiegazione } from './spiegazione.ts';

export type { Spiegazione } from './spiegazione.ts';

/** Every official code that the register may answer with, explained. One file per theme in `catalogo/`. */
export const catalogo = {
  ...spiegazioniTestata,
  ...spiegazioniNascita,
  ...spiegazioniFamiglia,
  ...spiegazioniCodiceFiscale,
  ...spiegazioniAgenziaEntrate,
  ...spiegazioniConsultazione,
  ...spiegazioniSoggetto,
  ...spiegazioniDecesso,
  ...spiegazioniAnnullamento,
  ...spiegazioniCancellazione,
  ...spiegazioniEstrazione,
  ...spiegazioniMutazioneScheda,
  ...spiegazioniMutazioneFamiglia,
  ...spiegazioniResidenza,
  ...spiegazioniIncongruenze,
  ...spiegazioniLegami,
  ...spiegazioniRevocaRettifica,
  ...spiegazioniPoligamia,
  ...spiegazioniIscrizione,
  ...spiegazioniIdentita,
  ...spiegazioniAire,
  ...spiegazioniGeneriche,
  ...spiegazioniProcedimento,
  ...spiegazioniLuoghiPersona,
  ...spiegazioniLuoghiVincoli,
  ...spiegazioniScheda,
  ...spiegazioniVincoli,
  ...spiegazioniIscrizioneSezioni,
  ...spiegazioniElettorale,
  ...spiegazioniSubentro,
  ...spiegazioniSubentroFile,
} as const;
export type CodiceSpiegato = keyof typeof catalogo;

/** Cause and remedy of a code; undefined for one that we do not know (another core may send more than ours). */
export function spiega(codice: string): Spiegazione | undefined {
  return Object.hasOwn(catalogo, codice) ? catalogo[codice as CodiceSpiegato] : undefined;
}
