import { linea, scriviPdf, testo, type Pagina } from '#contract/foglio/file-pdf.ts';
import type { Consegna } from '#contract/wa/carte-operatore.ts';
import { mostraGiorno } from '../../date.ts';

const [sinistra, larga] = [20, 170] as const;
/** Rows of cards that one sheet holds. */
const perFoglio = 24;

/** Official paper: in Italian, whatever the language of the desk. */
function foglio(
  consegna: Consegna,
  copia: string,
  parte: Consegna['carte'],
  quale: number,
  quanti: number,
): Pagina {
  const { ritira, nomeEnte, prefettura, numero, giorno, documento, operatore, carte } = consegna;
  const chi = `${ritira.cognome} ${ritira.nome} (${ritira.codiceFiscale})`;
  const incarico = ritira.ruolo === 'sindaco' ? 'sindaco' : 'delegato del sindaco';
  const cima = 92;
  const ultima = quale === quanti;
  const fine = cima + 8 + parte.length * 5.6;
  return {
    operatori: [
      '0.4 w 0.3 G',
      testo(prefettura, sinistra, 20, 13, 'F3'),
      testo(copia, sinistra + 118, 20, 9, 'F3'),
      testo('Ricevuta di consegna di carte operatore', sinistra, 36, 17, 'F3'),
      testo(`n. ${numero} del ${mostraGiorno(giorno)}`, sinistra, 43, 11, 'F2'),
      testo(
        `Si consegnano al comune di ${nomeEnte} ${carte.length} carte operatore,`,
        sinistra,
        56,
        10.5,
        'F2',
      ),
      testo(`ritirate da ${chi},`, sinistra, 62, 10.5, 'F2'),
      testo(`${incarico}, identificato con il documento ${documento}.`, sinistra, 68, 10.5, 'F2'),
      testo(
        'Con ogni carta si consegna chiusa la busta con la prima metà dei codici; la seconda arriva per posta elettronica.',
        sinistra,
        77,
        8.5,
        'F2',
      ),
      testo('n.', sinistra, cima - 3, 8, 'F3'),
      testo('Carta', sinistra + 12, cima - 3, 8, 'F3'),
      testo('Titolare', sinistra + 45, cima - 3, 8, 'F3'),
      linea(sinistra, cima - 1, sinistra + larga, cima - 1),
      ...parte.flatMap(({ seriale, cognome, nome }, i) => {
        const y = cima + 4 + i * 5.6;
        return [
          testo(String((quale - 1) * perFoglio + i + 1), sinistra, y, 9, 'F2'),
          testo(seriale, sinistra + 12, y, 9.5),
          testo(`${cognome} ${nome}`, sinistra + 45, y, 9.5, 'F2'),
        ];
      }),
      linea(sinistra, fine, sinistra + larga, fine),
      ...(ultima
        ? [
            testo('Per la prefettura', sinistra, fine + 14, 9, 'F2'),
            testo(`(operatore ${operatore})`, sinistra, fine + 18.5, 7.5, 'F2'),
            linea(sinistra, fine + 32, sinistra + 75, fine + 32),
            testo('Per ricevuta', sinistra + 95, fine + 14, 9, 'F2'),
            linea(sinistra + 95, fine + 32, sinistra + larga, fine + 32),
          ]
        : []),
      testo(`Foglio ${quale} di ${quanti}`, sinistra, 285, 8, 'F2'),
    ],
  };
}

/** The receipt in two copies, each on sheets of its own: one stays, one goes with the cards. */
export function disegnaRicevuta(consegna: Consegna): Uint8Array {
  const quanti = Math.max(1, Math.ceil(consegna.carte.length / perFoglio));
  return scriviPdf(
    ['Copia per la prefettura', 'Copia per l’ente'].flatMap((copia) =>
      Array.from({ length: quanti }, (_, i) =>
        foglio(consegna, copia, consegna.carte.slice(i * perFoglio, (i + 1) * perFoglio), i + 1, quanti),
      ),
    ),
  );
}
