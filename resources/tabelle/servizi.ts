import { tabella } from './forma.ts';

export const datiRichiesti = tabella('16', 'Dati richiesti alla scheda individuale', [
  ['1', 'Scheda individuale completa'],
  ['2', 'Generalità'],
  ['3', 'Stato civile'],
  ['4', 'Attributi del soggetto'],
  ['5', 'Atto di nascita'],
  ['6', 'Cittadinanza'],
  ['7', 'Altra cittadinanza'],
  ['8', 'Paternità'],
  ['9', 'Maternità'],
  ['10', 'Residenza'],
  ['11', 'Dati traslitterati'],
  ['12', 'Tutore o intestatario'],
  ['13', 'Matrimonio'],
  ['14', 'Vedovanza'],
  ['15', 'Annullamento del matrimonio'],
  ['16', 'Carta d’identità'],
  ['17', 'Permesso di soggiorno'],
  ['18', 'Lista elettorale'],
  ['19', 'Lista di leva'],
  ['20', 'Censimento'],
  ['21', 'Legame con la famiglia'],
  ['22', 'Famiglia o convivenza'],
  ['23', 'Altri dati'],
  ['24', 'Autoveicoli'],
  ['25', 'Domicilio digitale'],
  ['26', 'Dati di iscrizione'],
  ['27', 'Dati di cancellazione'],
  ['28', 'Dati di decesso'],
  ['29', 'Provenienza'],
  ['30', 'Destinazione'],
]);

export const prospettiStatistici = tabella('17', 'Prospetti statistici per l’ISTAT', [
  ['1', 'Movimento e calcolo mensile della popolazione residente'],
  ['2', 'Movimento e calcolo annuale della popolazione residente, totale e straniera, sezione 1'],
  ['3', 'Movimento e calcolo annuale della popolazione residente, totale e straniera, sezione 2'],
  ['4', 'Popolazione residente per sesso, anno di nascita e stato civile, annuale'],
  ['5', 'Popolazione straniera residente per sesso e anno di nascita, annuale'],
]);

export const innescoProcedimento = tabella('29', 'Innesco del procedimento', [
  ['1', '1001 Nascita'],
  ['2', '1002 Iscrizione per altri motivi'],
  ['3', '2001 Cancellazione per morte'],
  ['4', '2003 Cancellazione per altri motivi'],
  ['5', '5001 Mutazione di famiglia o convivenza'],
  ['6', '5005 Mutazione di residenza'],
  ['7', '5008 Mutazione di dati generali o stato civile'],
  ['8', '1A01 Iscrizione AIRE per nascita'],
  ['9', '1A02 Iscrizione AIRE per altri motivi'],
  ['10', '5A06 Mutazione di altri dati AIRE'],
  ['11', '1010 Iscrizione di convivenza'],
  ['12', 'Altro'],
]);

export const statoProcedimento = tabella('30', 'Stato del procedimento', [
  ['1', 'Apertura del procedimento'],
  ['2', 'Chiusura del procedimento'],
  ['3', 'Apertura dell’istruttoria'],
  ['4', 'Chiusura dell’istruttoria'],
  ['5', 'Richiesta di dati'],
  ['6', 'Conferma dell’acquisizione dei dati'],
  ['7', 'Registrazione del provvedimento collegato'],
]);

export const tipoMutazione = tabella('36', 'Tipo di mutazione', [
  ['1', 'Dati anagrafici o codice fiscale'],
  ['2', 'Cittadinanza'],
  ['3', 'Carta d’identità'],
  ['4', 'Permesso di soggiorno'],
  ['5', 'Liste'],
  ['6', 'Censimento'],
  ['7', 'Altri dati'],
  ['8', 'Autoveicoli'],
  ['9', 'Domicilio digitale'],
  ['10', 'Paternità'],
  ['11', 'Maternità'],
  ['12', 'Matrimonio'],
  ['13', 'Vedovanza'],
  ['14', 'Annullamento del matrimonio'],
  ['15', 'Atto di nascita'],
  ['16', 'Convivenza di fatto'],
  ['17', 'Risoluzione della convivenza'],
  ['18', 'Unione civile'],
  ['19', 'Scioglimento dell’unione'],
  ['20', 'Completamento'],
  ['21', 'Dati integrativi AIRE'],
  ['22', 'Dati del decesso'],
]);

export const statoLavorazione = tabella('44', 'Stato di lavorazione', [
  ['1', 'In elaborazione'],
  ['2', 'Completata con esito positivo'],
  ['3', 'Completata con esito negativo'],
  ['4', 'Annullata'],
  ['5', 'Estrazione richiesta, da elaborare'],
  ['6', 'Completata con esito positivo e avvisi'],
  ['7', 'Notifiche da prendere in carico'],
  ['8', 'Notifiche fruite'],
  ['9', 'Tutte le notifiche'],
]);

export const tipoRevoca = tabella('48', 'Dato revocato', [
  ['1', 'Paternità'],
  ['2', 'Maternità'],
  ['3', 'Permesso di soggiorno'],
  ['4', 'Censimento'],
  ['5', 'Domicilio digitale'],
  ['6', 'Matrimonio'],
  ['7', 'Unione civile'],
  ['8', 'Convivenza di fatto'],
  ['9', 'Tutore o responsabile di convivenza'],
]);

export const motivoRevoca = tabella('49', 'Motivo della revoca', [
  ['1', 'Errore materiale'],
  ['2', 'Revoca'],
  ['3', 'Altro'],
]);
