import { html, type Html } from '../certificati/pagina/html.ts';
import { lingue, type Lingua } from '../certificati/pagina/lingua.ts';
import { testi } from './testi/index.ts';

const nomi: Readonly<Record<Lingua, string>> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

/** An address of the portal in the language that is being read. */
export const via = (percorso: string, lingua: Lingua): string => `/portale${percorso}?lingua=${lingua}`;

/** Head, language switch, foot: the same on every page, and nothing that needs a script. */
export function incornicia(
  dove: {
    readonly lingua: Lingua;
    readonly titolo: string;
    readonly percorso: string;
    /** Name of who is logged in. */
    readonly chi?: string;
  },
  corpo: Html,
): string {
  const { lingua, titolo, percorso, chi } = dove;
  const t = testi[lingua];
  const scelte = lingue.map((altra) =>
    altra === lingua
      ? html`<strong lang="${altra}" aria-current="true">${altra.toUpperCase()}</strong>`
      : html`<a href="${via(percorso, altra)}" lang="${altra}" hreflang="${altra}" aria-label="${nomi[altra]}"
          >${altra.toUpperCase()}</a
        >`,
  );
  const uscita =
    chi !== undefined &&
    html`<form class="chi" method="post" action="${via('/esci', lingua)}">
      <span>${chi}</span> <button type="submit">${t.esci}</button>
    </form>`;
  return html`<!doctype html>
    <html lang="${lingua}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${titolo} · ${t.sito}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stile.css" />
        <link rel="stylesheet" href="/portale/stile.css" />
      </head>
      <body>
        <a class="salta" href="#contenuto">${t.salta}</a>
        <header>
          <div class="sopra">
            <div>
              <span>${t.sottosito}</span>
              <nav aria-label="${t.lingue}">${scelte}</nav>
            </div>
          </div>
          <div class="testata">
            <div><a href="${via('/', lingua)}">${t.sito}</a>${uscita}</div>
          </div>
          <div class="prova" role="note">${t.prova}</div>
        </header>
        <main id="contenuto">${corpo}</main>
        <footer>
          <div><p>${t.privacy}</p></div>
        </footer>
      </body>
    </html> `.testo;
}
