import {
  assensi,
  cartellini,
  nessunImpedimento,
  nonEspatrio,
  norme,
  precedenti,
  riservatezza,
  urgenze,
} from '#resources/carta-identita/fogli.ts';
import { fototessera } from '#resources/carta-identita/modulo.ts';
import { immagine, linea, riquadro, scriviPdf, testo, type Pagina } from '#contract/foglio/file-pdf.ts';
import { casella, dati, firma, voce, type DatiFogli } from './fogli.ts';

const [sinistra, larga] = [18, 174] as const;

function ritratto({ foto }: DatiFogli, x: number, y: number): string[] {
  const { larghezza, altezza } = fototessera;
  return [...(foto ? [immagine(x, y, larghezza, altezza)] : []), riquadro(x, y, larghezza, altezza)];
}

function titoletto(parole: string, y: number): string[] {
  return [testo(parole, sinistra, y, 10.5, 'F3'), linea(sinistra, y + 1.5, sinistra + larga, y + 1.5)];
}

/** What is asked for and declared: only what was said, in the words that are signed. */
function dichiarazioni(
  { domanda, precedente, minore }: DatiFogli,
  y: number,
): { disegno: string[]; y: number } {
  const { espatrio, urgenza, assenso, estremiAssenso, precedente: sorte, denuncia } = domanda;
  const disegno: string[] = [];
  let riga = y;
  const segna = (parole: string): void => {
    disegno.push(...casella(true, parole, sinistra, riga));
    riga += 7;
  };
  const scrivi = (etichetta: string, valore: string): void => {
    disegno.push(...voce(etichetta, valore, sinistra + 5, riga - 2, larga - 5));
    riga += 9;
  };
  if (espatrio) segna(nessunImpedimento);
  else segna(nonEspatrio);
  segna(`${precedenti[sorte]}${precedente === undefined ? '' : ` n. ${precedente}`}`);
  if (denuncia) scrivi('Estremi della denuncia', denuncia);
  if (urgenza) {
    segna(`che la carta serve con urgenza per ${urgenze[urgenza.motivo]}`);
    scrivi('Documento che lo prova', urgenza.documento);
  }
  if (espatrio && minore && assenso) {
    segna(`che l’assenso all’espatrio è dato ${assensi[assenso]}`);
    if (estremiAssenso) scrivi('Estremi', estremiAssenso);
  }
  return { disegno, y: riga };
}

/** The request, to be signed before whoever receives it. */
function domanda(d: DatiFogli): Pagina {
  const { comune, numero, valori, minore, domanda: chiesta } = d;
  const { disegno, y } = dichiarazioni(d, 162);
  const genitori = minore ? (chiesta.espatrio && chiesta.assenso === 'entrambi-genitori' ? 2 : 1) : 0;
  const firme = Math.max(y + 8, 222);
  return {
    operatori: [
      '0.4 w 0.45 G',
      testo(`Comune di ${comune}`, sinistra, 20, 13, 'F3'),
      testo('Servizi demografici – Ufficio anagrafe', sinistra, 25.5, 9, 'F2'),
      testo('Domanda di rilascio della carta d’identità', sinistra, 40, 16, 'F3'),
      testo(norme, sinistra, 45.5, 7.5, 'F2'),
      ...voce('Carta n.', numero, sinistra, 53, 40, 12),
      ...voce('Rilasciata il', valori.rilasciata ?? '', sinistra + 44, 53, 40),
      ...voce('Scade il', valori.scade ?? '', sinistra + 88, 53, 40),
      ...ritratto(d, sinistra + larga - fototessera.larghezza, 75),
      ...titoletto('Chi chiede', 68),
      ...dati(d, sinistra, 74, larga - fototessera.larghezza - 6, 9),
      ...titoletto('Chiede la carta d’identità e dichiara', 154),
      ...disegno,
      testo(
        'Consapevole delle conseguenze delle dichiarazioni false (d.P.R. 445/2000, artt. 75 e 76).',
        sinistra,
        firme - 5,
        8,
        'F2',
      ),
      ...voce('Luogo e data', `${comune.toUpperCase()}, ${valori.rilasciata ?? ''}`, sinistra, firme, 80),
      ...firma(
        minore ? 'Firma del minore, se ha compiuto dodici anni' : 'Firma di chi chiede',
        110,
        firme + 6,
        82,
      ),
      ...Array.from({ length: genitori }, (_, i) =>
        firma(
          chiesta.assenso === 'tutore' ? 'Firma del tutore' : 'Firma del genitore, con il suo documento',
          sinistra + i * 92,
          firme + 22,
          82,
        ),
      ).flat(),
      ...titoletto('Parte riservata all’ufficio', 258),
      ...voce('Identificato con', '', sinistra, 264, 80),
      ...firma('L’ufficiale d’anagrafe', 110, 270, 82),
      testo(riservatezza, sinistra, 284, 7, 'F2'),
    ],
  };
}

/** Half a sheet: what stays in the index. */
function cartellino(d: DatiFogli, scritta: string, alto: number): string[] {
  const { comune, numero, valori, domanda: chiesta } = d;
  return [
    testo(`Comune di ${comune}`, sinistra, alto + 14, 12, 'F3'),
    testo('Cartellino della carta d’identità', sinistra, alto + 19.5, 10, 'F2'),
    testo(scritta, sinistra + 92, alto + 14, 10, 'F3'),
    ...voce('Carta n.', numero, sinistra, alto + 27, 40, 12),
    ...voce('Rilasciata il', valori.rilasciata ?? '', sinistra + 44, alto + 27, 40),
    ...voce('Scade il', valori.scade ?? '', sinistra + 88, alto + 27, 40),
    ...ritratto(d, sinistra + larga - fototessera.larghezza, alto + 27),
    ...dati(d, sinistra, alto + 37, larga - fototessera.larghezza - 6, 9),
    testo(
      chiesta.espatrio ? 'Valida per l’espatrio' : 'Non valida per l’espatrio',
      sinistra + larga - fototessera.larghezza,
      alto + 78,
      8,
      'F3',
    ),
    ...firma('Firma del titolare', sinistra, alto + 127, 80),
    ...firma('L’ufficiale d’anagrafe', 110, alto + 127, 82),
  ];
}

/** The request form, then the slips of the index in the number that is due, two on each sheet. */
export function disegnaFogli(d: DatiFogli): Uint8Array {
  const copie = cartellini(d.altroComune);
  const fogli: Pagina[] = [];
  for (let i = 0; i < copie.length; i += 2) {
    const [sopra, sotto] = [copie[i], copie[i + 1]];
    fogli.push({
      operatori: [
        '0.4 w 0.45 G',
        ...(sopra ? cartellino(d, sopra.scritta, 0) : []),
        ...(sotto
          ? ['q [4 3] 0 d', linea(0, 148.5, 210, 148.5), 'Q', ...cartellino(d, sotto.scritta, 148.5)]
          : []),
      ],
    });
  }
  return scriviPdf([domanda(d), ...fogli], d.foto);
}
