import { createHash } from 'node:crypto';
import { spoglia } from '#contract/documento/prova.ts';
import { testoCanonico } from '#contract/testo-canonico.ts';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { impronta, type Contenuto } from '../contenuto.ts';
import { creaGettone, idSigillo } from '../gettone.ts';
import { mattoniDi, paragrafo, riquadro, type Mattone } from './blocchi.ts';
import { componi, type FoglioScritto } from './documento.ts';
import { impagina } from './impagina.ts';
import { improntaLogo, leggiLogo } from './logo.ts';
import { apriPagina, blu, chiudiPagina, grigio } from './pagina.ts';
import { etichettaLingua, parole } from './parole.ts';
import type { Penna } from './penna.ts';
import { baseVerifica, firma, oneri, seconda, verifica } from './piede.ts';
import { creaStruttura } from './struttura.ts';

export interface RichiestaDisegno {
  /** Without extremes it is a preview: no QR, no seal. */
  readonly contenuto: Contenuto;
  /** Base address of the verification page. */
  readonly urlVerifica: string;
  /** `ANTEPRIMA` or `FAC-SIMILE`, across every page. */
  readonly filigrana?: string;
  /** Written into the file as its date. */
  readonly istante: Date;
  readonly sigillo: Sigillo;
  /** Coat of arms of the municipality, JPEG; of other colours than grey and RGB it is left out for our own mark. */
  readonly logo?: Uint8Array;
}

export interface Disegnato {
  readonly pdf: Uint8Array;
  /** Canonical text of the content ({@link ../contenuto.ts}), and what the QR carries; empty for a preview. */
  readonly contenuto: string;
  readonly gettone: string;
}

/** Lower edge of what closes the document, and of the flow on pages that do not. */
const fondo = 60;

function intestazione(contenuto: Contenuto): Mattone[] {
  const { titolo, sottotitolo, fonte, intestatario, altra } = contenuto;
  const lingua = altra ? etichettaLingua[altra.lingua] : '';
  const tradotto = (testo: string | undefined): { lingua: string; testo: string } | undefined =>
    testo === undefined ? undefined : { lingua, testo };
  return [
    paragrafo(
      titolo.toLocaleUpperCase('it'),
      {
        peso: 700,
        corpo: 19,
        interlinea: 24,
        colore: blu,
        centro: true,
        dopo: sottotitolo !== undefined ? 2 : altra ? 8 : 14,
        ruolo: 'H1',
      },
      tradotto(altra?.titolo.toLocaleUpperCase(altra.lingua)),
    ),
    ...(sottotitolo === undefined
      ? []
      : [
          paragrafo(
            sottotitolo,
            { corpo: 12, centro: true, colore: grigio, dopo: 14 },
            tradotto(altra?.sottotitolo),
          ),
        ]),
    paragrafo(fonte, { centro: true, dopo: altra ? 7 : 12 }, tradotto(altra?.fonte)),
    riquadro(intestatario.nome, intestatario.righe, 15, altra && { lingua, sotto: altra.righeIntestatario }),
  ];
}

function corpoDi(contenuto: Contenuto): Mattone[] {
  const { parti, annotazioni, altra } = contenuto;
  const lingua = altra ? etichettaLingua[altra.lingua] : '';
  const titoletto = (testo: string, tradotto?: string): Mattone => ({
    ...paragrafo(
      testo,
      { peso: 700, corpo: 12.5, colore: blu, prima: 4, dopo: 3, ruolo: 'H2' },
      tradotto === undefined ? undefined : { lingua, testo: tradotto },
    ),
    conIlSeguente: true,
  });
  return [
    ...intestazione(contenuto),
    ...parti.flatMap((parte, i) => [
      ...(parti.length === 1 ? [] : [titoletto(parte.titolo, altra?.parti[i]?.titolo)]),
      ...parte.blocchi.flatMap((blocco, j) => {
        const tradotto = altra?.parti[i]?.blocchi[j];
        return mattoniDi(blocco, tradotto && { lingua, blocco: tradotto });
      }),
    ]),
    ...(annotazioni.length === 0
      ? []
      : [titoletto(parole.it.annotazioni, seconda(contenuto)?.parole.annotazioni)]),
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

const sha256 = (testo: string): string => createHash('sha256').update(testo, 'utf8').digest('hex');

/**
 * The certificate as a sealed A4 PDF. The token of its QR signs the content and, in it, the digest of all that is
 * written on the sheet: a letter changed in the file is found even where the seal was taken off.
 */
export function disegnaCertificato(richiesta: RichiestaDisegno): Disegnato {
  const { urlVerifica, filigrana, sigillo, istante } = richiesta;
  const logo = richiesta.logo && leggiLogo(richiesta.logo);
  const contenuto: Contenuto = logo
    ? { ...richiesta.contenuto, comune: { ...richiesta.contenuto.comune, logo: improntaLogo(logo) } }
    : richiesta.contenuto;
  const { estremi } = contenuto;
  let gettone = '';
  const chiusura = [
    firma(contenuto),
    oneri(contenuto),
    ...(estremi ? [verifica(contenuto, estremi.codice, () => gettone, urlVerifica)] : []),
  ];
  const alta = chiusura.reduce((somma, m) => somma + m.altezza, 0);
  const spazio = {
    prima: apriPagina(contenuto, 0).da - fondo,
    altre: apriPagina(contenuto, 1).da - fondo,
  };
  const impaginate = impagina(corpoDi(contenuto), spazio, alta);
  const struttura = creaStruttura();
  const penne = impaginate.map((mattoni, i): Penna => {
    const { penna, da } = apriPagina(contenuto, i, struttura, logo);
    impila(penna, da, mattoni);
    if (i === impaginate.length - 1) impila(penna, fondo + alta, chiusura);
    const velo = filigrana === undefined ? {} : { filigrana };
    chiudiPagina(penna, { contenuto, ...velo }, i + 1, impaginate.length);
    return penna;
  });
  const file = {
    titolo: contenuto.titolo,
    autore: `Comune di ${contenuto.comune.nome}`,
    luogo: contenuto.comune.nome,
    istante,
    ...(logo && { logo }),
  };
  const fogli = (): FoglioScritto[] => penne.map((penna) => penna.fine());
  if (!estremi) return { pdf: componi(fogli(), struttura, file), contenuto: '', gettone };
  const scritte = penne.flatMap((penna) => penna.scritte);
  const canonico = testoCanonico({ ...contenuto, scritte: sha256(spoglia(scritte)) });
  gettone = creaGettone(
    {
      protocollo: estremi.protocollo,
      impronta: impronta(canonico),
      emesso: contenuto.rilasciato,
      comune: contenuto.comune.codiceIstat,
    },
    idSigillo(sigillo.certificato),
    sigillo.chiave,
  );
  const prova = {
    gettone,
    contenuto: canonico,
    scritte,
    sigillo: Buffer.from(sigillo.certificato).toString('base64'),
    indirizzo: baseVerifica(urlVerifica),
  };
  return { pdf: componi(fogli(), struttura, { ...file, sigillo, prova }), contenuto: canonico, gettone };
}
