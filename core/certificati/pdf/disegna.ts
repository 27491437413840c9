import type { Contenuto } from '../contenuto.ts';
import { mattoniDi, paragrafo, riquadro, type Mattone } from './blocchi.ts';
import { componi, type FoglioScritto } from './documento.ts';
import { apriPagina, blu, chiudiPagina, foglio, grigio, type Pagina } from './pagina.ts';
import { firma, oneri, verifica } from './piede.ts';

export interface RichiestaDisegno {
  readonly contenuto: Contenuto;
  /** What the QR carries; absent on a preview. */
  readonly gettone?: string;
  /** Base address of the verification page. */
  readonly urlVerifica: string;
  /** `ANTEPRIMA` or `FAC-SIMILE`, across every page. */
  readonly filigrana?: string;
  /** Written into the file as its date. */
  readonly istante: Date;
}

function corpoDi(contenuto: Contenuto): Mattone[] {
  const una = contenuto.parti.length === 1;
  return [
    paragrafo(contenuto.titolo.toLocaleUpperCase('it'), {
      peso: 700,
      corpo: 19,
      interlinea: 24,
      colore: blu,
      centro: true,
      dopo: contenuto.sottotitolo === undefined ? 16 : 2,
    }),
    ...(contenuto.sottotitolo === undefined
      ? []
      : [paragrafo(contenuto.sottotitolo, { corpo: 12, centro: true, colore: grigio, dopo: 16 })]),
    paragrafo(contenuto.fonte, { centro: true, dopo: 12 }),
    riquadro(contenuto.intestatario.nome, contenuto.intestatario.righe),
    ...contenuto.parti.flatMap((parte) => [
      ...(una ? [] : [paragrafo(parte.titolo, { peso: 700, corpo: 12.5, colore: blu, dopo: 3 })]),
      ...parte.blocchi.flatMap(mattoniDi),
    ]),
    ...(contenuto.annotazioni.length === 0
      ? []
      : [
          paragrafo('Annotazioni', { peso: 600, corpo: 10.5, colore: grigio, dopo: 0 }),
          ...contenuto.annotazioni.map((riga) => paragrafo(riga, { corpo: 10.5, interlinea: 14 })),
        ]),
  ];
}

/** The certificate as an A4 PDF. The same request gives the same bytes. */
export function disegnaCertificato(richiesta: RichiestaDisegno): Promise<Uint8Array> {
  const { contenuto, filigrana, gettone, urlVerifica } = richiesta;
  const pagine: Pagina[] = [];
  let pagina = apriPagina(contenuto, true, filigrana);
  let y = pagina.da;
  pagine.push(pagina);
  const voltaPagina = (): void => {
    pagina = apriPagina(contenuto, false, filigrana);
    y = pagina.da;
    pagine.push(pagina);
  };
  for (const mattone of corpoDi(contenuto)) {
    if (y - mattone.altezza < foglio.basso) voltaPagina();
    mattone.disegna(pagina.penna, y);
    y -= mattone.altezza;
  }
  // What closes the document stands at the foot of its last page, all together.
  const chiusura = [
    firma(contenuto),
    oneri(contenuto),
    ...(contenuto.estremi && gettone !== undefined
      ? [verifica(contenuto.estremi.codice, gettone, urlVerifica)]
      : []),
  ];
  const alta = chiusura.reduce((somma, m) => somma + m.altezza, 0);
  const fondo = 62;
  if (y - alta < fondo) voltaPagina();
  y = fondo + alta;
  for (const mattone of chiusura) {
    mattone.disegna(pagina.penna, y);
    y -= mattone.altezza;
  }
  const fogli = pagine.map(({ penna }, i): FoglioScritto => {
    chiudiPagina(penna, contenuto, i + 1, pagine.length);
    return penna.fine();
  });
  return componi(fogli, {
    titolo: contenuto.titolo,
    autore: `Comune di ${contenuto.comune.nome}`,
    istante: richiesta.istante,
  });
}
