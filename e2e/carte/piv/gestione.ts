import { createCipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { esa, leggiTlv, tlv } from '#native/reader/tlv.ts';
import { sw, type Comando, type Risposta } from '../apdu.ts';

const blocco = 8;
const tripleDes = 0x03;

/** The value that every blank card is shipped with. */
export const chiaveDiFabbrica = esa('0102030405060708 0102030405060708 0102030405060708');

/** Key 9B, 3DES: who holds it personalises the card (SP 800-73-4 part 2, A.1 external, A.2 mutual authentication). */
export class ChiaveGestione {
  #chiave: Uint8Array;
  #sfida: Uint8Array | undefined;
  #testimone: Uint8Array | undefined;
  aperta = false;

  constructor(chiave: Uint8Array = chiaveDiFabbrica) {
    this.#chiave = chiave;
  }

  /** Data of SET MANAGEMENT KEY as YubiKeys take it: algorithm, key reference, length, key. */
  cambia(dati: Uint8Array): number {
    if (!this.aperta) return sw.condizioniNonSoddisfatte;
    const chiave = dati.subarray(3);
    if (dati[0] !== tripleDes || dati[1] !== 0x9b || dati[2] !== chiave.length || chiave.length !== 24)
      return sw.datiErrati;
    this.#chiave = Uint8Array.from(chiave);
    return sw.fatto;
  }

  azzera(): void {
    this.aperta = false;
    this.#sfida = this.#testimone = undefined;
  }

  autentica(comando: Comando): Risposta {
    if (comando.p1 !== tripleDes && comando.p1 !== 0) return sw.parametriErrati;
    const modello = leggiTlv(comando.dati)?.[0];
    const campi = modello?.tag === 0x7c ? leggiTlv(modello.valore) : undefined;
    if (!campi) return sw.datiErrati;
    const campo = (tag: number) => campi.find((uno) => uno.tag === tag)?.valore;
    const [testimone, sfida, risposta] = [campo(0x80), campo(0x81), campo(0x82)];
    if (testimone?.length === 0) return this.#daiTestimone();
    if (testimone) return this.#mutua(testimone, sfida);
    if (risposta) return this.#esterna(risposta);
    return sfida?.length === 0 ? this.#daiSfida() : sw.datiErrati;
  }

  #cifra(dati: Uint8Array): Buffer {
    const cifra = createCipheriv('des-ede3', this.#chiave, null).setAutoPadding(false);
    return Buffer.concat([cifra.update(dati), cifra.final()]);
  }

  #daiSfida(): Risposta {
    this.#sfida = randomBytes(blocco);
    return tlv(0x7c, tlv(0x81, this.#sfida));
  }

  #esterna(risposta: Uint8Array): Risposta {
    const attesa = this.#sfida && this.#cifra(this.#sfida);
    this.#sfida = undefined;
    this.aperta = attesa?.length === risposta.length && timingSafeEqual(attesa, risposta);
    return this.aperta ? sw.fatto : sw.condizioniNonSoddisfatte;
  }

  #daiTestimone(): Risposta {
    this.#testimone = randomBytes(blocco);
    return tlv(0x7c, tlv(0x80, this.#cifra(this.#testimone)));
  }

  #mutua(decifrato: Uint8Array, sfida: Uint8Array | undefined): Risposta {
    const atteso = this.#testimone;
    this.#testimone = undefined;
    this.aperta = atteso?.length === decifrato.length && timingSafeEqual(atteso, decifrato);
    if (!this.aperta) return sw.condizioniNonSoddisfatte;
    return sfida?.length === blocco ? tlv(0x7c, tlv(0x82, this.#cifra(sfida))) : sw.datiErrati;
  }
}
