import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tabelle } from '#resources/tabelle/index.ts';
import { dopoArchivio } from '#contract/tabelle/archivio/confronto.ts';
import { tabellaDaCsv } from '#contract/tabelle/archivio/tabella.ts';

const cartella = new URL('../../../shared/anpr/codes/', import.meta.url);
const presenti = existsSync(cartella);
if (!presenti) process.stdout.write('ufficiali.conf.test: skipped, ../shared/anpr/codes is not here\n');

describe.skipIf(!presenti)('the official file of a table in which a code comes more than once', () => {
  it.each(['33', '41'])('is read whole, and changes nothing of table %s as the product has it', (numero) => {
    const nome = readdirSync(cartella)
      .toSorted()
      .find((file) => file.startsWith(`tab${numero}_`));
    const letta = tabellaDaCsv(nome ?? '', readFileSync(new URL(nome ?? '', cartella), 'utf8'), numero);
    const inUso = tabelle.find((una) => una.numero === numero);
    if (!letta.ok || !inUso) throw new Error(JSON.stringify(letta));
    expect(letta.valore).toHaveLength(inUso.voci.length);
    const come = { giorno: '2026-07-11', descrizioni: false };
    expect(dopoArchivio(inUso, letta.valore, come).cambiamenti).toEqual([]);
  });
});
