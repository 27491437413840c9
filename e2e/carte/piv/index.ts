import { createPublicKey, type KeyObject } from 'node:crypto';
import { CartaVirtuale } from '../carta-virtuale.ts';
import { emittenteDiProva, type Emittente } from '../emittente.ts';
import { ApplicazionePiv, type DatiPiv } from './applicazione.ts';
import { algoritmo } from './chiavi.ts';
import { oggetto, oggettoCertificato } from './oggetti.ts';

export type CartaPiv = CartaVirtuale<ApplicazionePiv>;

/** As it comes from the factory: no key, no certificate, codes that everybody knows. */
export function creaCartaVergine(dati: DatiPiv = {}): CartaPiv {
  return new CartaVirtuale(new ApplicazionePiv(dati));
}

/** An operator's card, personalised: key and certificate in slot 9A (PIV authentication). */
export async function creaCartaPiv(
  dati: DatiPiv & {
    readonly chiave?: 'RSA-2048' | 'P-256';
    /** RSA-2048 key to put on the card instead of a new one. */
    readonly privata?: KeyObject;
    readonly emetti?: Emittente;
  } = {},
): Promise<CartaPiv> {
  const piv = new ApplicazionePiv(dati);
  if (dati.privata)
    piv.chiavi.set(0x9a, { algoritmo: algoritmo.rsa2048, chiave: dati.privata, politica: 'una-volta' });
  const chiave =
    dati.privata ??
    (await piv.nuovaChiave(0x9a, dati.chiave === 'P-256' ? algoritmo.p256 : algoritmo.rsa2048));
  const spki = createPublicKey(chiave).export({ type: 'spki', format: 'der' });
  const certificato = await (dati.emetti ?? emittenteDiProva)(Uint8Array.from(spki));
  piv.oggetti.set(oggetto.certificatoAutenticazione, oggettoCertificato(certificato));
  return new CartaVirtuale(piv);
}
