import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { ErroreAvvio } from './errore-avvio.ts';
import { elencoOpzioni, soloDaRiga, type NomeOpzione } from './opzioni-elenco.ts';
import { forse } from './opzioni-rifiutate.ts';

type NomeNelFile = Exclude<NomeOpzione, (typeof soloDaRiga)[number]>;
type ValoriDelFile = Readonly<Partial<Record<NomeNelFile, string | boolean | string[]>>>;

/** They may hold a password: whoever can read the file can read the register. */
const riservate = ['database-url', 'posta'] as const satisfies readonly NomeNelFile[];

function tipoDi(nome: string, opzione: { readonly type: string; readonly multiple?: boolean }): z.ZodType {
  if (nome.startsWith('porta')) return z.int().min(0).max(65_535);
  // Where the service was started from is nobody's choice.
  if (nome === 'dati') return z.string().refine(isAbsolute);
  if (opzione.multiple) return z.array(z.string().min(1));
  return opzione.type === 'boolean' ? z.boolean() : z.string().min(1);
}

/** What a configuration file of the core may hold: the options of the command line, by the same names. */
export const schemaConfigurazione = z.strictObject({
  $schema: z.string().optional(),
  ...Object.fromEntries(
    Object.entries(elencoOpzioni)
      .filter(([nome]) => !soloDaRiga.some((uno) => uno === nome))
      .map(([nome, opzione]) => [nome, tipoDi(nome, opzione).optional()]),
  ),
});

/** A line with the name of the setting and what it wants. */
function dillo(problema: z.core.$ZodIssue): string {
  const [nome = '', posto] = problema.path.map(String);
  if (problema.code === 'unrecognized_keys')
    return problema.keys
      .map((una) => `  «${una}» non è un’impostazione${forse(una, Object.keys(schemaConfigurazione.shape))}`)
      .join('\n');
  if (nome === '') return '  deve contenere un oggetto: { "dati": "…" }';
  if (nome.startsWith('porta')) return `  «${nome}» vuole un numero da 0 a 65535, senza virgolette`;
  if (problema.code === 'custom') return `  «${nome}» vuole un percorso intero, come /var/lib/sportello/core`;
  const vuole = { boolean: 'true o false', array: 'un elenco di testi: ["…"]' } as Readonly<
    Record<string, string>
  >;
  if (posto !== undefined)
    return `  «${nome}» vuole un testo in ogni posto dell’elenco, e quello ${Number(posto) + 1} non lo è`;
  const atteso = 'expected' in problema ? problema.expected : 'string';
  return `  «${nome}» vuole ${vuole[atteso] ?? 'un testo fra virgolette'}`;
}

function nonVa(file: string, che: string, rimedio: string, cause?: unknown): ErroreAvvio {
  return new ErroreAvvio(`Il file di configurazione ${file} ${che}`, rimedio, { cause });
}

function leggiJson(file: string): unknown {
  let testo: string;
  try {
    testo = readFileSync(file, 'utf8');
  } catch (causa) {
    throw nonVa(
      file,
      'non si può leggere.',
      'Controlla il percorso e che questo utente possa leggerlo.',
      causa,
    );
  }
  try {
    return JSON.parse(testo);
  } catch (causa) {
    const riga = /line (\d+)/.exec((causa as Error).message)?.[1];
    throw nonVa(
      ...([file, `non è JSON${riga === undefined ? '' : `: guarda la riga ${riga}`}.`] as const),
      'Controlla virgole, virgolette e parentesi: dopo l’ultima voce non va la virgola.',
      causa,
    );
  }
}

/** Settings as the command line would say them. @throws ErroreAvvio naming each setting that does not go. */
export function leggiConfigurazione(file: string): ValoriDelFile {
  const letta = schemaConfigurazione.safeParse(leggiJson(file));
  if (!letta.success) {
    const righe = letta.error.issues.map(dillo).join('\n');
    throw nonVa(
      ...([file, `non va:\n${righe}`] as const),
      'Correggi il file; «sportello core configurazione --schema» dice che cosa può contenere.',
    );
  }
  const { $schema: _, ...valori } = letta.data as Readonly<Record<string, unknown>>;
  // SECURITY: a password that every user of the machine can read is no password.
  const segreta = riservate.find((una) => valori[una] !== undefined);
  if (segreta !== undefined && process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0)
    throw nonVa(
      ...([file, `contiene «${segreta}» e chiunque sulla macchina può leggerlo.`] as const),
      `Togli il permesso agli altri (chmod o-rwx ${file}), oppure metti quel valore nell’ambiente del servizio.`,
    );
  return Object.fromEntries(
    Object.entries(valori).map(([nome, valore]) => [
      nome,
      typeof valore === 'number' ? String(valore) : valore,
    ]),
  );
}
