import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { leggiP12 } from './p12.ts';

/** A private key with its certificate, and those that came along with it. */
export interface Identita {
  readonly chiave: KeyObject;
  readonly certificato: X509Certificate;
  readonly catena: readonly X509Certificate[];
}

/** Where an identity is kept: a PKCS#12, or certificate and key in PEM. `password` is a file that holds it. */
export interface FileIdentita {
  readonly p12?: string | undefined;
  readonly certificato?: string | undefined;
  readonly chiave?: string | undefined;
  readonly password?: string | undefined;
}

/** @returns the bytes, or in words why not. */
export function leggiFile(file: string, cosa: string): Esito<Buffer, Problema> {
  try {
    return riuscito(readFileSync(file));
  } catch (errore) {
    const codice = errore instanceof Error && 'code' in errore ? errore.code : '';
    return fallito(
      codice === 'ENOENT'
        ? problema(`${cosa}: il file ${file} non c’è.`, 'Correggi il percorso nella configurazione.')
        : problema(`${cosa}: il file ${file} non si può leggere.`, 'Controllane i permessi.'),
    );
  }
}

/** All certificates of a PEM file, in their order. */
export function certificatiPem(testo: string): X509Certificate[] {
  const pezzi = testo.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return pezzi.map((pezzo) => new X509Certificate(pezzo));
}

function componi(
  chiavi: readonly KeyObject[],
  certificati: readonly X509Certificate[],
): Identita | undefined {
  for (const chiave of chiavi) {
    const certificato = certificati.find((uno) => uno.checkPrivateKey(chiave));
    if (certificato) return { chiave, certificato, catena: certificati.filter((uno) => uno !== certificato) };
  }
  return undefined;
}

function leggiPassword(file: string | undefined, cosa: string): Esito<string, Problema> {
  if (file === undefined) return riuscito('');
  const letta = leggiFile(file, `Password di ${cosa}`);
  return letta.ok ? riuscito(letta.valore.toString('utf8').replace(/\r?\n$/, '')) : letta;
}

async function apri(
  { p12, certificato = '', chiave = '' }: FileIdentita,
  password: string,
  cosa: string,
): Promise<Esito<Identita | undefined, Problema>> {
  if (p12 !== undefined) {
    const file = leggiFile(p12, cosa);
    if (!file.ok) return file;
    const { chiavi, certificati } = await leggiP12(file.valore, password);
    return riuscito(componi(chiavi, certificati));
  }
  const file = leggiFile(certificato, cosa);
  if (!file.ok) return file;
  const fileChiave = leggiFile(chiave, cosa);
  if (!fileChiave.ok) return fileChiave;
  const privata = createPrivateKey({ key: fileChiave.valore, ...(password && { passphrase: password }) });
  return riuscito(componi([privata], certificatiPem(file.valore.toString('utf8'))));
}

/** @param cosa whose key it is, for the messages: «certificato del comune». */
export async function apriIdentita(dove: FileIdentita, cosa: string): Promise<Esito<Identita, Problema>> {
  const password = leggiPassword(dove.password, cosa);
  if (!password.ok) return password;
  const dati = dove.p12 ?? dove.chiave ?? '';
  try {
    const aperta = await apri(dove, password.valore, cosa);
    if (!aperta.ok) return aperta;
    if (aperta.valore) return riuscito(aperta.valore);
    return fallito(
      problema(
        `${cosa}: in ${dati} non c’è una chiave privata con il suo certificato.`,
        'Procurati il file completo: chiave e certificato devono corrispondere.',
      ),
    );
  } catch (errore) {
    const chePassword =
      errore instanceof Error && /password|mac|passphrase|decrypt|interrupted/i.test(errore.message);
    return fallito(
      chePassword
        ? problema(
            `${cosa}: la password non apre ${dati}.`,
            'Metti la password giusta, da sola, nel file indicato in «password».',
          )
        : problema(`${cosa}: ${dati} è rovinato o non è del tipo previsto.`, 'Procurati di nuovo il file.'),
    );
  }
}
