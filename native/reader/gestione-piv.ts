import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { esegui, swFatto } from './apdu.ts';
import type { Trasmetti } from './lettori.ts';
import { cercaTlv, tlv, unisci } from './tlv.ts';

/** Key reference of the card management key (SP 800-73-4 part 1 table 4b). */
const riferimento = 0x9b;
const autentica = 0x87;
/** Not in the standard: what every maker of writable PIV cards understands (YubiKey, and those after it). */
const cambiaChiave = 0xff;

interface Cifra {
  /** SP 800-78-4 table 6-2. */
  readonly codice: number;
  readonly nome: string;
  readonly blocco: number;
}

/** Both take keys of 24 bytes: older cards are shipped with the first, newer ones with the second. */
const cifre: readonly Cifra[] = [
  { codice: 0x03, nome: 'des-ede3', blocco: 8 },
  { codice: 0x0a, nome: 'aes-192-ecb', blocco: 16 },
];

export type ErroreGestione =
  | ErroreCarta
  /** The card does not know this management key. */
  | { readonly tipo: 'gestione-sconosciuta' }
  /** It knows the key and does not let it be changed. */
  | { readonly tipo: 'gestione-immutabile' };

function decifra({ nome }: Cifra, chiave: Uint8Array, dati: Uint8Array): Buffer {
  const cifra = createDecipheriv(nome, chiave, null).setAutoPadding(false);
  return Buffer.concat([cifra.update(dati), cifra.final()]);
}
function cifraCon({ nome }: Cifra, chiave: Uint8Array, dati: Uint8Array): Buffer {
  const cifra = createCipheriv(nome, chiave, null).setAutoPadding(false);
  return Buffer.concat([cifra.update(dati), cifra.final()]);
}

async function prova(
  trasmetti: Trasmetti,
  cifra: Cifra,
  chiave: Uint8Array,
): Promise<Esito<'aperta' | 'altra-cifra', ErroreGestione>> {
  const comando = { ins: autentica, p1: cifra.codice, p2: riferimento, le: 256 };
  const primo = await esegui(trasmetti, { ...comando, dati: tlv(0x7c, tlv(0x80)) });
  if (!primo.ok) return primo;
  const testimone = cercaTlv(primo.valore.dati, 0x7c, 0x80);
  if (primo.valore.sw !== swFatto || testimone?.length !== cifra.blocco) return riuscito('altra-cifra');
  const sfida = randomBytes(cifra.blocco);
  const aperto = decifra(cifra, chiave, testimone);
  const secondo = await esegui(trasmetti, {
    ...comando,
    dati: tlv(0x7c, tlv(0x80, aperto), tlv(0x81, sfida)),
  });
  if (!secondo.ok) return secondo;
  const risposta = cercaTlv(secondo.valore.dati, 0x7c, 0x82);
  const attesa = cifraCon(cifra, chiave, sfida);
  // SECURITY: mutual. A card that lets us in without knowing the key is not the card it says to be.
  if (secondo.valore.sw !== swFatto || risposta?.length !== attesa.length)
    return fallito({ tipo: 'gestione-sconosciuta' });
  return timingSafeEqual(attesa, risposta) ? riuscito('aperta') : fallito({ tipo: 'gestione-sconosciuta' });
}

/** Mutual authentication with the management key (SP 800-73-4 part 2, A.2). @returns how to change that key. */
export async function apriGestione(
  trasmetti: Trasmetti,
  chiave: Uint8Array,
): Promise<Esito<(nuova: Uint8Array) => Promise<Esito<void, ErroreGestione>>, ErroreGestione>> {
  for (const cifra of cifre) {
    const esito = await prova(trasmetti, cifra, chiave);
    if (!esito.ok) return esito;
    if (esito.valore === 'aperta') return riuscito((nuova) => cambia(trasmetti, cifra, nuova));
  }
  return fallito({ tipo: 'gestione-sconosciuta' });
}

async function cambia(
  trasmetti: Trasmetti,
  cifra: Cifra,
  nuova: Uint8Array,
): Promise<Esito<void, ErroreGestione>> {
  const dati = unisci(Uint8Array.of(cifra.codice, riferimento, nuova.length), nuova);
  const esito = await esegui(trasmetti, { ins: cambiaChiave, p1: 0xff, p2: 0xff, dati });
  dati.fill(0);
  if (!esito.ok) return esito;
  return esito.valore.sw === swFatto ? riuscito(undefined) : fallito({ tipo: 'gestione-immutabile' });
}
