import { homedir } from 'node:os';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { cartellaDati } from '#contract/cartelle.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Contesto } from '../comando.ts';
import { problema, type Problema } from '../problema.ts';
import { fileConfigurazione, leggiConfigurazione, type ConfigurazioneLetta } from '../ws/configurazione.ts';
import { configurazioneLocale } from '../ws/dimostrativo.ts';

/** Options of every command that calls. */
export const opzioniDiChiamata = {
  configurazione: { type: 'string', short: 'c' },
  url: { type: 'string' },
  operatore: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const usoDiChiamata = `  -c, --configurazione FILE   dove e come chiamare; se manca, sportello-ws.json di questa cartella,
                              altrimenti il core locale di questa macchina
  --url URL                   indirizzo del servizio, al posto di quello configurato
  --operatore CF              codice fiscale dell’operatore, al posto di quello configurato`;

type Valori<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/** Options and words of a command line; what it does not know is an error and not ignored. */
export function leggiArgomenti<T extends ParseArgsOptionsConfig>(
  argomenti: readonly string[],
  options: T,
  uso: string,
): Esito<Valori<T>, Problema> {
  try {
    return riuscito(parseArgs({ args: [...argomenti], options, allowPositionals: true, strict: true }));
  } catch (errore) {
    const opzione = /'(-[^']*)'/.exec(errore instanceof Error ? errore.message : '')?.[1] ?? '';
    return fallito(problema(`Opzione non valida: ${opzione}`, uso));
  }
}

interface OpzioniDiChiamata {
  readonly configurazione?: string | undefined;
  readonly url?: string | undefined;
  readonly operatore?: string | undefined;
}

/** The configuration for this call: the file named, the one of this folder, or the local core. */
export function trovaConfigurazione(
  opzioni: OpzioniDiChiamata,
  { cartella, ambiente }: Contesto,
): Esito<ConfigurazioneLetta, Problema> {
  const file = fileConfigurazione(opzioni.configurazione, cartella);
  const letta =
    file === undefined
      ? configurazioneLocale(cartellaDati(ambiente, process.getuid?.(), homedir()))
      : leggiConfigurazione(file);
  if (!letta.ok) return letta;
  const { url, operatore } = opzioni;
  if (url !== undefined && !(URL.canParse(url) && url.startsWith('https://'))) {
    return fallito(problema(`«${url}» non è un indirizzo https.`, 'Scrivi --url https://nome:porta.'));
  }
  if (operatore !== undefined && !/^[A-Z0-9]{16}$/.test(operatore)) {
    return fallito(
      problema('--operatore non è un codice fiscale.', 'Scrivi sedici lettere maiuscole e cifre.'),
    );
  }
  const configurazione = {
    ...letta.valore.configurazione,
    ...(url !== undefined && { url }),
    ...(operatore !== undefined && { operatore }),
  };
  return riuscito({ ...letta.valore, configurazione });
}

/**
 * The configuration of another comune: beside the main one, with its ISTAT code in the name
 * (`sportello-ws-048017.json`); on a local core, one of the neighbours of the demo municipality.
 */
export function trovaComune(
  comune: string,
  opzioni: OpzioniDiChiamata,
  { cartella, ambiente }: Contesto,
): Esito<ConfigurazioneLetta, Problema> {
  const file = fileConfigurazione(opzioni.configurazione, cartella);
  if (file !== undefined) return leggiConfigurazione(file.replace(/(\.json)?$/, `-${comune}$1`));
  return configurazioneLocale(cartellaDati(ambiente, process.getuid?.(), homedir()), comune);
}
