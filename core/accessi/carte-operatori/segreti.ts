import { constants, createPublicKey, hkdfSync, privateDecrypt, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { MetaCodici } from '#contract/regole/carte-operatore.ts';
import { apriCustodia, type Custodia } from '../pki/custodia.ts';
import { spki } from '../pki/autorita.ts';
import { nuovaRsa } from '../pki/emissione.ts';

const fileCodici = 'codici-carte.chiave.pem';
const fileGestione = 'gestione-carte';
const Meta = z.object({ pin: z.string().regex(/^\d{4}$/), puk: z.string().regex(/^\d{4}$/) });

/** What the core alone holds of the cards that prefectures make. */
export interface SegretiCarte {
  /** Closes the second halves (RSA-2048, OAEP with SHA-256, the serial number as label). SubjectPublicKeyInfo. */
  readonly chiaveCodici: Uint8Array;
  /** Undefined when it was not closed for this very card. */
  apri(chiusi: Uint8Array, seriale: string): MetaCodici | undefined;
  /** The management key of one card (24 bytes): who learns it can rewrite that card, and no other. */
  chiaveGestione(seriale: string): Uint8Array;
}

function radiceGestione(custodia: Custodia): Uint8Array {
  if (!custodia.esiste(fileGestione)) custodia.scrivi(fileGestione, randomBytes(32).toString('base64'));
  return Buffer.from(custodia.leggi(fileGestione).toString(), 'base64');
}

/** Opens them, making them the first time. @param cartella the keys of the core. */
export async function apriSegretiCarte(cartella: string): Promise<SegretiCarte> {
  const custodia = apriCustodia(cartella);
  if (!custodia.esiste(fileCodici)) custodia.scriviChiave(fileCodici, await nuovaRsa());
  const privata = custodia.leggiChiave(fileCodici);
  const radice = radiceGestione(custodia);
  return {
    chiaveCodici: spki(createPublicKey(privata)),
    apri(chiusi, seriale) {
      try {
        const aperti = privateDecrypt(
          {
            key: privata,
            padding: constants.RSA_PKCS1_OAEP_PADDING,
            oaepHash: 'sha256',
            oaepLabel: Buffer.from(seriale),
          },
          Buffer.from(chiusi),
        );
        return Meta.parse(JSON.parse(aperti.toString()));
      } catch {
        return undefined;
      }
    },
    chiaveGestione: (seriale) =>
      new Uint8Array(hkdfSync('sha256', radice, 'SPORTELLO-GESTIONE-1', seriale, 24)),
  };
}
