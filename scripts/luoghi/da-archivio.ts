import { leggiCsv } from '#resources/csv.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';

/**
 * The official archive of comuni (`ANPR_archivio_comuni.csv`): every stretch of life with the code and the province
 * of then. Both headings found in the wild are read. Rows that make no sense are counted, not guessed.
 */
export function luoghiDaArchivio(testo: string): { righe: RigaLuogo[]; scartate: number } {
  const righe: RigaLuogo[] = [];
  let scartate = 0;
  for (const riga of leggiCsv(testo)) {
    const codice = riga.codistat ?? riga.codice ?? '';
    const nome = riga.denominazione_it ?? riga.descrizione ?? '';
    const dal = riga.dataistituzione ?? '';
    const al = riga.datacessazione ?? '';
    if (
      !/^\d{6}$/.test(codice) ||
      nome === '' ||
      !/^\d{4}-\d\d-\d\d$/.test(dal) ||
      !/^\d{4}-\d\d-\d\d$/.test(al)
    ) {
      scartate++;
      continue;
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
  }
  return { righe, scartate };
}
