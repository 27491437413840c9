import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { apriCustodita, type Sigillo } from '#native/identity/cartella.ts';
import { apriIdentita, type ErroreIdentita } from '#native/identity/index.ts';
import { certificatiDi } from '#native/identity/pem.ts';
import type { IdentitaPostazione, Motivo } from './porte.ts';
import { dice } from './verifiche/parole.ts';

/** What happened and what to do, for the person at the workstation. */
export function spiegaIdentita(errore: ErroreIdentita): Motivo {
  const { tipo, ...valori } = errore;
  return dice(`certificato.${tipo}`, valori);
}

/** Reads the workstation certificate. @param file paths of the PKCS#12 and of the file that holds its password. */
export async function leggiIdentita(file: {
  readonly p12: string;
  readonly password: string;
}): Promise<Esito<IdentitaPostazione, Motivo>> {
  let password: string;
  try {
    password = (await readFile(file.password, 'utf8')).trim();
  } catch {
    return fallito(dice('certificato.password-illeggibile', { file: file.password }));
  }
  const aperta = await apriIdentita(file.p12, password);
  if (!aperta.ok) return fallito(spiegaIdentita(aperta.errore));
  const { idPostazione, scadenza, trasporto } = aperta.valore;
  if (trasporto.tipo === 'archivio') return fallito(dice('certificato.nell-archivio'));
  return riuscito({ idPostazione, scadenza, tls: trasporto.tls });
}

function impronteDi(autorita: Uint8Array): readonly string[] {
  return certificatiDi(autorita).map(({ fingerprint256 }) => fingerprint256);
}

/**
 * The identity that was installed on this machine, if it is of this core: one of another core (a training register made
 * anew) is as if it were not there. @param ancore file of the authority of stations.
 */
export async function identitaInstallata(
  cartella: string,
  ancore: string,
  sigillo?: Sigillo,
): Promise<Esito<IdentitaPostazione, Motivo> | undefined> {
  const custodita = apriCustodita(cartella, sigillo);
  if (custodita === undefined) return undefined;
  if (!custodita.ok) return fallito(spiegaIdentita(custodita.errore));
  const { idPostazione, scadenza, trasporto, autorita } = custodita.valore;
  const note = new Set(impronteDi(readFileSync(ancore)));
  if (trasporto.tipo !== 'file' || !impronteDi(Buffer.from(autorita)).some((una) => note.has(una)))
    return undefined;
  return riuscito({ idPostazione, scadenza, tls: trasporto.tls });
}
