import type { Kysely } from 'kysely';
import { leggiVetrina, type Vetrina } from '../amministrazione/archivio.ts';
import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import type { Schema } from '../db/schema.ts';
import { cercaEnte } from '../registro/ente.ts';
import { testi } from './testi/index.ts';

/** The office that a citizen's requests go to, as its municipality has described it (`Amministrazione`). */
export interface Ufficio extends Vetrina {
  readonly nome: string;
}

export async function leggiUfficio(db: Kysely<Schema>, comune: string): Promise<Ufficio> {
  const [{ nome }, vetrina] = await Promise.all([cercaEnte(db)(comune), leggiVetrina(db, comune)]);
  return { nome, ...vetrina };
}

/** Before the name of the site; the name of the municipality is written beside it, so the picture says nothing more. */
export function marchio({ logo, nome }: Ufficio): Html {
  return html`<span class="comune"
    >${logo !== undefined && html`<img src="data:image/jpeg;base64,${logo}" width="56" height="40" alt="" />`}
    <span>${nome}</span></span
  >`;
}

const riga = (etichetta: string, valore: Html | string): Html | false =>
  valore !== '' &&
  html`<dt>${etichetta}</dt>
    <dd>${valore}</dd>`;
const verso = (dove: string, testo: string): Html | string =>
  testo === '' ? '' : html`<a href="${dove}">${testo}</a>`;

/** How the office is reached, and when; nothing of it when the municipality has set nothing. */
export function contatti(lingua: Lingua, { contatti: c, nome }: Ufficio): Html | false {
  if (!c || Object.values(c).every((valore) => valore === '')) return false;
  const { ufficio: t } = testi[lingua];
  return html`<section class="scheda contatti" aria-labelledby="ufficio">
    <h2 id="ufficio">${t.titolo} ${nome}</h2>
    <dl>
      ${riga(t.orari, c.orari)} ${riga(t.indirizzo, c.indirizzo)}
      ${riga(t.telefono, verso(`tel:${c.telefono.replace(/[^0-9+]/g, '')}`, c.telefono))}
      ${riga(t.email, verso(`mailto:${c.email}`, c.email))} ${riga(t.pec, verso(`mailto:${c.pec}`, c.pec))}
      ${riga(t.sito, verso(c.sito, c.sito))}
    </dl>
  </section>`;
}
