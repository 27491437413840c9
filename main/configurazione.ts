import { mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { cartellaDati } from '#contract/cartelle.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { Ambiente } from '#contract/wa/comune.ts';
import { scriviIntero } from '#native/file-intero.ts';
import { difettiDi, rigaDi } from './configurazione-difetti.ts';

/** Messages of this schema are read after “vuole”. */
const intero = (minimo: number, massimo: number) => {
  const detto = `un numero intero da ${minimo} a ${massimo}, senza virgolette`;
  return z.int(detto).min(minimo, detto).max(massimo, detto);
};
const Porta = intero(0, 65_535);
const unOggetto = 'un oggetto fra graffe';
const unFile = 'il percorso intero di un file, fra virgolette';
const File = z.string(unFile).min(1, unFile);
const UnAmbiente = z.enum(Ambiente.options, 'formazione, prova o produzione');

const CoreIncluso = z.strictObject({
  tipo: z.literal('incluso'),
  ambiente: UnAmbiente.default('formazione'),
  /** Fixed, because certificates already printed name the verification port; 0 asks for a free one. */
  porte: z
    .strictObject({ mutua: Porta, soap: Porta, verifica: Porta, revoca: Porta.optional() }, unOggetto)
    .default({ mutua: 7443, soap: 7444, verifica: 7445 }),
});

const CoreRemoto = z.strictObject({
  tipo: z.literal('remoto'),
  url: z.url({ protocol: /^https$/, error: 'un indirizzo intero, come https://core.example:7443' }),
  /** PEM file of the authority that signed the core's TLS certificate. */
  ancore: File,
  /** PEM file of the authority of operator cards: lets in, with the core out of reach, cards never seen here. */
  ancoreOperatori: File.optional(),
  /** PEM file of the authority of seals of that core: without it no certificate is known to be its own. */
  ancoreSigilli: File.optional(),
  ambiente: UnAmbiente,
});

/** `<SPORTELLO_HOME>/postazione/configurazione.json`; what is left out has a default. Paths are absolute. */
export const Configurazione = z.strictObject({
  core: z
    .discriminatedUnion('tipo', [CoreIncluso, CoreRemoto], {
      error: ({ code }) => (code === 'invalid_union' ? 'incluso o remoto' : unOggetto),
    })
    .default({
      tipo: 'incluso',
      ambiente: 'formazione',
      porte: { mutua: 7443, soap: 7444, verifica: 7445 },
    }),
  /** Certificate of this workstation; a bundled demo core brings its own. `password`: a file that holds it. */
  postazione: z.strictObject({ p12: File, password: File }, unOggetto).optional(),
  moduloPkcs11: File.optional(),
  inattivitaSecondi: intero(30, 3600).default(600),
  /** How long before the lock the page says that it is coming; never more than half of the time. */
  preavvisoSecondi: intero(5, 300).default(60),
  /** Fixed per profile: IndexedDB belongs to an origin, and the port is part of it. */
  portaGuscio: Porta.default(47_821),
});
export type Configurazione = z.infer<typeof Configurazione>;

export interface ErroreConfigurazione {
  readonly messaggio: string;
  readonly rimedio: string;
}

export function casaDati(ambiente: NodeJS.ProcessEnv = process.env): string {
  return cartellaDati(ambiente, process.getuid?.(), homedir());
}

export function fileConfigurazione(casa: string): string {
  return join(casa, 'postazione', 'configurazione.json');
}

function leggi(file: string): Esito<string, ErroreConfigurazione> {
  try {
    return riuscito(readFileSync(file, 'utf8'));
  } catch (errore) {
    if (errore instanceof Error && 'code' in errore && errore.code === 'ENOENT') return riuscito('{}');
    return fallito({
      messaggio: `La configurazione di questa postazione non si può leggere (${file}).`,
      rimedio: 'Controlla che il file sia leggibile da chi usa lo sportello, poi riprova.',
    });
  }
}

/** A missing file is a desk never configured: bundled core, training environment. */
export function leggiConfigurazione(casa: string): Esito<Configurazione, ErroreConfigurazione> {
  const file = fileConfigurazione(casa);
  const testo = leggi(file);
  if (!testo.ok) return testo;
  const rimedio = `Correggi ${file}, oppure rinominalo per ripartire da quella predefinita: bozze e dati restano.`;
  let json: unknown;
  try {
    json = JSON.parse(testo.valore);
  } catch (errore) {
    const dove = rigaDi(errore);
    return fallito({
      messaggio: `La configurazione di questa postazione non è JSON valido${dove}.`,
      rimedio,
    });
  }
  const letta = Configurazione.safeParse(json);
  if (letta.success) return riuscito(letta.data);
  const righe = difettiDi(letta.error, json).map((una) => `  ${una}`);
  return fallito({
    messaggio: ['La configurazione di questa postazione non va:', ...righe].join('\n'),
    rimedio,
  });
}

export function scriviConfigurazione(casa: string, configurazione: Configurazione): void {
  const file = fileConfigurazione(casa);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  scriviIntero(file, `${JSON.stringify(configurazione, null, 2)}\n`);
}

/** Authorities of stations of the core that this machine works with. */
export function ancoreDi({ core }: Configurazione, casa: string): string {
  return core.tipo === 'remoto' ? core.ancore : join(casa, 'core', 'pki', 'postazioni.pem');
}

/** Software cards and other conveniences have no place beside real people. */
export function ambienteLocale({ core }: Configurazione): boolean {
  return core.ambiente !== 'produzione' && (core.tipo === 'incluso' || core.ambiente === 'formazione');
}
