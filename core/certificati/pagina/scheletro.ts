import { html, type Html } from './html.ts';
import { lingue, type Lingua } from './lingua.ts';

const nomi: Readonly<Record<Lingua, string>> = { it: 'Italiano', en: 'English', de: 'Deutsch' };

/** What a public site puts around each of its pages. */
export interface Sito {
  readonly lingua: Lingua;
  readonly titolo: string;
  readonly testi: Readonly<Record<'sito' | 'sottosito' | 'salta' | 'lingue' | 'privacy', string>>;
  /** The same page in another language. */
  readonly inLingua: (lingua: Lingua) => string;
  /** Address of the first page. */
  readonly inizio: string;
  /** Of the head, beyond what all have. */
  readonly testa: Html;
  /** Before and after the name of the site. */
  readonly marchio?: Html;
  readonly accanto?: Html | false;
  /** That nothing here has legal value. */
  readonly prova: string | false;
}

/** Head, language switch, foot: the same on every public page, and nothing that needs a script. */
export function scheletro(sito: Sito, corpo: Html): string {
  const { lingua, titolo, testi: t, inLingua, inizio, testa, marchio, accanto, prova } = sito;
  const scelte = lingue.map((altra) =>
    altra === lingua
      ? html`<strong lang="${altra}" aria-current="true">${altra.toUpperCase()}</strong>`
      : html`<a href="${inLingua(altra)}" lang="${altra}" hreflang="${altra}" aria-label="${nomi[altra]}"
          >${altra.toUpperCase()}</a
        >`,
  );
  return html`<!doctype html>
    <html lang="${lingua}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${titolo} · ${t.sito}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stile.css" />
        ${testa}
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
            <div>${marchio}<a href="${inizio}">${t.sito}</a>${accanto}</div>
          </div>
          ${prova !== false && html`<div class="prova" role="note">${prova}</div>`}
        </header>
        <main id="contenuto">${corpo}</main>
        <footer>
          <div><p>${t.privacy}</p></div>
        </footer>
      </body>
    </html> `.testo;
}
