import { z } from 'zod';
import {
  AttoPostazioni,
  CodicePostazione,
  ElencoPostazioni,
  EliminazionePostazione,
  PacchettoPostazione,
  QualePostazione,
  RichiestaRegistrazione,
} from '../../wa/postazioni.ts';
import { IdPostazione } from '../../wa/comune.ts';
import { ErroreCore, ErroreDocumento } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Why this machine did not become, or stay, a workstation. What was there before still works. */
export const ErroreInstallazione = z.object({
  tipo: z.enum([
    'installazione-indirizzo',
    'installazione-codice',
    'installazione-irraggiungibile',
    'installazione-non-fidato',
    'rifiutato',
    'installazione-file',
    'installazione-occupata',
    'installazione-senza-servizio',
    'p12-password',
    'p12-formato',
    'p12-senza-chiave',
    'p12-non-di-postazione',
    'p12-estraneo',
    'p12-fuori-date',
    'p12-altra-postazione',
  ]),
  messaggio: z.string(),
  rimedio: z.string(),
});
export type ErroreInstallazione = z.infer<typeof ErroreInstallazione>;

/** Workstations of the body, as the ALP keeps them, and this one's own certificate. */
export const postazioni = {
  'postazioni.elenco': chiamata(niente, esito(ElencoPostazioni, ErroreCore)),
  'postazioni.registra': chiamata(RichiestaRegistrazione, esito(ElencoPostazioni, ErroreCore)),
  'postazioni.compi': chiamata(AttoPostazioni, esito(ElencoPostazioni, ErroreCore)),
  'postazioni.elimina': chiamata(EliminazionePostazione, esito(ElencoPostazioni, ErroreCore)),
  'postazioni.codice': chiamata(QualePostazione, esito(CodicePostazione, ErroreCore)),
  /**
   * One PKCS#12 for each, in a folder of their own under the person's documents; the passwords come back to the page, which
   * prints them: they are never written beside.
   */
  'postazioni.pacchetti': chiamata(
    z.object({ quali: z.array(IdPostazione).min(1).max(50) }),
    esito(
      z.object({
        cartella: z.string(),
        password: z.array(PacchettoPostazione.omit({ p12: true })),
      }),
      z.union([ErroreCore, ErroreDocumento]),
    ),
  ),
  /** Key made here, certificate from the core of that address, which proves that it knows the code. */
  'installazione.richiedi': chiamata(
    z.object({ indirizzo: z.string().max(200), codice: z.string().max(60) }),
    esito(z.object({ idPostazione: IdPostazione, comune: z.string() }), ErroreInstallazione),
  ),
  /** Identity in a PKCS#12 (base64) of the official procedure. With somebody inside, only that of this very workstation. */
  'installazione.importa': chiamata(
    z.object({ file: z.base64().max(100_000), password: z.string().max(200) }),
    esito(QualePostazione, ErroreInstallazione),
  ),
  'installazione.rinnova': chiamata(niente, esito(QualePostazione, ErroreInstallazione)),
} as const;
