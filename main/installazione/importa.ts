import type { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ErroreInstallazione } from '#contract/bridge/chiamate/postazioni.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { custodisci, type Sigillo } from '#native/identity/cartella.ts';
import { importaP12, type ErroreImporta } from '#native/identity/importa.ts';
import { certificatiDi } from '#native/identity/pem.ts';
import { emessoDa } from '../autorita.ts';
import { spiegaIdentita } from '../identita.ts';
import { altraPostazione, nonScritta, senzaServizio } from './errori.ts';
import { cartellaIdentita } from './installa.ts';

const giorno = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

function spiega(errore: ErroreImporta): ErroreInstallazione {
  const alp = 'Chiedi al responsabile delle postazioni (ALP)';
  switch (errore.tipo) {
    case 'estraneo':
      return {
        tipo: 'p12-estraneo',
        messaggio: 'Il certificato non è stato emesso per il servizio che questa macchina conosce.',
        rimedio: `${alp} il file di questa postazione. Se le autorità del servizio sono cambiate, serve prima il suo nuovo postazioni.pem.`,
      };
    case 'scaduto':
      return {
        tipo: 'p12-fuori-date',
        messaggio: `Il certificato è scaduto il ${giorno.format(errore.giorno)}.`,
        rimedio: `${alp} di prepararne uno nuovo.`,
      };
    case 'non-ancora':
      return {
        tipo: 'p12-fuori-date',
        messaggio: `Il certificato vale dal ${giorno.format(errore.giorno)}.`,
        rimedio: 'Controlla data e ora di questa macchina; se sono giuste, riprova da quel giorno.',
      };
    case 'password-errata':
      return { tipo: 'p12-password', ...spiegaIdentita(errore) };
    case 'senza-chiave':
      return { tipo: 'p12-senza-chiave', ...spiegaIdentita(errore) };
    case 'non-di-postazione':
      return { tipo: 'p12-non-di-postazione', ...spiegaIdentita(errore) };
    default:
      return { tipo: 'p12-formato', ...spiegaIdentita(errore) };
  }
}

export interface DoveImporta {
  readonly casa: string;
  /** PEM file of the authorities of stations that are trusted here; undefined: no service is known. */
  readonly ancore: string | undefined;
  readonly sigillo?: Sigillo | undefined;
  /** The only workstation that this machine may become now: somebody is working as it. */
  readonly solo?: string | undefined;
  readonly adesso: number;
}

/** Undefined when no service is known here, or what should tell which one cannot be read. */
function leggiAncore(
  file: string | undefined,
): { readonly pem: Buffer; readonly autorita: readonly X509Certificate[] } | undefined {
  if (file === undefined) return undefined;
  try {
    const pem = readFileSync(file);
    return { pem, autorita: certificatiDi(pem) };
  } catch {
    return undefined;
  }
}

/** Installs the identity of a PKCS#12 beside the one that is there, which stays whenever this is refused. */
export async function importa(
  { casa, ancore, sigillo, solo, adesso }: DoveImporta,
  file: Buffer,
  password: string,
): Promise<Esito<{ readonly idPostazione: string }, ErroreInstallazione>> {
  const note = leggiAncore(ancore);
  if (!note) return fallito(senzaServizio);
  const letta = await importaP12(file, password, (uno) => emessoDa(uno, note.autorita), adesso);
  if (!letta.ok) return fallito(spiega(letta.errore));
  const { idPostazione, identita } = letta.valore;
  if (solo !== undefined && idPostazione !== solo) return fallito(altraPostazione(idPostazione));
  try {
    custodisci(cartellaIdentita(casa), identita, note.pem.toString(), sigillo);
  } catch {
    return fallito(nonScritta);
  }
  return riuscito({ idPostazione });
}
