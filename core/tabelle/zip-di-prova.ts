import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive made for a test; where it lies about itself, `leggiZip` must notice. */
export interface FileDaChiudere {
  readonly nome: string;
  readonly testo: string;
  /** Left out: yes. */
  readonly comprimi?: boolean;
  readonly dichiarati?: number;
  readonly segni?: number;
  readonly metodo?: number;
}

function campi(...voci: readonly (readonly [byte: 2 | 4, valore: number])[]): Buffer {
  return Buffer.concat(
    voci.map(([byte, valore]) => {
      const pezzo = Buffer.alloc(byte);
      pezzo.writeUIntLE(valore, 0, byte);
      return pezzo;
    }),
  );
}

/** @param guasta one byte of the first file is another. */
export function zipDiProva(
  file: readonly FileDaChiudere[],
  { commento = '', guasta = false }: { readonly commento?: string; readonly guasta?: boolean } = {},
): Buffer {
  const pezzi: Buffer[] = [];
  const indice: Buffer[] = [];
  let dove = 0;
  for (const { nome, testo, comprimi = true, dichiarati, segni = 0x800, metodo } of file) {
    const byte = Buffer.from(testo);
    const chiusi = comprimi ? deflateRawSync(byte) : byte;
    const nomi = Buffer.from(nome);
    const comuni = campi(
      ...([
        [2, 20],
        [2, segni],
        [2, metodo ?? (comprimi ? 8 : 0)],
        [4, 0],
        [4, crc32(byte)],
        [4, chiusi.length],
        [4, dichiarati ?? byte.length],
        [2, nomi.length],
        [2, 0],
      ] as const),
    );
    pezzi.push(campi([4, 0x04034b50]), comuni, nomi, chiusi);
    indice.push(
      campi([4, 0x02014b50], [2, 20]),
      comuni,
      campi([2, 0], [2, 0], [2, 0], [4, 0], [4, dove]),
      nomi,
    );
    dove += 4 + comuni.length + nomi.length + chiusi.length;
  }
  const tutto = Buffer.concat(indice);
  const note = Buffer.from(commento);
  const fine = campi([4, 0x06054b50], [2, 0], [2, 0], [2, file.length], [2, file.length]);
  const dati = Buffer.concat(pezzi);
  const primo = file[0];
  if (guasta && primo) {
    const posto = 30 + Buffer.byteLength(primo.nome) + 4;
    dati.writeUInt8(dati.readUInt8(posto) ^ 0x55, posto);
  }
  return Buffer.concat([dati, tutto, fine, campi([4, tutto.length], [4, dove], [2, note.length]), note]);
}
