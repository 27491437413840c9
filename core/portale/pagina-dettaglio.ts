import { conclusa } from '#contract/regole/index.ts';
import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import {
  passoAttuale,
  statoDi,
  type AllegatoRichiesta,
  type RichiestaCittadino,
} from '../cittadini/modello.ts';
import { area, file } from './campi.ts';
import { via } from './cornice.ts';
import { aspettaRisposta, codiceFiscaleDi, type Cittadino } from './lettura.ts';
import type { Errori, Scritto } from './moduli.ts';
import { apertaIl, giorno, segno } from './pagine-richieste.ts';
import { testi } from './testi/index.ts';

type ComponenteCoinvolto = NonNullable<
  RichiestaCittadino['dati']['datiDichiarazioneResidenza']
>['componentiCoinvolti']['componente'][number];

function sezioneStato(richiesta: RichiestaCittadino, lingua: Lingua): Html {
  const { dettaglio: t, spiegaStati } = testi[lingua];
  const stato = statoDi(richiesta);
  const aspetta = aspettaRisposta(stato);
  return html`<section class="scheda">
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
  </section>`;
}

function moduloRisposta(
  richiesta: RichiestaCittadino,
  lingua: Lingua,
  scritto: { readonly scritto: Scritto; readonly errori: Errori },
): Html {
  const come = { ...scritto, t: testi[lingua] };
  const { dettaglio: t } = come.t;
  return html`<form
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
  </form>`;
}

function sezionePersone(
  coinvolti: readonly ComponenteCoinvolto[],
  componenti: Cittadino['componenti'],
  lingua: Lingua,
): Html {
  const { dettaglio: t } = testi[lingua];
  const nomeDi = (id: string): string => {
    const generalita = componenti.find((uno) => uno.idSchedaSoggettoANPR === id)?.dati.generalita;
    return generalita ? `${generalita.nome ?? ''} ${generalita.cognome ?? ''}` : '—';
  };
  return html`<section class="scheda">
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
  </section>`;
}

function sezioneFile(
  richiesta: RichiestaCittadino,
  allegati: readonly AllegatoRichiesta[],
  lingua: Lingua,
): Html {
  const { dettaglio: t } = testi[lingua];
  return html`<section class="scheda">
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
  </section>`;
}

/** @param mio codice fiscale of the citizen, who did some of the steps. */
function sezioneStoria(richiesta: RichiestaCittadino, mio: string, lingua: Lingua): Html {
  const { dettaglio: t, stati } = testi[lingua];
  return html`<section class="scheda">
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
  const { dettaglio: t, tipi, elenco, indietro } = testi[lingua];
  const stato = statoDi(richiesta);
  const aspetta = aspettaRisposta(stato);
  const coinvolti = richiesta.dati.datiDichiarazioneResidenza?.componentiCoinvolti.componente ?? [];
  return html`<p><a href="${via('/', lingua)}">← ${indietro}</a></p>
    ${fatto && html`<p class="fatto" role="status">${t[fatto]}</p>`}
    <h1>${tipi[richiesta.tipologia]}</h1>
    <p>
      <strong>${elenco.numero} ${richiesta.codiceRichiesta}</strong>, ${elenco.del}
      ${giorno(apertaIl(richiesta), lingua)}. ${t.ricevutaTesto}
    </p>
    ${sezioneStato(richiesta, lingua)} ${aspetta && moduloRisposta(richiesta, lingua, { scritto, errori })}
    ${coinvolti.length > 0 && sezionePersone(coinvolti, componenti, lingua)}
    ${sezioneFile(richiesta, allegati, lingua)} ${sezioneStoria(richiesta, codiceFiscaleDi(soggetto), lingua)}
    ${conclusa(stato) && html`<p><a class="bottone" href="${via('/', lingua)}">${indietro}</a></p>`}`;
}
