import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes by which the register judges marriages, unions and cohabitations against those that it knows. */
export const spiegazioniLegami = {
  EN195: avviso(
    'Il comune del coniuge è stato avvisato di aggiornare lo stato civile.',
    'Non devi fare altro: lo stato civile del coniuge lo registra il suo comune.',
  ),
  EN202: avviso(
    'Per il registro la persona non risulta coniugata.',
    'Con la fine del matrimonio viene registrato anche il matrimonio indicato.',
  ),
  EN205: avviso(
    'La persona risulta già coniugata con altri: il coniuge viene corretto.',
    'Se invece è un altro matrimonio, registra prima la fine del precedente.',
  ),
  EN241: errore(
    'Per cambiare il coniuge serve la data esatta del matrimonio.',
    'Indica la data del matrimonio com’è nella scheda.',
  ),
  EN243: errore(
    'Il coniuge indicato non è quello del matrimonio registrato.',
    'Riprendi il coniuge dalla scheda, o correggi prima il matrimonio (12).',
  ),
  EN253: errore(
    'I conviventi di fatto non sono nella stessa famiglia.',
    'Registra prima la coabitazione (5001 o 5005), poi la convivenza di fatto.',
  ),
  EN257: errore(
    'Uno dei conviventi è sposato, unito civilmente o già convivente con altri.',
    'Registra prima la fine di quel legame: la convivenza può cominciare solo dopo.',
  ),
  EN260: errore(
    'Non c’è una convivenza di fatto in corso da risolvere.',
    'Controlla sulla scheda se la convivenza è registrata o già risolta.',
  ),
  EN265: errore(
    'La persona ha già una convivenza di fatto in corso con altri.',
    'Registra prima la risoluzione di quella (17).',
  ),
  EN272: errore(
    'In quel giorno una delle due persone risulta già coniugata o unita civilmente con altri.',
    'Registra prima la fine dell’altro legame, o fai correggere la scheda che non lo riporta.',
  ),
  EN274: errore(
    'L’unione civile indicata non è quella registrata.',
    'Riprendi dalla scheda chi è unito civilmente.',
  ),
  EN289: errore(
    'L’evento non è successivo alla fine dell’ultimo legame.',
    'Controlla la data dell’evento, e quella in cui è finito il legame precedente.',
  ),
  EN291: errore(
    'C’è già un’altra unione civile con lo stesso numero d’ordine.',
    'Indica il numero d’ordine successivo, o lascialo vuoto.',
  ),
  EN300: errore(
    'Il coniuge risulta in vita.',
    'Registra prima il suo decesso (2001): la vedovanza viene con quello.',
  ),
  EN305: errore(
    'Non si possono cambiare insieme la data dell’unione e chi è unito civilmente.',
    'Correggi un dato alla volta; per un’altra unione registra prima lo scioglimento (19).',
  ),
  EN322: errore('Il convivente risulta in vita.', 'Registra prima il suo decesso (2001).'),
  EN323: errore(
    'La persona non ha una convivenza di fatto registrata, e il convivente non è indicato.',
    'Indica almeno le generalità del convivente.',
  ),
  EN324: errore(
    'La convivenza di fatto è già finita per il decesso del convivente.',
    'Non c’è altro da registrare.',
  ),
  EN325: errore('Chi è unito civilmente risulta in vita.', 'Registra prima il suo decesso (2001).'),
  EN326: errore(
    'La persona non ha un’unione civile registrata, e l’altra parte non è indicata.',
    'Indica almeno le generalità di chi è unito civilmente.',
  ),
  EN327: errore(
    'L’unione civile è già sciolta per il decesso dell’altra parte.',
    'Non c’è altro da registrare.',
  ),
  EN369: errore(
    'Nessun matrimonio della persona corrisponde a quello indicato.',
    'Riprendi la data del matrimonio dalla scheda.',
  ),
  EN380: errore(
    'La persona non ha un matrimonio registrato, e il coniuge non è indicato.',
    'Indica almeno le generalità del coniuge.',
  ),
  EN397: errore(
    'L’altra persona risulta deceduta: il legame è finito con la sua morte.',
    'Registra la vedovanza, o la fine del legame per decesso.',
  ),
  EN398: errore(
    'La data non è quella della morte registrata.',
    'Riprendi la data di morte dalla scheda della persona deceduta.',
  ),
  EN399: errore(
    'L’evento non è anteriore alla morte dell’altra persona.',
    'Controlla la data dell’evento, e quella di morte nella scheda dell’altra persona.',
  ),
  EN400: errore(
    'Il matrimonio è finito per la morte del coniuge: il coniuge non si cambia più.',
    'Se il coniuge registrato è sbagliato, annulla prima il decesso.',
  ),
  EN401: errore(
    'La convivenza è finita per la morte del convivente: il convivente non si cambia più.',
    'Se il convivente registrato è sbagliato, annulla prima il decesso.',
  ),
  EN402: errore(
    'L’unione è sciolta per la morte dell’altra parte: questa non si cambia più.',
    'Se la persona registrata è sbagliata, annulla prima il decesso.',
  ),
  EN488: errore(
    'La data della morte è anteriore all’inizio del matrimonio o dell’unione.',
    'Controlla le due date sugli atti.',
  ),
} as const satisfies Spiegazioni;
