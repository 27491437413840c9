import { Recapito, SceltaRecapito } from '../recapito.ts';
import { niente, rotta } from './rotta.ts';

/** Where the notifications of the municipality are brought, and how that is going. */
export const rotteRecapito = {
  recapito: rotta({
    metodo: 'GET',
    percorso: '/wa/comune/recapito',
    guardia: 'amministrazione.comune',
    richiesta: niente,
    risposta: Recapito,
  }),
  salvaRecapito: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/recapito',
    guardia: 'amministrazione.comune',
    richiesta: SceltaRecapito,
    risposta: Recapito,
  }),
  riprendiRecapito: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/recapito/ripresa',
    guardia: 'amministrazione.comune',
    richiesta: niente,
    risposta: Recapito,
  }),
} as const;
