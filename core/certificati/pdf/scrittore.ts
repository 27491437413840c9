import { createHash } from 'node:crypto';

/** Number of an indirect object. */
export type Rif = number;

/** `12 0 R`. */
export const rif = (numero: Rif): string => `${numero} 0 R`;

/** A name may hold only what it is made of here: letters, digits, `+`, `-`, `.`. */
export const nome = (testo: string): string => `/${testo}`;

/** Text string (ISO 32000-1 §7.9.2.2), UTF-16 with its mark, in hexadecimal. */
export function stringa(testo: string): string {
  const byte = Buffer.from(`\ufeff${testo}`, 'utf16le').swap16();
  return `<${byte.toString('hex')}>`;
}

/** Date of a PDF, in UTC, to the second. */
export function data(istante: Date): string {
  return `(D:${istante.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
}

/** Values are already in PDF syntax; those left undefined are left out. */
export function dizionario(campi: Readonly<Record<string, string | number | undefined>>): string {
  const voci = Object.entries(campi).filter(([, valore]) => valore !== undefined);
  return `<< ${voci.map(([chiave, valore]) => `${nome(chiave)} ${valore ?? ''}`).join(' ')} >>`;
}

export const elenco = (valori: readonly (string | number)[]): string => `[${valori.join(' ')}]`;

/**
 * A file of plain indirect objects with a classic cross-reference table (ISO 32000-1 §7.5): no object streams, so that
 * any reader, and whoever examines the seal, finds each object where it says it is.
 */
export interface Scrittore {
  /** A number to refer to before its object is written. */
  prenota(): Rif;
  /** @param numero one that was reserved. */
  scrivi(corpo: string, numero?: Rif): Rif;
  flusso(campi: Readonly<Record<string, string | number | undefined>>, byte: Uint8Array, numero?: Rif): Rif;
  /** Closes the file. Nothing in it depends on when or where it is made but what was written. */
  fine(trailer: { readonly radice: Rif; readonly informazioni: Rif }): Buffer;
}

export function creaScrittore(): Scrittore {
  // PDF/A asks for four bytes above 127 in the second line (ISO 19005-2 §6.1.2).
  const pezzi: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const posizioni: number[] = [0];
  let scritti = pezzi[0]?.length ?? 0;

  const aggiungi = (pezzo: Uint8Array): void => {
    const byte = Buffer.from(pezzo.buffer, pezzo.byteOffset, pezzo.byteLength);
    pezzi.push(byte);
    scritti += byte.length;
  };
  const prenota = (): Rif => posizioni.push(-1) - 1;
  const apri = (numero: Rif): void => {
    posizioni[numero] = scritti;
    aggiungi(Buffer.from(`${numero} 0 obj\n`, 'latin1'));
  };

  return {
    prenota,
    scrivi(corpo, numero = prenota()) {
      apri(numero);
      aggiungi(Buffer.from(`${corpo}\nendobj\n`, 'latin1'));
      return numero;
    },
    flusso(campi, byte, numero = prenota()) {
      apri(numero);
      aggiungi(Buffer.from(`${dizionario({ ...campi, Length: byte.length })}\nstream\n`, 'latin1'));
      aggiungi(byte);
      aggiungi(Buffer.from('\nendstream\nendobj\n', 'latin1'));
      return numero;
    },
    fine({ radice, informazioni }) {
      const inizio = scritti;
      const righe = posizioni.map((dove, i) =>
        i === 0 ? '0000000000 65535 f \n' : `${String(dove).padStart(10, '0')} 00000 n \n`,
      );
      const impronta = createHash('sha256');
      for (const pezzo of pezzi) impronta.update(pezzo);
      const id = `<${impronta.digest('hex').slice(0, 32)}>`;
      const trailer = dizionario({
        Size: posizioni.length,
        Root: rif(radice),
        Info: rif(informazioni),
        ID: elenco([id, id]),
      });
      aggiungi(
        Buffer.from(
          `xref\n0 ${posizioni.length}\n${righe.join('')}trailer\n${trailer}\nstartxref\n${inizio}\n%%EOF\n`,
        ),
      );
      return Buffer.concat(pezzi, scritti);
    },
  };
}
