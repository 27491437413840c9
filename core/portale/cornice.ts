import { html, type Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { scheletro } from '../certificati/pagina/scheletro.ts';
import { testi } from './testi/index.ts';
import { contatti, marchio, type Ufficio } from './ufficio.ts';

/** An address of the portal in the language that is being read. */
export const via = (percorso: string, lingua: Lingua): string => `/portale${percorso}?lingua=${lingua}`;

export function incornicia(
  dove: {
    readonly lingua: Lingua;
    readonly titolo: string;
    readonly percorso: string;
    /** Name of who is logged in. */
    readonly chi?: string;
    /** Whom their requests go to. */
    readonly ufficio?: Ufficio;
  },
  corpo: Html,
): string {
  const { lingua, titolo, percorso, chi, ufficio } = dove;
  const t = testi[lingua];
  const accanto =
    chi !== undefined &&
    html`<form class="chi" method="post" action="${via('/esci', lingua)}">
      <span>${chi}</span> <button type="submit">${t.esci}</button>
    </form>`;
  return scheletro(
    {
      ...{ lingua, titolo, accanto, testi: t, prova: t.prova },
      ...{ inizio: via('/', lingua), inLingua: (altra: Lingua) => via(percorso, altra) },
      ...(ufficio && { marchio: marchio(ufficio) }),
      testa: html`<link rel="stylesheet" href="/portale/stile.css" />`,
    },
    ufficio ? html`${corpo}${contatti(lingua, ufficio)}` : corpo,
  );
}
