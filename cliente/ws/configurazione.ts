import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { leggiFile } from './identita.ts';

const File = z.string('il percorso di un file').min(1, 'il percorso di un file');
const Testo = z.string('un testo').min(1, 'un testo').max(80, 'al massimo 80 caratteri');
const Secondi = z.number('un numero di secondi').min(1, 'almeno 1').max(3600, 'al massimo 3600');

const Database = z.string('un indirizzo postgresql://').refine((url) => {
  const letto = URL.canParse(url) ? new URL(url) : undefined;
  return letto !== undefined && /^postgres(ql)?:$/.test(letto.protocol) && letto.password === '';
}, 'un indirizzo postgresql://utente@host/nome, senza password (va nel file «password»)');

const Identita = z
  .strictObject({
    p12: File.optional(),
    certificato: File.optional(),
    chiave: File.optional(),
    /** File that holds the password, alone: a password in the configuration ends up where configurations do. */
    password: File.optional(),
  })
  .refine(
    ({ p12, certificato, chiave }) =>
      p12 === undefined
        ? certificato !== undefined && chiave !== undefined
        : certificato === undefined && chiave === undefined,
    'o «p12», o «certificato» e «chiave» in PEM',
  );

/** Where a service answers and who calls it. Paths are relative to the folder of the file. */
export const Configurazione = z.strictObject({
  /** Base address; the official path of each family is added. */
  url: z
    .string('un indirizzo https')
    .refine((url) => URL.canParse(url) && url.startsWith('https://'), 'un indirizzo https://…'),
  /** Path of a family, by its code, where it is not the official one: `{ "CIE": "/anpr-ws-cie-webapp/…" }`. */
  percorsi: z.record(z.string(), z.string().startsWith('/', 'un percorso che comincia per /')).default({}),
  sede: z.string('sei cifre').regex(/^\d{6}$/, 'il codice ISTAT del comune, sei cifre'),
  operatore: z.string('un codice fiscale').regex(/^[A-Z0-9]{16}$/, 'il codice fiscale dell’operatore'),
  postazione: Identita.safeExtend({
    id: z
      .string('un identificativo')
      .regex(/^\d{6}-[A-Z]{2}-\d{4}$/, 'un identificativo come 048050-CO-0001'),
  }),
  comune: Identita,
  applicazione: z
    .strictObject({
      id: z
        .string('un testo')
        .regex(/^[0-9A-Za-z._-]{1,40}$/, 'lettere, cifre, punti e trattini')
        .default('1'),
      nome: Testo.optional(),
      versione: Testo.optional(),
      fornitore: Testo.optional(),
    })
    .default({ id: '1' }),
  algoritmo: z.enum(['RSA-SHA256', 'RSA-SHA1'], 'uno fra RSA-SHA256 e RSA-SHA1').default('RSA-SHA256'),
  tipoInvio: z
    .string('un testo')
    .regex(/^[A-Z_]{1,20}$/, 'TEST, PRE_SUB o PROD')
    .default('TEST'),
  /** `codDestinatario`: major version of the tracks (services.md §1.2). */
  destinatario: z
    .string('un testo')
    .regex(/^[0-9A-Z]{1,6}$/, 'la versione dei tracciati, come ANPR05')
    .default('ANPR05'),
  tls: z
    .strictObject({
      ancore: File.optional(),
      client: Identita.optional(),
    })
    .default({}),
  risposte: z.strictObject({
    ancore: File,
    firmatario: z.string('un testo').min(1, 'un testo').optional(),
    conferma: z.boolean('true o false').default(true),
  }),
  /** JSON face of a core of this project, with software cards: for scenarios. The station is the one above. */
  wa: z
    .strictObject({
      url: z
        .string('un indirizzo https')
        .refine((url) => URL.canParse(url) && url.startsWith('https://'), 'un indirizzo https://…'),
      carta: File,
      /** Card of who may move the clock of the register. */
      amministratore: File.optional(),
    })
    .optional(),
  /** The receiver of notifications and its local database (docs/allineamento.md). */
  allineamento: z
    .strictObject({
      database: Database,
      /** File that holds the password of the database, alone. */
      password: File.optional(),
      porta: z.int('un numero').min(0, 'una porta').max(65_535, 'una porta').default(7449),
      indirizzo: z.string('un indirizzo').min(1, 'un indirizzo').default('0.0.0.0'),
      tls: Identita.optional(),
      /** Server certificates that are being replaced (CO-9999 and CO-9998): they still open what was sent to them. */
      precedenti: z.array(Identita).max(4, 'al massimo quattro').default([]),
    })
    .optional(),
  secondi: z
    .strictObject({ connessione: Secondi.default(15), risposta: Secondi.default(120) })
    .default({ connessione: 15, risposta: 120 }),
});
export type Configurazione = z.infer<typeof Configurazione>;

/** A configuration that was found and read. */
export interface ConfigurazioneLetta {
  readonly configurazione: Configurazione;
  /** Where it comes from, for people. */
  readonly origine: string;
  /** Folder of the diary of what was sent. */
  readonly cartella: string;
}

export const nomePredefinito = 'sportello-ws.json';

/** One line per defect, with the path of the field. */
export function difettiDi(errore: z.ZodError): string[] {
  return errore.issues.flatMap((difetto) => {
    const percorso = difetto.path.map(String).join('.');
    const dove = percorso === '' ? 'configurazione' : percorso;
    if (difetto.code === 'unrecognized_keys') {
      const prefisso = percorso === '' ? '' : `${percorso}.`;
      return difetto.keys.map((chiave) => `${prefisso}${chiave}: voce non prevista`);
    }
    if (difetto.code === 'invalid_type' && difetto.expected === 'object') return [`${dove}: manca`];
    return [`${dove}: occorre ${difetto.message}`];
  });
}

type Percorsi = Pick<Configurazione, 'postazione' | 'comune' | 'tls' | 'risposte' | 'wa' | 'allineamento'>;

/** Paths as written → absolute. */
function dalla(cartella: string, configurazione: Configurazione): Configurazione {
  const assoluto = (file: string): string => resolve(cartella, file);
  const identita = <T extends z.infer<typeof Identita>>(dove: T): T => ({
    ...dove,
    ...(dove.p12 !== undefined && { p12: assoluto(dove.p12) }),
    ...(dove.certificato !== undefined && { certificato: assoluto(dove.certificato) }),
    ...(dove.chiave !== undefined && { chiave: assoluto(dove.chiave) }),
    ...(dove.password !== undefined && { password: assoluto(dove.password) }),
  });
  const { postazione, comune, tls, risposte, wa, allineamento } = configurazione;
  const percorsi: Percorsi = {
    postazione: identita(postazione),
    comune: identita(comune),
    tls: {
      ...(tls.ancore !== undefined && { ancore: assoluto(tls.ancore) }),
      ...(tls.client && { client: identita(tls.client) }),
    },
    risposte: { ...risposte, ancore: assoluto(risposte.ancore) },
    ...(wa && {
      wa: {
        ...{ url: wa.url, carta: assoluto(wa.carta) },
        ...(wa.amministratore !== undefined && { amministratore: assoluto(wa.amministratore) }),
      },
    }),
  };
  if (!allineamento) return { ...configurazione, ...percorsi };
  const suoi = {
    ...allineamento,
    ...(allineamento.password !== undefined && { password: assoluto(allineamento.password) }),
    ...(allineamento.tls && { tls: identita(allineamento.tls) }),
    precedenti: allineamento.precedenti.map(identita),
  };
  return { ...configurazione, ...percorsi, allineamento: suoi };
}

/** @param voci what stands in the file, or what a local core amounts to. */
export function convalida(
  voci: unknown,
  origine: string,
  cartella: string,
): Esito<ConfigurazioneLetta, Problema> {
  const letta = Configurazione.safeParse(voci);
  if (letta.success) return riuscito({ configurazione: dalla(cartella, letta.data), origine, cartella });
  return fallito(
    problema(
      `La configurazione ${origine} non va bene:\n${difettiDi(letta.error)
        .map((riga) => `  ${riga}`)
        .join('\n')}`,
      'Correggi le voci indicate; un esempio completo è nel README, «Calling services from the command line».',
    ),
  );
}

export function leggiConfigurazione(file: string): Esito<ConfigurazioneLetta, Problema> {
  const letto = leggiFile(file, 'Configurazione');
  if (!letto.ok) return letto;
  let voci: unknown;
  try {
    voci = JSON.parse(letto.valore.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (errore) {
    const dove = errore instanceof Error ? errore.message : '';
    return fallito(
      problema(
        `La configurazione ${file} non è JSON: ${dove}.`,
        'Correggila con un editor che segnala gli errori.',
      ),
    );
  }
  return convalida(voci, file, dirname(resolve(file)));
}

/** The file named; else the one of this folder, when there is one. */
export function fileConfigurazione(scelto: string | undefined, cartella: string): string | undefined {
  if (scelto !== undefined) return resolve(cartella, scelto);
  const qui = resolve(cartella, nomePredefinito);
  return existsSync(qui) ? qui : undefined;
}
