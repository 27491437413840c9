import { html, type Html } from '../certificati/pagina/html.ts';
import type { Errori, Scritto } from './moduli.ts';
import type { Testi } from './testi/index.ts';

/** A form as it was filled in, with what is wrong in it. */
export interface Compilato {
  readonly scritto: Scritto;
  readonly errori: Errori;
  readonly t: Testi;
}

const errore = (nome: string, { errori, t }: Compilato): Html | undefined => {
  const quale = errori[nome];
  return quale && html`<p class="errore" id="errore-${nome}">${t.errori[quale]}</p>`;
};
const segni = (nome: string, { errori }: Compilato, aiuto = false): Html => {
  const descritto = [...(aiuto ? [`aiuto-${nome}`] : []), ...(errori[nome] ? [`errore-${nome}`] : [])].join(
    ' ',
  );
  return html`${descritto !== '' && html`aria-describedby="${descritto}"`}
  ${errori[nome] !== undefined && html`aria-invalid="true"`}`;
};

export function testo(
  nome: string,
  etichetta: string,
  come: Compilato,
  {
    tipo = 'text',
    completa = 'off',
    aiuto,
    classe,
  }: { tipo?: string; completa?: string; aiuto?: string; classe?: string } = {},
): Html {
  return html`<div class="campo">
    <label for="${nome}">${etichetta}</label>
    ${aiuto !== undefined && html`<p class="aiuto" id="aiuto-${nome}">${aiuto}</p>`}
    <input
      type="${tipo}"
      id="${nome}"
      name="${nome}"
      value="${come.scritto[nome] ?? ''}"
      maxlength="200"
      autocomplete="${completa}"
      ${classe !== undefined && html`class="${classe}"`}
      ${segni(nome, come, aiuto !== undefined)}
    />
    ${errore(nome, come)}
  </div>`;
}

export function area(nome: string, etichetta: string, come: Compilato): Html {
  return html`<div class="campo">
    <label for="${nome}">${etichetta}</label>
    <textarea id="${nome}" name="${nome}" rows="4" maxlength="2000" ${segni(nome, come)}>
${come.scritto[nome] ?? ''}</textarea>
    ${errore(nome, come)}
  </div>`;
}

export function scelta(
  nome: string,
  etichetta: string,
  voci: readonly (readonly [valore: string, testo: string])[],
  come: Compilato,
): Html {
  return html`<div class="campo">
    <label for="${nome}">${etichetta}</label>
    <select id="${nome}" name="${nome}" ${segni(nome, come)}>
      <option value="">${come.t.rettifica.scegli}</option>
      ${voci.map(
        ([valore, detto]) =>
          html`<option value="${valore}" ${come.scritto[nome] === valore && html`selected`}>
            ${detto}
          </option>`,
      )}
    </select>
    ${errore(nome, come)}
  </div>`;
}

export function spunta(nome: string, etichetta: string, { scritto }: Compilato): Html {
  return html`<div class="spunta">
    <input
      type="checkbox"
      id="${nome}"
      name="${nome}"
      value="si"
      ${scritto[nome] === 'si' && html`checked`}
    />
    <label for="${nome}">${etichetta}</label>
  </div>`;
}

export function file(come: Compilato): Html {
  const { t } = come;
  const male = Object.keys(come.errori).length > 0;
  return html`<section class="scheda">
    <h2>${t.allegati.titolo}</h2>
    <div class="campo">
      <label for="file">${t.allegati.etichetta}</label>
      <p class="aiuto" id="aiuto-file">${t.allegati.aiuto} ${male && t.allegati.ancora}</p>
      <input
        type="file"
        id="file"
        name="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg"
        ${segni('file', come, true)}
      />
      ${errore('file', come)}
    </div>
  </section>`;
}

export function recapiti(come: Compilato): Html {
  const { recapiti: t } = come.t;
  return html`<section class="scheda">
    <h2>${t.titolo}</h2>
    <div class="due">
      ${testo('email', t.email, come, { tipo: 'email', completa: 'email' })}
      ${testo('telefono', t.telefono, come, { tipo: 'tel', completa: 'tel' })}
    </div>
  </section>`;
}

/** All that is missing, first thing on the page, each one a link to its field. */
export function sommario(
  { errori, t }: Compilato,
  etichette: Readonly<Record<string, string>>,
): Html | undefined {
  const nomi = Object.keys(errori);
  if (nomi.length === 0) return undefined;
  return html`<div class="sommario" role="alert" aria-labelledby="manca">
    <h2 id="manca">${t.errori.titolo}</h2>
    <ul>
      ${nomi.map((nome) => {
        const quale = errori[nome];
        return quale && html`<li><a href="#${nome}">${etichette[nome] ?? nome}</a>: ${t.errori[quale]}</li>`;
      })}
    </ul>
  </div>`;
}
