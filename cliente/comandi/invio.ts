import { resolve } from 'node:path';
import { avvisaProblema, uscita, type Contesto, type Uscita } from '../comando.ts';
import type { ClienteWs, ErroreChiamata, Risposta } from '../ws/cliente.ts';
import { estraiAllegati } from '../ws/estrai.ts';
import { apriInvii } from '../ws/invii.ts';
import type { RichiestaPronta } from '../ws/richiesta.ts';
import { esitoDi, type EsitoServizio } from '../ws/risposta.ts';
import type { Qualunque } from '../ws/servizio.ts';
import { spiegaChiamata } from '../ws/spiega-chiamata.ts';
import { testoRilievi } from './rilievi.ts';
import { uscitaDi } from './uscita-di.ts';

/** One request about to leave, and what is wanted of its answer. */
export interface Invio {
  readonly servizio: Qualunque;
  readonly file: Buffer;
  readonly pronta: RichiestaPronta;
  /** Where the diary is. */
  readonly cartella: string;
  readonly json: boolean;
  /** Where the documents of the answer go. */
  readonly allegati: string | undefined;
  /** The command that repeats it. */
  readonly ripeti: string;
}

/** What the answer amounts to, in words and for scripts. */
function conclusione({ genere, idOperazioneANPR }: EsitoServizio): { codice: Uscita; detto: string } {
  const numero = idOperazioneANPR === undefined ? '' : ` (idOperazioneANPR ${idOperazioneANPR})`;
  switch (genere) {
    case 'eseguita':
      return { codice: uscita.bene, detto: `Eseguita${numero}.` };
    case 'rifiutata':
      return { codice: uscita.ko, detto: `KO: il servizio ha rifiutato la richiesta${numero}.` };
    case 'scelta':
      return {
        codice: uscita.ko,
        detto:
          'Niente è stato registrato: più persone corrispondono ai dati. Scegli nella risposta e ripeti con l’identificativo di quella giusta.',
      };
    case 'vuota':
      return {
        codice: uscita.trasporto,
        detto:
          'La risposta è vuota: è un malfunzionamento del servizio, non un esito. Ripeti lo stesso file, o leggi l’esito con una 3003 o una 3002.',
      };
  }
}

function stampa(risposta: Risposta, { servizio, pronta, json, allegati }: Invio, contesto: Contesto): void {
  contesto.scrivi(`${json ? JSON.stringify(risposta.valore, null, 2) : risposta.xml}\n`);
  if (!risposta.firmatario) contesto.avvisa('ATTENZIONE: risposta accettata senza verificarne la firma.');
  if (allegati === undefined) return;
  const cartella = resolve(contesto.cartella, allegati);
  const prefisso = `${servizio.codice}-${pronta.id ?? 'senza-id'}`;
  const scritti = estraiAllegati(cartella, prefisso, servizio.risposta.struttura, risposta.valore);
  if (scritti.ok) for (const file of scritti.valore) contesto.avvisa(`Scritto ${file}`);
  else avvisaProblema(contesto, scritti.errore);
}

/** Did the service perhaps do what was asked? A fault that blames the client says that it did not. */
function ignoto(errore: ErroreChiamata): boolean {
  return errore.tipo === 'trasporto'
    ? errore.errore.partita
    : errore.tipo !== 'guasto' || !/client/i.test(errore.guasto.codice);
}

/** Sends once, between two lines of the diary; prints the answer, or why there is none. */
export async function invia(cliente: ClienteWs, invio: Invio, contesto: Contesto): Promise<Uscita> {
  const { servizio, file, pronta } = invio;
  const invii = apriInvii(invio.cartella);
  const annota = (esito: Parameters<typeof invii.annota>[3]): boolean => {
    if (pronta.id === undefined) return true;
    const scritto = invii.annota(servizio.codice, file, pronta.id, esito);
    if (!scritto.ok) avvisaProblema(contesto, scritto.errore);
    return scritto.ok;
  };
  if (!annota('in-corso')) return uscita.dati;
  if (pronta.id !== undefined) contesto.avvisa(`idOperazioneComune ${pronta.id}`);
  const esito = await cliente.chiama(servizio, pronta.xml);
  if (esito.ok) {
    const letto = esitoDi(servizio, esito.valore.valore);
    const { codice, detto } = conclusione(letto);
    annota(codice === uscita.trasporto ? 'ignoto' : 'noto');
    stampa(esito.valore, invio, contesto);
    if (letto.rilievi.length > 0) contesto.avvisa(testoRilievi(letto.rilievi));
    contesto.avvisa(detto);
    return codice;
  }
  const senzaEsito = ignoto(esito.errore);
  annota(senzaEsito ? 'ignoto' : 'non-eseguito');
  avvisaProblema(contesto, spiegaChiamata(esito.errore));
  if (senzaEsito && pronta.id !== undefined) contesto.avvisa(`Per ripetere: ${invio.ripeti}`);
  return uscitaDi(esito.errore);
}
