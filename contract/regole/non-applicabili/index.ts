import { nonApplicabiliConsultazione } from './consultazione.ts';
import { nonApplicabiliAgenzia } from './agenzia-entrate.ts';
import { nonApplicabiliAltroCodice } from './altro-codice.ts';
import { nonApplicabiliElenchi } from './elenchi-non-pubblicati.ts';
import { nonApplicabiliPresubentro } from './presubentro.ts';
import { nonApplicabiliSchema } from './schema.ts';
import { nonApplicabiliResidenza } from './residenza.ts';

/** Official codes that this register cannot answer with, each with the reason. One file per theme. */
export const nonApplicabili: Readonly<Record<string, string>> = {
  ...nonApplicabiliPresubentro,
  ...nonApplicabiliConsultazione,
  ...nonApplicabiliSchema,
  ...nonApplicabiliAgenzia,
  ...nonApplicabiliAltroCodice,
  ...nonApplicabiliElenchi,
  ...nonApplicabiliResidenza,
};
