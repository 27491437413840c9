import { linea, scriviPdf, testo } from '#contract/foglio/file-pdf.ts';

/** A row of the register as it is printed, in the order of {@link colonne}. */
export type RigaRegistro = readonly string[];

/** A column: its name, where it begins and how wide it is, in millimetres. */
export interface ColonnaRegistro {
  readonly nome: string;
  readonly larghezza: number;
}

export interface DatiRegistro {
  readonly comune: string;
  readonly titolo: string;
  /** What the list was narrowed to, and when it was read. */
  readonly sotto: string;
  readonly colonne: readonly ColonnaRegistro[];
  readonly righe: readonly RigaRegistro[];
  /** `Pagina 1 di 3`, in the language of the desk. */
  readonly pagina: (quale: number, quante: number) => string;
}

const [sinistra, larga, cima, fondo] = [18, 174, 46, 280] as const;
const corpo = 8;
const [passo, lettera] = [4, (corpo * 0.6 * 25.4) / 72] as const;

/** Broken at the spaces, and where a word alone is too long inside it: nothing is cut. */
export function aCapo(parole: string, larghezza: number): string[] {
  const quante = Math.max(1, Math.floor(larghezza / lettera));
  const righe: string[] = [];
  let riga = '';
  for (const parola of parole.split(' ')) {
    const prova = riga === '' ? parola : `${riga} ${parola}`;
    if (Array.from(prova).length <= quante) {
      riga = prova;
      continue;
    }
    if (riga !== '') righe.push(riga);
    const lettere = Array.from(parola);
    while (lettere.length > quante) righe.push(lettere.splice(0, quante).join(''));
    riga = lettere.join('');
  }
  return [...righe, riga];
}

/** The register of the cards on paper, as many sheets as it takes, its head on each. */
export function disegnaRegistro({ comune, titolo, sotto, colonne, righe, pagina }: DatiRegistro): Uint8Array {
  const inizi = colonne.map((_, i) =>
    colonne.slice(0, i).reduce<number>((dove, { larghezza }) => dove + larghezza, sinistra),
  );
  const pagine: string[][] = [];
  let [ora, y] = [[] as string[], fondo];
  const nuova = (): void => {
    ora = [
      '0.4 w 0.45 G',
      testo(comune, sinistra, 18, 12, 'F3'),
      testo(titolo, sinistra, 27, 14, 'F3'),
      testo(sotto, sinistra, 33, 8, 'F2'),
      ...colonne.map(({ nome }, i) => testo(nome, inizi[i] ?? sinistra, cima - 5, 8, 'F3')),
      linea(sinistra, cima - 3, sinistra + larga, cima - 3),
    ];
    pagine.push(ora);
    y = cima + 1;
  };
  for (const riga of righe) {
    const celle = colonne.map(({ larghezza }, i) => aCapo(riga[i] ?? '', larghezza - 2));
    const alta = Math.max(...celle.map(({ length }) => length)) * passo + 2;
    if (y + alta > fondo) nuova();
    for (const [i, cella] of celle.entries())
      ora.push(...cella.map((una, n) => testo(una, inizi[i] ?? sinistra, y + n * passo, corpo)));
    ora.push(linea(sinistra, y + alta - passo - 0.8, sinistra + larga, y + alta - passo - 0.8));
    y += alta + 0.6;
  }
  if (pagine.length === 0) nuova();
  return scriviPdf(
    pagine.map((disegno, i) => ({
      operatori: [...disegno, testo(pagina(i + 1, pagine.length), sinistra, 288, 8, 'F2')],
    })),
  );
}
