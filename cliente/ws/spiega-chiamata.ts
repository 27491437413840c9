import { problema, type Problema } from '../problema.ts';
import type { ErroreChiamata } from './cliente.ts';
import { spiegaDifetto } from './difetti.ts';
import { spiegaTrasporto } from './errori-trasporto.ts';
import { rimedioGuasto } from './guasto.ts';
import { righeDifetti } from './richiesta.ts';

/** Why a call gave no answer to rely on, and what to do. */
export function spiegaChiamata(errore: ErroreChiamata): Problema {
  switch (errore.tipo) {
    case 'trasporto':
      return spiegaTrasporto(errore.errore);
    case 'http':
      return problema(
        `Chi risponde a quell’indirizzo non è il servizio (HTTP ${errore.stato}).`,
        'Controlla «url» e «percorsi» in configurazione; un proxy in mezzo risponde così.',
      );
    case 'guasto': {
      const { codice, testo, spiegazione, riferimento, campi } = errore.guasto;
      const righe = [
        `Il servizio risponde con un guasto SOAP, che non è firmato: ${codice} «${testo}».`,
        ...(spiegazione === undefined ? [] : [spiegazione]),
        ...(riferimento === undefined ? [] : [`Riferimento per l’assistenza: ${riferimento}`]),
        ...campi.map(({ percorso, messaggio }) => `  ${percorso}: ${messaggio}`),
      ];
      return problema(righe.join('\n'), rimedioGuasto(errore.guasto));
    }
    case 'non-fidata': {
      const { messaggio, rimedio } = spiegaDifetto(errore.difetto);
      return problema(`RISPOSTA NON FIDATA, e perciò non mostrata. ${messaggio}`, rimedio);
    }
    case 'illeggibile':
      return problema(
        `La risposta viene dal servizio ma non ha la forma ufficiale:\n${righeDifetti(errore.errori).join('\n')}`,
        'L’esito va letto in altro modo (3003 o 3002). Segnala il caso a chi gestisce il servizio.',
      );
  }
}
