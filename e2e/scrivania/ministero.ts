import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { RichiestaDi } from '#contract/bridge/index.ts';
import type { CartaCns, CartaPiv } from '../carte/index.ts';
import { cartaDi } from './carte.ts';
import { PostazioneDiProva } from './postazione.ts';
import { expect, type Scrivania } from './prove.ts';

/** Demo people of `resources/comune-dimostrativo`. */
export const franca = 'GLLFNC66R48H501Z';
export const pietro = 'RLNPTR73D15H501Q';

export interface Ministero {
  readonly page: Page;
  /** Puts the card of one of its people in the reader, and takes out the one that was there. */
  siede(codiceFiscale: string, nome: string): Promise<void>;
  chiudi(): Promise<void>;
}

/** A desk of the ministry beside that of the municipality, on the same core and the same reader. */
export async function apriMinistero({ core, pcscd }: Scrivania, context: BrowserContext): Promise<Ministero> {
  const suo = join(dirname(dirname(core.pronto.dimostrativo?.postazione.p12 ?? '')), 'ministero');
  const stazione = join(suo, 'postazione', '900100-MI-0001');
  const postazione = await PostazioneDiProva.avvia({
    ...{ core: core.pronto, ambiente: pcscd.ambiente },
    configurazione: { postazione: { p12: `${stazione}.p12`, password: `${stazione}.password` } },
  });
  const page = await apri(postazione, context);
  let dentro: CartaPiv | CartaCns | undefined;
  return {
    page,
    async siede(codiceFiscale, nome) {
      dentro?.estrai();
      dentro = await cartaDi('piv', join(suo, 'carte'), codiceFiscale);
      await dentro.inserisci(pcscd.prese[0]);
      await expect(page.getByRole('main')).toContainText(nome, { timeout: 15_000 });
      await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
      await page.keyboard.type('123456');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: 'Sicurezza' })).toBeVisible();
    },
    async chiudi() {
      dentro?.estrai();
      await postazione.chiudi();
    },
  };
}

/** A desk that no page can open is of nobody: it does not stay. */
async function apri(postazione: PostazioneDiProva, context: BrowserContext): Promise<Page> {
  try {
    return await postazione.mostra(await context.newPage());
  } catch (errore) {
    await postazione.chiudi();
    throw errore;
  }
}

type Vietabile = 'utenti.atto' | 'utenti.pari' | 'registro.cerca' | 'enti.atto';

/** Asks past the screen, as a page that was tampered with would. @returns how the core answered. */
export async function chiedi<K extends Vietabile>(
  page: Page,
  nome: K,
  richiesta: RichiestaDi<K>,
): Promise<string> {
  const risposta = (await page.evaluate(([quale, che]) => window.sportello?.chiama(quale, che), [
    nome,
    richiesta,
  ] as const)) as { readonly ok: boolean; readonly errore?: { readonly errore?: { readonly tipo: string } } };
  return risposta.ok ? 'fatto' : (risposta.errore?.errore?.tipo ?? 'altro');
}
