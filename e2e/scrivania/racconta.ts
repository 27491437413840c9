import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { voceDi } from '../../renderer/features/atto/atti/index.ts';
import type { Compilati, Storia } from '../atti/storia.ts';
import { irene, serena } from './carte.ts';
import { compilaAtto } from './compila.ts';
import { aperto, apriAtto, entra } from './gesti.ts';
import { expect, test, type Scrivania } from './prove.ts';

const radice = join(import.meta.dirname, '..', '..', 'renderer', 'features', 'atto', 'atti');

/** The name of an act, as its page has it. */
function titoloDi(chiave: string): string {
  const parole = voceDi(chiave)?.parole ?? '';
  const [file = ''] = globSync(`**/${parole}.it.json`, { cwd: radice });
  const lette = JSON.parse(readFileSync(join(radice, file), 'utf8')) as Record<string, { titolo: string }>;
  return lette[chiave]?.titolo ?? chiave;
}

interface Persona {
  readonly codice: string;
  readonly nome: string;
}

async function persona({ core }: Scrivania, dove: string, id: string): Promise<Persona> {
  const db = await core.database();
  const { rows } = await db.query<Persona>(
    `select codice_fiscale as codice,
      (documento #>> '{dati,generalita,cognome}') || ' ' || (documento #>> '{dati,generalita,nome}') as nome
     from soggetto where ${dove} = $1 order by id limit 1`,
    [id],
  );
  await db.end();
  const [lei] = rows;
  if (!lei) throw new Error(`nobody has ${dove} ${id}`);
  return lei;
}

/** People may have the same name: theirs is the line with their code. */
async function apriDiCodice(page: Page, codice: string, nome: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Cerca un cittadino' }).fill(codice);
  await page.getByRole('option').filter({ hasText: codice }).click();
  await expect(page.getByRole('heading', { level: 1, name: nome })).toBeVisible();
}

async function apriDaNessuno(page: Page, titolo: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  const offerti = page.getByRole('listbox', { name: 'Tutti i comandi' }).getByRole('option');
  await expect(offerti.first()).toBeVisible();
  await page.keyboard.type(titolo);
  await expect(offerti.first()).toContainText(titolo);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: titolo, exact: true })).toBeVisible();
}

async function registra(
  scrivania: Scrivania,
  chiave: string,
  id: string | undefined,
  dati: Compilati,
): Promise<void> {
  const { page } = scrivania;
  const titolo = titoloDi(chiave);
  if (id === undefined) await apriDaNessuno(page, titolo);
  else {
    const { codice, nome } = await persona(scrivania, 'id', id);
    await apriDiCodice(page, codice, nome);
    await apriAtto(page, titolo);
  }
  await compilaAtto(page, dati, async (famiglia) => (await persona(scrivania, 'id_famiglia', famiglia)).nome);
  // What is checked is the draft of a moment ago: the last choice may still be on its way there.
  await expect.poll(() => page.locator('.rilievi').allInnerTexts(), titolo).toEqual([]);
  await page.getByRole('checkbox', { name: /Ho confrontato questo riepilogo/ }).check();
  await page.getByRole('button', { name: 'Conferma l’atto' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Posta in uscita' })).toBeVisible();
  const atto = page.getByRole('article');
  await expect(atto).toContainText(titolo);
  await expect(atto).toContainText(/Confermata|Respinta|In conflitto/, { timeout: 60_000 });
  await expect(atto).toContainText('Confermata');
}

async function fino(
  scrivania: Scrivania,
  chi: { readonly codiceFiscale: string },
  storia: Storia,
): Promise<void> {
  if (storia.length === 0) return;
  const { page, pcscd } = scrivania;
  const carta = await scrivania.carta('piv', chi.codiceFiscale);
  await carta.inserisci(pcscd.prese[0]);
  await entra(page, '123456');
  await aperto(page);
  for (const [chiave, id, dati] of storia)
    await test.step(chiave, () => registra(scrivania, chiave, id, dati));
  carta.estrai();
}

/** Each act is filled in on the page, confirmed, and seen registered; the electoral ones by who keeps the lists. */
export async function racconta(scrivania: Scrivania, storia: Storia): Promise<void> {
  scrivania.page.setDefaultTimeout(20_000);
  const elettorale = ([chiave]: Storia[number]): boolean => voceDi(chiave)?.gruppo === 'elettorale';
  await fino(
    scrivania,
    irene,
    storia.filter((uno) => !elettorale(uno)),
  );
  await fino(scrivania, serena, storia.filter(elettorale));
}
