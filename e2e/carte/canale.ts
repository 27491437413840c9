import { unisci } from '#native/reader/tlv.ts';
import { conStato, leggiComando, statoFinale, sw, type Comando, type Risposta } from './apdu.ts';

const concatenato = 0x10;
const getResponse = 0xc0;
const massimoConcatenato = 8192;

/** Command chaining and GET RESPONSE (ISO/IEC 7816-4 §5.1.1, §7.6.1): the card behind sees whole commands only. */
export class Canale {
  readonly #esegui: (comando: Comando) => Risposta | Promise<Risposta>;
  #catena: Uint8Array = new Uint8Array();
  #inAttesa: Uint8Array = new Uint8Array();

  constructor(esegui: (comando: Comando) => Risposta | Promise<Risposta>) {
    this.#esegui = esegui;
  }

  azzera(): void {
    this.#catena = new Uint8Array();
    this.#inAttesa = new Uint8Array();
  }

  async rispondi(byte: Uint8Array): Promise<Uint8Array> {
    const comando = leggiComando(byte);
    if (!comando) return statoFinale(sw.lunghezzaErrata);
    if (comando.ins === getResponse) return this.#scarica(comando.le || 256);
    this.#inAttesa = new Uint8Array();
    const dati = unisci(this.#catena, comando.dati);
    if (dati.length > massimoConcatenato) {
      this.azzera();
      return statoFinale(sw.lunghezzaErrata);
    }
    if (comando.cla & concatenato) {
      this.#catena = dati;
      return statoFinale(sw.fatto);
    }
    this.#catena = new Uint8Array();
    const risposta = await this.#esegui({ ...comando, dati });
    if (typeof risposta === 'number') return statoFinale(risposta);
    if (risposta.length <= 256 || (comando.esteso && risposta.length <= comando.le)) {
      return conStato(risposta, sw.fatto);
    }
    this.#inAttesa = risposta;
    return this.#scarica(256);
  }

  #scarica(le: number): Uint8Array {
    const parte = this.#inAttesa.subarray(0, Math.min(le, 256));
    this.#inAttesa = this.#inAttesa.subarray(parte.length);
    const resto = this.#inAttesa.length;
    return conStato(parte, resto ? 0x6100 | Math.min(resto, 0xff) : sw.fatto);
  }
}
