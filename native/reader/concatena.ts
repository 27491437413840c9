import type { Esito } from '#contract/esito.ts';
import type { ErroreCarta } from '../errori.ts';
import { esegui, swFatto, type Comando, type RispostaCarta } from './apdu.ts';
import type { Trasmetti } from './lettori.ts';

const massimo = 255;

/** A command whose data are longer than one can carry, in pieces (ISO/IEC 7816-4 §5.1.1): the last one asks and answers. */
export async function eseguiLungo(
  trasmetti: Trasmetti,
  comando: Comando,
): Promise<Esito<RispostaCarta, ErroreCarta>> {
  const dati = comando.dati ?? new Uint8Array();
  let inizio = 0;
  while (dati.length - inizio > massimo) {
    const pezzo = dati.subarray(inizio, inizio + massimo);
    const { le: _, ...senzaRisposta } = comando;
    const esito = await esegui(trasmetti, { ...senzaRisposta, dati: pezzo, segue: true });
    if (!esito.ok || esito.valore.sw !== swFatto) return esito;
    inizio += massimo;
  }
  return esegui(trasmetti, { ...comando, dati: dati.subarray(inizio) });
}
