import { tipoFile, type TipoFile } from '#contract/tipo-file.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { AllegatoRichiesta } from '../cittadini/modello.ts';

export const massimoFile = 2 * 1024 * 1024;
export const quantiFile = 4;
/** Whole form: the files and what is around them. */
export const massimoModulo = quantiFile * massimoFile + 256 * 1024;

export type DifettoFile = 'troppi' | 'pesante' | 'tipo' | 'attivo' | 'vuoto';

const formati: Readonly<Record<TipoFile, { readonly id: string; readonly nome: string }>> = {
  'application/pdf': { id: '1', nome: 'pdf' },
  'image/png': { id: '2', nome: 'png' },
  'image/jpeg': { id: '3', nome: 'jpg' },
};

/** What makes a PDF do something when it is opened, or carry something else inside. */
const attivi = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|SubmitForm|ImportData)\b/;

function difetto(byte: Buffer, tipo: TipoFile | undefined): DifettoFile | undefined {
  if (byte.length === 0) return 'vuoto';
  if (byte.length > massimoFile) return 'pesante';
  if (tipo === undefined) return 'tipo';
  // SECURITY: the office opens it. Names written with escapes (#4a) are what only who hides them writes.
  if (tipo !== 'application/pdf') return undefined;
  const testo = byte.toString('latin1');
  return attivi.test(testo) || /\/[A-Za-z]*#[0-9A-Fa-f]{2}/.test(testo.slice(0, 4096)) ? 'attivo' : undefined;
}

/** The name that the citizen gave stays as a description; the file is called by its place. */
export async function leggiAllegati(
  modulo: FormData,
): Promise<Esito<readonly Omit<AllegatoRichiesta, 'tipo'>[], DifettoFile>> {
  const scelti = modulo
    .getAll('file')
    .filter((uno): uno is File => uno instanceof File && (uno.name !== '' || uno.size > 0));
  if (scelti.length > quantiFile) return fallito('troppi');
  const letti: Omit<AllegatoRichiesta, 'tipo'>[] = [];
  for (const [i, file] of scelti.entries()) {
    const contenuto = Buffer.from(await file.arrayBuffer());
    const tipo = tipoFile(contenuto);
    const male = difetto(contenuto, tipo);
    if (male !== undefined || tipo === undefined) return fallito(male ?? 'tipo');
    const descrizione = file.name.replace(/[^\p{L}\p{N} ._-]/gu, '').slice(0, 80);
    letti.push({
      ...{ idTipologia: '2', idFormatoFile: formati[tipo].id, contenuto },
      nomeFile: `documento-${i + 1}.${formati[tipo].nome}`,
      ...(descrizione !== '' && { descrizione }),
    });
  }
  return riuscito(letti);
}
