import { Amministrazione, CambioAmministrazione } from '../../wa/amministrazione.ts';
import { Recapito, SceltaRecapito } from '../../wa/recapito.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** What the municipality has set of itself, and where its notifications are brought. */
export const amministrazione = {
  'registro.amministrazione': chiamata(niente, esito(Amministrazione, ErroreCore)),
  'registro.salvaAmministrazione': chiamata(CambioAmministrazione, esito(Amministrazione, ErroreCore)),
  'registro.recapito': chiamata(niente, esito(Recapito, ErroreCore)),
  'registro.salvaRecapito': chiamata(SceltaRecapito, esito(Recapito, ErroreCore)),
  'registro.riprendiRecapito': chiamata(niente, esito(Recapito, ErroreCore)),
} as const;
