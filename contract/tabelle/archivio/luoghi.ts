import { leggiCsv, righeCsv } from '#resources/csv.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';
import { giornoVero, type ErroreArchivio } from './errori.ts';

export interface ArchivioLuoghi {
  readonly righe: RigaLuogo[];
  readonly errori: ErroreArchivio[];
}

/** What makes a row no stretch of life of a comune; undefined: nothing. */
function difetto(codice: string, nome: string, dal: string, al: string): string | undefined {
  if (!/^\d{6}$/.test(codice)) return `il codice ISTAT «${codice}» non è di sei cifre.`;
  if (nome === '') return 'manca la denominazione.';
  if (!giornoVero(dal)) return `la data di istituzione «${dal}» non è una data (AAAA-MM-GG).`;
  if (!giornoVero(al)) return `la data di cessazione «${al}» non è una data (AAAA-MM-GG).`;
  if (al < dal) return 'la data di cessazione viene prima dell’istituzione.';
  return undefined;
}

/**
 * The official archive of comuni (`ANPR_archivio_comuni.csv`): every stretch of life with the code and the province
 * of then. Both headings found in the wild are read. Rows that make no sense are told, not guessed.
 */
export function luoghiDaArchivio(testo: string, file = 'archivio dei comuni'): ArchivioLuoghi {
  const righe: RigaLuogo[] = [];
  const errori: ErroreArchivio[] = [];
  const { righe: scritte, guastaDa } = righeCsv(testo);
  if (guastaDa !== undefined)
    errori.push({ file, riga: guastaDa, cosa: 'virgolette non chiuse o fuori posto.' });
  const posti = scritte.slice(1).filter(({ celle }) => celle.length > 1);
  leggiCsv(testo).forEach((riga, i) => {
    const codice = riga.codistat ?? riga.codice ?? '';
    const nome = riga.denominazione_it ?? riga.descrizione ?? '';
    const dal = riga.dataistituzione ?? '';
    const al = riga.datacessazione ?? '';
    const cosa = difetto(codice, nome, dal, al);
    if (cosa !== undefined) {
      const numero = posti[i]?.riga;
      errori.push({ file, cosa, ...(numero !== undefined && { riga: numero }) });
      return;
    }
    const altro = riga.altradenominazione ?? '';
    const sigla = riga.siglaprovincia ?? '';
    const codiceCatastale = riga.codcatastale ?? '';
    righe.push({
      tipo: 'comune',
      codice,
      nome: nome.toUpperCase(),
      ...(altro && { altro: altro.toUpperCase() }),
      ...(sigla && { sigla }),
      ...(codiceCatastale && { codiceCatastale }),
      dal,
      al,
    });
  });
  if (righe.length === 0 && errori.length === 0) errori.push({ file, cosa: 'non contiene comuni.' });
  return { righe, errori };
}

/** The archive has no postal codes: a comune keeps those that it had; states are not its business. */
export function luoghiDopo(inUso: readonly RigaLuogo[], comuni: readonly RigaLuogo[]): readonly RigaLuogo[] {
  const cap = new Map(
    inUso.flatMap(({ codiceCatastale, cap: suoi }) =>
      codiceCatastale && suoi ? [[codiceCatastale, suoi]] : [],
    ),
  );
  const conCap = comuni.map((riga) => {
    const suoi = riga.al === '9999-12-31' ? cap.get(riga.codiceCatastale ?? '') : undefined;
    return suoi ? { ...riga, cap: suoi } : riga;
  });
  return [...conCap, ...inUso.filter(({ tipo }) => tipo === 'stato')];
}
