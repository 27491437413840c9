import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const radice = join(import.meta.dirname, '../..');

/** Codes that the register can answer with, wherever they are raised. */
export function codiciNelCore(): ReadonlyMap<string, string> {
  const sorgenti = globSync('{core,contract}/**/*.ts', { cwd: radice }).filter(
    (file) => !/\.test\.ts$|di-prova|casi-/.test(file),
  );
  const trovati = new Map<string, string>();
  for (const file of sorgenti)
    for (const [, codice = ''] of readFileSync(join(radice, file), 'utf8').matchAll(
      /'((?:EHR[A-Z]?|E[A-Z]{1,2}|A[A-Z]{2})\d{1,3}|999)'/g,
    ))
      if (!/^ES(256|384|512)$/.test(codice)) trovati.set(codice, file);
  return trovati;
}
