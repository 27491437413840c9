import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';
import { fuoriTabella } from './luogo.ts';

/** Personal data, citizenship, residence, documents and the other sections of a record. */
export const spiegazioniScheda = {
  ES004: errore(
    'Manca un nome o un identificativo: la persona non si trova con certezza.',
    'Indica cognome o nome, e il codice fiscale o l’identificativo della scheda.',
  ),
  ES049: errore(
    'Mancano cognome e nome della persona.',
    'Indica almeno uno dei due, come è scritto nell’atto.',
  ),
  ES061: errore(
    'È indicato un cognome per una persona senza cognome.',
    'Togli il cognome, o l’indicazione che manca.',
  ),
  ES062: errore(
    'È indicato un nome per una persona senza nome.',
    'Togli il nome, o l’indicazione che manca.',
  ),
  ES079: errore('L’anno di espatrio è anteriore alla nascita o futuro.', 'Correggi l’anno di espatrio.'),
  EN349: errore(
    'La nuova data di nascita è successiva alla cittadinanza che la scheda ha già.',
    'Controlla la data, o correggi prima la cittadinanza.',
  ),
  EC023: fuoriTabella('Il codice di certificabilità'),
  EHR79: errore('L’atto di nascita ha una data futura.', 'Correggi la data di formazione dell’atto.'),
  ES044: errore('Del genitore mancano cognome e nome.', 'Indica almeno uno dei due, o togli il genitore.'),
  EC011: errore(
    'Per una cittadinanza non attribuibile (998) servono le note.',
    'Scrivi nelle note quale stato è indicato nei documenti.',
  ),
  EHR88: errore(
    'L’altra cittadinanza vale da dopo la decorrenza.',
    'Indica una data non successiva alla decorrenza.',
  ),
  EC032: fuoriTabella('Il consolato di residenza'),
  EC033: errore(
    'Il consolato non è competente per lo stato di residenza.',
    'Scegli il consolato competente per lo stato, o correggi lo stato.',
  ),
  EC034: errore(
    'La sede del consolato di residenza non è quella del suo codice.',
    'Scegli il consolato dall’elenco: la descrizione è la sede.',
  ),
  EC073: fuoriTabella('La specie del toponimo'),
  EC069: fuoriTabella('La lingua dell’indirizzo'),
  ES021: errore(
    'Il tipo di indirizzo vuole un indirizzo in Italia.',
    'Indica l’indirizzo italiano, o cambia il tipo.',
  ),
  ES022: errore(
    'Il tipo di indirizzo vuole un indirizzo all’estero.',
    'Indica l’indirizzo estero, o cambia il tipo.',
  ),
  ES023: errore(
    'La specie del toponimo ha un codice ma non una fonte.',
    'Indica specieFonte, o togli il codice.',
  ),
  ES024: errore('Il toponimo ha un codice ma non una fonte.', 'Indica toponimoFonte, o togli il codice.'),
  ES025: errore('Il numero civico ha un codice ma non una fonte.', 'Indica civicoFonte, o togli il codice.'),
  ES026: errore(
    'Per un indirizzo presso qualcuno va detto presso chi.',
    'Compila il campo presso, o cambia il tipo di indirizzo.',
  ),
  ES027: errore('Nella residenza estera manca la località.', 'Indica la città o la località.'),
  ES028: errore(
    'Della residenza estera c’è solo la località.',
    'Aggiungi almeno uno fra indirizzo, presso, contea o provincia, codice postale.',
  ),
  ES030: errore(
    'Il tipo di indirizzo non va d’accordo con l’anagrafe della persona.',
    'Usa un indirizzo estero per chi è iscritto all’AIRE, uno italiano per i residenti.',
  ),
  ES088: errore(
    'La residenza decorre da un giorno successivo alla registrazione.',
    'Indica una decorrenza non successiva a quella dell’operazione.',
  ),
  ES099: errore(
    'Lo stato di residenza non può essere non attribuibile (998).',
    'Scegli lo stato in cui la persona risiede.',
  ),
  EC059: errore(
    'Il tipo della carta d’identità non è previsto.',
    'Indica se la carta è cartacea o elettronica.',
  ),
  EC099: fuoriTabella('Il consolato che ha rilasciato la carta d’identità'),
  EC100: errore(
    'La sede del consolato che ha rilasciato la carta non è quella del suo codice.',
    'Scegli il consolato dall’elenco: la descrizione è la sede.',
  ),
  EHR41: errore(
    'La carta d’identità è rilasciata da un comune o da un consolato.',
    'Indica l’uno o l’altro.',
  ),
  ES089: errore('La carta d’identità ha una data di rilascio futura.', 'Correggi la data di rilascio.'),
  EN330: errore(
    'La carta d’identità è rilasciata dopo la decorrenza.',
    'Indica come decorrenza il giorno del rilascio o uno successivo.',
  ),
  EN368: errore(
    'Un cittadino italiano non ha permesso di soggiorno.',
    'Togli il permesso, o correggi la cittadinanza.',
  ),
  EC063: fuoriTabella('Il tipo di soggiorno'),
  EC012: errore(
    'Per il tipo di soggiorno 9 servono le note.',
    'Scrivi nelle note di quale titolo si tratta.',
  ),
  ES029: errore('Il permesso di soggiorno ha una data di rilascio futura.', 'Correggi la data di rilascio.'),
  ES031: errore('Il permesso di soggiorno scade prima del rilascio.', 'Controlla le due date sul permesso.'),
  ES032: avviso(
    'Il permesso di soggiorno è scaduto.',
    'Chiedi il permesso rinnovato o la ricevuta della domanda.',
  ),
  EHR67: errore(
    'Occorre il permesso di soggiorno o il passaporto, e non entrambi.',
    'Indica questura e numero del permesso, oppure il numero del passaporto.',
  ),
  EHR68: errore('Del permesso di soggiorno servono la questura e il numero.', 'Indicali entrambi.'),
  EC064: fuoriTabella('La posizione nella professione'),
  EC065: fuoriTabella('La condizione non professionale'),
  EC066: fuoriTabella('Il titolo di studio'),
  EN288: avviso('Per le liste elettorali e di leva si dice S, N o P.', 'Correggi il valore.'),
  EHR89: errore(
    'Il domicilio digitale non si comunica con questo servizio.',
    'Togli la sezione: il domicilio digitale viene da INAD.',
  ),
  ES064: errore('La provenienza è un comune o una località estera.', 'Indica l’uno o l’altra.'),
} as const satisfies Spiegazioni;
