import type { Page } from '@playwright/test';
import { expect } from './prove.ts';

interface Ponte {
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
}

/** A registration made by some other desk of the office: the story begins after it. */
export async function registra(
  page: Page,
  codice: string,
  id: string,
  richiesta: { testataRichiesta: object },
): Promise<void> {
  const risposta = await page.evaluate(
    ([nome, corpo]) => (window as unknown as { sportello: Ponte }).sportello.chiama(nome, corpo),
    [
      'registro.invia',
      {
        codice,
        richiesta: {
          ...richiesta,
          testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: id },
        },
      },
    ] as const,
  );
  expect(JSON.stringify(risposta)).toContain('idOperazioneANPR');
}
