import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { fallito, type Esito } from '#contract/esito.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { ChiaveBozze, ChiaviBozze } from '../chiave-bozze.ts';
import { dice } from '../verifiche/parole.ts';
import { erroreDiChiave } from './errori-chiave.ts';
import type { Dentro, PartiAccesso } from './parti.ts';

const bozzeConAltraCarta = { id: 'bozze-altra-carta', ...dice('avviso.bozze-altra-carta') };

/** Of whoever was here: another must not read it as theirs. */
export const bozzeConAltraCartaFinita = {
  id: bozzeConAltraCarta.id,
  gravita: 'nota',
  messaggio: '',
  finita: true,
} as const;

/** The key of the drafts of whoever holds this card, which must have proved its PIN. */
export async function apriBozze(
  { credenziale, codiceFiscale }: CartaInserita,
  { chiavi, suAvviso }: PartiAccesso,
): Promise<Esito<ChiaveBozze, ErroreAccesso>> {
  const aperta = await chiavi.apri(credenziale, codiceFiscale);
  if (!aperta.ok) return fallito(erroreDiChiave(aperta.errore));
  if (chiavi.conAltraCarta(credenziale.certificato, codiceFiscale)) suAvviso(bozzeConAltraCarta);
  return aperta;
}

/** As soon as both the key and the administrator's certificate are known. */
export function affidaAls({ chiave, sessione }: Dentro, chiavi: ChiaviBozze): void {
  if (chiave && sessione?.certificatoAls) {
    chiavi.affidaAls(chiave, Buffer.from(sessione.certificatoAls, 'base64'));
  }
}

/** The administrator who comes in makes, the first time, the pair that her colleagues' drafts are closed for from then on. */
export async function preparaRecupero({ carta, sessione }: Dentro, chiavi: ChiaviBozze): Promise<void> {
  if (carta && sessione?.ruolo === 'als') await chiavi.preparaRecupero(carta.credenziale);
}
