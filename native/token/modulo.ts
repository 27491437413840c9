import { createRequire } from 'node:module';
import type { Handle, PKCS11 } from 'pkcs11js';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { FirmaCarta } from '../credenziale.ts';
import { firmaConChiave } from './firma.ts';
import { erroreDaCkr, nomeCkr } from './guasti-pkcs11.ts';
import type { CertificatoGrezzo, ErroreFiglio, InformazioniModulo } from './messaggi.ts';
import { cercaOggetti, certificati, ck, type Trovato } from './oggetti.ts';

type EsitoFiglio<T> = Esito<T, ErroreFiglio>;

interface Sessione {
  readonly id: string;
  readonly handle: Handle;
  readonly idOggetto: Buffer;
}

/** PKCS#11 wants strings; PINs are digits or letters. */
function testo(byte: Uint8Array): string {
  return Buffer.from(byte.buffer, byte.byteOffset, byte.byteLength).toString('latin1');
}

function carica(percorso: string): EsitoFiglio<PKCS11> {
  try {
    const { PKCS11: Modulo } = createRequire(import.meta.url)('pkcs11js') as typeof import('pkcs11js');
    const p11 = new Modulo();
    p11.load(percorso);
    p11.C_Initialize();
    return riuscito(p11);
  } catch (errore) {
    return fallito(nomeCkr(errore) ? erroreDaCkr(errore) : { tipo: 'modulo-mancante', modulo: percorso });
  }
}

/** The PKCS#11 module, in the process that may be killed. At most one session with somebody logged in. */
export class Modulo {
  readonly #percorso: string;
  #p11: PKCS11 | undefined;
  #sessione: Sessione | undefined;

  constructor(percorso: string) {
    this.#percorso = percorso;
  }

  elenca(): EsitoFiglio<readonly CertificatoGrezzo[]> {
    return this.#conModulo((p11) => riuscito(certificati(p11).map(({ grezzo }) => grezzo)));
  }

  informazioni(): EsitoFiglio<InformazioniModulo> {
    return this.#conModulo((p11) => {
      const { manufacturerID, libraryDescription, libraryVersion } = p11.C_GetInfo();
      return riuscito({
        produttore: manufacturerID.trim(),
        descrizione: libraryDescription.trim(),
        versione: `${libraryVersion.major}.${libraryVersion.minor}`,
      });
    });
  }

  entra(id: string, pin: Uint8Array): EsitoFiglio<null> {
    return this.#conCarta(id, ck.CKF_SERIAL_SESSION, (p11, handle, { idOggetto }) => {
      // An earlier log-in would make this one pass without looking at the PIN.
      this.#senzaErrori(() => {
        p11.C_Logout(handle);
      });
      p11.C_Login(handle, ck.CKU_USER, testo(pin));
      this.#sessione = { id, handle, idOggetto };
      return riuscito(null);
    });
  }

  firma(id: string, dati: Uint8Array): EsitoFiglio<FirmaCarta> {
    return this.#conModulo((p11) => {
      const sessione = this.#sessione;
      if (sessione?.id !== id) return fallito({ tipo: 'accesso-richiesto' });
      const [chiave] = cercaOggetti(p11, sessione.handle, [
        { type: ck.CKA_CLASS, value: ck.CKO_PRIVATE_KEY },
        { type: ck.CKA_ID, value: sessione.idOggetto },
      ]);
      if (!chiave) return fallito({ tipo: 'carta-non-riconosciuta' });
      const firma = firmaConChiave(p11, sessione.handle, chiave, dati);
      return firma ? riuscito(firma) : fallito({ tipo: 'guasto', codice: 'chiave-non-ammessa' });
    });
  }

  esci(): EsitoFiglio<null> {
    const [p11, sessione] = [this.#p11, this.#sessione];
    this.#sessione = undefined;
    if (p11 && sessione) {
      this.#senzaErrori(() => {
        p11.C_Logout(sessione.handle);
      });
      this.#senzaErrori(() => {
        p11.C_CloseSession(sessione.handle);
      });
    }
    return riuscito(null);
  }

  cambiaPin(id: string, vecchio: Uint8Array, nuovo: Uint8Array): EsitoFiglio<null> {
    return this.#conCarta(id, ck.CKF_SERIAL_SESSION | ck.CKF_RW_SESSION, (p11, handle) => {
      p11.C_Login(handle, ck.CKU_USER, testo(vecchio));
      p11.C_SetPIN(handle, testo(vecchio), testo(nuovo));
      return riuscito(null);
    });
  }

  /** OpenSC takes the PUK as old PIN when nobody is logged in and opensc.conf beside this file says so. */
  sbloccaPin(id: string, puk: Uint8Array, nuovo: Uint8Array): EsitoFiglio<null> {
    return this.#conCarta(id, ck.CKF_SERIAL_SESSION | ck.CKF_RW_SESSION, (p11, handle) => {
      p11.C_SetPIN(handle, testo(puk), testo(nuovo));
      return riuscito(null);
    });
  }

  #conModulo<T>(lavoro: (p11: PKCS11) => EsitoFiglio<T>): EsitoFiglio<T> {
    if (!this.#p11) {
      const caricato = carica(this.#percorso);
      if (!caricato.ok) return caricato;
      this.#p11 = caricato.valore;
    }
    try {
      return lavoro(this.#p11);
    } catch (errore) {
      return fallito(erroreDaCkr(errore));
    }
  }

  /** A session with the token that holds the certificate; closed at the end unless somebody logged in on it. */
  #conCarta<T>(
    id: string,
    flags: number,
    lavoro: (p11: PKCS11, sessione: Handle, trovato: Trovato) => EsitoFiglio<T>,
  ): EsitoFiglio<T> {
    this.esci();
    return this.#conModulo((p11) => {
      const trovato = certificati(p11).find(({ grezzo }) => grezzo.id === id);
      if (!trovato) return fallito({ tipo: 'carta-non-riconosciuta' });
      const handle = p11.C_OpenSession(trovato.slot, flags);
      try {
        return lavoro(p11, handle, trovato);
      } finally {
        if (this.#sessione?.handle !== handle) {
          this.#senzaErrori(() => {
            p11.C_CloseSession(handle);
          });
        }
      }
    });
  }

  /** What is left of a session whose card is gone may fail to close: there is nothing more to do with it. */
  #senzaErrori(lavoro: () => void): void {
    try {
      lavoro();
    } catch (errore) {
      if (!nomeCkr(errore)) throw errore;
    }
  }
}
