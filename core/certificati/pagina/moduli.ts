import { html, type Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { testi } from './testi.ts';

/** The printed code, typed. @param errato what was typed before, when it was wrong: it need not be typed again. */
export function moduloCodice(lingua: Lingua, errato?: string): Html {
  const { codice: t } = testi[lingua];
  return html`<section class="scheda" aria-labelledby="con-codice">
    <h2 id="con-codice">${t.titolo}</h2>
    <form method="post" action="/codice?lingua=${lingua}">
      <label for="codice">${t.etichetta}</label>
      <p class="aiuto" id="aiuto-codice">${t.aiuto}</p>
      <input
        type="text"
        id="codice"
        name="codice"
        required
        maxlength="24"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="aiuto-codice"
        ${errato !== undefined && html`value="${errato}" aria-invalid="true"`}
      />
      <button type="submit">${t.bottone}</button>
    </form>
  </section>`;
}

export function moduloFile(lingua: Lingua): Html {
  const { file: t } = testi[lingua];
  return html`<section class="scheda" aria-labelledby="con-file">
    <h2 id="con-file">${t.titolo}</h2>
    <form method="post" action="/pdf?lingua=${lingua}" enctype="multipart/form-data">
      <label for="file">${t.etichetta}</label>
      <p class="aiuto" id="aiuto-file">${t.aiuto}</p>
      <input
        type="file"
        id="file"
        name="file"
        required
        accept="application/pdf,.pdf"
        aria-describedby="aiuto-file"
      />
      <button type="submit">${t.bottone}</button>
    </form>
  </section>`;
}

export function paginaIniziale(lingua: Lingua): Html {
  const { inizio, garanzia } = testi[lingua];
  return html`<h1>${inizio.titolo}</h1>
    <p>${inizio.spiega}</p>
    ${moduloCodice(lingua)} ${moduloFile(lingua)}
    <section class="scheda">
      <h2>${garanzia.titolo}</h2>
      ${garanzia.testo.map((riga) => html`<p>${riga}</p>`)}
    </section>`;
}
