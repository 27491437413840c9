import { resolve } from 'node:path';
import { avvisaProblema, uscita, type Contesto, type Uscita } from '../comando.ts';
import type { ClienteWs, ErroreChiamata, Risposta } from '../ws/cliente.ts';
import { estraiAllegati } from '../ws/estrai.ts';
import { apriInvii } from '../ws/invii.ts';
import type { RichiestaPronta } from '../ws/richiesta.ts';
import { esitoDi } from '../ws/risposta.ts';
import type { Qualunque } from '../ws/servizio.ts';
import { testoRilievi } from './rilievi.ts';
import { spiegaChiamata, uscitaDi } from './spiega-chiamata.ts';

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

function stampa(risposta: Risposta, { servizio, pronta, json, allegati }: Invio, contesto: Contesto): Uscita {
  contesto.scrivi(`${json ? JSON.stringify(risposta.valore, null, 2) : risposta.xml}\n`);
  if (allegati !== undefined) {
    const struttura = servizio.risposta.struttura;
    const prefisso = `${servizio.codice}-${pronta.id ?? 'senza-id'}`;
    for (const file of estraiAllegati(
      resolve(contesto.cartella, allegati),
      prefisso,
      struttura,
      risposta.valore,
    )) {
      contesto.avvisa(`Scritto ${file}`);
    }
  }
  const { genere, rilievi, idOperazioneANPR } = esitoDi(servizio, risposta.valore);
  if (rilievi.length > 0) contesto.avvisa(testoRilievi(rilievi));
  const numero = idOperazioneANPR === undefined ? '' : ` (idOperazioneANPR ${idOperazioneANPR})`;
  if (!risposta.firmatario) contesto.avvisa('ATTENZIONE: risposta accettata senza verificarne la firma.');
  switch (genere) {
    case 'eseguita':
      contesto.avvisa(`Eseguita${numero}.`);
      return uscita.bene;
    case 'rifiutata':
      contesto.avvisa(`KO: il servizio ha rifiutato la richiesta${numero}.`);
      return uscita.ko;
    case 'scelta':
      contesto.avvisa(
        'Niente è stato registrato: più persone corrispondono ai dati. Scegli nella risposta e ripeti con l’identificativo di quella giusta.',
      );
      return uscita.ko;
    case 'vuota':
      contesto.avvisa(
        'La risposta è vuota: è un malfunzionamento del servizio, non un esito. Ripeti lo stesso file, o leggi l’esito con una 3003 o una 3002.',
      );
      return uscita.trasporto;
  }
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
  const annota = (esito: Parameters<typeof invii.annota>[3]): void => {
    if (pronta.id !== undefined) invii.annota(servizio.codice, file, pronta.id, esito);
  };
  annota('in-corso');
  if (pronta.id !== undefined) contesto.avvisa(`idOperazioneComune ${pronta.id}`);
  const esito = await cliente.chiama(servizio, pronta.xml);
  if (esito.ok) {
    const codice = stampa(esito.valore, invio, contesto);
    annota(codice === uscita.trasporto ? 'ignoto' : 'noto');
    return codice;
  }
  const senzaEsito = ignoto(esito.errore);
  annota(senzaEsito ? 'ignoto' : 'non-eseguito');
  avvisaProblema(contesto, spiegaChiamata(esito.errore));
  if (senzaEsito && pronta.id !== undefined) contesto.avvisa(`Per ripetere: ${invio.ripeti}`);
  return uscitaDi(esito.errore);
}
