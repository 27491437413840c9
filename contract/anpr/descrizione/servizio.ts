import type { Messaggio } from '../schema/messaggio.ts';
import type { Servizio } from '../servizi.ts';

export type FamigliaDescritta = Servizio['famiglia'];

type MessaggioDescritto = Pick<Messaggio, 'spazio' | 'radice' | 'struttura'>;

/** What a description needs of an official service. */
export interface ServizioDescritto extends Pick<Servizio, 'codice' | 'operazione' | 'famiglia'> {
  readonly richiesta: MessaggioDescritto;
  readonly risposta: MessaggioDescritto;
}
