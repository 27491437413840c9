import { errore, type Spiegazioni } from '../spiegazione.ts';

/** Codes of the family in which somebody is put. */
export const spiegazioniFamiglia = {
  EC002: errore(
    'La relazione di parentela non è nella tabella, o non si usa più.',
    'Scegli la relazione dall’elenco.',
  ),
  EC003: errore('Il legame con la convivenza non è nella tabella.', 'Scegli il legame dall’elenco.'),
  EF002: errore(
    'La famiglia indicata non esiste o è stata archiviata.',
    'Cerca di nuovo la famiglia e riprendi il suo identificativo ANPR.',
  ),
  EF007: errore(
    'La scheda ha già un intestatario.',
    'Indica la relazione di parentela con l’intestatario che c’è.',
  ),
  EF011: errore('Manca l’identificativo della famiglia.', 'Indica l’identificativo ANPR della famiglia.'),
  EF014: errore(
    'La famiglia da attribuire non è fra quelle previste.',
    'Scegli 1 dei genitori, 2 del padre, 3 della madre, 4 convivenza, 5 altra famiglia.',
  ),
  EF030: errore(
    'Per una convivenza o un’altra famiglia servono i dati della scheda e il legame.',
    'Indica la famiglia o convivenza e il legame con l’intestatario.',
  ),
  EF031: errore(
    'L’ingresso nella famiglia è anteriore alla sua origine.',
    'Indica una data uguale o successiva all’origine della famiglia.',
  ),
  EF032: errore(
    'La nascita è anteriore all’origine della famiglia in cui il neonato entra.',
    'Scegli una famiglia che esisteva già alla nascita, o indica da quando il neonato ne fa parte.',
  ),
  EF033: errore(
    'L’ingresso nella famiglia è anteriore alla nascita.',
    'Indica una data uguale o successiva alla nascita.',
  ),
  EF054: errore(
    'I genitori non sono nella stessa famiglia.',
    'Scegli la famiglia del padre o quella della madre.',
  ),
  EN180: errore(
    'La famiglia è di un altro comune.',
    'L’iscrizione spetta al comune in cui la famiglia risiede.',
  ),
  EN206: errore(
    'L’ingresso nella famiglia non ha la data di decorrenza dell’operazione.',
    'Usa la stessa data per entrambi.',
  ),
  EN341: errore('La scheda indicata non è una famiglia.', 'Indica una famiglia, o scegli la convivenza.'),
  EN342: errore(
    'La scheda indicata non è una convivenza.',
    'Indica una convivenza, o scegli un’altra famiglia.',
  ),
  EN392: errore(
    'La convivenza ha già un responsabile.',
    'Indica un legame diverso da quello di responsabile.',
  ),
} as const satisfies Spiegazioni;
