import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { area, file, recapiti, scelta, sommario, spunta, testo, type Compilato } from './campi.ts';
import { via } from './cornice.ts';
import { datiRettificabili, nomiDati } from './dati.ts';
import { adulto, type Cittadino, type ComuneServito } from './lettura.ts';
import { specie, type Errori, type Scritto } from './moduli.ts';
import { testi } from './testi/index.ts';

interface Modulo {
  readonly lingua: Lingua;
  readonly scritto: Scritto;
  readonly errori: Errori;
}

const compilato = ({ lingua, scritto, errori }: Modulo): Compilato => ({ scritto, errori, t: testi[lingua] });

export function paginaEntra(
  modulo: Modulo,
  chi: readonly { readonly codiceFiscale: string; readonly nome: string }[],
  rifiuto?: string,
): Html {
  const come = compilato(modulo);
  const { entra: t } = come.t;
  const verso = via('/entra', modulo.lingua);
  return html`<h1>${t.titolo}</h1>
    ${rifiuto !== undefined && html`<div class="sommario" role="alert"><h2>${rifiuto}</h2></div>`}
    <p>${t.spiega}</p>
    <section class="scheda">
      <form method="post" action="${verso}">
        ${testo('codice', t.codice, come, { aiuto: t.aiuto, classe: 'codice' })}
        <button type="submit">${t.bottone}</button>
      </form>
    </section>
    ${
      chi.length > 0 &&
      html`<section class="scheda">
        <h2>${t.esempi}</h2>
        <form class="esempi" method="post" action="${verso}">
          ${chi.map(
            ({ codiceFiscale, nome }) =>
              html`<button type="submit" name="codice" value="${codiceFiscale}">${nome}</button>`,
          )}
        </form>
      </section>`
    }`;
}

export function paginaRettifica(modulo: Modulo, { soggetto }: Cittadino): Html {
  const come = compilato(modulo);
  const { rettifica: t, dati, recapiti: r, allegati, elenco, invia } = come.t;
  const etichette = {
    dato: t.dato,
    giusto: t.giusto,
    email: r.email,
    telefono: r.telefono,
    file: allegati.titolo,
  };
  return html`<h1>${elenco.rettifica}</h1>
    ${sommario(come, etichette)}
    <form method="post" action="${via('/rettifica', modulo.lingua)}" enctype="multipart/form-data" novalidate>
      <section class="scheda">
        <h2>${t.titolo}</h2>
        ${scelta(
          'dato',
          t.dato,
          nomiDati.map((nome) => [
            nome,
            `${dati[nome]} (${t.risulta}: ${datiRettificabili[nome].attuale(soggetto) || '—'})`,
          ]),
          come,
        )}
        ${testo('giusto', t.giusto, come)} ${area('note', t.perche, come)}
      </section>
      ${recapiti(come)} ${file(come)}
      <button type="submit">${invia}</button>
    </form>`;
}

/** Oneself always moves; the others when they are ticked. */
function persona(
  uno: Cittadino['soggetto'],
  { io, grande }: { readonly io: boolean; readonly grande: boolean },
  come: Compilato,
): Html {
  const { residenza: t } = come.t;
  const id = uno.idSchedaSoggettoANPR;
  const { cognome = '', nome = '' } = uno.dati.generalita;
  const chi = `${nome} ${cognome}${io ? ` (${t.tu})` : grande ? '' : ` (${t.minore})`}`;
  return html`<div class="persona">
    ${io ? html`<p><strong>${chi}</strong></p>` : spunta(`con-${id}`, chi, come)}
    ${
      grande &&
      html`<div class="sotto" role="group" aria-label="${chi}">
        ${spunta(`patente-${id}`, t.patente, come)} ${spunta(`veicoli-${id}`, t.veicoli, come)}
      </div>`
    }
  </div>`;
}

function doveSi(comuni: readonly ComuneServito[], come: Compilato): Html {
  const { residenza: t } = come.t;
  return html`${scelta(
      'comune',
      t.comune,
      comuni.map(({ codice, nome, siglaProvincia }) => [codice, `${nome} (${siglaProvincia})`]),
      come,
    )}
    <div class="due largo">
      ${scelta(
        'specie',
        t.specie,
        specie.map((una) => [una, una]),
        come,
      )}
      ${testo('via', t.via, come)}
    </div>
    <div class="due">
      ${testo('civico', t.civico, come)} ${testo('interno', t.interno, come)}
      ${testo('cap', t.cap, come, { completa: 'postal-code' })}
    </div>`;
}

export function paginaResidenza(
  modulo: Modulo,
  { soggetto, componenti }: Cittadino,
  { comuni, oggi }: { readonly comuni: readonly ComuneServito[]; readonly oggi: string },
): Html {
  const come = compilato(modulo);
  const { residenza: t, recapiti: r, allegati, elenco, invia } = come.t;
  const etichette = {
    ...{ comune: t.comune, specie: t.specie, via: t.via, civico: t.civico, interno: t.interno, cap: t.cap },
    ...{ titolo: t.titoloCasa, cognome: t.cognome, nome: t.nome, email: r.email, telefono: r.telefono },
    file: allegati.titolo,
  };
  const io = componenti.filter((uno) => uno.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
  const altri = componenti.filter((uno) => uno.idSchedaSoggettoANPR !== soggetto.idSchedaSoggettoANPR);
  return html`<h1>${elenco.residenza}</h1>
    ${sommario(come, etichette)}
    <form method="post" action="${via('/residenza', modulo.lingua)}" enctype="multipart/form-data" novalidate>
      <section class="scheda">
        <h2>${t.titolo}</h2>
        ${doveSi(comuni, come)} ${scelta('titolo', t.titoloCasa, Object.entries(t.titoli), come)}
      </section>
      <section class="scheda">
        <h2>${t.chi}</h2>
        <p>${t.chiAiuto}</p>
        ${[...io, ...altri].map((uno) => persona(uno, { io: uno === io[0], grande: adulto(uno, oggi) }, come))}
      </section>
      <section class="scheda">
        <h2>${t.esistente}</h2>
        <div class="due">${testo('cognome', t.cognome, come)} ${testo('nome', t.nome, come)}</div>
      </section>
      ${recapiti(come)} ${file(come)}
      <section class="scheda">
        ${area('note', t.note, come)}
        <p class="note">${t.legale}</p>
        <button type="submit">${invia}</button>
      </section>
    </form>`;
}
