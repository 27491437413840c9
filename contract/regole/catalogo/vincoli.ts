import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';
import { fuoriTabella } from './luogo.ts';

/** Civil status, marriage and its end, civil union, cohabitation, and their deeds. */
export const spiegazioniVincoli = {
  EC001: fuoriTabella('Lo stato civile'),
  EC010: errore(
    'Per lo stato civile non classificabile (9) servono le note.',
    'Scrivi nelle note che cosa risulta dai documenti.',
  ),
  ES019: avviso('Per lo stato civile non documentato si dice S o N.', 'Correggi il valore.'),
  EN127: errore('Manca lo stato civile.', 'Indica lo stato civile che va con i dati trasmessi.'),
  ES014: avviso(
    'La persona è celibe o nubile, ma ci sono i dati di un matrimonio.',
    'Correggi lo stato civile, o togli il matrimonio.',
  ),
  ES015: avviso(
    'Lo stato civile non va con i dati della vedovanza.',
    'Correggi lo stato civile, o togli la vedovanza.',
  ),
  ES016: avviso('La persona è coniugata, ma mancano i dati del matrimonio.', 'Aggiungi il matrimonio.'),
  ES017: avviso(
    'Lo stato civile non va con i dati della fine del matrimonio.',
    'Correggi lo stato civile, o togli cessazione e annullamento.',
  ),
  ES018: avviso('La persona è vedova, ma mancano i dati della vedovanza.', 'Aggiungi la morte del coniuge.'),
  ES020: avviso(
    'La persona è divorziata, ma mancano i dati della fine del matrimonio.',
    'Aggiungi sentenza o atto.',
  ),
  EN199: avviso('La persona è coniugata, ma nella richiesta manca il matrimonio.', 'Aggiungi il matrimonio.'),
  EN200: avviso(
    'La persona è vedova, ma nella richiesta manca la vedovanza.',
    'Aggiungi la morte del coniuge.',
  ),
  EN201: avviso(
    'La persona è divorziata, ma nella richiesta manca la fine del matrimonio.',
    'Aggiungi sentenza o atto.',
  ),
  EHR95: errore(
    'Con la vedovanza vanno almeno le generalità del coniuge.',
    'Aggiungi il matrimonio con il coniuge.',
  ),
  EHR96: avviso(
    'Con la fine del matrimonio vanno almeno le generalità del coniuge.',
    'Aggiungi il matrimonio con il coniuge.',
  ),
  EN293: errore(
    'Ci sono vedovanza o fine del matrimonio, ma non il coniuge.',
    'Aggiungi il matrimonio con il coniuge.',
  ),
  EN311: errore(
    'Una persona non può avere insieme un matrimonio e un’unione civile attivi.',
    'Indica quale dei due è finito, e come.',
  ),
  ES045: errore('Del coniuge mancano cognome e nome.', 'Indica almeno uno dei due.'),
  EN366: errore('Manca il sesso del coniuge.', 'Indicalo, o indica il codice fiscale.'),
  EN216: errore(
    'In Italia il matrimonio è fra persone di sesso diverso.',
    'Registra un’unione civile, o correggi il sesso.',
  ),
  EN299: avviso(
    'La persona è coniugata all’estero con una dello stesso sesso.',
    'Controlla se l’atto va trascritto come unione civile.',
  ),
  EN306: errore('C’è il coniuge, ma mancano data e luogo del matrimonio.', 'Aggiungi i dati del matrimonio.'),
  EN382: errore('Manca la data del matrimonio.', 'Indica quando fu celebrato.'),
  ES010: errore(
    'Il matrimonio è anteriore alla nascita o successivo alla decorrenza.',
    'Controlla la data del matrimonio.',
  ),
  ES048: errore('Il luogo del matrimonio è un comune o una località estera.', 'Indica l’uno o l’altra.'),
  EHR71: errore('L’anno dell’atto di matrimonio non è valido.', 'Scrivi l’anno intero, con quattro cifre.'),
  EHR81: errore(
    'L’atto di matrimonio è anteriore al matrimonio o futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  ES011: errore(
    'La morte del coniuge è anteriore alla nascita o successiva alla decorrenza.',
    'Controlla la data della morte.',
  ),
  ES067: errore(
    'Il luogo di morte del coniuge è un comune o una località estera.',
    'Indica l’uno o l’altra.',
  ),
  EHR72: errore(
    'L’anno dell’atto di morte del coniuge non è valido.',
    'Scrivi l’anno intero, con quattro cifre.',
  ),
  EHR82: errore(
    'L’atto di morte del coniuge è anteriore alla morte o futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EN525: fuoriTabella('Il motivo della fine del matrimonio'),
  EN309: errore(
    'Non si dice quando il matrimonio è finito.',
    'Indica la data della sentenza o quella dell’atto.',
  ),
  ES012: errore(
    'La fine del matrimonio è anteriore alla nascita o futura.',
    'Controlla la data della sentenza.',
  ),
  ES047: avviso('L’atto di fine del matrimonio è anteriore alla sentenza.', 'Controlla le due date.'),
  EHR73: errore(
    'L’anno dell’atto di fine del matrimonio non è valido.',
    'Scrivi l’anno intero, con quattro cifre.',
  ),
  EHR83: errore(
    'L’atto di fine del matrimonio ha una data impossibile.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EN242: fuoriTabella('Il tipo di tribunale'),
  EHR31: errore(
    'La sentenza vale da prima di essere emessa.',
    'Controlla la data e la data di validità della sentenza.',
  ),
  EN269: errore('Dell’unione civile mancano la data o la parte unita.', 'Indica entrambe.'),
  EN301: errore('C’è lo scioglimento, ma manca l’unione civile.', 'Aggiungi l’atto dell’unione.'),
  EN386: errore(
    'Le unioni civili esistono in Italia dal 5 giugno 2016.',
    'Controlla la data; per un’unione contratta all’estero indica lo stato.',
  ),
  EHR22: errore(
    'L’unione civile è successiva alla decorrenza.',
    'Indica come decorrenza il giorno dell’unione o uno successivo.',
  ),
  EN270: errore(
    'In Italia l’unione civile è fra persone dello stesso sesso.',
    'Registra un matrimonio, o correggi il sesso.',
  ),
  EN298: avviso(
    'La persona è unita civilmente all’estero con una di sesso diverso.',
    'Controlla l’atto estero.',
  ),
  EN290: errore('Lo scioglimento è anteriore all’unione civile.', 'Controlla le due date.'),
  ES129: errore('Il luogo dell’unione civile è un comune o una località estera.', 'Indica l’uno o l’altra.'),
  EHR35: errore(
    'L’atto dell’unione civile è anteriore all’unione o futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EN276: errore(
    'Il motivo dello scioglimento non è fra quelli di un’unione civile.',
    'Scegli una voce dall’elenco.',
  ),
  EN278: errore(
    'Per lo scioglimento servono il motivo e la data della sentenza o dell’evento.',
    'Indica quello che manca.',
  ),
  EHR23: errore(
    'Lo scioglimento dell’unione è successivo alla decorrenza.',
    'Indica come decorrenza il giorno dello scioglimento o uno successivo.',
  ),
  EHR37: errore(
    'L’atto di scioglimento dell’unione è anteriore allo scioglimento o futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EHR36: errore(
    'L’atto di morte della parte unita è anteriore alla morte o futuro.',
    'Controlla anno e data di formazione sull’atto.',
  ),
  EN267: errore('Mancano i dati del convivente.', 'Indica chi è il convivente di fatto.'),
  EN251: errore(
    'Manca la data in cui la convivenza è cominciata.',
    'Indica la data nel contratto di stipula.',
  ),
  EN302: errore('C’è la risoluzione, ma manca la convivenza.', 'Aggiungi i dati della stipula.'),
  EN263: errore('La convivenza è risolta prima di cominciare.', 'Controlla le due date.'),
  EN364: errore(
    'Del contratto di convivenza c’è una data sola.',
    'Indica sia la data della stipula sia quella della notifica al comune.',
  ),
  EN258: errore(
    'Il contratto di convivenza è comunicato al comune prima della stipula.',
    'Controlla le due date.',
  ),
  EHR38: errore(
    'La convivenza comincia dopo la decorrenza.',
    'Indica come decorrenza il giorno della convivenza o uno successivo.',
  ),
  EHR40: errore(
    'Il contratto di convivenza è sottoscritto dopo la decorrenza.',
    'Controlla la data del contratto.',
  ),
  EN261: errore('Per la risoluzione servono motivo, data e data della notifica.', 'Indica quello che manca.'),
  EN262: errore(
    'Il motivo della risoluzione non è fra quelli di una convivenza di fatto.',
    'Scegli una voce dall’elenco.',
  ),
  EN365: errore(
    'Della risoluzione c’è una data sola.',
    'Indica sia la data della risoluzione sia quella della notifica al comune.',
  ),
  EN264: errore('La risoluzione è notificata al comune prima di avvenire.', 'Controlla le due date.'),
  EHR39: errore(
    'La convivenza è risolta dopo la decorrenza.',
    'Indica come decorrenza il giorno della risoluzione o uno successivo.',
  ),
} as const satisfies Spiegazioni;
