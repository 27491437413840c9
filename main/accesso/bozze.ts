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
  messaggio: '',
  finita: true,
} as const;

/** The key of the drafts of whoever holds this card, which must have proved its PIN. */
export async function apriBozze(
  { credenziale, codiceFiscale }: CartaInserita,
  chiavi: ChiaviBozze,
): Promise<Esito<ChiaveBozze, ErroreAccesso>> {
  const aperta = await chiavi.apri(credenziale, codiceFiscale);
  return aperta.ok ? aperta : fallito(erroreDiChiave(aperta.errore));
}

/** Drafts of whoever came in that this card does not open are said once they are in. */
export function diAltraCarta(dentro: Dentro, { chiavi, suAvviso }: PartiAccesso): void {
  const { carta } = dentro;
  if (!carta || !chiavi.conAltraCarta(carta.credenziale.certificato, carta.codiceFiscale)) return;
  dentro.altraCarta = true;
  suAvviso(bozzeConAltraCarta);
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
