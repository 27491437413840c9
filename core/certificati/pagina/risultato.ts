import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Contenuto } from '../contenuto.ts';
import { giornoBreve } from '../frasi.ts';
import type { Esame } from '../verifica.ts';
import { foglio } from './foglio.ts';
import { html, Html } from './html.ts';
import type { Lingua } from './lingua.ts';
import { moduloCodice, moduloFile } from './moduli.ts';
import { testi, type NomeStato } from './testi.ts';

const disegno = (percorso: string): Html =>
  new Html(
    `<svg viewBox="0 0 48 48" fill="none" stroke="#fff" stroke-width="4" aria-hidden="true">` +
      `<circle cx="24" cy="24" r="21"/>${percorso}</svg>`,
  );
const spunta = disegno('<path d="m14 25 7 7 14-15"/>');
const orologio = disegno('<path d="M24 12v13l8 5"/>');
const croce = disegno('<path d="m16 16 16 16M32 16 16 32"/>');
const punto = disegno('<path d="M24 12v15M24 32v4"/>');

/** Never by colour alone: each state has its sign and its words. */
const aspetto: Readonly<Record<NomeStato, readonly [classe: string, segno: Html]>> = {
  valido: ['ok', spunta],
  identico: ['ok', spunta],
  scaduto: ['attesa', orologio],
  annullato: ['no', croce],
  'non-autentico': ['no', croce],
  sconosciuto: ['attesa', punto],
  'codice-sbagliato': ['ignoto', punto],
  'codice-sconosciuto': ['attesa', punto],
  'file-diverso': ['attesa', punto],
  'file-illeggibile': ['ignoto', punto],
  troppi: ['ignoto', orologio],
  guasto: ['ignoto', punto],
};

/** How the certificate was asked for: a typed code could be guessed, so it shows less (initials, no sheet). */
export type Via = 'gettone' | 'codice' | 'pdf';

export function statoDi(esame: Esame, via: Via): NomeStato {
  if (esame.tipo !== 'trovato') return esame.tipo;
  return via === 'pdf' && esame.stato === 'valido' ? 'identico' : esame.stato;
}

/** `R. M.` of `ROSSI MARIO`. */
function iniziali(nome: string): string {
  return nome
    .split(/\s+/)
    .map((parola) => `${parola.charAt(0)}.`)
    .join(' ');
}

function estremi(lingua: Lingua, esame: Extract<Esame, { tipo: 'trovato' }>, via: Via): Html {
  const t = testi[lingua];
  const { contenuto: c, documento: d } = esame;
  const nome =
    via === 'codice'
      ? html`${iniziali(c.intestatario.nome)}<small>${t.iniziali}</small>`
      : html`${c.intestatario.nome}`;
  const voci: [string, Html | string][] = [
    [t.voci.tipo, html`<span lang="it">${nomeCertificato(c)}</span>`],
    [t.voci.intestatario, nome],
    [t.voci.comune, `${c.comune.nome} (${c.comune.siglaProvincia})`],
    [t.voci.rilasciato, giornoBreve(c.rilasciato)],
    [t.voci.vale, c.valeFinoAl === undefined ? t.voci.perSempre : giornoBreve(c.valeFinoAl)],
    ...(d.annullato
      ? [[t.voci.annullato, giornoBreve(giornoInItalia(d.annullato))] as [string, string]]
      : []),
    [t.voci.protocollo, d.protocollo],
  ];
  return html`<dl>
    ${voci.map(
      ([etichetta, valore]) =>
        html`<div>
          <dt>${etichetta}</dt>
          <dd>${valore}</dd>
        </div>`,
    )}
  </dl>`;
}

function nomeCertificato({ titolo, sottotitolo }: Contenuto): string {
  return sottotitolo === undefined ? titolo : `${titolo}: ${sottotitolo}`;
}

/** Panel with the answer in one line, what to do, and, of an authentic one, what the paper must say. */
export function paginaStato(lingua: Lingua, nome: NomeStato, altro: Html | false = false): Html {
  const t = testi[lingua];
  const { titolo, spiega, daFare } = t.stati[nome];
  const [classe, segno] = aspetto[nome];
  return html`<section class="stato ${classe}" role="status">
      ${segno}
      <div>
        <h1>${titolo}</h1>
        <p>${spiega}</p>
      </div>
    </section>
    <section class="scheda fare">
      <h2>${t.daFare}</h2>
      <ul>
        ${daFare.map((riga) => html`<li>${riga}</li>`)}
      </ul>
    </section>
    ${altro}`;
}

function dopo(lingua: Lingua, esame: Esame, via: Via, scritto: string | undefined): Html {
  const t = testi[lingua];
  const ancora = html`<a class="bottone" href="/?lingua=${lingua}">${t.altro}</a>`;
  if (esame.tipo !== 'trovato') {
    if (via === 'codice') return moduloCodice(lingua, scritto);
    return via === 'pdf' ? moduloFile(lingua) : ancora;
  }
  return html`<section class="scheda">
      <h2>${t.confronta.titolo}</h2>
      <p>${t.confronta.spiega}</p>
      ${estremi(lingua, esame, via)} ${via === 'gettone' && foglio(esame.contenuto)}
    </section>
    <section class="scheda">
      <h2>${t.garanzia.titolo}</h2>
      ${t.garanzia.testo.map((riga) => html`<p class="note">${riga}</p>`)}
    </section>
    ${ancora}`;
}

export function paginaEsame(lingua: Lingua, esame: Esame, via: Via, scritto?: string): Html {
  return paginaStato(lingua, statoDi(esame, via), dopo(lingua, esame, via, scritto));
}
