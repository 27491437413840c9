import type { Locator, Page } from '@playwright/test';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Compilati } from '../atti/storia.ts';
import { expect } from './prove.ts';

/** Fills a form as a clerk does, where each datum is asked for, whatever the kind of field that asks for it. */

/** As `renderer/ui/campi` names its fields. */
const idCampo = (percorso: string): string => `campo-${percorso.replace(/\W/g, '-')}`;

/** Name of somebody who lives in a family, by its number. */
export type Chi = (idFamiglia: string) => Promise<string>;

type Dato = Readonly<Record<string, unknown>>;
const eDato = (valore: unknown): valore is Dato => typeof valore === 'object' && valore !== null;
const prendi = (valore: Dato, dentro: string): Dato => {
  const suo = valore[dentro];
  return eDato(suo) ? suo : valore;
};
const testo = (valore: unknown): string => (typeof valore === 'string' ? valore : '');

/** Name by which a place is looked for; undefined: it is no place. */
function nomeLuogo(valore: Dato): string | undefined {
  const { comune, localita, nomeComune, descrizioneStato } = valore;
  if (eDato(comune)) return testo(comune['nomeComune']);
  if (eDato(localita)) return testo(localita['descrizioneStato']);
  return testo(nomeComune) || testo(descrizioneStato) || undefined;
}

/** Types, and walks with the arrows to what is offered: a list that is still filling, or moving, takes no click. */
async function cercaInElenco(campo: Locator, cercato: string, nome?: string): Promise<void> {
  const elenco = campo.page().getByRole('listbox');
  const offerta = elenco.getByRole('option', nome === undefined ? {} : { name: nome }).first();
  await expect(async () => {
    // Written again each time: a list that was left, or chosen from by half, takes the text with it.
    await campo.fill('');
    await campo.fill(cercato);
    if (!(await elenco.isVisible())) await campo.press('ArrowDown');
    await expect(offerta).toBeVisible({ timeout: 2000 });
    for (let i = 0; i < 20 && (await offerta.getAttribute('data-focused')) === null; i++)
      await campo.press('ArrowDown');
    await expect(offerta).toHaveAttribute('data-focused', 'true', { timeout: 500 });
    await campo.press('Enter');
    await expect(elenco).toBeHidden({ timeout: 2000 });
  }).toPass({ timeout: 15_000 });
}

async function scegliLuogo(campo: Locator, nome: string): Promise<void> {
  if ((await campo.inputValue()).startsWith(nome)) return;
  await cercaInElenco(campo, nome.toLowerCase(), nome);
}

async function scriviFoglia(campo: Locator, valore: string): Promise<void> {
  const cheCosa = await campo.evaluate((uno) =>
    uno instanceof HTMLInputElement
      ? (uno.getAttribute('role') ?? (uno.inputMode === 'numeric' && uno.placeholder ? 'data' : uno.type))
      : uno.tagName.toLowerCase(),
  );
  const uguale = (uno: string): boolean => senzaZeri(uno) === senzaZeri(valore);
  switch (cheCosa) {
    case 'fieldset': {
      const scelte = await campo.getByRole('radio').all();
      const valori = await Promise.all(scelte.map((una) => una.inputValue()));
      await scelte[valori.findIndex(uguale)]?.check();
      return;
    }
    case 'select': {
      const valori = await campo
        .locator('option')
        .evaluateAll((tutte) => tutte.map((una) => (una as HTMLOptionElement).value));
      await campo.selectOption(valori.find(uguale) ?? valore);
      return;
    }
    case 'combobox':
      await cercaInElenco(campo, valore);
      return;
    case 'checkbox':
      await campo.setChecked(valore === '1');
      return;
    case 'data':
      await campo.fill(valore.split('-').reverse().join(''));
      await campo.blur();
      return;
    default:
      await campo.fill(valore);
  }
}

/** Somebody of the register by name; somebody else by hand. @returns what is left to write of them. */
async function prendiPersona(campo: Locator, percorso: string, chi: Dato): Promise<Compilati> {
  const nome = `${testo(chi['cognome'])} ${testo(chi['nome'])}`;
  const { idSchedaSoggettoANPR: id, ...generalita } = chi;
  if (id === undefined) {
    await campo.getByRole('button', { name: 'Scrivi a mano' }).click();
    return Object.fromEntries(
      Object.entries(generalita).map(([quale, valore]) => [`${percorso}.${quale}`, valore]),
    );
  }
  const diCasa = campo.getByRole('button', { name: nome, exact: true });
  if (await diCasa.isVisible()) await diCasa.click();
  else {
    await campo.getByRole('button', { name: 'Cerca nel registro' }).click();
    const dialogo = campo.page().getByRole('dialog');
    await dialogo.getByRole('searchbox').fill(nome);
    await dialogo.getByRole('button', { name: nome }).first().click();
  }
  return {};
}

/** A family by one of its people. @param chi name of whoever lives in the family of this number. */
async function cercaFamiglia(page: Page, percorso: string, id: string, chi: Chi): Promise<boolean> {
  const [, famiglia = ''] = /^(.+)\.idFamigliaConvivenzaANPR$/.exec(percorso) ?? [];
  const cerca = page.locator(`#${idCampo(famiglia)}`).getByRole('button', { name: 'Cerca la famiglia' });
  if (!(await cerca.isVisible())) return false;
  const nome = await chi(id);
  await cerca.click();
  const dialogo = page.getByRole('dialog');
  await dialogo.getByRole('searchbox').fill(nome);
  await dialogo.getByRole('button', { name: nome }).first().click();
  await expect(dialogo).toBeHidden();
  return true;
}

/** @returns what is still to fill in, undefined when the page does not ask for it now. */
async function riempi(
  page: Page,
  percorso: string,
  valore: unknown,
  chi: Chi,
): Promise<Compilati | undefined> {
  const campo = page.locator(`#${idCampo(percorso)}`);
  if (!(await campo.isVisible())) {
    if (await cercaFamiglia(page, percorso, testo(valore), chi)) return {};
    const [, elenco] = /^(.+)\.\d+$/.exec(percorso) ?? [];
    const aggiungi = page.locator(`#${idCampo(elenco ?? '')} > button`);
    if (elenco === undefined || !(await aggiungi.isVisible())) return undefined;
    await aggiungi.click();
    return { [percorso]: valore };
  }
  if (!eDato(valore)) {
    await scriviFoglia(campo, String(valore));
    return {};
  }
  const luogo = nomeLuogo(valore);
  if (luogo === undefined) return prendiPersona(campo, percorso, valore);
  await scegliLuogo(campo, luogo);
  const dentro = eDato(valore['localita']) ? `${percorso}.localita` : percorso;
  const citta = prendi(valore, 'localita')['descrizioneLocalita'];
  return citta === undefined ? {} : { [`${dentro}.descrizioneLocalita`]: citta };
}

async function riempiPasso(page: Page, dati: Compilati, chi: Chi): Promise<Compilati> {
  let restano: Compilati = {};
  let scritti = 0;
  for (const [percorso, valore] of Object.entries(dati)) {
    const avanza = await riempi(page, percorso, valore, chi);
    if (avanza === undefined) restano = { ...restano, [percorso]: valore };
    else {
      scritti++;
      restano = { ...restano, ...avanza };
    }
  }
  // What was written may have brought other fields.
  return scritti === 0 || Object.keys(restano).length === 0 ? restano : riempiPasso(page, restano, chi);
}

async function guardaOmonimi(page: Page): Promise<void> {
  const nessuno = page.getByText('Nel registro non c’è nessuno che somigli a questa persona.');
  const altra = page.getByRole('button', { name: 'Nessuna di queste: è un’altra persona' });
  await expect(nessuno.or(altra)).toBeVisible();
  if (await altra.isVisible()) await altra.click();
}

/** From the first step of the act to its summary. @param dati by official path; all of them must be asked for. */
export async function compilaAtto(page: Page, dati: Compilati, chi: Chi): Promise<void> {
  const titolo = page.locator('main h2').first();
  let restano = dati;
  for (let passo = 0; passo < 10; passo++) {
    const prima = await titolo.innerText();
    if (prima === 'Riepilogo') break;
    restano = await riempiPasso(page, restano, chi);
    if (prima === 'Omonimi') await guardaOmonimi(page);
    await page.keyboard.press('Alt+PageDown');
    await expect(titolo).not.toHaveText(prima);
  }
  expect(Object.keys(restano), 'data that no step asks for').toEqual([]);
  const avvisi = await page.getByRole('checkbox', { name: 'Ho controllato: va bene così' }).all();
  for (const uno of avvisi) await uno.check();
}
