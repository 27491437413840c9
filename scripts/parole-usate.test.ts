import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..');
const leggi = (file: string): string => readFileSync(join(radice, file), 'utf8');

/** Stands for what a template is filled with. */
const vuoto = '\0';

/** What the code writes: words (texts, names of properties), and templates with where they are. */
interface Scritto {
  /** Each with the files that write it. */
  readonly parole: Map<string, Set<string>>;
  readonly modelli: Map<string, Set<string>>;
}

function annota(parola: string, file: string, { parole }: Scritto): void {
  parole.set(parola, (parole.get(parola) ?? new Set()).add(file));
}

function raccogli(nodo: ts.Node, file: string, scritto: Scritto): void {
  if (ts.isStringLiteralLike(nodo)) annota(nodo.text, file, scritto);
  else if (ts.isTemplateExpression(nodo)) {
    const modello = [nodo.head.text, ...nodo.templateSpans.map(({ literal }) => literal.text)].join(vuoto);
    annota(nodo.head.text.replace(/[:.]$/, ''), file, scritto);
    scritto.modelli.set(modello, (scritto.modelli.get(modello) ?? new Set()).add(dirname(file)));
  } else if (
    (ts.isPropertyAssignment(nodo) || ts.isShorthandPropertyAssignment(nodo)) &&
    ts.isIdentifier(nodo.name)
  )
    annota(nodo.name.text, file, scritto);
  ts.forEachChild(nodo, (figlio) => {
    raccogli(figlio, file, scritto);
  });
}

function leggiCodice(): Scritto {
  const mute: [string, Set<string>][] = [
    ['true', new Set()],
    ['false', new Set()],
  ];
  const scritto: Scritto = { parole: new Map(mute), modelli: new Map() };
  const file = globSync('{contract,core,native,main,renderer,resources}/**/*.{ts,tsx}', { cwd: radice });
  for (const uno of file.filter((nome) => !/\.(test|spec)\.tsx?$/.test(nome))) {
    const genere = uno.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    raccogli(ts.createSourceFile(uno, leggi(uno), ts.ScriptTarget.Latest, false, genere), uno, scritto);
  }
  return scritto;
}

/** Every key by its path; forms of the plural and of the gender are one. */
function chiavi(valore: unknown, dove = ''): string[] {
  if (typeof valore === 'string') return [dove.replace(/_(zero|one|two|few|many|other|F|M)$/, '')];
  return Object.entries(valore as Record<string, unknown>).flatMap(([nome, figlio]) =>
    chiavi(figlio, dove ? `${dove}.${nome}` : nome),
  );
}

/** Values that others send and that we only name: no code of ours writes them. */
const daFuori = new Set(['predisposizioni:tipi.SC16']);

/** Parts of the words of an act that its steps name, and the engine looks up for all acts (features/atto/parole.ts). */
const partiDiUnAtto = /^[\w-]+\.(passi|gruppi|note|campi|opzioni|valori|estremo)\.(.+)$/;

interface Modello {
  /** What fills it, as little and as much as may be. */
  readonly forme: readonly RegExp[];
  readonly cartelle: readonly string[];
  /** Begins with a text, not with what fills it. */
  readonly capo: boolean;
}

/** Judges keys against what the code writes. */
class Giudice {
  readonly #scritto: Scritto;
  readonly #modelli: readonly Modello[];

  constructor(scritto: Scritto) {
    this.#scritto = scritto;
    this.#modelli = [...scritto.modelli]
      .filter(([modello]) => /^[\w.:-]+$/.test(modello.replaceAll(vuoto, '')))
      .map(([modello, cartelle]) => ({
        forme: ['(.*?)', '(.*)'].map(
          (buco) => new RegExp(`^${modello.replaceAll('.', '\\.').replaceAll(vuoto, buco)}$`),
        ),
        cartelle: [...cartelle],
        capo: !modello.startsWith(vuoto),
      }));
  }

  /** What fills a template is written somewhere: whole, in parts, by another template; or is a number. */
  #parola(pezzo: string, altri = true): boolean {
    const { parole } = this.#scritto;
    return (
      parole.has(pezzo) ||
      pezzo.split('.').every((una) => parole.has(una) || /^\d+$/.test(una)) ||
      (altri && this.#daModello(pezzo, () => true, false))
    );
  }

  #daModello(testo: string, vale: (modello: Modello) => boolean, altri = true): boolean {
    return this.#modelli.some(
      (modello) =>
        vale(modello) &&
        modello.forme.some((forma) => {
          const pezzi = forma.exec(testo)?.slice(1);
          return pezzi?.every((pezzo) => pezzo === '' || this.#parola(pezzo, altri)) === true;
        }),
    );
  }

  /** Written by a file that opens these words, or is of their room: the same key may be of other words too. */
  #dettaQui(spazio: string, cartella: string, chiave: string): boolean {
    const { parole } = this.#scritto;
    const apre = parole.get(spazio);
    return [...(parole.get(chiave) ?? [])].some((file) => apre?.has(file) || file.startsWith(`${cartella}/`));
  }

  /** @param cartella of the words: a template that begins with what fills it can be of any words, and counts only there. */
  usata(spazio: string, cartella: string, chiave: string): boolean {
    const intera = `${spazio}:${chiave}`;
    const { parole } = this.#scritto;
    if (this.#dettaQui(spazio, cartella, chiave) || parole.has(intera) || daFuori.has(intera)) return true;
    const [, base, contesto] = /^(.+)_([^_.]+)$/.exec(chiave) ?? [];
    if (base !== undefined && contesto !== undefined && parole.has(contesto))
      return this.usata(spazio, cartella, base);
    const vicino = (dove: string): boolean => dove.startsWith(cartella) || cartella.startsWith(dove);
    if (
      [chiave, intera].some((testo) =>
        this.#daModello(testo, ({ capo, cartelle }) => capo || cartelle.some(vicino)),
      )
    )
      return true;
    const parte = cartella.startsWith('renderer/features/atto') ? partiDiUnAtto.exec(chiave)?.[2] : undefined;
    return parte !== undefined && this.#parola(parte);
  }
}

describe('words of the desk', () => {
  const giudice = new Giudice(leggiCodice());
  const file = globSync('{renderer,resources}/**/*.it.json', { cwd: radice }).sort();

  it.each(file)('%s has none that nobody says', (nome) => {
    const spazio = basename(nome, '.it.json');
    const mute = chiavi(JSON.parse(leggi(nome))).filter(
      (chiave) => !giudice.usata(spazio, dirname(nome), chiave),
    );
    expect(mute).toEqual([]);
  });

  it('finds one that nobody says, also among those whose names are made while the page runs', () => {
    const cartella = 'renderer/features/accesso';
    expect(giudice.usata('accesso', cartella, 'motivo.inattivita')).toBe(true);
    expect(giudice.usata('accesso', cartella, 'motivo.luna-piena')).toBe(false);
    expect(giudice.usata('accesso', cartella, 'lunaPiena')).toBe(false);
    // Of other words, and said there.
    expect(giudice.usata('enti', 'renderer/features/sicurezza/enti', 'tornaElenco')).toBe(true);
    expect(giudice.usata('accesso', cartella, 'tornaElenco')).toBe(false);
  });
});
