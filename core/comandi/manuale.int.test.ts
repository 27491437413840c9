import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usaTabelle } from '#contract/tabelle/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { apriDatabase } from '../db/apri.ts';
import { cartellaDiProva } from '../db/prova.ts';
import { comanda, comandi } from './index.ts';

const radice = join(import.meta.dirname, '../..');
const casa = cartellaDiProva();
const archivio = join(casa, 'archivio');
const radici = join(casa, 'radici');

/** What stands in the manual for what each office has of its own. */
const suoi: Readonly<Record<string, string>> = {
  '/etc/sportello/core.json': join(radice, 'deploy/systemd/core.json'),
  '/var/lib/sportello/core': join(casa, 'core'),
  '/media/radici': radici,
  CARTELLA: archivio,
};

/** What the administrator's manual says to type of the core, in its order, but for the core itself. */
function scritti(): readonly string[] {
  const manuale = readFileSync(join(radice, 'docs/manuale-amministratore.md'), 'utf8');
  const trovati = [
    ...manuale.matchAll(/^(?:runuser -u sportello -- )?(sportello core .+)$|`(sportello core [^`\n]+)`/gm),
  ];
  return [...new Set(trovati.map(([, riga, inTesto]) => riga ?? inTesto ?? ''))].filter((comando) =>
    comandi.some(({ nome }) => nome === comando.split(' ')[2]),
  );
}

async function esegui(comando: string): Promise<{ fine: number | undefined; detto: string }> {
  const parole = [...comando.matchAll(/"([^"]*)"|(\S+)/g)].map(([, fra, nuda]) => fra ?? nuda ?? '');
  let detto = '';
  const prendi = (testo: string): void => {
    detto += testo;
  };
  const fine = await comanda(
    parole.slice(2).map((una) => suoi[una] ?? una),
    { ambiente: { SPORTELLO_HOME: casa }, scrivi: prendi, avvisa: prendi },
  );
  return { fine, detto };
}

beforeAll(async () => {
  mkdirSync(archivio);
  mkdirSync(radici, { mode: 0o700 });
  const database = await apriDatabase({ dati: join(casa, 'core') });
  await creaCensimento(database.applicazione)
    .registraEnte({ codice: 'INPS01', nome: 'INPS', siglaProvincia: 'RM' })
    .finally(() => database.chiudi());
  // Three versions of the tables, as an office has after some time.
  for (const codice of [77, 88, 99]) {
    writeFileSync(
      join(archivio, 'tab26_motivo_costituzione_famiglia.csv'),
      `codice,descrizione\n${codice},Motivo di prova\n`,
    );
    expect(await esegui(`sportello core tabelle importa ${archivio}`)).toMatchObject({ fine: 0 });
  }
}, 120_000);
afterAll(() => {
  usaTabelle(0, []);
  rmSync(casa, { recursive: true, force: true });
});

it('there are commands of every kind in the manual', () => {
  expect(scritti().length).toBeGreaterThan(14);
});

it.each(scritti())('%s', async (comando) => {
  const { fine, detto } = await esegui(comando);
  expect(fine, detto).toBe(0);
});
