import { constants, privateDecrypt, type KeyObject } from 'node:crypto';
import { esa, unisci } from '#native/reader/tlv.ts';
import { sw, type Comando, type Risposta } from '../apdu.ts';
import { Canale } from '../canale.ts';
import { CodiceSegreto, svuota } from '../codice-segreto.ts';
import { FirmaLenta } from '../firma-lenta.ts';
import type { Applicazione } from '../vpcd.ts';
import { Cursore, parametri, type Nodo } from './archivio.ts';

export interface DatiCns {
  readonly pin?: string;
  readonly puk?: string;
  readonly tentativi?: number;
}

const riferimento = { pin: 0x10, puk: 0x11 } as const;
/** Bit 8 of the reference: look for the object in the parent folders too. */
const risali = 0x80;
const blocco = 256;

/** ATR of a CNS 1.1 (RSA-2048): `00 6B`, makers and system, `01`, `CNS`, version, `31 80`. */
function atr(): Uint8Array {
  const corpo = unisci(
    esa('FF18000081 31FE45 006B 0505 2000 01 2101'),
    new TextEncoder().encode('CNS'),
    esa('11 3180'),
  );
  return unisci(Uint8Array.of(0x3b), corpo, Uint8Array.of(corpo.reduce((a, b) => a ^ b, 0)));
}

/** The Carta Nazionale dei Servizi as its functional specification 1.1 lays it out, with one key (DF1, C_Carta). */
export class ApplicazioneCns implements Applicazione {
  readonly atr = atr();
  readonly pin: CodiceSegreto;
  readonly puk: CodiceSegreto;
  readonly firme = new FirmaLenta();
  readonly #chiave: KeyObject;
  readonly #cursore: Cursore;
  readonly #canale = new Canale((comando) => this.#esegui(comando));
  #verificato = false;

  constructor(dati: DatiCns, chiave: KeyObject, archivio: Nodo) {
    this.pin = new CodiceSegreto(dati.pin ?? '12345', dati.tentativi ?? 3);
    this.puk = new CodiceSegreto(dati.puk ?? '87654321', dati.tentativi ?? 3);
    this.#chiave = chiave;
    this.#cursore = new Cursore(archivio);
  }

  azzera(): void {
    this.#verificato = false;
    this.#cursore.azzera();
    this.#canale.azzera();
  }

  rispondi(apdu: Uint8Array): Promise<Uint8Array> {
    return this.#canale.rispondi(apdu);
  }

  #esegui(comando: Comando): Risposta | Promise<Risposta> {
    switch (comando.ins) {
      case 0xa4:
        return this.#seleziona(comando);
      case 0xb0:
        return this.#leggi(comando);
      case 0x20:
        return this.#verifica(comando);
      case 0x24:
        return this.#cambia(comando);
      case 0x2c:
        return this.#sblocca(comando);
      case 0x22: // MANAGE SECURITY ENVIRONMENT: there is one key only
        return sw.fatto;
      case 0x2a:
        return this.#firma(comando);
      default:
        return sw.istruzioneSconosciuta;
    }
  }

  #seleziona({ p1, p2, dati }: Comando): Risposta {
    if (p1 === 0x04) return sw.nonTrovato;
    const cammino = Buffer.from(dati).toString('hex');
    const daRadice = p1 === 0x08 || cammino === '' || cammino.startsWith('3f00');
    const nodo = this.#cursore.vai(cammino.replace(/^3f00/, ''), daRadice);
    if (!nodo) return sw.nonTrovato;
    return p2 === 0x0c ? sw.fatto : parametri(nodo);
  }

  #leggi({ p1, p2, le }: Comando): Risposta {
    const { contenuto } = this.#cursore.corrente;
    if (!contenuto) return sw.comandoNonAmmesso;
    const inizio = (p1 << 8) | p2;
    if (inizio >= contenuto.length) return sw.oltreLaFine;
    return contenuto.subarray(inizio, inizio + le);
  }

  #codice(p2: number): CodiceSegreto | undefined {
    const quale = p2 & ~risali;
    return quale === riferimento.pin ? this.pin : quale === riferimento.puk ? this.puk : undefined;
  }

  #verifica({ p2, dati }: Comando): Risposta {
    const codice = this.#codice(p2);
    if (!codice) return sw.riferimentoAssente;
    if (dati.length === 0) {
      return codice === this.pin && this.#verificato ? sw.fatto : sw.tentativi(codice.tentativi);
    }
    const stato = codice.prova(dati);
    if (codice === this.pin) this.#verificato = stato === sw.fatto;
    return stato;
  }

  #cambia({ p2, dati }: Comando): Risposta {
    const codice = this.#codice(p2);
    if (!codice) return sw.riferimentoAssente;
    return this.#sostituisci(dati, codice, codice);
  }

  #sblocca({ p2, dati }: Comando): Risposta {
    if (this.#codice(p2) !== this.pin) return sw.riferimentoAssente;
    return this.#sostituisci(dati, this.puk, this.pin);
  }

  #sostituisci(dati: Uint8Array, prova: CodiceSegreto, codice: CodiceSegreto): Risposta {
    if (dati.length !== 16) return sw.lunghezzaErrata;
    const nuovo = svuota(dati.subarray(8));
    if (!/^\d{5,8}$/.test(nuovo)) return sw.datiErrati;
    const stato = prova.prova(dati.subarray(0, 8));
    if (stato === sw.fatto) codice.imposta(nuovo);
    return stato;
  }

  /** PERFORM SECURITY OPERATION on a padded block; as DECIPHER it comes after a padding indicator. */
  #firma({ p1, dati }: Comando): Risposta | Promise<Risposta> {
    if (!this.#verificato) return sw.condizioniNonSoddisfatte;
    const ingresso = p1 === 0x80 && dati.length === blocco + 1 ? dati.subarray(1) : dati;
    if (ingresso.length !== blocco) return sw.lunghezzaErrata;
    return this.firme.esegui(() =>
      Uint8Array.from(privateDecrypt({ key: this.#chiave, padding: constants.RSA_NO_PADDING }, ingresso)),
    );
  }
}
