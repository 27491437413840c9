import type { Page } from '@playwright/test';
import type { Neonato } from './gesti.ts';
import type { Mano } from './mano.ts';
import { expect } from './prove.ts';

/** What a hand does by itself, of which the roads below are made. */
interface Passi extends Pick<Mano, 'premi' | 'scrivi' | 'segna'> {
  /** One of a few alternatives in sight. */
  readonly indica: (page: Page, gruppo: string, nome: string) => Promise<void>;
  /** Leaves the step where it is. */
  readonly avanza: (page: Page) => Promise<void>;
}

/** From the form of an act to the outbox, the same whatever the hand. */
export function percorsi({
  premi,
  scrivi,
  segna,
  indica,
  avanza,
}: Passi): Pick<Mano, 'avanti' | 'alRiepilogo' | 'conferma' | 'nascita'> {
  const titolo = (page: Page, livello: 1 | 2, nome: string) =>
    page.getByRole('heading', { level: livello, name: nome, exact: true });

  async function avanti(page: Page, passo: string): Promise<void> {
    await avanza(page);
    await expect(titolo(page, 2, passo)).toBeVisible();
  }

  async function alRiepilogo(page: Page): Promise<void> {
    const riepilogo = titolo(page, 2, 'Riepilogo');
    const passo = page.getByRole('main').getByRole('heading', { level: 2 }).first();
    // One step at a time, as who reads each of them does.
    for (let i = 0; i < 9 && !(await riepilogo.isVisible()); i++) {
      const qui = await passo.innerText();
      await avanza(page);
      await expect(passo).not.toHaveText(qui);
    }
    await expect(riepilogo).toBeVisible();
  }

  async function conferma(page: Page): Promise<void> {
    await segna(page, /Ho confrontato questo riepilogo/);
    await premi(page, /^Conferma l’/);
    await expect(titolo(page, 1, 'Posta in uscita')).toBeVisible();
  }

  async function nascita(page: Page, neonato: Neonato, cognome: string): Promise<void> {
    await premi(page, /^Registra una nascita/);
    await expect(titolo(page, 1, 'Iscrizione per nascita')).toBeVisible();
    await scrivi(page, /^Nome/, neonato.nome);
    await indica(page, 'Cognome', cognome);
    await indica(page, 'Sesso', neonato.sesso);
    await scrivi(page, /^Data di nascita/, neonato.nascita);
    await avanti(page, 'Genitori');
    await avanti(page, 'Atto di nascita');
    await scrivi(page, /^Numero/, neonato.atto);
    await alRiepilogo(page);
  }

  return { avanti, alRiepilogo, conferma, nascita };
}
