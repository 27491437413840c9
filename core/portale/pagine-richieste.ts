import { conclusa } from '#contract/regole/index.ts';
import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import type { AllegatoRichiesta, RichiestaCittadino } from '../cittadini/modello.ts';
import { passoAttuale, statoDi } from '../cittadini/modello.ts';
import { area, file } from './campi.ts';
import { via } from './cornice.ts';
import { aspettaRisposta, codiceFiscaleDi, type Cittadino } from './lettura.ts';
import type { Errori, Scritto } from './moduli.ts';
import { testi } from './testi/index.ts';

const giorni: Readonly<Record<Lingua, Intl.DateTimeFormat>> = {
  it: new Intl.DateTimeFormat('it', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
  de: new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'Europe/Rome' }),
};
export const giorno = (istante: string, lingua: Lingua): string => giorni[lingua].format(new Date(istante));

const toni: Readonly<Record<string, string>> = { 5: 'ok', 12: 'ok', 4: 'no', 11: 'no', 6: 'attesa' };

function segno(richiesta: RichiestaCittadino, lingua: Lingua): Html {
  const stato = statoDi(richiesta);
  return html`<span class="segno ${toni[stato] ?? ''}">${testi[lingua].stati[stato]}</span>`;
}

const apertaIl = ({ storico }: RichiestaCittadino): string => storico[0]?.istante ?? '';

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

export function paginaDettaglio(
  lingua: Lingua,
  { soggetto, componenti }: Cittadino,
  da: {
    readonly richiesta: RichiestaCittadino;
    readonly allegati: readonly AllegatoRichiesta[];
    readonly fatto?: 'inviata' | 'risposta';
    readonly scritto?: Scritto;
    readonly errori?: Errori;
  },
): Html {
  const { richiesta, allegati, fatto, scritto = {}, errori = {} } = da;
  const testiSuoi = testi[lingua];
  const { dettaglio: t, tipi, stati, spiegaStati, elenco, indietro } = testiSuoi;
  const stato = statoDi(richiesta);
  const aspetta = aspettaRisposta(stato);
  const mio = codiceFiscaleDi(soggetto);
  const coinvolti = richiesta.dati.datiDichiarazioneResidenza?.componentiCoinvolti.componente ?? [];
  const nomeDi = (id: string): string => {
    const generalita = componenti.find((uno) => uno.idSchedaSoggettoANPR === id)?.dati.generalita;
    return generalita ? `${generalita.nome ?? ''} ${generalita.cognome ?? ''}` : '—';
  };
  const come = { scritto, errori, t: testiSuoi };
  return html`<p><a href="${via('/', lingua)}">← ${indietro}</a></p>
    ${fatto && html`<p class="fatto" role="status">${t[fatto]}</p>`}
    <h1>${tipi[richiesta.tipologia]}</h1>
    <p>
      <strong>${elenco.numero} ${richiesta.codiceRichiesta}</strong>, ${elenco.del}
      ${giorno(apertaIl(richiesta), lingua)}. ${t.ricevutaTesto}
    </p>
    <section class="scheda">
      <h2>${t.stato}</h2>
      <p>${segno(richiesta, lingua)}</p>
      <p>${spiegaStati[stato]}</p>
      ${
        passoAttuale(richiesta).note !== undefined &&
        stato !== '2' &&
        html`<p class="rilievo">${passoAttuale(richiesta).note}</p>`
      }
      ${
        richiesta.scadenza !== undefined &&
        html`<p>
          <strong>${aspetta ? t.rispondiEntro : t.entro} ${giorno(richiesta.scadenza, lingua)}.</strong>
        </p>`
      }
    </section>
    ${
      aspetta &&
      html`<form
        method="post"
        action="${via(`/richieste/${richiesta.codiceRichiesta}/risposta`, lingua)}"
        enctype="multipart/form-data"
      >
        <section class="scheda">
          <h2>${t.integra}</h2>
          ${area('risposta', t.integraTesto, come)}
        </section>
        ${file(come)}
        <button type="submit">${t.integraBottone}</button>
      </form>`
    }
    ${
      coinvolti.length > 0 &&
      html`<section class="scheda">
        <h2>${t.persone}</h2>
        <dl>
          ${coinvolti.map(
            (uno) =>
              html`<div>
                <dt>${nomeDi(uno.idSchedaSoggettoANPR)}</dt>
                <dd>${t.consenso}: ${uno.statoAccettazione === '3' ? t.consensoSi : t.consensoNo}</dd>
              </div>`,
          )}
        </dl>
      </section>`
    }
    <section class="scheda">
      <h2>${t.file}</h2>
      <ul class="scelte">
        ${allegati.map(
          (uno, i) =>
            html`<li>
              <a href="${via(`/richieste/${richiesta.codiceRichiesta}/file/${i + 1}`, lingua)}"
                >${uno.tipo === 'riepilogo' ? t.riepilogo : (uno.descrizione ?? uno.nomeFile)}</a
              >
            </li>`,
        )}
      </ul>
    </section>
    <section class="scheda">
      <h2>${t.storia}</h2>
      <ol class="storia">
        ${richiesta.storico.map(
          ({ stato: suo, istante, operatore, note }) =>
            html`<li>
              <time datetime="${istante}"
                >${giorno(istante, lingua)}, ${operatore === mio ? t.tu : t.ufficio}</time
              >
              <strong>${stati[suo]}</strong>
              ${note !== undefined && html`<blockquote>${note}</blockquote>`}
            </li>`,
        )}
      </ol>
    </section>
    ${conclusa(stato) && html`<p><a class="bottone" href="${via('/', lingua)}">${indietro}</a></p>`}`;
}
