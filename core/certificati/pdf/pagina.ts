import type { Contenuto } from '../contenuto.ts';
import { nomeLogo, type Logo } from './logo.ts';
import { etichettaLingua, parole } from './parole.ts';
import { creaPenna, type Colore, type Penna } from './penna.ts';
import { stemma } from './stemma.ts';
import { creaStruttura, type Struttura } from './struttura.ts';
import { aCapo } from './testo.ts';

/** A4 in points, and where things stand on it. */
export const foglio = {
  larga: 595.28,
  alta: 841.89,
  sinistra: 62,
  destra: 533.28,
} as const;
export const larghezzaUtile = foglio.destra - foglio.sinistra;

export const blu: Colore = [0.09, 0.2, 0.3];
export const grigio: Colore = [0.36, 0.39, 0.44];
export const filo: Colore = [0.72, 0.75, 0.79];
export const velo: Colore = [0.955, 0.962, 0.972];

export interface Pagina {
  readonly penna: Penna;
  /** Where the next block begins. */
  readonly da: number;
}

/** @returns where the next block begins. */
function testatina(penna: Penna, contenuto: Contenuto, comune: string): number {
  const { sinistra, destra, alta } = foglio;
  const y = alta - 58;
  // Both in the space of one line, in smaller letters before anything is left out.
  const inUnaRiga = (testo: string, peso: 400 | 600, larga: number, corpi: readonly number[]) => {
    const corpo = corpi.find((c) => aCapo(testo, peso, c, larga).length === 1) ?? corpi.at(-1) ?? 8;
    const [riga = '', resto] = aCapo(testo, peso, corpo, larga);
    return { corpo, testo: resto === undefined ? riga : `${riga.trimEnd()}…` };
  };
  const breve = inUnaRiga(comune, 600, larghezzaUtile * 0.4, [10, 9, 8]);
  const titolo = inUnaRiga(contenuto.titolo, 400, larghezzaUtile * 0.56, [9.5, 8.5, 7.5]);
  penna.testo(sinistra, y, breve.testo, { peso: 600, corpo: breve.corpo, colore: blu, spaziatura: 0.3 });
  const stile = { corpo: titolo.corpo, colore: grigio, allinea: 'destra' } as const;
  penna.testo(destra, y, titolo.testo, stile);
  penna.linea(sinistra, y - 9, destra, y - 9, { colore: filo, spessore: 0.6 });
  return y - 34;
}

function emblema(
  penna: Penna,
  { comune, alto, logo }: { readonly comune: string; readonly alto: number; readonly logo: Logo | undefined },
): void {
  const { sinistra } = foglio;
  const riquadro = [sinistra, alto - 52, sinistra + 52, alto] as const;
  penna.dice({ ruolo: 'Figure', alternativo: `Emblema: ${comune}`, riquadro }, () => {
    if (!logo) {
      penna.figura(sinistra, alto - 52, 0.52, stemma);
      return;
    }
    // Whole within the square, whatever its shape.
    const scala = 52 / Math.max(logo.larghezza, logo.altezza);
    const [larga, alta] = [logo.larghezza * scala, logo.altezza * scala];
    const angolo = [sinistra + (52 - larga) / 2, alto - 26 - alta / 2] as const;
    penna.immagine(nomeLogo, [...angolo, larga, alta]);
  });
}

/**
 * Head of the municipality: whole on the first page, one line on the following ones, where it is for the eye only.
 * @param indice of the page, from 0.
 */
export function apriPagina(
  contenuto: Contenuto,
  indice: number,
  struttura: Struttura = creaStruttura(),
  logo?: Logo,
): Pagina {
  const penna = creaPenna(indice, struttura);
  const { sinistra, destra, alta } = foglio;
  const comune = `COMUNE DI ${contenuto.comune.nome}`;
  if (indice > 0) {
    return { penna, da: testatina(penna, contenuto, comune) };
  }
  const alto = alta - (contenuto.altra ? 30 : 48);
  const x = sinistra + 66;
  const altra = contenuto.altra && {
    lingua: etichettaLingua[contenuto.altra.lingua],
    parole: parole[contenuto.altra.lingua],
  };
  emblema(penna, { comune, alto, logo });
  // Long names of municipalities leave the right to the register, in smaller letters and on more lines.
  const larga = larghezzaUtile - 66 - 140;
  const corpi = [18, 15.5, 13.5].find((c) => aCapo(comune, 700, c, larga).length === 1) ?? 13.5;
  const righe = aCapo(comune, 700, corpi, larga);
  let y = alto - (altra ? 16 : 22);
  penna.dice({ ruolo: 'P' }, () => {
    for (const riga of righe) {
      penna.testo(x, y, riga, { peso: 700, corpo: corpi, colore: blu, spaziatura: corpi / 36 });
      y -= corpi * 1.2;
    }
  });
  y += corpi * 1.2 - 16.5;
  const { intestazione = [`${parole.it.ufficio} · Provincia ${contenuto.comune.siglaProvincia}`] } =
    contenuto.comune;
  penna.dice({ ruolo: 'P' }, () => {
    intestazione
      .flatMap((riga) => aCapo(riga, 400, 10, larga))
      .forEach((riga, i) => {
        if (i > 0) y -= 12.5;
        penna.testo(x, y, riga, { corpo: 10, colore: grigio });
      });
  });
  if (altra) {
    penna.inLingua(altra.lingua, () => {
      penna.dice({ ruolo: 'P', lingua: altra.lingua }, () => {
        const testo = `${altra.parole.comune} ${contenuto.comune.nome} · ${altra.parole.ufficio}`;
        for (const riga of aCapo(testo, 400, 9.5, larga)) {
          y -= 13;
          penna.testo(x, y, riga, { corpo: 9.5, colore: grigio });
        }
      });
    });
  }
  penna.dice({ ruolo: 'P' }, () => {
    const stile = { peso: 600, corpo: 9.5, colore: blu, allinea: 'destra' } as const;
    penna.testo(destra, alto - 18, 'Anagrafe Nazionale ', stile);
    penna.testo(destra, alto - 30, 'della Popolazione Residente', stile);
  });
  const base = Math.min(alto - 66, y - 14);
  penna.linea(sinistra, base, destra, base, { colore: blu, spessore: 1.4 });
  // Two languages need the room.
  return { penna, da: base - (altra ? 10 : 38) };
}

/** Protocol and page number on every page; over everything, the watermark of what is no document. */
export function chiudiPagina(
  penna: Penna,
  { contenuto, filigrana }: { contenuto: Contenuto; filigrana?: string },
  numero: number,
  pagine: number,
): void {
  const { sinistra, destra } = foglio;
  const y = 40;
  penna.linea(sinistra, y + 13, destra, y + 13, { colore: filo, spessore: 0.6 });
  const stile = { corpo: 8.5, colore: grigio } as const;
  penna.testo(
    sinistra,
    y,
    contenuto.estremi
      ? `Protocollo ANPR n. ${contenuto.estremi.protocollo}`
      : 'Anteprima senza protocollo: non ha valore di certificato',
    stile,
  );
  penna.testo(destra, y, `Pagina ${numero} di ${pagine}`, { ...stile, allinea: 'destra' });
  if (filigrana !== undefined) penna.filigrana(filigrana, foglio.larga, foglio.alta);
}
