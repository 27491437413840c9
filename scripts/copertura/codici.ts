import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nonApplicabili } from '#contract/regole/non-applicabili/index.ts';
import { tabellaUfficiale } from '#e2e/conformita/listino.ts';

const radice = join(import.meta.dirname, '../..');
const liste = ['errori_anpr.csv', 'errori_successivi_al_2018.csv'];
const codice = String.raw`(E[A-Z]{1,3}\d{1,3}|AEE\d{2}|SP\d{3}|999)`;
/** The first cell of a row of cases: the code, then the field that it must lead to. */
const inTabella = new RegExp(String.raw`\[\s*[\`'"]${codice}(?=[\`'" ])`, 'g');
/** What a scenario expects: `attendi rifiuto EN184`, `avvisi EN310 EN225`. */
const inScenario = /^\s*(?:attendi\b|e\b).*$/gm;

function leggi(modello: string): readonly { readonly file: string; readonly testo: string }[] {
  return globSync(modello, { cwd: radice, exclude: (nome) => nome === 'node_modules' })
    .map((file) => ({ file, testo: readFileSync(join(radice, file), 'utf8') }))
    .sort((uno, altro) => (uno.file < altro.file ? -1 : 1));
}

/** Each code that a case expects, with the files whose cases do. */
export function codiciSollevati(): ReadonlyMap<string, readonly string[]> {
  const trovati = new Map<string, string[]>();
  const segna = (quale: string, file: string): void => {
    const suoi = trovati.get(quale) ?? [];
    if (!suoi.includes(file)) trovati.set(quale, [...suoi, file]);
  };
  for (const { file, testo } of leggi('{contract,core,cliente,e2e}/**/{casi-*.ts,*.test.ts}'))
    for (const [, quale = ''] of testo.matchAll(inTabella)) segna(quale, file);
  for (const { file, testo } of leggi('e2e/scenari/**/*.scenario'))
    for (const [riga] of testo.matchAll(inScenario))
      for (const [quale] of riga.matchAll(new RegExp(String.raw`\b${codice}\b`, 'g'))) segna(quale, file);
  return trovati;
}

/** The codes that the issue counts: the list of 2018, and what was added since. */
export function codiciDaContare(): readonly string[] {
  return [
    ...new Set(liste.flatMap((nome) => tabellaUfficiale(nome).map(({ codice: quale = '' }) => quale))),
  ].sort();
}

export interface ContoCodici {
  readonly sollevati: readonly string[];
  readonly nonApplicabili: readonly string[];
  readonly mancanti: readonly string[];
}

export function contaCodici(): ContoCodici {
  const casi = codiciSollevati();
  const tutti = codiciDaContare();
  const sollevati = tutti.filter((quale) => casi.has(quale));
  const esclusi = tutti.filter((quale) => !casi.has(quale) && Object.hasOwn(nonApplicabili, quale));
  const mancanti = tutti.filter((quale) => !casi.has(quale) && !Object.hasOwn(nonApplicabili, quale));
  return { sollevati, nonApplicabili: esclusi, mancanti };
}

function elenco(titolo: string, codici: readonly string[]): void {
  console.log(`\n${titolo} (${codici.length})`);
  for (let i = 0; i < codici.length; i += 16) console.log(`  ${codici.slice(i, i + 16).join(' ')}`);
}

/** Prints the lists, then their line. */
export function stampaCodici(): void {
  const conto = contaCodici();
  elenco('raised by a case of their own', conto.sollevati);
  console.log(`\nnot applicable (${conto.nonApplicabili.length})`);
  for (const quale of conto.nonApplicabili) console.log(`  ${quale} ${nonApplicabili[quale]}`);
  elenco('missing', conto.mancanti);
  console.log(
    `\ncodes raised: ${conto.sollevati.length}, not applicable: ${conto.nonApplicabili.length}, ` +
      `missing: ${conto.mancanti.length}`,
  );
}
