import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { descrivi, usaTabelle } from '#contract/tabelle/index.ts';
import type { CopiaTabelle } from '#contract/wa/tabelle.ts';
import { TabellePostazione, type PartiTabelle } from './tabelle.ts';

let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'tabelle-'));
});
afterEach(() => {
  usaTabelle(0, []);
  rmSync(cartella, { recursive: true, force: true });
});

const copia: CopiaTabelle = {
  versione: 3,
  tabelle: [{ numero: '01', nome: 'Stato civile', voci: [{ codice: '77', it: 'Stato di prova' }] }],
  luoghi: [{ tipo: 'comune', codice: '048999', nome: 'VINCI ALTA', dal: '2026-01-01', al: '9999-12-31' }],
};

/** A workstation whose register answers, or does not. */
function postazione(risponde: () => boolean) {
  const dette: object[] = [];
  const eventi: string[] = [];
  let chieste = 0;
  const chiama = async () => {
    chieste++;
    return risponde() ? riuscito(copia) : fallito({ tipo: 'non-inviata', causa: 'irraggiungibile' });
  };
  const tabelle = new TabellePostazione({
    ...{ cartella, luoghi: () => undefined },
    collegamento: { chiama } as unknown as PartiTabelle['collegamento'],
    suCambio: (stato) => dette.push(stato),
    giornale: ({ evento }) => eventi.push(evento),
  });
  return { tabelle, dette, eventi, chieste: () => chieste };
}

it('says that its tables are old until the register gives the others, and keeps them for the next time', async () => {
  let risponde = false;
  const { tabelle, dette } = postazione(() => risponde);
  await tabelle.guarda(3);
  expect(dette).toEqual([{ versione: 0, daAggiornare: true }]);
  risponde = true;
  await tabelle.guarda(3);
  expect(dette.at(-1)).toEqual({ versione: 3, daAggiornare: false });
  expect(descrivi('01', '77')).toBe('Stato di prova');
  expect(tabelle.luoghi()?.comunePerIstat('048999')?.nome).toBe('VINCI ALTA');

  usaTabelle(0, []);
  const domani = postazione(() => false);
  expect(domani.tabelle.versione).toBe(3);
  expect(descrivi('01', '77')).toBe('Stato di prova');
  await domani.tabelle.guarda(3);
  expect(domani.chieste()).toBe(0);
});

it('asks nothing of a register that says nothing of its tables', async () => {
  const { tabelle, dette, chieste } = postazione(() => true);
  await tabelle.guarda(undefined);
  expect([dette, chieste()]).toEqual([[], 0]);
});

it('begins again from those of the product when its copy cannot be read', async () => {
  writeFileSync(join(cartella, 'tabelle.json'), '{"versione":');
  const { tabelle, eventi } = postazione(() => true);
  expect([tabelle.versione, eventi]).toEqual([0, ['tabelle-illeggibili']]);
  await tabelle.guarda(3);
  expect(tabelle.versione).toBe(3);
});
