import { errore, type Spiegazioni } from '../spiegazione.ts';

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
  ES003: errore(
    'Nessuno nel registro ha questo codice fiscale.',
    'Controllalo sulla tessera sanitaria, o cerca la persona con le generalità.',
  ),
  ES034: errore(
    'Il numero di scheda dato alla persona è di un altro comune.',
    'Indica il codice ISTAT del tuo comune, o togli il numero.',
  ),
  ES100: errore(
    'Il numero di scheda comunale non è quello di questa persona, o la sua scheda è archiviata.',
    'Riprendi il numero dalla scheda, o togli il numero.',
  ),
  ES101: errore(
    'Nessuna scheda in essere ha questo identificativo ANPR.',
    'Cerca di nuovo la persona; se è cancellata va prima iscritta di nuovo.',
  ),
  ES102: errore(
    'Nessuna scheda in essere ha questo codice fiscale.',
    'Cerca di nuovo la persona; se è cancellata va prima iscritta di nuovo.',
  ),
  ES121: errore(
    'L’identificativo ANPR non è di una scheda archiviata.',
    'Si ripristina solo la posizione di chi è stato cancellato: per gli altri scegli un altro motivo.',
  ),
  EN491: errore(
    'La persona ha già un codice fiscale nel registro: non se ne chiede un altro.',
    'Indica il suo codice fiscale, o lascia vuota la gestione.',
  ),
} as const satisfies Spiegazioni;
