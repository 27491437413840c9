import { esa, leggiTlv, tlv, unisci } from '#native/reader/tlv.ts';
import { sw, type Comando, type Risposta } from '../apdu.ts';
import { Canale } from '../canale.ts';
import { CodiceSegreto, svuota } from '../codice-segreto.ts';
import { FirmaLenta } from '../firma-lenta.ts';
import type { Applicazione } from '../vpcd.ts';
import {
  algoritmo,
  leggiProva,
  nuovaChiave,
  parteMostrata,
  usaChiave,
  type Algoritmo,
  type ChiavePiv,
  type PoliticaPin,
} from './chiavi.ts';
import { ChiaveGestione } from './gestione.ts';
import { aidPiv, oggettiDiFabbrica } from './oggetti.ts';

const riferimento = { pin: 0x80, puk: 0x81, gestione: 0x9b } as const;

export interface DatiPiv {
  readonly pin?: string;
  readonly puk?: string;
  readonly tentativi?: number;
  readonly seriale?: number;
  /** Whether VERIFY on the PUK tells its tries; the standard leaves it to the card. */
  readonly dichiaraPuk?: boolean;
  /** A bad chip: its memory takes no certificate, or its management key stays the one of the factory. */
  readonly difetto?: 'memoria' | 'gestione';
}

/** T=1, historical bytes that declare command chaining and extended length. */
function atr(): Uint8Array {
  const storici = esa('8073C021C0');
  const corpo = unisci(Uint8Array.of(0x80 | storici.length, 0x01), storici);
  return unisci(Uint8Array.of(0x3b), corpo, Uint8Array.of(corpo.reduce((a, b) => a ^ b, 0)));
}

/** The PIV card application of NIST SP 800-73-4 part 2. */
export class ApplicazionePiv implements Applicazione {
  readonly atr = atr();
  readonly pin: CodiceSegreto;
  readonly puk: CodiceSegreto;
  readonly gestione = new ChiaveGestione();
  readonly oggetti: Map<string, Uint8Array>;
  readonly chiavi = new Map<number, ChiavePiv>();
  readonly firme = new FirmaLenta();
  readonly #dichiaraPuk: boolean;
  readonly #difetto: DatiPiv['difetto'];
  readonly #canale = new Canale((comando) => this.#esegui(comando));
  #scelta = false;
  #verificato = false;
  /** The PIN was given after the last use of a key that wants it each time. */
  #appenaVerificato = false;

  constructor(dati: DatiPiv = {}) {
    this.pin = new CodiceSegreto(dati.pin ?? '123456', dati.tentativi ?? 3);
    this.puk = new CodiceSegreto(dati.puk ?? '12345678', dati.tentativi ?? 3);
    this.oggetti = oggettiDiFabbrica(dati.seriale ?? 1);
    this.#dichiaraPuk = dati.dichiaraPuk ?? true;
    this.#difetto = dati.difetto;
  }

  azzera(): void {
    this.#scelta = this.#verificato = this.#appenaVerificato = false;
    this.gestione.azzera();
    this.#canale.azzera();
  }

  rispondi(apdu: Uint8Array): Promise<Uint8Array> {
    return this.#canale.rispondi(apdu);
  }

  #esegui(comando: Comando): Risposta | Promise<Risposta> {
    if (comando.ins === 0xa4) return this.#seleziona(comando);
    if (!this.#scelta) return sw.istruzioneSconosciuta;
    switch (comando.ins) {
      case 0xcb:
        return this.#leggi(comando);
      case 0xdb:
        return this.#scrivi(comando);
      case 0x20:
        return this.#verifica(comando);
      case 0x24:
        return this.#cambia(comando);
      case 0x2c:
        return this.#sblocca(comando);
      case 0x47:
        return this.#genera(comando);
      case 0x87:
        return comando.p2 === riferimento.gestione
          ? this.gestione.autentica(comando)
          : this.#autentica(comando);
      case 0xff:
        return this.#difetto === 'gestione' ? sw.istruzioneSconosciuta : this.gestione.cambia(comando.dati);
      default:
        return sw.istruzioneSconosciuta;
    }
  }

  /** A single-application card: another AID is refused and PIV stays current. */
  #seleziona({ p1, dati }: Comando): Risposta {
    if (p1 !== 0x04) return sw.parametriErrati;
    const piv = dati.length >= 5 && dati.every((byte, i) => byte === aidPiv[i]);
    if (!piv) return sw.nonTrovato;
    this.#scelta = true;
    return tlv(
      0x61,
      tlv(0x4f, aidPiv.subarray(5)),
      tlv(0x79, tlv(0x4f, aidPiv.subarray(0, 5))),
      tlv(0x50, new TextEncoder().encode('Carta operatore')),
    );
  }

  #leggi({ dati }: Comando): Risposta {
    const nome = leggiTlv(dati)?.[0];
    if (nome?.tag !== 0x5c) return sw.datiErrati;
    return this.oggetti.get(Buffer.from(nome.valore).toString('hex')) ?? sw.nonTrovato;
  }

  #scrivi({ dati }: Comando): Risposta {
    if (!this.gestione.aperta) return sw.condizioniNonSoddisfatte;
    if (this.#difetto === 'memoria') return sw.memoriaGuasta;
    const [nome, contenuto] = leggiTlv(dati) ?? [];
    if (!nome || !contenuto) return sw.datiErrati;
    const chiave = Buffer.from(nome.valore).toString('hex');
    if (contenuto.valore.length) this.oggetti.set(chiave, tlv(contenuto.tag, contenuto.valore));
    else this.oggetti.delete(chiave);
    return sw.fatto;
  }

  #verifica({ p1, p2, dati }: Comando): Risposta {
    if (p2 === riferimento.puk && this.#dichiaraPuk && dati.length === 0) {
      return sw.tentativi(this.puk.tentativi);
    }
    if (p2 !== riferimento.pin) return sw.riferimentoAssente;
    if (p1 === 0xff) {
      this.#verificato = this.#appenaVerificato = false;
      return sw.fatto;
    }
    if (dati.length === 0) return this.#verificato ? sw.fatto : sw.tentativi(this.pin.tentativi);
    const stato = this.pin.prova(dati);
    this.#verificato = this.#appenaVerificato = stato === sw.fatto;
    return stato;
  }

  #cambia({ p2, dati }: Comando): Risposta {
    const codice = p2 === riferimento.pin ? this.pin : p2 === riferimento.puk ? this.puk : undefined;
    if (!codice) return sw.riferimentoAssente;
    if (dati.length !== 16) return sw.lunghezzaErrata;
    const nuovo = svuota(dati.subarray(8));
    if (!/^\d{6,8}$/.test(nuovo)) return sw.datiErrati;
    const stato = codice.prova(dati.subarray(0, 8));
    if (stato === sw.fatto) codice.imposta(nuovo);
    if (codice === this.pin) this.#verificato = this.#appenaVerificato = stato === sw.fatto;
    return stato;
  }

  #sblocca({ p2, dati }: Comando): Risposta {
    if (p2 !== riferimento.pin) return sw.riferimentoAssente;
    if (dati.length !== 16) return sw.lunghezzaErrata;
    const nuovo = svuota(dati.subarray(8));
    if (!/^\d{6,8}$/.test(nuovo)) return sw.datiErrati;
    const stato = this.puk.prova(dati.subarray(0, 8));
    if (stato === sw.fatto) this.pin.imposta(nuovo);
    return stato;
  }

  #autentica({ p1, p2, dati }: Comando): Risposta | Promise<Risposta> {
    const chiave = this.chiavi.get(p2);
    const prova = leggiProva(dati);
    if (!chiave) return sw.nonTrovato;
    if (!prova) return sw.datiErrati;
    if (chiave.algoritmo !== p1) return sw.parametriErrati;
    if (chiave.politica !== 'mai' && !this.#verificato) return sw.condizioniNonSoddisfatte;
    if (chiave.politica === 'sempre' && !this.#appenaVerificato) return sw.condizioniNonSoddisfatte;
    this.#appenaVerificato = false;
    return this.firme.esegui(() => usaChiave(chiave, prova));
  }

  async #genera({ p2, dati }: Comando): Promise<Risposta> {
    if (!this.gestione.aperta) return sw.condizioniNonSoddisfatte;
    const modello = leggiTlv(dati)?.[0];
    const tipo = modello && leggiTlv(modello.valore)?.find(({ tag }) => tag === 0x80)?.valore[0];
    if (tipo !== algoritmo.rsa2048 && tipo !== algoritmo.p256) return sw.datiErrati;
    return parteMostrata(await this.nuovaChiave(p2, tipo));
  }

  /** Makes the key of a slot, with the PIN policy that the standard gives to it. */
  async nuovaChiave(slot: number, tipo: Algoritmo): Promise<ChiavePiv['chiave']> {
    const politica: PoliticaPin = slot === 0x9c ? 'sempre' : slot === 0x9e ? 'mai' : 'una-volta';
    const chiave = await nuovaChiave(tipo);
    this.chiavi.set(slot, { algoritmo: tipo, chiave, politica });
    return chiave;
  }
}
