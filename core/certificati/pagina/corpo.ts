import type { Readable } from 'node:stream';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/** Largest PDF examined: a certificate takes less than a tenth of it. */
export const massimoPdf = 3 * 1024 * 1024;
/** The form around the file. */
const contorno = 16 * 1024;
/** What is beyond the limit is read and thrown away, so that the sender gets its answer; beyond this it is cut off. */
const scarto = 32 * 1024 * 1024;

/** Bytes of a body, kept in memory only. */
export async function leggiByte(
  flusso: Readable,
  massimo = massimoPdf + contorno,
): Promise<Esito<Buffer, 'troppo-grande'>> {
  const pezzi: Buffer[] = [];
  let lunghezza = 0;
  for await (const pezzo of flusso as AsyncIterable<Buffer>) {
    lunghezza += pezzo.length;
    if (lunghezza <= massimo) pezzi.push(pezzo);
    else pezzi.length = 0;
    if (lunghezza > scarto) break;
  }
  return lunghezza > massimo ? fallito('troppo-grande') : riuscito(Buffer.concat(pezzi));
}

/** A posted form as the platform reads it (urlencoded or multipart); undefined when it is not one. */
export async function leggiModulo(byte: Buffer, tipo: string | undefined): Promise<FormData | undefined> {
  try {
    const corpo = new Uint8Array(byte);
    return await new Response(corpo, { headers: { 'content-type': tipo ?? '' } }).formData();
  } catch {
    // Whatever it was, it was no form: the answer says what is needed.
    return undefined;
  }
}

/** The PDF of a form field; undefined when there is none, or it is no PDF, or it is too large. */
export async function pdfDi(campo: FormDataEntryValue | null | undefined): Promise<Uint8Array | undefined> {
  if (!(campo instanceof File) || campo.size > massimoPdf) return undefined;
  const byte = new Uint8Array(await campo.arrayBuffer());
  return Buffer.from(byte.subarray(0, 1024)).includes('%PDF-') ? byte : undefined;
}
