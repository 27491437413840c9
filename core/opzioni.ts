import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ambiente } from '#contract/wa/comune.ts';
import { leggiConfigurazione } from './configurazione.ts';
import type { Porte } from './http/facce.ts';
import { elencoOpzioni, uso } from './opzioni-elenco.ts';
import { opzioneRifiutata } from './opzioni-rifiutate.ts';
import { controllaValori, portePredefinite } from './opzioni-valori.ts';
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
    throw opzioneRifiutata(errore, Object.keys(elencoOpzioni), uso);
  }
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

/** Of values that go. */
function porteDi(valori: DaRiga): Porte {
  const detta = { ...portePredefinite(valori), ...valori };
  const misure = valori['porta-misure'];
  return {
    mutua: Number(detta.porta),
    soap: Number(detta['porta-soap']),
    verifica: Number(detta['porta-verifica']),
    revoca: Number(detta['porta-revoca']),
    ...(misure !== undefined && { misure: Number(misure) }),
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
  const dallEnv = dallAmbiente(env);
  const valori: DaRiga = { ...(delFile as DaRiga), ...dallEnv, ...daRiga };
  controllaValori(valori, (nome) => {
    if (nome in daRiga) return `--${nome}`;
    return nome in dallEnv ? variabili[nome as keyof typeof variabili] : nome;
  });
  const ambiente = Ambiente.parse(valori.ambiente ?? 'formazione');
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
    ambiente,
    ...(databaseUrl && { databaseUrl }),
    porte: porteDi(valori),
    indirizzo: valori.indirizzo ?? '127.0.0.1',
    ...(indirizzoMisure && { indirizzoMisure }),
    nomi: valori.nome ?? [],
    ...(urlVerifica && { urlVerifica }),
    ...(urlRevoca && { urlRevoca: urlRevoca.replace(/\/?$/, '/') }),
    // Software cards and synthetic residents have no place beside real ones.
    dimostrativo: ambiente !== 'produzione' && !valori['senza-dimostrativo'],
    sha1Ammesso: !valori['senza-sha1'],
    ...(valori.proxy && { proxy: valori.proxy }),
    ...(agenziaEntrate && { agenziaEntrate }),
    ...(posta && { posta: leggiServerPosta(posta, env['SPORTELLO_POSTA_PASSWORD']) }),
    ...(valori.ora !== undefined && { ora: new Date(valori.ora) }),
  };
}
