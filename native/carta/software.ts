import { createPrivateKey, sign, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale, FirmaCarta, Tentativi } from '../credenziale.ts';
import type { ErroreCredenziale } from '../errori.ts';

const Codice = z.string().regex(/^[0-9A-Za-z]{4,8}$/);

/** File of a software card. Its key lies open on the disk: for local environments only, and the host decides which are. */
export const FileCartaSoftware = z.object({
  certificato: z.base64().describe('DER'),
  chiave: z.string().describe('PKCS#8, PEM'),
  pin: Codice,
  puk: Codice.optional(),
});
export type FileCartaSoftware = z.infer<typeof FileCartaSoftware>;

const massimo = 3;

function uguali(a: string, b: string): boolean {
  const [prima, seconda] = [Buffer.from(a), Buffer.from(b)];
  return prima.length === seconda.length && timingSafeEqual(prima, seconda);
}

/** Behaves as a card does, tries included; counters and changes of PIN live as long as this object. */
class CredenzialeSoftware implements Credenziale {
  readonly tipo = 'software';
  readonly certificato: Uint8Array;
  readonly #chiave: KeyObject;
  #pin: string;
  readonly #puk: string | undefined;
  #tentativi = massimo;
  #tentativiPuk = massimo;
  #aperta = false;

  constructor(certificato: Uint8Array, chiave: KeyObject, pin: string, puk: string | undefined) {
    this.certificato = certificato;
    this.#chiave = chiave;
    this.#pin = pin;
    this.#puk = puk;
  }

  tentativi(): Promise<Esito<Tentativi, ErroreCredenziale>> {
    return Promise.resolve(
      riuscito({ pin: this.#tentativi, puk: this.#puk === undefined ? null : this.#tentativiPuk }),
    );
  }

  entra(pin: string): Promise<Esito<void, ErroreCredenziale>> {
    const esito = this.#provaPin(pin);
    this.#aperta = esito.ok;
    return Promise.resolve(esito);
  }

  firma(dati: Uint8Array): Promise<Esito<FirmaCarta, ErroreCredenziale>> {
    if (!this.#aperta) return Promise.resolve(fallito({ tipo: 'accesso-richiesto' }));
    const algoritmo = this.#chiave.asymmetricKeyType === 'rsa' ? 'RSA-PKCS1-SHA256' : 'ECDSA-P256-SHA256';
    const firma = Uint8Array.from(sign('sha256', dati, this.#chiave));
    return Promise.resolve(riuscito({ algoritmo, firma }));
  }

  esci(): Promise<void> {
    this.#aperta = false;
    return Promise.resolve();
  }

  async cambiaPin(vecchio: string, nuovo: string): Promise<Esito<void, ErroreCredenziale>> {
    await this.esci();
    if (!Codice.safeParse(nuovo).success) return fallito({ tipo: 'pin-non-ammesso' });
    const esito = this.#provaPin(vecchio);
    if (esito.ok) this.#pin = nuovo;
    return esito;
  }

  async sbloccaPin(puk: string, nuovo: string): Promise<Esito<void, ErroreCredenziale>> {
    await this.esci();
    if (this.#puk === undefined) return fallito({ tipo: 'non-supportata', cosa: 'sblocco del PIN' });
    if (!Codice.safeParse(nuovo).success) return fallito({ tipo: 'pin-non-ammesso' });
    if (this.#tentativiPuk === 0) return fallito({ tipo: 'puk-bloccato' });
    if (!uguali(puk, this.#puk)) {
      this.#tentativiPuk -= 1;
      if (this.#tentativiPuk === 0) return fallito({ tipo: 'puk-bloccato' });
      return fallito({ tipo: 'puk-errato', tentativi: this.#tentativiPuk });
    }
    this.#pin = nuovo;
    this.#tentativi = this.#tentativiPuk = massimo;
    return riuscito(undefined);
  }

  #bloccato(): { readonly ok: false; readonly errore: ErroreCredenziale } {
    return fallito({
      tipo: 'pin-bloccato',
      tentativiPuk: this.#puk === undefined ? null : this.#tentativiPuk,
    });
  }

  #provaPin(pin: string): Esito<void, ErroreCredenziale> {
    if (this.#tentativi === 0) return this.#bloccato();
    if (uguali(pin, this.#pin)) {
      this.#tentativi = massimo;
      return riuscito(undefined);
    }
    this.#tentativi -= 1;
    return this.#tentativi === 0
      ? this.#bloccato()
      : fallito({ tipo: 'pin-errato', tentativi: this.#tentativi });
  }
}

export type ErroreCartaSoftware =
  { readonly tipo: 'file-illeggibile' } | { readonly tipo: 'file-non-valido'; readonly causa: string };

/** From the content of the file; certificate and key must belong together. */
export function credenzialeSoftware(contenuto: unknown): Esito<Credenziale, ErroreCartaSoftware> {
  const file = FileCartaSoftware.safeParse(contenuto);
  if (!file.success) {
    const campi = file.error.issues.map(({ path }) => path.join('.')).join(', ');
    return fallito({ tipo: 'file-non-valido', causa: `campi mancanti o errati: ${campi}` });
  }
  try {
    const certificato = new X509Certificate(Buffer.from(file.data.certificato, 'base64'));
    const chiave = createPrivateKey(file.data.chiave);
    if (!certificato.checkPrivateKey(chiave)) {
      return fallito({ tipo: 'file-non-valido', causa: 'la chiave non è quella del certificato' });
    }
    return riuscito(
      new CredenzialeSoftware(Uint8Array.from(certificato.raw), chiave, file.data.pin, file.data.puk),
    );
  } catch {
    return fallito({ tipo: 'file-non-valido', causa: 'certificato o chiave illeggibili' });
  }
}

export async function apriCartaSoftware(percorso: string): Promise<Esito<Credenziale, ErroreCartaSoftware>> {
  let testo: string;
  try {
    testo = await readFile(percorso, 'utf8');
  } catch {
    return fallito({ tipo: 'file-illeggibile' });
  }
  try {
    return credenzialeSoftware(JSON.parse(testo));
  } catch {
    return fallito({ tipo: 'file-non-valido', causa: 'non è un file JSON' });
  }
}
