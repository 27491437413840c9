import { riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { esegui, swFatto, type RispostaCarta } from './apdu.ts';
import { cambiaPin, sbloccaPin, tentativi } from './codici.ts';
import type { Trasmetti } from './lettori.ts';
import type { ProfiloCarta } from './profilo.ts';
import { esa, unisci } from './tlv.ts';

/** File identifiers of the CNS file system: master file, DF1 (holder), EF_C_Carta (authentication certificate). */
const cammino = ['3F00', '1100', '1101'] as const;
const riferimento = { pin: 0x10, puk: 0x11 } as const;
const blocco = 0xf0;
const massimoCertificato = 16_384;

/** One step at a time: SELECT by path is not on every mask. */
async function vai(trasmetti: Trasmetti, fidi: readonly string[]): Promise<Esito<boolean, ErroreCarta>> {
  for (const fid of fidi) {
    const risposta = await esegui(trasmetti, { ins: 0xa4, p1: 0, p2: 0, dati: esa(fid), le: 256 });
    if (!risposta.ok) return risposta;
    if (risposta.valore.sw !== swFatto) return riuscito(false);
  }
  return riuscito(true);
}

function leggi(trasmetti: Trasmetti, inizio: number, le: number): Promise<Esito<RispostaCarta, ErroreCarta>> {
  return esegui(trasmetti, { ins: 0xb0, p1: inizio >> 8, p2: inizio & 0xff, le });
}

/** Length of the DER sequence at the start of the file, header included: the file itself is larger. */
function lunghezzaSequenza(inizio: Uint8Array): number | undefined {
  const [tag, prima, seconda, terza] = inizio;
  if (tag !== 0x30 || prima !== 0x82 || seconda === undefined || terza === undefined) return undefined;
  return 4 + ((seconda << 8) | terza);
}

/** Carta Nazionale dei Servizi, functional specification 1.1. */
export const cns: ProfiloCarta = {
  tipo: 'cns',

  async seleziona(trasmetti) {
    const trovata = await vai(trasmetti, cammino);
    if (!trovata.ok || !trovata.valore) return trovata;
    // The codes live in the master file.
    return vai(trasmetti, [cammino[0]]);
  },

  async certificato(trasmetti) {
    const trovato = await vai(trasmetti, cammino);
    if (!trovato.ok) return trovato;
    if (!trovato.valore) return riuscito(undefined);
    let letto: Uint8Array = new Uint8Array();
    let totale: number | undefined = 4;
    while (letto.length < totale) {
      const risposta = await leggi(
        trasmetti,
        letto.length,
        Math.min(blocco, Math.max(totale - letto.length, 4)),
      );
      if (!risposta.ok) return risposta;
      const { sw, dati } = risposta.valore;
      if (sw !== swFatto || dati.length === 0) return riuscito(undefined);
      letto = unisci(letto, dati);
      totale = lunghezzaSequenza(letto);
      if (totale === undefined || totale > massimoCertificato) return riuscito(undefined);
    }
    return riuscito(letto.slice(0, totale));
  },

  tentativi: (trasmetti) => tentativi(trasmetti, riferimento),
  pinAmmesso: (pin) => /^[0-9]{5,8}$/.test(pin),
  cambiaPin: (trasmetti, vecchio, nuovo) => cambiaPin(trasmetti, riferimento.pin, vecchio, nuovo),
  sbloccaPin: (trasmetti, puk, nuovo) => sbloccaPin(trasmetti, riferimento.pin, puk, nuovo),
};
