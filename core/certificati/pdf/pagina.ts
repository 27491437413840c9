import type { Contenuto } from '../contenuto.ts';
import { creaPenna, type Colore, type Penna } from './penna.ts';
import { stemma } from './stemma.ts';

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

/** Head of the municipality: whole on the first page, one line on the following ones. */
export function apriPagina(contenuto: Contenuto, prima: boolean): Pagina {
  const penna = creaPenna();
  const { sinistra, destra, alta } = foglio;
  const comune = `COMUNE DI ${contenuto.comune.nome}`;
  if (!prima) {
    const y = alta - 58;
    penna.testo(sinistra, y, comune, { peso: 600, corpo: 10, colore: blu, spaziatura: 0.4 });
    penna.testo(destra, y, contenuto.titolo, { corpo: 9.5, colore: grigio, allinea: 'destra' });
    penna.linea(sinistra, y - 9, destra, y - 9, { colore: filo, spessore: 0.6 });
    return { penna, da: y - 34 };
  }
  const alto = alta - 48;
  penna.figura(sinistra, alto - 52, 0.52, stemma);
  const x = sinistra + 66;
  penna.testo(x, alto - 22, comune, { peso: 700, corpo: 18, colore: blu, spaziatura: 0.6 });
  penna.testo(x, alto - 38.5, `Ufficio anagrafe · Provincia ${contenuto.comune.siglaProvincia}`, {
    corpo: 10,
    colore: grigio,
  });
  penna.testo(destra, alto - 18, 'Anagrafe Nazionale', {
    peso: 600,
    corpo: 9.5,
    colore: blu,
    allinea: 'destra',
  });
  penna.testo(destra, alto - 30, 'della Popolazione Residente', {
    peso: 600,
    corpo: 9.5,
    colore: blu,
    allinea: 'destra',
  });
  penna.linea(sinistra, alto - 66, destra, alto - 66, { colore: blu, spessore: 1.4 });
  return { penna, da: alto - 104 };
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
