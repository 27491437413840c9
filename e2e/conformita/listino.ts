import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cartellaUfficiale } from './ufficiale.ts';

export type RigaListino = Readonly<Record<string, string>>;

/** Rows of an official table (comma separated, RFC 4180, first row the names of the columns). */
export function tabellaUfficiale(nome: string): readonly RigaListino[] {
  const file = join(cartellaUfficiale, 'codes', nome);
  if (!existsSync(file)) return [];
  const celle = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;
  const righe: string[][] = [[]];
  for (const [tutto, cella = '', fine] of readFileSync(file, 'utf8').matchAll(celle)) {
    if (tutto === '') break;
    righe.at(-1)?.push(cella.replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'));
    if (fine === '\n') righe.push([]);
  }
  const [colonne = [], ...dati] = righe.filter((riga) => riga.length > 1);
  return dati.map((riga) => Object.fromEntries(colonne.map((nome, posto) => [nome, riga[posto] ?? ''])));
}

/** What the official lists say of a code: E blocks, W warns, E/W either; empty when they do not say. */
export function codiciUfficiali(): ReadonlyMap<string, string> {
  const file = [
    'errori_anpr_2017_subentro_e_servizi',
    'errori_agenzia_entrate',
    'errori_anpr',
    'errori_successivi_al_2018',
  ];
  const righe = file.flatMap((nome) => tabellaUfficiale(`${nome}.csv`));
  return new Map(
    righe.map(({ codice = '', severita, severita_servizi }) => [codice, severita ?? severita_servizi ?? '']),
  );
}
