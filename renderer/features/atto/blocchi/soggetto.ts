import type { Generalita } from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { generalitaDi } from '../../../ufficiale/lettura.ts';
import type { Partenza } from '../atto.ts';

/** The person of the record as ANPR holds them today, told by id (EN185, EN183). */
export function perRicerca({ dossier }: Partenza): Generalita {
  if (!dossier) return {};
  const { note: _, ...generalita } = generalitaDi(dossier);
  return { ...generalita, idSchedaSoggettoANPR: dossier.idSchedaSoggettoANPR };
}

/** Heads a family: a convivenza has nobody who does. */
export function capo({ dossier }: Partenza): boolean {
  const { famiglia, idSchedaSoggettoANPR: id } = dossier ?? {};
  if (!famiglia || famiglia.tipoScheda === '4') return false;
  return famiglia.componenti.some(
    (uno) => uno.idSchedaSoggettoANPR === id && senzaZeri(uno.codiceLegame) === '1',
  );
}
