import type { Contenuto } from '../contenuto.ts';
import { mostraCodice } from '../codice-stampato.ts';
import { giornoEsteso } from '../frasi.ts';
import type { Mattone } from './blocchi.ts';
import { blu, filo, foglio, grigio, larghezzaUtile } from './pagina.ts';
import { etichettaLingua, parole, type ParoleFoglio } from './parole.ts';
import { rettangoliQr } from './qr.ts';
import type { Penna } from './penna.ts';
import { aCapo, larghezza } from './testo.ts';

/** Words of the second language and its tag. */
export function seconda({ altra }: Contenuto): { lingua: string; parole: ParoleFoglio } | undefined {
  return altra && { lingua: etichettaLingua[altra.lingua], parole: parole[altra.lingua] };
}

/** Place and date on the left, the officer on the right: kept together, so that nobody signs an empty page. */
export function firma(contenuto: Contenuto): Mattone {
  const larga = 214;
  const centro = foglio.destra - larga / 2;
  const altra = seconda(contenuto);
  const dove = aCapo(
    `${contenuto.comune.nome}, ${giornoEsteso(contenuto.rilasciato)}`,
    400,
    11.5,
    larghezzaUtile - larga - 16,
  );
  const qualifica = altra ? aCapo(altra.parole.ufficiale, 400, 9, larga) : [];
  const nomi = aCapo(contenuto.ufficiale, 600, 11.5, larga);
  // The first line stands nearer to what is above it where two languages need the sheet.
  const su = altra ? 4 : 0;
  const primo = 30 - su - (altra ? 3 : 0) + qualifica.length * 11;
  const fine = primo + (nomi.length - 1) * 14;
  // For the hand; less of it where two languages need the sheet.
  const spazio = altra ? 22 : 38;
  return {
    altezza: Math.max(fine + spazio + (altra ? 19 : 24), 24 + dove.length * 15),
    disegna: (penna, y) => {
      penna.dice({ ruolo: 'P' }, () => {
        dove.forEach((riga, i) => {
          penna.testo(foglio.sinistra, y - 24 - i * 15, riga, { corpo: 11.5 });
        });
      });
      penna.dice({ ruolo: 'P' }, () => {
        const stile = { colore: grigio, allinea: 'centro' } as const;
        penna.testo(centro, y - 14 + su, `${parole.it.ufficiale} `, { ...stile, corpo: 10.5 });
        penna.inLingua(altra?.lingua, () => {
          qualifica.forEach((riga, i) => {
            penna.testo(centro, y - 25 + su - i * 11, riga, { ...stile, corpo: 9 });
          });
        });
        nomi.forEach((riga, i) => {
          penna.testo(centro, y - primo - i * 14, riga, { peso: 600, corpo: 11.5, allinea: 'centro' });
        });
      });
      const linea = y - fine - spazio;
      penna.linea(centro - 100, linea, centro + 100, linea, { colore: filo, spessore: 0.8 });
      const sotto = altra ? `${parole.it.firma} · ${altra.parole.firma}` : parole.it.firma;
      penna.testo(centro, linea - 10, sotto, { corpo: 7.5, colore: grigio, allinea: 'centro' });
    },
  };
}

interface Riga {
  readonly testo: string;
  readonly x: number;
  readonly peso: 400 | 600;
  readonly corpo: number;
  readonly grigia?: boolean;
  readonly lingua?: string | undefined;
  /** Down from the line before; 0 stays on it. */
  readonly scende: number;
  /** Begins something new to say. */
  readonly nuova?: boolean;
}

/** Stamp duty, fees, and the warnings of the law, line by line. */
function righeOneri(contenuto: Contenuto, dentro: number): Riga[] {
  const { oneri: o, avvertenze, altra } = contenuto;
  const { lingua, parole: p } = seconda(contenuto) ?? {};
  const colonna = 128;
  const passo = altra ? 11.5 : 13;
  const voce = (nome: string, valore: string, nome2?: string, valore2?: string): Riga[] => {
    const etichetta = nome2 === undefined ? `${nome} ` : `${nome} / ${nome2} `;
    const nomi = aCapo(etichetta, 400, 9.5, colonna - 8);
    const valori = aCapo(valore, 600, 9.5, dentro - colonna);
    const tradotti =
      valore2 === undefined || valore2 === valore ? [] : aCapo(valore2, 400, 9, dentro - colonna);
    const colonnaDue = [
      ...valori.map((testo) => ({ testo, x: colonna, peso: 600 as const, corpo: 9.5 })),
      ...tradotti.map((testo) => ({ testo, x: colonna, peso: 400 as const, corpo: 9, lingua })),
    ];
    // Read down each column; the second begins beside the first line of the first.
    return [
      ...nomi.map((testo, i): Riga => {
        return { testo, x: 0, peso: 400, corpo: 9.5, grigia: true, scende: passo, nuova: i === 0 };
      }),
      ...colonnaDue.map((riga, i): Riga => ({
        ...riga,
        scende: i === 0 ? passo - nomi.length * passo : passo,
      })),
      {
        testo: '',
        x: 0,
        peso: 400,
        corpo: 9.5,
        scende: Math.max(0, nomi.length - colonnaDue.length) * passo,
      },
    ];
  };
  const nota = (testo: string, tradotta: string | undefined): Riga[] => [
    ...aCapo(testo, 400, 9, dentro).map((riga, i): Riga => {
      return {
        testo: riga,
        x: 0,
        peso: 400,
        corpo: 9,
        scende: i === 0 ? (altra ? 12.5 : 16) : altra ? 10.4 : 11.8,
        nuova: i === 0,
      };
    }),
    ...(tradotta === undefined || tradotta === testo ? [] : aCapo(tradotta, 400, 8.5, dentro)).map(
      (riga): Riga => ({ testo: riga, x: 0, peso: 400, corpo: 8.5, scende: 10.4, grigia: true, lingua }),
    ),
  ];
  return [
    ...voce(parole.it.bollo, o.bollo, p?.bollo, altra?.bollo),
    ...voce(parole.it.diritti, o.diritti, p?.diritti, altra?.diritti),
    ...avvertenze.flatMap((testo, i) => nota(testo, altra?.avvertenze[i])),
  ];
}

export function oneri(contenuto: Contenuto): Mattone {
  const { contrassegno } = contenuto.oneri;
  const larga = contrassegno ? larghezzaUtile - 118 : larghezzaUtile;
  const righe = righeOneri(contenuto, larga - 24);
  const alto = righe.reduce((somma, riga) => somma + riga.scende, 0) + (contenuto.altra ? 10 : 14);
  const altezza = Math.max(alto, contrassegno ? 86 : 0);
  return {
    altezza: altezza + (contenuto.altra ? 7 : 12),
    disegna: (penna, y) => {
      const { sinistra, destra } = foglio;
      penna.contorno([sinistra, y - altezza, larga, altezza], { colore: filo, spessore: 0.7 });
      let base = y - 4;
      const capi = righe.flatMap(({ nuova }, i) => (nuova ? [i] : []));
      capi.forEach((da, i) => {
        penna.dice({ ruolo: 'P' }, () => {
          for (const riga of righe.slice(da, capi[i + 1])) {
            base -= riga.scende;
            if (riga.testo === '') continue;
            penna.inLingua(riga.lingua, () => {
              penna.testo(sinistra + 12 + riga.x, base, riga.testo, {
                corpo: riga.corpo,
                peso: riga.peso,
                ...(riga.grigia && { colore: grigio }),
              });
            });
          }
        });
      });
      if (!contrassegno) return;
      const x = destra - 106;
      penna.contorno([x, y - altezza, 106, altezza], { colore: filo, spessore: 0.8, tratteggio: 3 });
      const centro = x + 53;
      const stile = { corpo: 8, colore: grigio, allinea: 'centro' } as const;
      penna.testo(centro, y - altezza / 2 + 3, 'spazio per il', stile);
      penna.testo(centro, y - altezza / 2 - 7, 'contrassegno telematico', stile);
    },
  };
}

/** Without its final slashes: as it is printed and as the QR continues it. */
export function baseVerifica(url: string): string {
  return url.replace(/\/+$/, '');
}

const apri = 'Senza telefono, apri ';

/** A long address goes on lines of its own; none when it fits beside what is said of it. */
function indirizzoDa(base: string, dentro: number): readonly string[] {
  return larghezza(apri + base, 600, 9.5) <= dentro ? [] : aCapo(base, 600, 9.5, dentro);
}

function scriviSenzaTelefono(
  penna: Penna,
  da: {
    readonly x: number;
    readonly riga: number;
    readonly base: string;
    readonly indirizzo: readonly string[];
    readonly codice: string;
  },
): void {
  const { x, base, indirizzo, codice } = da;
  let { riga } = da;
  penna.dice({ ruolo: 'P' }, () => {
    penna.testo(x, riga, apri, { corpo: 9.5 });
    if (indirizzo.length === 0)
      penna.testo(x + larghezza(apri, 400, 9.5), riga, `${base} `, { peso: 600, corpo: 9.5 });
    else
      for (const testo of indirizzo) {
        riga -= 12;
        penna.testo(x, riga, testo, { peso: 600, corpo: 9.5 });
      }
    penna.testo(x, riga - 12, 'e scrivi questo codice: ', { corpo: 9.5 });
    penna.testo(x, riga - 30, mostraCodice(codice), {
      peso: 700,
      corpo: 14,
      colore: blu,
      spaziatura: 1.2,
    });
  });
}

/**
 * The QR, the code for whoever has no camera, and what to do with them.
 * @param gettone asked for when everything else is written, because it signs that too.
 */
export function verifica(contenuto: Contenuto, codice: string, gettone: () => string, url: string): Mattone {
  const base = baseVerifica(url);
  const altra = seconda(contenuto);
  const lato = altra ? 103 : 112;
  const x = foglio.sinistra + lato + 8;
  const dentro = foglio.destra - x;
  const inquadra = aCapo(parole.it.inquadra, 400, 9.5, dentro);
  const tradotto = altra ? aCapo(altra.parole.inquadra, 400, 8.5, dentro) : [];
  const indirizzo = indirizzoDa(base, dentro);
  const [cima, sotto, stacco] = altra ? [11, 15, 13] : [20, 17, 20];
  const alto =
    cima +
    sotto +
    (inquadra.length - 1) * 12 +
    tradotto.length * 10.5 +
    stacco +
    indirizzo.length * 12 +
    12 +
    18;
  return {
    altezza: Math.max(lato, alto) + (altra ? 0 : 4),
    disegna: (penna, y) => {
      const { sinistra } = foglio;
      const riquadro = [sinistra - 7, y - lato, sinistra - 7 + lato, y] as const;
      const alternativo = `Codice QR per la verifica; senza fotocamera vale il codice ${mostraCodice(codice)}`;
      penna.dice({ ruolo: 'Figure', alternativo, riquadro }, () => {
        // The quiet zone hangs into the margin, so that the modules stand flush with the text.
        penna.poi((dopo) => {
          dopo.riempi(rettangoliQr(`${base}/v/${gettone()}`, sinistra - 7, y - lato, lato), [0, 0, 0]);
        });
      });
      let riga = y - cima;
      penna.dice({ ruolo: 'H2' }, () => {
        const titolo = altra ? `${parole.it.verifica} · ${altra.parole.verifica}` : parole.it.verifica;
        penna.testo(x, riga, titolo, { peso: 700, corpo: 11.5, colore: blu });
      });
      riga -= sotto;
      penna.dice({ ruolo: 'P' }, () => {
        for (const testo of inquadra) {
          penna.testo(x, riga, testo, { corpo: 9.5 });
          riga -= 12;
        }
        penna.inLingua(altra?.lingua, () => {
          for (const testo of tradotto) {
            penna.testo(x, riga + 1, testo, { corpo: 8.5, colore: grigio });
            riga -= 10.5;
          }
        });
      });
      scriviSenzaTelefono(penna, { x, riga: riga - (stacco - 12), base, indirizzo, codice });
    },
  };
}
