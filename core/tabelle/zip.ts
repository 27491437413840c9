import { crc32, inflateRawSync } from 'node:zlib';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';

/** A file of the archive: its name, without the folders that it stands in, and its bytes. */
export interface FileZip {
  readonly nome: string;
  readonly byte: Buffer;
}

/** The official archive is a hundredth of this. SECURITY: a few bytes can promise many. */
const massimi = { archivio: 32 << 20, file: 300, byteFile: 24 << 20, byteTutti: 96 << 20 } as const;
const firme = { fine: 0x06054b50, voce: 0x02014b50, locale: 0x04034b50 } as const;
const lunghezze = { fine: 22, voce: 46, locale: 30, commento: 0xffff } as const;

interface Voce {
  readonly nome: string;
  readonly metodo: number;
  readonly controllo: number;
  readonly compressi: number;
  readonly interi: number;
  readonly dove: number;
}

/** What is wrong, in words for who brought the file. */
class Irregolare extends Error {}
const no = (cosa: string): never => {
  throw new Irregolare(cosa);
};
const rotto = 'non è un archivio .zip intero: copialo o scaricalo di nuovo.';

/** Where the central directory ends, which is also where reading begins (APPNOTE.TXT §4.3.16). */
function fineDi(zip: Buffer): number {
  const primo = Math.max(0, zip.length - lunghezze.fine - lunghezze.commento);
  for (let posto = zip.length - lunghezze.fine; posto >= primo; posto--) {
    if (zip.readUInt32LE(posto) !== firme.fine) continue;
    if (zip.readUInt16LE(posto + 20) === zip.length - posto - lunghezze.fine) return posto;
  }
  return no(rotto);
}

/** SECURITY: nothing is ever written where a name says; one that tries to leave its folder refuses the whole archive. */
function nomeDi(scritto: string): string {
  const parti = scritto.split('/');
  if (/[\\\0:]/.test(scritto) || scritto.startsWith('/') || parti.includes('..'))
    no(`contiene un file con un percorso che non è ammesso: «${scritto.slice(0, 80)}».`);
  return parti.at(-1) ?? '';
}

function voceA(zip: Buffer, posto: number): Voce & { readonly prossima: number } {
  if (posto + lunghezze.voce > zip.length || zip.readUInt32LE(posto) !== firme.voce) no(rotto);
  const segni = zip.readUInt16LE(posto + 8);
  const [nome, altro, commento] = [28, 30, 32].map((dove) => zip.readUInt16LE(posto + dove));
  const dopoNome = posto + lunghezze.voce + (nome ?? 0);
  const scritto = zip
    .subarray(posto + lunghezze.voce, dopoNome)
    .toString((segni & 0x800) === 0 ? 'latin1' : 'utf8');
  if ((segni & 1) !== 0) no(`è protetto da una password («${nomeDi(scritto)}»): togli la password.`);
  return {
    nome: nomeDi(scritto),
    metodo: zip.readUInt16LE(posto + 10),
    controllo: zip.readUInt32LE(posto + 16),
    compressi: zip.readUInt32LE(posto + 20),
    interi: zip.readUInt32LE(posto + 24),
    dove: zip.readUInt32LE(posto + 42),
    prossima: dopoNome + (altro ?? 0) + (commento ?? 0),
  };
}

function byteDi(zip: Buffer, { nome, metodo, controllo, compressi, interi, dove }: Voce): Buffer {
  if (interi > massimi.byteFile) no(`contiene un file troppo grande: «${nome}».`);
  if (metodo !== 0 && metodo !== 8)
    no(`contiene un file compresso in un modo che non si legge: «${nome}». Comprimilo di nuovo.`);
  if (dove + lunghezze.locale > zip.length || zip.readUInt32LE(dove) !== firme.locale) no(rotto);
  const da = dove + lunghezze.locale + zip.readUInt16LE(dove + 26) + zip.readUInt16LE(dove + 28);
  if (da + compressi > zip.length) no(rotto);
  const chiusi = zip.subarray(da, da + compressi);
  const byte = metodo === 0 ? chiusi : apri(chiusi, interi);
  if (byte.length !== interi || crc32(byte) !== controllo) no(rotto);
  return byte;
}

/** SECURITY: never more than what was declared, which was found small enough. */
function apri(chiusi: Buffer, interi: number): Buffer {
  try {
    return inflateRawSync(chiusi, { maxOutputLength: Math.max(1, interi) });
  } catch {
    return no(rotto);
  }
}

function leggi(zip: Buffer): FileZip[] {
  if (zip.length > massimi.archivio) no(`è più grande di ${String(massimi.archivio >> 20)} MB.`);
  if (zip.length < lunghezze.fine) no(rotto);
  const fine = fineDi(zip);
  const quante = zip.readUInt16LE(fine + 10);
  if (quante > massimi.file) no(`contiene più di ${String(massimi.file)} file.`);
  const trovati: FileZip[] = [];
  let tutti = 0;
  let posto = zip.readUInt32LE(fine + 16);
  for (let n = 0; n < quante; n++) {
    const voce = voceA(zip, posto);
    posto = voce.prossima;
    // A folder.
    if (voce.nome === '') continue;
    tutti += voce.interi;
    if (tutti > massimi.byteTutti) no('una volta aperto è troppo grande.');
    trovati.push({ nome: voce.nome, byte: byteDi(zip, voce) });
  }
  return trovati;
}

/**
 * The files of a `.zip` (PKWARE APPNOTE.TXT): stored or deflated, with their sizes and checksums as declared. Not what
 * goes beyond (ZIP64, encryption, several volumes), which no archive of tables needs.
 * @returns what is wrong, as the end of a sentence whose subject is the archive.
 */
export function leggiZip(zip: Buffer): Esito<readonly FileZip[], string> {
  try {
    return riuscito(leggi(zip));
  } catch (errore) {
    if (errore instanceof Irregolare) return fallito(errore.message);
    throw errore;
  }
}
