import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RigaLuogo } from '#resources/luoghi.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreArchivio } from '#contract/tabelle/archivio/errori.ts';
import { luoghiDaArchivio } from '#contract/tabelle/archivio/luoghi.ts';
import { tabellaDaCsv, type VoceLetta } from '#contract/tabelle/archivio/tabella.ts';
import { tabella } from '#contract/tabelle/index.ts';
import { leggiZip } from './zip.ts';

export interface ArchivioLetto {
  readonly nome: string;
  /** By number of table. */
  readonly tabelle: ReadonlyMap<string, readonly VoceLetta[]>;
  readonly comuni?: readonly RigaLuogo[];
  /** Files that are no table of these, by name. */
  readonly lasciati: readonly string[];
}

/** Of each row of the sheets for ISTAT there is a count in the code: a row more would be counted by nothing. */
const conIlProdotto = new Set(['18']);
const deiComuni = /^(anpr_)?archivio_comuni.*\.csv$/i;
/** A second sheet of the same workbook, written out beside the first. */
const altroFoglio = /_foglio\d+\.csv$/i;
const numerato = /^tab(?:ella)?_?0?(\d\d)\D.*\.csv$/i;

/** Two digits; undefined: no table that can be taken from a file. */
function numeroDi(file: string): string | undefined {
  const numero = numerato.exec(file)?.[1];
  if (numero === undefined || conIlProdotto.has(numero) || altroFoglio.test(file)) return undefined;
  return tabella(numero) ? numero : undefined;
}

interface FileArchivio {
  readonly nome: string;
  readonly testo: () => string;
}

/** A folder and a `.zip` of it are read in one order, whatever the language of the machine. */
function perNome(a: string, b: string): number {
  return a.localeCompare(b, 'it');
}

/** @returns what is wrong with the archive itself. */
function fileDi(percorso: string): Esito<readonly FileArchivio[], string> {
  if (statSync(percorso).isDirectory())
    return riuscito(
      readdirSync(percorso)
        .toSorted(perNome)
        .map((nome) => join(percorso, nome))
        .filter((file) => statSync(file).isFile())
        .map((file) => ({ nome: basename(file), testo: () => readFileSync(file, 'utf8') })),
    );
  const byte = readFileSync(percorso);
  // A zip, whatever it is called.
  if (byte.toString('latin1', 0, 4) !== 'PK\x03\x04')
    return riuscito([{ nome: basename(percorso), testo: () => byte.toString('utf8') }]);
  const aperto = leggiZip(byte);
  if (!aperto.ok) return aperto;
  return riuscito(
    aperto.valore
      .map(({ nome, byte }) => ({ nome, testo: () => byte.toString('utf8') }))
      .toSorted((a, b) => perNome(a.nome, b.nome)),
  );
}

/**
 * The official archive: the CSV of comuni, the CSV of a table (`tab01_stato_civile.csv`), or a folder or a `.zip` of
 * them.
 * Nothing is taken from an archive in which something is wrong: every fault is told, with file and line.
 * @throws what the file system says.
 */
export function leggiArchivio(percorso: string): Esito<ArchivioLetto, readonly ErroreArchivio[]> {
  const errori: ErroreArchivio[] = [];
  const tabelle = new Map<string, readonly VoceLetta[]>();
  const lasciati: string[] = [];
  const presi = new Map<string, string>();
  let comuni: readonly RigaLuogo[] | undefined;
  const file = fileDi(percorso);
  if (!file.ok) return fallito([{ file: basename(percorso), cosa: file.errore }]);
  for (const { nome, testo: contenuto } of file.valore) {
    const numero = deiComuni.test(nome) ? '03' : numeroDi(nome);
    if (numero === undefined) {
      lasciati.push(nome);
      continue;
    }
    const gia = presi.get(numero);
    if (gia !== undefined) errori.push({ file: nome, cosa: `la tabella ${numero} c’è già, in ${gia}.` });
    presi.set(numero, nome);
    const testo = contenuto();
    if (numero === '03') {
      const letto = luoghiDaArchivio(testo, nome);
      errori.push(...letto.errori);
      comuni = letto.righe;
      continue;
    }
    const letta = tabellaDaCsv(nome, testo, numero);
    if (letta.ok) tabelle.set(numero, letta.valore);
    else errori.push(...letta.errore);
  }
  if (presi.size === 0)
    errori.push({ file: basename(percorso), cosa: 'non contiene nessuna tabella che si possa importare.' });
  if (errori.length > 0) return fallito(errori);
  return riuscito({ nome: basename(percorso), tabelle, lasciati, ...(comuni && { comuni }) });
}
