import { SaxesParser } from 'saxes';
import { XmlDocument } from 'libxml2-wasm';
import { Richiesta1001 } from '#contract/anpr/index.ts';
import { nascitaCompleta } from './messaggio.ts';
import { ritmo } from './misura.ts';

export interface RitmoMessaggi {
  /** Bytes of the request. */
  readonly lunghezza: number;
  /** Read from XML, validated, written again: per second, on one core. */
  readonly nostro: number;
  /** From JSON, validated. */
  readonly json: number;
  /** The bare libraries on the same bytes: reading alone. */
  readonly saxes: number;
  readonly libxml2: number;
}

/** @param volte how many messages of each kind. */
export async function ritmoMessaggi(volte: number): Promise<RitmoMessaggi> {
  const valore = nascitaCompleta();
  const xml = Richiesta1001.toXml(valore);
  const byte = new TextEncoder().encode(xml);
  const alSecondo = async (lavoro: () => void): Promise<number> =>
    (await ritmo(volte, 1, async () => lavoro())).alSecondo;
  return {
    lunghezza: byte.length,
    nostro: await alSecondo(() => {
      const letta = Richiesta1001.parseXml(byte);
      if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
      if (Richiesta1001.toXml(letta.valore).length !== xml.length) throw new Error('not the same message');
    }),
    json: await alSecondo(() => {
      if (!Richiesta1001.parseJson(valore).ok) throw new Error('the message is not valid');
    }),
    saxes: await alSecondo(() => {
      new SaxesParser({ xmlns: true }).write(new TextDecoder().decode(byte)).close();
    }),
    libxml2: await alSecondo(() => {
      XmlDocument.fromBuffer(byte).dispose();
    }),
  };
}
