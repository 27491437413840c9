import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of a change of a family or convivenza, and of finding the family that is meant. */
export const spiegazioniMutazioneFamiglia = {
  EF001: errore(
    'La famiglia con questo numero comunale non esiste o è stata archiviata.',
    'Controlla il numero, o indica l’identificativo ANPR della famiglia.',
  ),
  EF009: errore(
    'Nell’elenco ci sono più intestatari.',
    'Lascia la relazione 1 intestatario a una sola persona.',
  ),
  EF020: errore(
    'Il tipo di scheda non è previsto.',
    'Indica 3 famiglia, 4 convivenza o 5 famiglia AIRE, come la scheda è adesso nel registro.',
  ),
  EF028: errore(
    'Manca la famiglia di cui cambiano intestatario o legami.',
    'Indica l’identificativo ANPR della famiglia o della convivenza.',
  ),
  EF029: errore(
    'Manca la famiglia che cambia residenza.',
    'Indica l’identificativo ANPR che la famiglia ha adesso, anche se viene da un altro comune.',
  ),
  EF035: errore('Si nomina un tutore o un responsabile alla volta.', 'Lascia nell’elenco una sola persona.'),
  EF037: errore(
    'Mancano i dati del responsabile della convivenza.',
    'Indica nell’elenco il nuovo responsabile, con il legame 1.',
  ),
  EF038: errore(
    'I dati del tutore non bastano a sapere chi è.',
    'Indica il codice fiscale o l’identificativo ANPR, oppure sesso e data di nascita.',
  ),
  EF040: errore(
    'Non è indicato nulla da cambiare nella convivenza.',
    'Indica la specie, la denominazione o il numero comunale della convivenza.',
  ),
  EF044: errore(
    'Una persona dell’elenco non è della famiglia dichiarata.',
    'Togli chi non ne fa parte, o indica la famiglia giusta.',
  ),
  EF062: errore(
    'Più famiglie hanno questo numero comunale.',
    'Indica soltanto l’identificativo ANPR della famiglia.',
  ),
  EN119: errore(
    'La famiglia è di un altro comune.',
    'La mutazione spetta a quel comune; se la famiglia si trasferisce qui, usa la mutazione della residenza (tipo 4).',
  ),
  EN136: errore(
    'La convivenza è di un altro comune.',
    'La mutazione spetta al comune in cui la convivenza ha sede.',
  ),
  EN172: errore(
    'Il tipo di scheda della famiglia non è quello dei dati di controllo, o non è quello del registro.',
    'Indica in entrambi lo stesso tipo: 3 famiglia, 4 convivenza, 5 famiglia AIRE.',
  ),
  EN173: errore(
    'Manca il tipo di legame.',
    'Per ogni persona dell’elenco indica 3 famiglia, 4 convivenza o 5 famiglia AIRE.',
  ),
  EN218: errore(
    'Il controllo FC ammette soltanto S.',
    'Indica FC = S se i legami sono stati riveduti, altrimenti togli il controllo.',
  ),
  EN219: avviso(
    'I legami degli altri componenti vanno riveduti.',
    'Aggiorna la composizione della famiglia (5001, tipo 2, con FC = S).',
  ),
  EN223: errore('L’elenco delle persone è vuoto.', 'Inserisci almeno una persona.'),
  EN244: errore(
    'Il tipo di legame non è quello della scheda.',
    'Usa 3 per una famiglia, 4 per una convivenza, 5 per una famiglia AIRE.',
  ),
  EN246: errore(
    'Una relazione di parentela, o un legame con la convivenza, non è nella tabella o non si usa più.',
    'Scegli il legame dall’elenco.',
  ),
  EN254: errore(
    'Chi ha una convivenza di fatto con l’intestatario ha la relazione 23.',
    'Indica la relazione 23 convivente con vincoli affettivi.',
  ),
  EN296: errore(
    'Il numero comunale e l’identificativo ANPR sono di due famiglie diverse.',
    'Indica soltanto l’identificativo ANPR della famiglia.',
  ),
  EN331: errore(
    'Nell’elenco ci sono legami di tipo diverso.',
    'Usa lo stesso tipo di legame per tutti: quello della scheda.',
  ),
  EN367: errore(
    'Per cambiare i dati generali serve l’identificativo ANPR della famiglia.',
    'Cerca la famiglia e riprendi il suo identificativo ANPR.',
  ),
  EN384: errore(
    'Il responsabile di una convivenza non si nomina così.',
    'Usa la mutazione di famiglia o convivenza (5001, tipo 1).',
  ),
  EN387: errore(
    'In una famiglia AIRE non si nomina un tutore o un intestatario con questa mutazione.',
    'Aggiorna la composizione della famiglia (5001, tipo 2).',
  ),
  EN395: avviso(
    'La richiesta contiene dati che questa mutazione non cambia.',
    'Per cambiarli fai un’altra mutazione, del loro tipo.',
  ),
  EN447: errore(
    'La decorrenza è anteriore all’ingresso in famiglia di una persona.',
    'Indica una decorrenza uguale o successiva al suo ingresso.',
  ),
  EN482: errore(
    'Manca il precedente intestatario, che deve avere una nuova relazione.',
    'Aggiungi all’elenco il precedente intestatario con la relazione verso il nuovo.',
  ),
} as const satisfies Spiegazioni;
