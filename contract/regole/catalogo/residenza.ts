import { avviso, errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of a change of residence, of a household or of some people. */
export const spiegazioniResidenza = {
  EF016: errore(
    'Il tipo di attribuzione non è previsto.',
    'Indica 1 per una famiglia o convivenza esistente, 2 per una nuova famiglia.',
  ),
  EF041: errore('Manca la nuova residenza.', 'Indica l’indirizzo della famiglia o della convivenza.'),
  EF042: errore(
    'L’indirizzo è di un altro comune: il cambio spetta al comune di destinazione.',
    'Indica un indirizzo di questo comune, o lascia che lo registri quello di arrivo.',
  ),
  EF050: errore('Manca la dimora abituale.', 'Indica un indirizzo di tipo 2 dimora abituale.'),
  EF051: errore('Questa mutazione riguarda una persona alla volta.', 'Lascia nell’elenco una sola persona.'),
  EF053: errore('Manca il domicilio eletto.', 'Indica un indirizzo di tipo 3 domicilio eletto.'),
  EF055: errore(
    'La decorrenza della residenza non è quella dell’operazione.',
    'Usa la stessa data per entrambe.',
  ),
  EF056: errore(
    'L’ingresso nella famiglia non ha la data di decorrenza dell’operazione.',
    'Usa la stessa data per entrambi.',
  ),
  EF061: errore(
    'La decorrenza della residenza della famiglia non è quella dell’operazione.',
    'Usa la stessa data per entrambe.',
  ),
  EN134: errore(
    'La famiglia di destinazione è di un altro comune.',
    'Indica una famiglia di questo comune: il trasferimento spetta al comune di arrivo.',
  ),
  EN220: errore(
    'Sono elencati tutti i componenti della famiglia.',
    'Per trasferire l’intera famiglia usa la mutazione di famiglia (5001, tipo 4): la scheda resta la stessa.',
  ),
  EN237: errore(
    'La famiglia risiede all’indirizzo attuale da un giorno successivo.',
    'Indica una decorrenza uguale o successiva a quella della residenza attuale.',
  ),
  EN238: errore(
    'La persona risiede all’indirizzo attuale da un giorno successivo.',
    'Indica una decorrenza uguale o successiva a quella della residenza attuale.',
  ),
  EN239: errore(
    'La decorrenza dell’indirizzo non è quella della richiesta.',
    'Usa la stessa data per entrambe.',
  ),
  EN245: errore(
    'La rettifica deve avere la decorrenza della residenza che corregge.',
    'Indica come decorrenza dell’operazione quella della residenza attuale.',
  ),
  EN292: avviso(
    'Un legame non va d’accordo con le schede: età, matrimonio o unione dicono altro.',
    'Controlla la relazione di parentela; se è giusta, aggiorna la scheda che è rimasta indietro.',
  ),
  EN359: errore(
    'Per uno o più componenti ci sono mutazioni successive al cambio di residenza.',
    'Indica una decorrenza successiva, o annulla prima quelle mutazioni.',
  ),
  EN388: errore(
    'La residenza indicata è uguale a quella attuale.',
    'Controlla l’indirizzo; se è giusto conferma con il controllo FO = S.',
  ),
  EN416: errore(
    'Dopo il subentro ci sono già state altre registrazioni.',
    'Il ripristino vale solo per chi è com’era al subentro: usa una mutazione di residenza.',
  ),
  EN424: errore(
    'La residenza attuale di una persona non ha data di decorrenza.',
    'Completa prima la data con una rettifica (5014, tipo 101).',
  ),
  EN425: errore(
    'La residenza attuale di una persona è anteriore alla sua iscrizione.',
    'Correggi prima le date con una rettifica (5014).',
  ),
  EN426: errore(
    'La residenza da ripristinare decorre dopo il subentro.',
    'Indica una data non successiva al subentro, o usa una mutazione di residenza.',
  ),
  EN504: errore(
    'L’indirizzo è in una lingua che in questo comune non si usa per legge.',
    'Togli l’altra lingua, o scegli quella del comune: tedesco, francese o sloveno.',
  ),
  EN490: errore('La convivenza non ha un indirizzo.', 'Registra prima la sua residenza (5001, tipo 4).'),
} as const satisfies Spiegazioni;
