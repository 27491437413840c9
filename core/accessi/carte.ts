import { verify, type X509Certificate } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { AlgoritmoCarta } from '#contract/wa/accesso.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Carta, CartaConOperatore, Censimento, Operatore } from './censimento.ts';
import { impronta, leggiCertificato, nomeComune, uso, verificaCatena, type Emittenti } from './pki/catena.ts';
import { chiaveAmmessa } from './pki/emissione.ts';
import { cartaNonAmmessa, firmaNonValida } from './rifiuti.ts';

/** What the census says of card, where there is one, and holder; undefined when they may enter. */
export function difettoCarta(carta: Carta | undefined, operatore: Operatore): ErroreWa | undefined {
  if (carta && carta.stato !== 'attiva') return cartaNonAmmessa(carta.stato, carta.dal);
  if (operatore.stato !== 'attivo') return cartaNonAmmessa('sospesa', operatore.dal);
  return undefined;
}

/** RSA PKCS#1 v1.5 or ECDSA in DER, both over SHA-256; the algorithm must be the one of the key. */
export function firmaCartaValida(
  certificato: X509Certificate,
  algoritmo: AlgoritmoCarta,
  messaggio: Uint8Array,
  firma: Uint8Array,
): boolean {
  const chiave = certificato.publicKey;
  const tipo = algoritmo === 'RSA-PKCS1-SHA256' ? 'rsa' : 'ec';
  if (chiave.asymmetricKeyType !== tipo || !chiaveAmmessa(chiave)) return false;
  return verify('sha256', messaggio, chiave, firma);
}

export interface ProvaCarta {
  readonly certificato: Uint8Array;
  readonly algoritmo: AlgoritmoCarta;
  readonly messaggio: Uint8Array;
  readonly firma: Uint8Array;
  /** Body of the station where the card is. */
  readonly ente: string;
  readonly istante: Date;
}

/**
 * Card certificate and signature → operator of the census.
 * The signature is checked before anything is said about the state of a card: only its holder learns it.
 */
export async function ammettiCarta(
  censimento: Censimento,
  autorita: Emittenti,
  prova: ProvaCarta,
): Promise<Esito<CartaConOperatore, ErroreWa>> {
  const letto = leggiCertificato(prova.certificato);
  if (!letto.ok) return fallito(cartaNonAmmessa('sconosciuta'));
  const certificato = letto.valore;
  const difetto = verificaCatena(certificato, autorita, prova.istante, uso.client);
  if (difetto && difetto.tipo !== 'scaduto') return fallito(cartaNonAmmessa('sconosciuta'));
  if (!firmaCartaValida(certificato, prova.algoritmo, prova.messaggio, prova.firma)) {
    return fallito(firmaNonValida);
  }
  const censita = await censimento.carta(impronta(certificato));
  if (!censita || nomeComune(certificato) !== censita.operatore.codiceFiscale) {
    return fallito(difetto ? cartaNonAmmessa('scaduta', difetto.dal) : cartaNonAmmessa('sconosciuta'));
  }
  const rifiuto = difettoCarta(censita.carta, censita.operatore);
  if (rifiuto) return fallito(rifiuto);
  if (difetto) return fallito(cartaNonAmmessa('scaduta', difetto.dal));
  if (censita.operatore.ente !== prova.ente) return fallito(cartaNonAmmessa('altro-ente'));
  return riuscito(censita);
}
