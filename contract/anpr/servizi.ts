import type { z } from 'zod';
import { Richiesta1001, Risposta1001 } from './s1000-iscrizione/1001-nascita.ts';
import { Richiesta3002, Risposta3002 } from './s3000-consultazione/3002-interrogazione.ts';
import { Richiesta6001, Risposta6001 } from './s6001-certificazione/6001-certificato.ts';
import type { Messaggio } from './schema/messaggio.ts';
import { spazi } from './spazi.ts';

/** One official WSDL: its namespaces and the path under which ANPR answers (services.md §1.1). */
interface Famiglia {
  readonly codice: string;
  /** Namespace of the messages. */
  readonly spazio: string;
  /** targetNamespace of the WSDL. */
  readonly spazioWsdl: string;
  readonly percorso: string;
}

export interface Servizio<Q extends z.ZodRawShape = z.ZodRawShape, R extends z.ZodRawShape = z.ZodRawShape> {
  /** As in `operazioneRichiesta`. */
  readonly codice: string;
  /** wsdl:operation name. */
  readonly operazione: string;
  readonly famiglia: Famiglia;
  readonly richiesta: Messaggio<Q>;
  readonly risposta: Messaggio<R>;
}

const iscrizione: Famiglia = {
  codice: '1000',
  spazio: spazi.iscrizione,
  spazioWsdl: 'http://sogei.it/ANPR/1000AnprService',
  percorso: '/ANPR1000ServiziIscrizione/AnprService1000',
};
const consultazione: Famiglia = {
  codice: '3000',
  spazio: spazi.consultazione,
  spazioWsdl: 'http://sogei.it/ANPR/3000AnprService',
  percorso: '/ANPR3000ServiziConsultazione/AnprService3000',
};
const certificazione: Famiglia = {
  codice: '6001',
  spazio: spazi.certificazione,
  spazioWsdl: 'http://sogei.it/ANPR/6001AnprService',
  percorso: '/ANPR6001ServizioCertificazione/AnprService6001',
};

function servizio<Q extends z.ZodRawShape, R extends z.ZodRawShape>(
  famiglia: Famiglia,
  codice: string,
  operazione: string,
  richiesta: Messaggio<Q>,
  risposta: Messaggio<R>,
): Servizio<Q, R> {
  return { codice, operazione, famiglia, richiesta, risposta };
}

/** The official services, by code. */
export const servizi = {
  1001: servizio(iscrizione, '1001', 'iscrizione_nascita', Richiesta1001, Risposta1001),
  3002: servizio(
    consultazione,
    '3002',
    'interrogazioneCittadino_famiglia_convivenza',
    Richiesta3002,
    Risposta3002,
  ),
  6001: servizio(certificazione, '6001', 'emissioneCertificato', Richiesta6001, Risposta6001),
} as const;
