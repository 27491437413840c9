import { chiama } from '../ponte.ts';
import type { PonteUscita } from './invio.ts';

/** The outbox speaks with the core through the workstation, like every other part of the page. */
export const ponteUscita: PonteUscita = {
  invia: (codice, richiesta, firma) =>
    chiama('registro.invia', { codice, richiesta: { ...richiesta }, ...(firma && { firma }) }),
  esito: (idOperazioneComune) => chiama('registro.esito', { idOperazioneComune }),
  dossier: (id) => chiama('registro.dossier', { id, finalita: 'verifica prima dell’invio' }),
};
