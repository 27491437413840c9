import { linea, scriviPdf, testo, type Pagina } from '#contract/foglio/file-pdf.ts';
import type { Consegna } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../date.ts';

const [sinistra, larga] = [20, 170] as const;
/** Rows of cards that one sheet holds, and where they begin. */
const [perFoglio, cima] = [24, 92] as const;
const altezzaRiga = 5.6;

/** Official paper: in Italian, whatever the language of the desk. */
function intestazione(consegna: Consegna, copia: string): readonly string[] {
  const { ritira, nomeEnte, prefettura, numero, giorno, documento, carte } = consegna;
  const chi = `${ritira.cognome} ${ritira.nome} (${ritira.codiceFiscale})`;
  const incarico = ritira.ruolo === 'sindaco' ? 'sindaco' : 'delegato del sindaco';
  const righe: readonly (readonly [scritto: string, y: number, corpo: number])[] = [
    [`n. ${numero} del ${mostraGiorno(giorno)}`, 43, 11],
    [`Si consegnano al comune di ${nomeEnte} ${carte.length} carte operatore,`, 56, 10.5],
    [`ritirate da ${chi},`, 62, 10.5],
    [`${incarico}, identificato con il documento ${documento}.`, 68, 10.5],
    [
      'Con ogni carta si consegna chiusa la busta con la prima metà dei codici; la seconda arriva per posta elettronica.',
      ...([77, 8.5] as const),
    ],
  ];
  return [
    testo(prefettura, sinistra, 20, 13, 'F3'),
    testo(copia, sinistra + 118, 20, 9, 'F3'),
    testo('Ricevuta di consegna di carte operatore', sinistra, 36, 17, 'F3'),
    ...righe.map(([scritto, y, corpo]) => testo(scritto, sinistra, y, corpo, 'F2')),
  ];
}

/** The cards of one sheet, each with its place among all. @param prima place of the first. */
function elenco(carte: Consegna['carte'], prima: number): readonly string[] {
  const fine = sottoElenco(carte);
  return [
    testo('n.', sinistra, cima - 3, 8, 'F3'),
    testo('Carta', sinistra + 12, cima - 3, 8, 'F3'),
    testo('Titolare', sinistra + 45, cima - 3, 8, 'F3'),
    linea(sinistra, cima - 1, sinistra + larga, cima - 1),
    ...carte.flatMap(({ seriale, cognome, nome }, i) => {
      const y = cima + 4 + i * altezzaRiga;
      return [
        testo(String(prima + i), sinistra, y, 9, 'F2'),
        testo(seriale, sinistra + 12, y, 9.5),
        testo(`${cognome} ${nome}`, sinistra + 45, y, 9.5, 'F2'),
      ];
    }),
    linea(sinistra, fine, sinistra + larga, fine),
  ];
}

function sottoElenco({ length }: Consegna['carte']): number {
  return cima + 8 + length * altezzaRiga;
}

/** Where both sign, below the last card. */
function firme(operatore: string, sopra: number): readonly string[] {
  return [
    testo('Per la prefettura', sinistra, sopra + 14, 9, 'F2'),
    testo(`(operatore ${operatore})`, sinistra, sopra + 18.5, 7.5, 'F2'),
    linea(sinistra, sopra + 32, sinistra + 75, sopra + 32),
    testo('Per ricevuta', sinistra + 95, sopra + 14, 9, 'F2'),
    linea(sinistra + 95, sopra + 32, sinistra + larga, sopra + 32),
  ];
}

/** One copy, on as many sheets as its cards want: signed on the last. */
function fogli(consegna: Consegna, copia: string): readonly Pagina[] {
  const { carte, operatore } = consegna;
  const quanti = Math.max(1, Math.ceil(carte.length / perFoglio));
  return Array.from({ length: quanti }, (_, i) => {
    const sue = carte.slice(i * perFoglio, (i + 1) * perFoglio);
    return {
      operatori: [
        ...['0.4 w 0.3 G', ...intestazione(consegna, copia)],
        ...elenco(sue, i * perFoglio + 1),
        ...(i + 1 === quanti ? firme(operatore, sottoElenco(sue)) : []),
        testo(`Foglio ${i + 1} di ${quanti}`, sinistra, 285, 8, 'F2'),
      ],
    };
  });
}

/** The receipt in two copies, each on sheets of its own: one stays, one goes with the cards. */
export function disegnaRicevuta(consegna: Consegna): Uint8Array {
  return scriviPdf(
    ['Copia per la prefettura', 'Copia per l’ente'].flatMap((copia) => fogli(consegna, copia)),
  );
}
