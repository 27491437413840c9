import type { Blocco, Contenuto } from '../certificati/contenuto.ts';
import { mattoniDi, paragrafo, riquadro, type Mattone } from '../certificati/pdf/blocchi.ts';
import { componi } from '../certificati/pdf/documento.ts';
import { impagina } from '../certificati/pdf/impagina.ts';
import { apriPagina, blu, filo, foglio, grigio } from '../certificati/pdf/pagina.ts';
import { creaStruttura } from '../certificati/pdf/struttura.ts';

export interface Riepilogo {
  readonly comune: Contenuto['comune'];
  readonly titolo: string;
  /** Strong line, and those that complete it: receipt and day. */
  readonly ricevuta: string;
  readonly sotto: readonly string[];
  readonly blocchi: readonly Blocco[];
  /** At the foot of every page. */
  readonly piede: string;
  readonly istante: Date;
}

const fondo = 66;

/** What a citizen has asked for, on paper: the summary that P002 hands over, unsealed because nobody certifies it. */
export function disegnaRiepilogo(dati: Riepilogo): Uint8Array {
  const { comune, titolo, ricevuta, sotto, blocchi, piede, istante } = dati;
  const contenuto: Contenuto = {
    ...{ versione: 1, comune, titolo, fonte: '', intestatario: { nome: ricevuta, righe: sotto }, parti: [] },
    ...{ annotazioni: [], avvertenze: [], oneri: { bollo: '', diritti: '', contrassegno: false } },
    ...{ rilasciato: '', ufficiale: '' },
  };
  const mattoni: Mattone[] = [
    paragrafo(titolo, { peso: 700, corpo: 18, interlinea: 23, colore: blu, dopo: 12, ruolo: 'H1' }),
    riquadro(ricevuta, sotto),
    ...blocchi.flatMap((uno) => mattoniDi(uno)),
  ];
  const spazio = { prima: apriPagina(contenuto, 0).da - fondo, altre: apriPagina(contenuto, 1).da - fondo };
  const pagine = impagina(mattoni, spazio, 0);
  const struttura = creaStruttura();
  const fogli = pagine.map((suoi, i) => {
    const { penna, da } = apriPagina(contenuto, i, struttura);
    let y = da;
    for (const mattone of suoi) {
      mattone.disegna(penna, y);
      y -= mattone.altezza;
    }
    const { sinistra, destra } = foglio;
    penna.linea(sinistra, 53, destra, 53, { colore: filo, spessore: 0.6 });
    penna.testo(sinistra, 40, piede, { corpo: 8.5, colore: grigio });
    penna.testo(destra, 40, `${i + 1} / ${pagine.length}`, { corpo: 8.5, colore: grigio, allinea: 'destra' });
    return penna.fine();
  });
  const file = { titolo, autore: `Comune di ${comune.nome}`, luogo: comune.nome, istante };
  return componi(fogli, struttura, file);
}
