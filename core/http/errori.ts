import type { z } from 'zod';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { DifettoCorpo } from './corpo.ts';

type Di<T extends ErroreWa['tipo']> = Extract<ErroreWa, { tipo: T }>;

const stati: Readonly<Record<ErroreWa['tipo'], number>> = {
  'non-autenticato': 401,
  'sessione-scaduta': 401,
  'pin-richiesto': 401,
  'atto-non-firmato': 403,
  'sfida-non-valida': 401,
  'firma-non-valida': 401,
  'password-non-valida': 401,
  'postazione-non-ammessa': 403,
  'carta-non-ammessa': 403,
  'permesso-negato': 403,
  'richiesta-non-valida': 400,
  'ente-non-attivo': 409,
  'non-trovato': 404,
  'troppo-grande': 413,
  'servizio-non-disponibile': 503,
  guasto: 500,
};

export function statoHttp(errore: ErroreWa): number {
  return stati[errore.tipo];
}

export function richiestaNonValida(campi: Di<'richiesta-non-valida'>['campi']): ErroreWa {
  return {
    tipo: 'richiesta-non-valida',
    campi,
    messaggio: 'La richiesta non ha la forma prevista e non è stata elaborata.',
    rimedio: 'Correggi i campi indicati e invia di nuovo.',
  };
}

/** Field by field, without the refused values: they may be personal data. */
export function campiDi(errore: z.ZodError): Di<'richiesta-non-valida'>['campi'] {
  return errore.issues.slice(0, 50).map((problema) => ({
    percorso: problema.path.map(String).join('.'),
    messaggio: problema.code === 'unrecognized_keys' ? 'campo non previsto' : problema.message,
  }));
}

export function corpoRifiutato(difetto: DifettoCorpo): ErroreWa {
  if (difetto === 'non-utf8')
    return richiestaNonValida([{ percorso: '', messaggio: 'il testo non è UTF-8' }]);
  return {
    tipo: 'troppo-grande',
    messaggio: 'La richiesta supera 2 MB e non è stata elaborata.',
    rimedio: 'Riduci gli allegati o dividi la richiesta.',
  };
}

export const rottaSconosciuta: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Questa funzione non esiste in questo servizio.',
  rimedio: 'Controlla che postazione e servizio siano alla stessa versione.',
};

export function guasto(riferimento: string): ErroreWa {
  return {
    tipo: 'guasto',
    riferimento,
    messaggio: 'Il servizio ha incontrato un problema imprevisto. L’esito della richiesta va verificato.',
    rimedio: `Riprova; se continua, comunica all’assistenza il riferimento ${riferimento}.`,
  };
}
