import { html, Html } from './html.ts';
import { lingue, type Lingua } from './lingua.ts';
import { testi } from './testi.ts';

const nomi: Readonly<Record<Lingua, string>> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

/** A sheet with its seal: ours, of no body in particular. */
const marchio = new Html(
  '<svg viewBox="0 0 44 44" fill="none" stroke="#fff" stroke-width="2.5" aria-hidden="true">' +
    '<path d="M10 4h17l8 8v12"/><path d="M27 4v8h8"/><path d="M10 4v36h13M16 18h12M16 25h8"/>' +
    '<circle cx="32" cy="33" r="8"/><path d="m28.5 33 2.5 2.5 4.5-5"/></svg>',
);

export interface Cornice {
  readonly lingua: Lingua;
  readonly titolo: string;
  /** Where the same page is read in another language; after a form was sent, the start. */
  readonly percorso: string;
  readonly prova: boolean;
}

/** Head, language switch, foot: the same on every page, and nothing that needs a script. */
export function incornicia({ lingua, titolo, percorso, prova }: Cornice, corpo: Html): string {
  const t = testi[lingua];
  const scelte = lingue.map((altra) =>
    altra === lingua
      ? html`<strong lang="${altra}" aria-current="true">${altra.toUpperCase()}</strong>`
      : html`<a
          href="${percorso}?lingua=${altra}"
          lang="${altra}"
          hreflang="${altra}"
          aria-label="${nomi[altra]}"
          >${altra.toUpperCase()}</a
        >`,
  );
  return html`<!doctype html>
    <html lang="${lingua}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="theme-color" content="#0059b3" />
        <title>${titolo} · ${t.sito}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stile.css" />
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
            <div>${marchio}<a href="/?lingua=${lingua}">${t.sito}</a></div>
          </div>
          ${prova && html`<div class="prova" role="note">${t.prova}</div>`}
        </header>
        <main id="contenuto">${corpo}</main>
        <footer>
          <div><p>${t.privacy}</p></div>
        </footer>
      </body>
    </html> `.testo;
}
