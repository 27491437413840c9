import { isIP } from 'node:net';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ambiente, Istante } from '#contract/wa/comune.ts';
import { leggiConfigurazione } from './configurazione.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import type { Porte } from './http/facce.ts';
import { elencoOpzioni, uso } from './opzioni-elenco.ts';
import { leggiServerPosta } from './posta/server.ts';
import type { ServerPosta } from './posta/smtp.ts';

export interface Opzioni {
  readonly dati: string;
  readonly ambiente: Ambiente;
  readonly databaseUrl?: string;
  readonly porte: Porte;
  readonly indirizzo: string;
  readonly indirizzoMisure?: string;
  readonly nomi: readonly string[];
  readonly urlVerifica?: string;
  readonly urlRevoca?: string;
  readonly dimostrativo: boolean;
  readonly sha1Ammesso: boolean;
  readonly proxy?: readonly string[];
  readonly ora?: Date;
  readonly agenziaEntrate?: string;
  readonly posta?: ServerPosta;
}

function porta(testo: string, nome: string): number {
  const numero = Number(testo);
  if (/^\d{1,5}$/.test(testo) && numero <= 65_535) return numero;
  throw new ErroreAvvio(`«${testo}» non è una porta (${nome}).`, 'Indica un numero da 0 a 65535.');
}

/** `SPORTELLO_HOME`, else where a machine or a person keeps data (docs/architecture.md). */
export function cartellaPredefinita(ambiente: NodeJS.ProcessEnv): string {
  const casa = ambiente['SPORTELLO_HOME'];
  if (casa) return join(casa, 'core');
  const radice = userInfo().uid === 0 ? '/var/lib/sportello' : join(homedir(), '.local/share/sportello');
  return join(radice, 'core');
}

type DaRiga = ReturnType<typeof parseArgs<{ args: string[]; options: typeof elencoOpzioni }>>['values'];

function argomenti(args: readonly string[]): DaRiga {
  try {
    return parseArgs({ args: [...args], strict: true, options: elencoOpzioni }).values;
  } catch (errore) {
    throw new ErroreAvvio('Una delle opzioni non è prevista.', uso, { cause: errore });
  }
}

function istante(testo: string): Date {
  const letto = Istante.safeParse(testo);
  if (letto.success) return new Date(letto.data);
  throw new ErroreAvvio(
    `«${testo}» non è un istante (--ora).`,
    'Scrivi giorno, ora e fuso, come 2026-12-31T23:55:00+01:00.',
  );
}

function indirizzo(testo: string): string {
  if (URL.canParse(testo) && /^https?:$/.test(new URL(testo).protocol)) return testo;
  throw new ErroreAvvio(
    `«${testo}» non è un indirizzo (--agenzia-entrate).`,
    'Scrivilo intero, come http://127.0.0.1:7446.',
  );
}

function indirizzoProxy(testo: string): string {
  if (isIP(testo) !== 0) return testo;
  throw new ErroreAvvio(
    `«${testo}» non è un indirizzo IP (--proxy).`,
    'Indica l’indirizzo con cui il proxy si collega a questo core, come 10.0.0.4.',
  );
}

/** What is in the environment, by the names of the options. */
const variabili = {
  'database-url': 'DATABASE_URL',
  'agenzia-entrate': 'SPORTELLO_AGENZIA',
  posta: 'SPORTELLO_POSTA',
} as const;

function dallAmbiente(env: NodeJS.ProcessEnv): DaRiga {
  const trovate = Object.entries(variabili).flatMap(([nome, variabile]) => {
    const valore = env[variabile];
    return valore ? [[nome, valore] as const] : [];
  });
  return Object.fromEntries(trovate);
}

function porteDi(valori: DaRiga): Porte {
  const { porta: mutua = '7443', 'porta-misure': misure } = valori;
  return {
    mutua: porta(mutua, '--porta'),
    soap: porta(valori['porta-soap'] ?? '7444', '--porta-soap'),
    verifica: porta(valori['porta-verifica'] ?? '7445', '--porta-verifica'),
    revoca: porta(valori['porta-revoca'] ?? (mutua === '0' ? '0' : '7447'), '--porta-revoca'),
    ...(misure !== undefined && { misure: porta(misure, '--porta-misure') }),
  };
}

/**
 * Command line, environment and configuration file, in this order → options; undefined when only help was asked.
 * @throws ErroreAvvio with cause and remedy.
 */
export function leggiOpzioni(args: readonly string[], env: NodeJS.ProcessEnv): Opzioni | undefined {
  const daRiga = argomenti(args);
  if (daRiga.aiuto || daRiga.help) return undefined;
  const file = daRiga.configurazione ?? env['SPORTELLO_CONFIGURAZIONE'];
  const delFile = file ? leggiConfigurazione(file) : {};
  const valori: DaRiga = { ...(delFile as DaRiga), ...dallAmbiente(env), ...daRiga };
  const ambiente = Ambiente.safeParse(valori.ambiente ?? 'formazione');
  if (!ambiente.success) {
    throw new ErroreAvvio(
      `«${valori.ambiente}» non è un ambiente.`,
      'Scegli fra formazione, prova e produzione.',
    );
  }
  const {
    'database-url': databaseUrl,
    'url-verifica': urlVerifica,
    'url-revoca': urlRevoca,
    'agenzia-entrate': agenziaEntrate,
    'indirizzo-misure': indirizzoMisure,
    posta,
  } = valori;
  return {
    dati: valori.dati ?? cartellaPredefinita(env),
    ambiente: ambiente.data,
    ...(databaseUrl && { databaseUrl }),
    porte: porteDi(valori),
    indirizzo: valori.indirizzo ?? '127.0.0.1',
    ...(indirizzoMisure && { indirizzoMisure }),
    nomi: valori.nome ?? [],
    ...(urlVerifica && { urlVerifica }),
    ...(urlRevoca && { urlRevoca: urlRevoca.replace(/\/?$/, '/') }),
    // Software cards and synthetic residents have no place beside real ones.
    dimostrativo: ambiente.data !== 'produzione' && !valori['senza-dimostrativo'],
    sha1Ammesso: !valori['senza-sha1'],
    ...(valori.proxy && { proxy: valori.proxy.map(indirizzoProxy) }),
    ...(agenziaEntrate && { agenziaEntrate: indirizzo(agenziaEntrate) }),
    ...(posta && { posta: leggiServerPosta(posta, env['SPORTELLO_POSTA_PASSWORD']) }),
    ...(valori.ora !== undefined && { ora: istante(valori.ora) }),
  };
}
