import { Amministrazione, CambioAmministrazione } from '../amministrazione.ts';
import { niente, rotta } from './rotta.ts';

/** What the municipality of whoever asks has set of itself. */
export const rotteAmministrazione = {
  amministrazione: rotta({
    metodo: 'GET',
    percorso: '/wa/comune/amministrazione',
    guardia: 'amministrazione.comune',
    richiesta: niente,
    risposta: Amministrazione,
  }),
  salvaAmministrazione: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/amministrazione',
    guardia: 'amministrazione.comune',
    richiesta: CambioAmministrazione,
    risposta: Amministrazione,
  }),
} as const;
