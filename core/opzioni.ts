import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ambiente, Istante } from '#contract/wa/comune.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import type { Porte } from './http/facce.ts';
import { leggiServerPosta } from './posta/server.ts';
import type { ServerPosta } from './posta/smtp.ts';

export interface Opzioni {
  readonly dati: string;
  readonly ambiente: Ambiente;
  readonly databaseUrl?: string;
  readonly porte: Porte;
  readonly indirizzo: string;
  readonly nomi: readonly string[];
  readonly urlVerifica?: string;
  readonly urlRevoca?: string;
  readonly dimostrativo: boolean;
  readonly sha1Ammesso: boolean;
  readonly ora?: Date;
  readonly agenziaEntrate?: string;
  readonly posta?: ServerPosta;
}

export const uso = `Uso: node core/index.ts [opzioni]
  --dati CARTELLA         dove stanno i dati del registro
  --ambiente NOME         formazione (predefinito), prova o produzione
  --database-url URL      PostgreSQL da usare al posto di quello incluso (o variabile DATABASE_URL)
  --porta N               postazioni, TLS con certificato (predefinita 7443; 0: una libera)
  --porta-soap N          servizi SOAP per il software comunale (7444)
  --porta-verifica N      pagina pubblica di verifica dei certificati (7445)
  --porta-revoca N        liste di revoca e OCSP, HTTP (7447; una libera se lo è --porta)
  --indirizzo A           su cui ascoltare (predefinito 127.0.0.1; 0.0.0.0: tutta la rete)
  --nome NOME             altro nome o indirizzo di questo core, nel suo certificato; si può ripetere
  --url-verifica URL      indirizzo della pagina di verifica visto da fuori, stampato nei codici QR
  --url-revoca URL        indirizzo di liste di revoca e OCSP visto da fuori, scritto nei certificati
  --senza-dimostrativo    nessun comune dimostrativo, nessuna carta software
  --senza-sha1            rifiuta le buste SOAP firmate con RSA-SHA1
  --agenzia-entrate URL   chi valida i codici fiscali; senza, lo fa il registro (o variabile SPORTELLO_AGENZIA)
  --posta URL             da cui partono le e-mail, smtp:// o smtps:// (o variabile SPORTELLO_POSTA)
  --ora ISTANTE           ora da cui parte il registro (2026-12-31T23:55:00+01:00), mai in produzione
  --aiuto                 questo testo`;

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

function argomenti(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        dati: { type: 'string' },
        ambiente: { type: 'string', default: 'formazione' },
        'database-url': { type: 'string' },
        porta: { type: 'string', default: '7443' },
        'porta-soap': { type: 'string', default: '7444' },
        'porta-verifica': { type: 'string', default: '7445' },
        'porta-revoca': { type: 'string' },
        indirizzo: { type: 'string', default: '127.0.0.1' },
        nome: { type: 'string', multiple: true, default: [] },
        'url-verifica': { type: 'string' },
        'url-revoca': { type: 'string' },
        'senza-dimostrativo': { type: 'boolean', default: false },
        'senza-sha1': { type: 'boolean', default: false },
        'agenzia-entrate': { type: 'string' },
        posta: { type: 'string' },
        ora: { type: 'string' },
        aiuto: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
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

/** Command line and environment → options; undefined when only help was asked. */
export function leggiOpzioni(args: readonly string[], env: NodeJS.ProcessEnv): Opzioni | undefined {
  const valori = argomenti(args);
  if (valori.aiuto || valori.help) return undefined;
  const ambiente = Ambiente.safeParse(valori.ambiente);
  if (!ambiente.success) {
    throw new ErroreAvvio(
      `«${valori.ambiente}» non è un ambiente.`,
      'Scegli fra formazione, prova e produzione.',
    );
  }
  const databaseUrl = valori['database-url'] ?? env['DATABASE_URL'];
  const urlVerifica = valori['url-verifica'];
  const urlRevoca = valori['url-revoca'];
  const agenziaEntrate = valori['agenzia-entrate'] ?? env['SPORTELLO_AGENZIA'];
  const posta = valori.posta ?? env['SPORTELLO_POSTA'];
  return {
    dati: valori.dati ?? cartellaPredefinita(env),
    ambiente: ambiente.data,
    ...(databaseUrl && { databaseUrl }),
    porte: {
      mutua: porta(valori.porta, '--porta'),
      soap: porta(valori['porta-soap'], '--porta-soap'),
      verifica: porta(valori['porta-verifica'], '--porta-verifica'),
      revoca: porta(valori['porta-revoca'] ?? (valori.porta === '0' ? '0' : '7447'), '--porta-revoca'),
    },
    indirizzo: valori.indirizzo,
    nomi: valori.nome,
    ...(urlVerifica && { urlVerifica }),
    ...(urlRevoca && { urlRevoca: urlRevoca.replace(/\/?$/, '/') }),
    // Software cards and synthetic residents have no place beside real ones.
    dimostrativo: ambiente.data !== 'produzione' && !valori['senza-dimostrativo'],
    sha1Ammesso: !valori['senza-sha1'],
    ...(agenziaEntrate && { agenziaEntrate: indirizzo(agenziaEntrate) }),
    ...(posta && { posta: leggiServerPosta(posta, env['SPORTELLO_POSTA_PASSWORD']) }),
    ...(valori.ora !== undefined && { ora: istante(valori.ora) }),
  };
}
