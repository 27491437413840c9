import { html, Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { scheletro } from './scheletro.ts';
import { testi } from './testi.ts';

/** A sheet with its seal: ours, of no body in particular. */
const marchio = new Html(
  '<svg viewBox="0 0 44 44" fill="none" stroke="#fff" stroke-width="2.5" aria-hidden="true">' +
    '<path d="M10 4h17l8 8v12"/><path d="M27 4v8h8"/><path d="M10 4v36h13M16 18h12M16 25h8"/>' +
    '<circle cx="32" cy="33" r="8"/><path d="m28.5 33 2.5 2.5 4.5-5"/></svg>',
);

export interface Cornice {
  readonly lingua: Lingua;
  readonly titolo: string;
  /** Where the same page is read in another language; after a form was sent, the start. */
  readonly percorso: string;
  readonly prova: boolean;
}

export function incornicia({ lingua, titolo, percorso, prova }: Cornice, corpo: Html): string {
  const t = testi[lingua];
  return scheletro(
    {
      ...{ lingua, titolo, marchio, testi: t, prova: prova && t.prova },
      ...{ inizio: `/?lingua=${lingua}`, inLingua: (altra: Lingua) => `${percorso}?lingua=${altra}` },
      testa: html`<meta name="theme-color" content="#0059b3" />`,
    },
    corpo,
  );
}
