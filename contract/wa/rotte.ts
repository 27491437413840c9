import { rotteAccesso } from './rotte/accesso.ts';
import { rotteAmministrazione } from './rotte/amministrazione.ts';
import { rotteAgenzia } from './rotte/agenzia-entrate.ts';
import { rotteAudit } from './rotte/audit.ts';
import { rotteCartaIdentita } from './rotte/carta-identita.ts';
import { rotteCarteOperatore } from './rotte/carte-operatore.ts';
import { rotteCertificati } from './rotte/certificati.ts';
import { rotteConsolati } from './rotte/consolati.ts';
import { rotteEnti } from './rotte/enti.ts';
import { rotteEsercizi } from './rotte/esercizi.ts';
import { rotteEstrazioni } from './rotte/estrazioni.ts';
import { rotteOperazioni } from './rotte/operazioni.ts';
import { rotteOrologio } from './rotte/orologio.ts';
import { rottePersone } from './rotte/persone.ts';
import { rottePostazioni } from './rotte/postazioni.ts';
import { rotteRecapito } from './rotte/recapito.ts';
import { rotteRichieste } from './rotte/richieste.ts';
import { rotteSessioni } from './rotte/sessioni.ts';
import { rotteStatoCivile } from './rotte/stato-civile.ts';
import { rotteTabelle } from './rotte/tabelle.ts';
import { rotteUtenti } from './rotte/utenti.ts';

export type { Guardia, Rotta } from './rotte/rotta.ts';

/**
 * The core's JSON face, whole. The request of a GET travels in the query string or the path, that of a POST in the body.
 * Success: 200 and `risposta`. Failure: 4xx/5xx and `{ "errore": ErroreWa }`.
 */
export const rotte = {
  ...rotteAccesso,
  ...rotteSessioni,
  ...rottePersone,
  ...rotteOperazioni,
  ...rotteCertificati,
  ...rotteAmministrazione,
  ...rotteRecapito,
  ...rotteAgenzia,
  ...rotteConsolati,
  ...rotteEstrazioni,
  ...rotteStatoCivile,
  ...rotteCartaIdentita,
  ...rotteRichieste,
  ...rotteEsercizi,
  ...rotteCarteOperatore,
  ...rottePostazioni,
  ...rotteOrologio,
  ...rotteTabelle,
  ...rotteUtenti,
  ...rotteEnti,
  ...rotteAudit,
} as const;

export type Rotte = typeof rotte;
