import type { Blocco, Contenuto } from '../contenuto.ts';
import { html, type Html } from './html.ts';

/** The words of the sheet, block by block and in its order, so that eyes can go from paper to screen and back. */
function blocco(b: Blocco): Html {
  switch (b.tipo) {
    case 'paragrafo':
      return html`<p>${b.testo}</p>`;
    case 'rilievo':
      return html`<p class="rilievo">
        <strong>${b.testo}</strong>${b.sotto.map((riga) => html`${riga}<br />`)}
      </p>`;
    case 'voci':
      return html`<dl>
        ${b.voci.map(
          ([etichetta, valore]) =>
            html`<div>
              <dt>${etichetta}</dt>
              <dd>${valore}</dd>
            </div>`,
        )}
      </dl>`;
    case 'tabella':
      // A list, not a table: four columns do not fit a phone.
      return html`<ul class="persone">
        ${b.righe.map(([numero, nome, ...altre]) => {
          return html`<li>
            <span>${numero}</span><span><strong>${nome}</strong>${altre.join(' · ')}</span>
          </li>`;
        })}
      </ul>`;
  }
}

export function foglio({ fonte, intestatario, parti, annotazioni, ufficiale }: Contenuto): Html {
  return html`<div class="foglio" lang="it">
    <p>${fonte}</p>
    <p class="rilievo">
      <strong>${intestatario.nome}</strong>${intestatario.righe.map((riga) => html`${riga}<br />`)}
    </p>
    ${parti.map((parte) => [
      parti.length > 1 && html`<h3>${parte.titolo}</h3>`,
      ...parte.blocchi.map(blocco),
    ])}
    ${annotazioni.length > 0 && html`<h3>Annotazioni</h3>`} ${annotazioni.map((riga) => html`<p>${riga}</p>`)}
    <p class="note">L’Ufficiale d’anagrafe: ${ufficiale}</p>
  </div>`;
}
