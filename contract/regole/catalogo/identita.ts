import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes by which a registration finds that the person is in the register already, or belongs elsewhere. */
export const spiegazioniIdentita = {
  EN117: errore(
    'La scheda di questa persona è di competenza di un altro comune.',
    'La modifica spetta a quel comune; se la persona si è trasferita da te, registra il trasferimento.',
  ),
  EN118: errore(
    'La scheda di questa persona è già del tuo comune.',
    'Non serve acquisirla: usa la mutazione che cambia i suoi dati.',
  ),
  EN130: errore(
    'La persona indicata non è nel registro.',
    'Cercala di nuovo, o togli gli identificativi e scrivi le sue generalità.',
  ),
  EN131: errore(
    'I dati della persona indicata sono di più persone.',
    'Indica il codice fiscale o l’identificativo ANPR.',
  ),
  EN150: errore(
    'Si chiede un omocodice, ma il codice fiscale base non è di nessuno.',
    'Chiedi l’attribuzione normale, con gestione 1.',
  ),
  EN187: errore(
    'Questa persona risulta già iscritta, oppure deceduta.',
    'Apri la sua scheda: se è iscritta usa una mutazione, se il decesso è un errore annullalo.',
  ),
  EN190: errore(
    'Questa persona è nel registro come cancellata.',
    'Per iscriverla di nuovo indica il suo identificativo ANPR, con le generalità della sua scheda.',
  ),
  EN195: avviso(
    'Il comune del coniuge è stato avvisato: il suo stato civile va aggiornato.',
    'Non devi fare altro: lo aggiorna il comune in cui il coniuge risiede.',
  ),
  EN272: errore(
    'In quel giorno il coniuge risulta già sposato o unito civilmente con un’altra persona.',
    'Controlla chi è il coniuge; se il suo vincolo è finito, registra prima la fine.',
  ),
  EN248: errore(
    'Una persona con queste generalità ha già un codice fiscale ed è iscritta.',
    'Apri la sua scheda; se è un’altra persona chiedi un omocodice, con gestione 2.',
  ),
  EN469: errore(
    'Questa persona risulta iscritta in un altro comune.',
    'Se si è trasferita da te registra il cambio di residenza (5001 o 5005), non un’iscrizione.',
  ),
  EN470: errore(
    'Questa persona risulta iscritta sia in Italia sia all’AIRE.',
    'Non iscriverla di nuovo: chi rimpatria si sposta con 5001 o 5005, chi espatria con A006.',
  ),
  EN471: errore(
    'La persona con questo identificativo risulta iscritta in un altro comune.',
    'Se si è trasferita da te registra il cambio di residenza (5001 o 5005), non un’iscrizione.',
  ),
  EN472: errore(
    'La persona con questo identificativo risulta iscritta sia in Italia sia all’AIRE.',
    'Non iscriverla di nuovo: chi rimpatria si sposta con 5001 o 5005, chi espatria con A006.',
  ),
  EN491: errore(
    'La persona ha già un codice fiscale nel registro: non se ne chiede un altro.',
    'Indica il suo codice fiscale, o lascia vuota la gestione.',
  ),
} as const satisfies Spiegazioni;
