import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Anomalies of the records that a municipality brings with it. */
export const spiegazioniSubentro = {
  ES092: errore(
    'La persona non è in nessuna famiglia né convivenza.',
    'Mettila nella sua scheda di famiglia, poi ripeti l’invio.',
  ),
  EA001: avviso(
    'Il codice fiscale non ha né sedici né undici caratteri.',
    'Correggilo come è scritto nella tessera.',
  ),
  EA048: avviso('Il codice fiscale è scritto male.', 'Correggilo come è scritto nella tessera.'),
  EA038: avviso(
    'La data di nascita non è quella del codice fiscale.',
    'Confronta la data con l’atto e il codice con la tessera.',
  ),
  EA042: avviso(
    'Il sesso non è quello del codice fiscale.',
    'Confronta il sesso con l’atto e il codice con la tessera.',
  ),
  EA002: avviso(
    'L’Agenzia delle Entrate conosce la persona, ma il comune non ne ha il codice fiscale.',
    'Prendi il codice che ha l’Agenzia.',
  ),
  EA003: avviso(
    'L’Agenzia delle Entrate ha per la persona un altro codice fiscale.',
    'Prendi il codice che ha l’Agenzia.',
  ),
  EA029: avviso(
    'L’Agenzia delle Entrate non conosce il codice fiscale che i dati danno.',
    'Controlla le generalità, poi chiedi l’attribuzione.',
  ),
  EA030: avviso(
    'La persona risulta già in un comune.',
    'Verifica dove risiede: una delle due schede va cancellata.',
  ),
  EA031: avviso(
    'La persona risulta residente in Italia e iscritta all’AIRE.',
    'Verifica dove risiede: una delle due schede va cancellata.',
  ),
  EA036: avviso(
    'La persona è registrata con il codice base e con quello omocodico.',
    'Tieni la scheda con il codice giusto, e cancella l’altra.',
  ),
  EA040: avviso(
    'La persona è registrata con un codice superato e con il più recente.',
    'Tieni la scheda con il codice più recente, e cancella l’altra.',
  ),
  EAA30: avviso('L’Agenzia delle Entrate ha per il codice fiscale dati diversi.', 'Controlla le generalità.'),
  EAA31: avviso(
    'L’Agenzia delle Entrate ha per il codice calcolato dati diversi.',
    'Controlla le generalità.',
  ),
  EAA40: avviso('Il codice fiscale è superato da altri più recenti.', 'Prendi il più recente.'),
  EAA41: avviso('Il codice fiscale calcolato è superato da altri più recenti.', 'Prendi il più recente.'),
  EAA51: avviso(
    'Il codice calcolato è la base di un omocodice.',
    'Chiedi all’Agenzia delle Entrate quale codice è della persona.',
  ),
  EC164: avviso('Lo stato dell’istruttoria di espatrio non è previsto.', 'Indica 1, 2 o 3.'),
  EC165: avviso('Il motivo della fine del matrimonio non è nella tabella.', 'Scegli una voce dall’elenco.'),
  EC177: avviso('Il motivo della fine del legame non è nella tabella.', 'Scegli una voce dall’elenco.'),
  EF003: avviso(
    'Il numero di scheda dato dal comune è di più famiglie o convivenze.',
    'Dai a ognuna il suo numero.',
  ),
  EF004: avviso('Il numero d’ordine è già di un altro componente.', 'Dai a ogni componente il suo.'),
  EF010: avviso('La scheda non ha componenti.', 'Aggiungi i componenti, o archivia la scheda.'),
  EN063: avviso(
    'La persona dice di essere in un’altra famiglia o convivenza.',
    'Controlla di quale scheda fa parte.',
  ),
  EN064: avviso('La relazione di parentela non si usa più.', 'Scegli la relazione che la sostituisce.'),
  EN347: avviso(
    'Il codice ISTAT è quello che il comune aveva con un altro nome.',
    'Indica il codice che va con il nome.',
  ),
  EN383: avviso(
    'C’è la parte unita o il convivente, ma manca l’unione o la convivenza.',
    'Aggiungi i dati dell’unione civile o della convivenza di fatto.',
  ),
  EN524: avviso('L’indirizzo non dice se è via, piazza o altro.', 'Aggiungi la specie del toponimo.'),
  ES128: avviso(
    'Manca una fra prima iscrizione, decorrenza della residenza e ultimo aggiornamento.',
    'Aggiungila; dopo il subentro si rettifica con 5014.',
  ),
} as const satisfies Spiegazioni;
