import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the header and of the register as a whole. */
export const spiegazioniTestata = {
  EHR18: errore(
    'La data di decorrenza è nel futuro.',
    'Indica la data di oggi o una precedente: una registrazione non può valere da un giorno che deve venire.',
  ),
  EHR19: errore('La data del protocollo è nel futuro.', 'Correggi la data del protocollo comunale.'),
  EHR26: errore(
    'Il tipo di operazione non è previsto.',
    'Indica C (richiesta del cittadino), V (correzione di errori) o R (rettifica di un’operazione precedente).',
  ),
  EHR84: errore(
    'La pratica risulta definita prima della decorrenza.',
    'Indica una data di definizione uguale o successiva alla decorrenza.',
  ),
  EHR97: errore(
    'Manca la data di decorrenza.',
    'Ogni registrazione ha bisogno del giorno da cui vale: indicalo.',
  ),
  EN079: errore(
    'Questo identificativo di operazione è già stato usato per un altro servizio.',
    'Ripeti la richiesta con un identificativo nuovo.',
  ),
  EN148: errore('La richiesta non si può elaborare.', 'Leggi la causa indicata nel messaggio e correggi.'),
  EN204: errore(
    'Il comune che chiede non è quello competente.',
    'L’operazione spetta al comune in cui la persona o la famiglia risiede.',
  ),
  EN240: errore(
    'Per questa persona c’è già una registrazione con decorrenza successiva.',
    'Indica una decorrenza uguale o successiva, oppure annulla prima la registrazione più recente.',
  ),
  EN389: errore(
    'Per questa famiglia c’è già una registrazione con decorrenza successiva.',
    'Indica una decorrenza uguale o successiva a quella dell’ultima registrazione della famiglia.',
  ),
  EN527: errore(
    'Dati dell’operazione da riferire all’assistenza.',
    'Non è la causa del rifiuto: conserva data e numero dell’operazione.',
  ),
  EN493: errore(
    'La ricerca non dà risultati, o i dati non spettano a chi li chiede.',
    'Controlla i dati della ricerca; per una persona di un altro comune chiedi la ricerca nazionale.',
  ),
  EC022: errore(
    'Il servizio scritto nella testata non è quello chiamato.',
    'Metti in operazioneRichiesta il numero del servizio che stai chiamando.',
  ),
  EN211: errore(
    'La famiglia è ancora in fase di registrazione.',
    'Completa prima la famiglia, poi ripeti l’operazione.',
  ),
  EN213: avviso('La famiglia risulta incompleta.', 'Completa la famiglia con le registrazioni che mancano.'),
  ES077: errore(
    'Questo servizio non vale per chi è iscritto all’AIRE.',
    'Usa il servizio corrispondente dell’AIRE.',
  ),
} as const satisfies Spiegazioni;
