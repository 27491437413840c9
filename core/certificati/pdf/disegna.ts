import type { Contenuto } from '../contenuto.ts';
import { mattoniDi, paragrafo, riquadro, type Mattone } from './blocchi.ts';
import { componi, type FoglioScritto } from './documento.ts';
import { impagina } from './impagina.ts';
import { apriPagina, blu, chiudiPagina, grigio } from './pagina.ts';
import type { Penna } from './penna.ts';
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

/** Lower edge of what closes the document, and of the flow on pages that do not. */
const fondo = 62;

function intestazione(contenuto: Contenuto): Mattone[] {
  const { titolo, sottotitolo, fonte, intestatario } = contenuto;
  return [
    paragrafo(titolo.toLocaleUpperCase('it'), {
      peso: 700,
      corpo: 19,
      interlinea: 24,
      colore: blu,
      centro: true,
      dopo: sottotitolo === undefined ? 14 : 2,
    }),
    ...(sottotitolo === undefined
      ? []
      : [paragrafo(sottotitolo, { corpo: 12, centro: true, colore: grigio, dopo: 14 })]),
    paragrafo(fonte, { centro: true, dopo: 12 }),
    riquadro(intestatario.nome, intestatario.righe),
  ];
}

function corpoDi(contenuto: Contenuto): Mattone[] {
  const { parti, annotazioni } = contenuto;
  const titoletto = (testo: string): Mattone => ({
    ...paragrafo(testo, { peso: 700, corpo: 12.5, colore: blu, prima: 4, dopo: 3 }),
    conIlSeguente: true,
  });
  return [
    ...intestazione(contenuto),
    ...parti.flatMap((parte) => [
      ...(parti.length === 1 ? [] : [titoletto(parte.titolo)]),
      ...parte.blocchi.flatMap(mattoniDi),
    ]),
    ...(annotazioni.length === 0 ? [] : [titoletto('Annotazioni')]),
    ...annotazioni.map((riga) => paragrafo(riga, { corpo: 10.5, interlinea: 14, dopo: 3 })),
  ];
}

function impila(penna: Penna, da: number, mattoni: readonly Mattone[]): void {
  let y = da;
  for (const mattone of mattoni) {
    mattone.disegna(penna, y);
    y -= mattone.altezza;
  }
}

/** The certificate as an A4 PDF. The same request gives the same bytes. */
export function disegnaCertificato(richiesta: RichiestaDisegno): Promise<Uint8Array> {
  const { contenuto, gettone, urlVerifica, filigrana } = richiesta;
  const chiusura = [
    firma(contenuto),
    oneri(contenuto),
    ...(contenuto.estremi && gettone !== undefined
      ? [verifica(contenuto.estremi.codice, gettone, urlVerifica)]
      : []),
  ];
  const alta = chiusura.reduce((somma, m) => somma + m.altezza, 0);
  const spazio = {
    prima: apriPagina(contenuto, true).da - fondo,
    altre: apriPagina(contenuto, false).da - fondo,
  };
  const impaginate = impagina(corpoDi(contenuto), spazio, alta);
  const fogli = impaginate.map((mattoni, i): FoglioScritto => {
    const { penna, da } = apriPagina(contenuto, i === 0);
    impila(penna, da, mattoni);
    if (i === impaginate.length - 1) impila(penna, fondo + alta, chiusura);
    const velo = filigrana === undefined ? {} : { filigrana };
    chiudiPagina(penna, { contenuto, ...velo }, i + 1, impaginate.length);
    return penna.fine();
  });
  return componi(fogli, {
    titolo: contenuto.titolo,
    autore: `Comune di ${contenuto.comune.nome}`,
    istante: richiesta.istante,
  });
}
