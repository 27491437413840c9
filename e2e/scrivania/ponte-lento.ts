import type { Page } from '@playwright/test';

/** What the workstation answers to the page, held back for as long as the story wants. */
export interface PonteLento {
  trattieni(): void;
  /** Everything that waited, in its order. */
  lascia(): void;
}

/** Opens the page again with its bridge in hand: before anybody comes in. */
export async function conPonteLento(page: Page): Promise<PonteLento> {
  let fermo = false;
  const attesi: (() => void)[] = [];
  await page.routeWebSocket(/\/ponte$/, (pagina) => {
    const postazione = pagina.connectToServer();
    postazione.onMessage((messaggio) => {
      if (fermo) attesi.push(() => pagina.send(messaggio));
      else pagina.send(messaggio);
    });
  });
  await page.reload();
  return {
    trattieni() {
      fermo = true;
    },
    lascia() {
      fermo = false;
      for (const manda of attesi.splice(0)) manda();
    },
  };
}
