import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of a change of the individual record: its kinds, and what each kind needs. */
export const spiegazioniMutazioneScheda = {
  ES096: errore(
    'Il tipo di mutazione non è fra quelli della scheda individuale.',
    'Scegli fra 01 e 22, con due cifre, come nella tabella 36.',
  ),
  ES105: errore(
    'Si chiede di cambiare le liste, ma i loro dati mancano.',
    'Indica la lista; per la posizione elettorale usa il servizio delle liste elettorali (5010).',
  ),
  EN379: errore(
    'Questa funzionalità non è più attiva.',
    'Per la posizione elettorale usa il servizio delle liste elettorali (5010).',
  ),
  EN215: errore(
    'Il domicilio digitale non si registra da qui.',
    'Lo dà l’indice nazionale dei domicili digitali (INAD): togli questo tipo di mutazione.',
  ),
  EN312: errore(
    'Matrimonio e fine del matrimonio non si registrano insieme.',
    'Invia prima il matrimonio (12), poi la vedovanza (13) o la cessazione (14).',
  ),
  EN319: errore(
    'L’unione civile e il suo scioglimento non si registrano insieme.',
    'Invia prima l’unione (18), poi lo scioglimento (19).',
  ),
  EN320: errore(
    'La convivenza di fatto e la sua risoluzione non si registrano insieme.',
    'Invia prima la convivenza (16), poi la risoluzione (17).',
  ),
  EN321: errore(
    'Matrimonio, convivenza di fatto e unione civile non si cambiano nella stessa richiesta.',
    'Invia una richiesta per ciascun legame, nell’ordine in cui sono avvenuti.',
  ),
  EN361: errore(
    'Il completamento va inviato da solo.',
    'Lascia soltanto il tipo 20, e invia a parte le altre mutazioni.',
  ),
  EN438: errore(
    'L’integrazione dei dati AIRE va inviata da sola.',
    'Lascia soltanto il tipo 21, e invia a parte le altre mutazioni.',
  ),
  EN487: errore(
    'La modifica dei dati del decesso va inviata da sola.',
    'Lascia soltanto il tipo 22, e invia a parte le altre mutazioni.',
  ),
  ES068: errore('Mancano le nuove generalità.', 'Indica le generalità come saranno dopo la mutazione.'),
  EN139: errore(
    'Le nuove generalità sono incomplete.',
    'Ripeti tutti i dati, anche quelli che non cambiano: cognome, nome, sesso, data e luogo di nascita.',
  ),
  ES069: errore('Manca la nuova cittadinanza.', 'Indica tutte le cittadinanze che la persona avrà.'),
  ES103: errore(
    'Mancano i dati della carta d’identità.',
    'Indica numero, data e comune o consolato di rilascio.',
  ),
  ES104: errore('Mancano i dati del permesso di soggiorno.', 'Indica tipo, numero, date e questura.'),
  ES106: errore('Mancano i dati del censimento.', 'Indica anno, sezione e foglio.'),
  ES107: errore(
    'Mancano titolo di studio e condizione professionale.',
    'Indica almeno uno dei dati di questa sezione.',
  ),
  ES108: errore('Mancano i dati di veicoli e patente.', 'Di’ se la persona possiede veicoli e patente.'),
  ES109: errore('Mancano i dati del padre.', 'Indica le generalità del padre.'),
  ES110: errore('Mancano i dati della madre.', 'Indica le generalità della madre.'),
  EN409: errore('Manca l’atto di nascita.', 'Indica gli estremi dell’atto, cartaceo o digitale.'),
  EN132: errore(
    'Mancano dati obbligatori: non si dice che cosa completare.',
    'Compila almeno una sezione fra quelle da completare.',
  ),
  EN250: errore('Manca la sentenza.', 'Indica data, tribunale, autorità e validità della sentenza.'),
  EN316: errore('Mancano i dati del matrimonio.', 'Indica il coniuge, la data e l’atto di matrimonio.'),
  EN317: errore('Mancano i dati della vedovanza.', 'Indica data, luogo e atto di morte del coniuge.'),
  EN318: errore(
    'Mancano i dati della fine del matrimonio.',
    'Indica il tipo di cessazione e la sentenza o l’atto.',
  ),
  EN266: errore('Mancano i dati della convivenza di fatto.', 'Indica il convivente o il contratto.'),
  EN268: errore('Mancano i dati dell’unione civile.', 'Indica chi è unito civilmente, la data e l’atto.'),
  ES111: avviso(
    'Il matrimonio è registrato, ma lo stato civile indicato non è coniugato.',
    'Se la persona è coniugata indica lo stato civile 2.',
  ),
  ES112: avviso(
    'La vedovanza è registrata, ma lo stato civile indicato non è vedovo.',
    'Se la persona è vedova indica lo stato civile 3.',
  ),
  ES113: errore(
    'Lo stato civile non corrisponde alla fine del matrimonio.',
    'Indica 4 divorziato; dopo una separazione lascia 2 coniugato.',
  ),
  EN252: errore(
    'Con la convivenza di fatto (16) è indicata anche la risoluzione.',
    'Togli i dati della risoluzione: si inviano a parte con il tipo 17.',
  ),
  EN259: errore(
    'Della convivenza di fatto non è indicato nulla da cambiare.',
    'Indica il convivente, oppure il contratto di convivenza.',
  ),
  EN273: errore(
    'Dell’unione civile non è indicato nulla da cambiare.',
    'Indica chi è unito civilmente, oppure data e atto dell’unione.',
  ),
  EN271: avviso(
    'L’unione civile è registrata, ma lo stato civile indicato non è unito civilmente.',
    'Se l’unione è in corso indica lo stato civile 6.',
  ),
  EN275: errore(
    'Mancano i dati dello scioglimento dell’unione civile.',
    'Indica il motivo, e la sentenza o l’evento.',
  ),
  EN277: avviso(
    'Lo scioglimento è registrato, ma lo stato civile indicato non è libero.',
    'Indica 7 se l’altra parte è morta, 8 se l’unione è sciolta.',
  ),
  EN350: errore(
    'L’unione finisce per decesso, ma la data della morte manca.',
    'Indica data e luogo della morte nei dati dell’evento.',
  ),
  EN224: errore(
    'Un completamento può solo aggiungere: qui cambierebbe un dato che c’è già.',
    'Togli il dato, o cambialo con la mutazione che gli spetta.',
  ),
  EN230: errore(
    'Le generalità di una persona validata cambierebbero senza dirlo all’Agenzia delle Entrate.',
    'Lascia vuota la gestione del codice fiscale: 3 vale solo per chi non è validato.',
  ),
  EN357: errore(
    'Dopo il subentro la scheda è già stata modificata: non si può più completare.',
    'Registra i dati che mancano con le mutazioni ordinarie.',
  ),
  EN403: errore(
    'Con questi dati l’Agenzia delle Entrate non può attribuire il codice fiscale.',
    'Controlla sesso, data e luogo di nascita, scegliendo il luogo dall’elenco.',
  ),
  EN437: errore(
    'Il completamento vale dal giorno del subentro, per chi era già iscritto quel giorno.',
    'Indica come decorrenza la data del subentro del comune.',
  ),
  EN439: errore(
    'I dati AIRE si integrano solo per chi risiede all’estero.',
    'Per chi risiede in Italia usa il completamento (20).',
  ),
  EN440: errore(
    'La persona non è stata registrata con il subentro.',
    'Registra i dati che mancano con le mutazioni ordinarie.',
  ),
  EN486: errore(
    'La persona non risulta deceduta.',
    'Registra prima il decesso (2001): questa mutazione ne corregge i dati.',
  ),
} as const satisfies Spiegazioni;
