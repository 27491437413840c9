import type { Contenuto } from '../contenuto.ts';
import { mostraCodice } from '../codice-stampato.ts';
import { giornoEsteso } from '../frasi.ts';
import type { Mattone } from './blocchi.ts';
import { blu, filo, foglio, grigio, larghezzaUtile } from './pagina.ts';
import { rettangoliQr } from './qr.ts';
import { aCapo, larghezza } from './testo.ts';

/** Place and date on the left, the officer on the right: kept together, so that nobody signs an empty page. */
export function firma(contenuto: Contenuto): Mattone {
  const centro = foglio.destra - 105;
  return {
    altezza: 92,
    disegna: (penna, y) => {
      penna.testo(
        foglio.sinistra,
        y - 24,
        `${contenuto.comune.nome}, ${giornoEsteso(contenuto.rilasciato)}`,
        { corpo: 11.5 },
      );
      penna.testo(centro, y - 14, 'L’Ufficiale d’anagrafe', {
        corpo: 10.5,
        colore: grigio,
        allinea: 'centro',
      });
      penna.testo(centro, y - 30, contenuto.ufficiale, { peso: 600, corpo: 11.5, allinea: 'centro' });
      penna.linea(centro - 100, y - 68, centro + 100, y - 68, { colore: filo, spessore: 0.8 });
      penna.testo(centro, y - 78, 'firma e timbro', { corpo: 7.5, colore: grigio, allinea: 'centro' });
    },
  };
}

/** Stamp duty, fees, and the warnings of the law. */
export function oneri({ oneri: o, avvertenze }: Contenuto): Mattone {
  const larga = o.contrassegno ? larghezzaUtile - 118 : larghezzaUtile;
  const dentro = larga - 24;
  const colonna = 108;
  const righe = (
    [
      ['Imposta di bollo', o.bollo],
      ['Diritti di segreteria', o.diritti],
    ] as const
  ).map(([etichetta, valore]) => ({ etichetta, testo: aCapo(valore, 600, 9.5, dentro - colonna) }));
  const note = avvertenze.map((nota) => aCapo(nota, 400, 9, dentro));
  const alto =
    18 +
    righe.reduce((somma, r) => somma + r.testo.length * 13, 0) +
    note.reduce((somma, nota) => somma + nota.length * 11.8 + 4, 0) +
    4;
  const minimo = o.contrassegno ? 86 : 0;
  const altezza = Math.max(alto, minimo);
  return {
    altezza: altezza + 12,
    disegna: (penna, y) => {
      const { sinistra, destra } = foglio;
      penna.contorno([sinistra, y - altezza, larga, altezza], { colore: filo, spessore: 0.7 });
      let riga = y - 17;
      for (const { etichetta, testo } of righe) {
        penna.testo(sinistra + 12, riga, etichetta, { corpo: 9.5, colore: grigio });
        for (const linea of testo) {
          penna.testo(sinistra + 12 + colonna, riga, linea, { peso: 600, corpo: 9.5 });
          riga -= 13;
        }
      }
      riga -= 3;
      for (const nota of note) {
        for (const linea of nota) {
          penna.testo(sinistra + 12, riga, linea, { corpo: 9 });
          riga -= 11.8;
        }
        riga -= 4;
      }
      if (!o.contrassegno) return;
      const x = destra - 106;
      penna.contorno([x, y - altezza, 106, altezza], { colore: filo, spessore: 0.8, tratteggio: 3 });
      const centro = x + 53;
      const stile = { corpo: 8, colore: grigio, allinea: 'centro' } as const;
      penna.testo(centro, y - altezza / 2 + 3, 'spazio per il', stile);
      penna.testo(centro, y - altezza / 2 - 7, 'contrassegno telematico', stile);
    },
  };
}

/** The QR, the code for whoever has no camera, and what to do with them. */
export function verifica(codice: string, gettone: string, urlVerifica: string): Mattone {
  const lato = 112;
  const base = urlVerifica.replace(/\/+$/, '');
  return {
    altezza: lato + 4,
    disegna: (penna, y) => {
      const { sinistra } = foglio;
      // The quiet zone hangs into the margin, so that the modules stand flush with the text.
      penna.riempi(rettangoliQr(`${base}/v/${gettone}`, sinistra - 7, y - lato, lato), [0, 0, 0]);
      const x = sinistra + lato + 8;
      penna.testo(x, y - 20, 'Verifica del certificato', { peso: 700, corpo: 11.5, colore: blu });
      penna.testo(x, y - 37, 'Inquadra il codice con il telefono: la pagina che si apre dice se il', {
        corpo: 9.5,
      });
      penna.testo(x, y - 49, 'certificato è autentico e mostra i dati da confrontare con questo foglio.', {
        corpo: 9.5,
      });
      const apri = 'Senza telefono, apri ';
      penna.testo(x, y - 69, apri, { corpo: 9.5 });
      penna.testo(x + larghezza(apri, 400, 9.5), y - 69, base, { peso: 600, corpo: 9.5 });
      penna.testo(x, y - 81, 'e scrivi questo codice:', { corpo: 9.5 });
      penna.testo(x, y - 99, mostraCodice(codice), {
        peso: 700,
        corpo: 14,
        colore: blu,
        spaziatura: 1.2,
      });
    },
  };
}
