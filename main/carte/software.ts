import { readFileSync } from 'node:fs';
import { credenzialeSoftware, leggiIntestazione } from '#native/carta/index.ts';
import { lettoreSoftware } from './con-software.ts';
import type { CartaInserita } from './vista.ts';

/** The software card of a file; undefined when it is not there or is not one. */
export function leggiCartaSoftware(file: string): CartaInserita | undefined {
  let contenuto: unknown;
  try {
    contenuto = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  const credenziale = credenzialeSoftware(contenuto);
  if (!credenziale.ok) return undefined;
  const intestazione = leggiIntestazione(credenziale.valore.certificato);
  if (!intestazione) return undefined;
  const { codiceFiscale, intestatario, scadenza } = intestazione;
  const ruolo =
    typeof contenuto === 'object' && contenuto && 'ruolo' in contenuto ? contenuto.ruolo : undefined;
  return {
    lettore: lettoreSoftware,
    credenziale: credenziale.valore,
    ...{ codiceFiscale, intestatario, scadenza },
    ...(typeof ruolo === 'string' && { ruolo }),
  };
}
