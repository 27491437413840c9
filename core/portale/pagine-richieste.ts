import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { statoDi, type RichiestaCittadino } from '../cittadini/modello.ts';
import { via } from './cornice.ts';
import { testi } from './testi/index.ts';

const giorni: Readonly<Record<Lingua, Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
  de: new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
};
export const giorno = (istante: string, lingua: Lingua): string => giorni[lingua].format(new Date(istante));

const toni: Readonly<Record<string, string>> = { 5: 'ok', 12: 'ok', 4: 'no', 11: 'no', 6: 'attesa' };

export function segno(richiesta: RichiestaCittadino, lingua: Lingua): Html {
  const stato = statoDi(richiesta);
  return html`<span class="segno ${toni[stato] ?? ''}">${testi[lingua].stati[stato]}</span>`;
}

export const apertaIl = ({ storico }: RichiestaCittadino): string => storico[0]?.istante ?? '';

export function paginaElenco(
  lingua: Lingua,
  da: { readonly sue: readonly RichiestaCittadino[]; readonly altrui: readonly RichiestaCittadino[] },
): Html {
  const { elenco: t, inizio, tipi, dettaglio } = testi[lingua];
  const voce = (una: RichiestaCittadino): Html =>
    html`<li>
      <a href="${via(`/richieste/${una.codiceRichiesta}`, lingua)}"
        >${tipi[una.tipologia]}, ${t.numero} ${una.codiceRichiesta}</a
      >
      ${segno(una, lingua)}
      <p class="note">${t.del} ${giorno(apertaIl(una), lingua)}</p>
    </li>`;
  return html`<h1>${inizio}</h1>
    ${
      da.altrui.length > 0 &&
      html`<section class="scheda">
        <h2>${t.consenso}</h2>
        <p>${t.consensoSpiega}</p>
        <ul class="scelte">
          ${da.altrui.map(
            (una) =>
              html`<li>
                ${tipi[una.tipologia]}, ${t.numero} ${una.codiceRichiesta}, ${t.del}
                ${giorno(apertaIl(una), lingua)}
                <form method="post" action="${via(`/richieste/${una.codiceRichiesta}/consenso`, lingua)}">
                  <button type="submit">${dettaglio.acconsenti}</button>
                </form>
              </li>`,
          )}
        </ul>
      </section>`
    }
    <section class="scheda">
      <h2>${t.nuova}</h2>
      <ul class="scelte">
        <li>
          <a href="${via('/residenza', lingua)}">${t.residenza}</a>
          <p>${t.residenzaSpiega}</p>
        </li>
        <li>
          <a href="${via('/rettifica', lingua)}">${t.rettifica}</a>
          <p>${t.rettificaSpiega}</p>
        </li>
      </ul>
    </section>
    <section class="scheda">
      <h2>${inizio}</h2>
      ${
        da.sue.length > 0
          ? html`<ul class="scelte">
              ${da.sue.map(voce)}
            </ul>`
          : html`<p>${t.nessuna}</p>`
      }
    </section>`;
}
