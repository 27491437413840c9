/**
 * Output intent of PDF/A (ISO 19005-2 §6.2.3): what red, green and blue of the sheet mean. An sRGB profile written here
 * (ICC.1:2001-04, matrix and curve) from the published values of IEC 61966-2-1, adapted to D50.
 */
const s15 = (valore: number): number => Math.round(valore * 65_536);

function xyz(x: number, y: number, z: number): Buffer {
  const byte = Buffer.alloc(20);
  byte.write('XYZ ', 0, 'latin1');
  [x, y, z].forEach((valore, i) => byte.writeInt32BE(s15(valore), 8 + i * 4));
  return byte;
}

/** The sRGB curve in 256 steps of 16 bits. */
function curva(): Buffer {
  const passi = 256;
  const byte = Buffer.alloc(12 + passi * 2);
  byte.write('curv', 0, 'latin1');
  byte.writeUInt32BE(passi, 8);
  for (let i = 0; i < passi; i++) {
    const v = i / (passi - 1);
    const lineare = v <= 0.040_45 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    byte.writeUInt16BE(Math.round(lineare * 65_535), 12 + i * 2);
  }
  return byte;
}

function testo(parole: string): Buffer {
  return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), Buffer.from(`${parole}\0`, 'latin1')]);
}

/** textDescriptionType: ASCII, then no Unicode and no ScriptCode version. */
function descrizione(parole: string): Buffer {
  const ascii = Buffer.from(`${parole}\0`, 'latin1');
  const byte = Buffer.alloc(12 + ascii.length + 78);
  byte.write('desc', 0, 'latin1');
  byte.writeUInt32BE(ascii.length, 8);
  ascii.copy(byte, 12);
  return byte;
}

function componi(): Buffer {
  const trc = curva();
  const parti: readonly (readonly [string, Buffer])[] = [
    ['desc', descrizione('sRGB')],
    ['cprt', testo('No rights reserved')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.436_07, 0.222_49, 0.013_92)],
    ['gXYZ', xyz(0.385_15, 0.716_87, 0.097_08)],
    ['bXYZ', xyz(0.143_07, 0.060_61, 0.714_1)],
    ['rTRC', trc],
    ['gTRC', trc],
    ['bTRC', trc],
  ];
  const indice = Buffer.alloc(4 + parti.length * 12);
  indice.writeUInt32BE(parti.length, 0);
  const corpi: Buffer[] = [];
  const dove = new Map<Buffer, number>();
  let fine = 128 + indice.length;
  parti.forEach(([nome, corpo], i) => {
    let posizione = dove.get(corpo);
    if (posizione === undefined) {
      posizione = fine;
      dove.set(corpo, posizione);
      const pieno = Buffer.concat([corpo, Buffer.alloc((4 - (corpo.length % 4)) % 4)]);
      corpi.push(pieno);
      fine += pieno.length;
    }
    indice.write(nome, 4 + i * 12, 'latin1');
    indice.writeUInt32BE(posizione, 8 + i * 12);
    indice.writeUInt32BE(corpo.length, 12 + i * 12);
  });
  const testa = Buffer.alloc(128);
  testa.writeUInt32BE(fine, 0);
  testa.writeUInt32BE(0x02_10_00_00, 8);
  testa.write('mntrRGB XYZ ', 12, 'latin1');
  // Any date will do, as long as it is always the same.
  [2026, 1, 1].forEach((valore, i) => testa.writeUInt16BE(valore, 24 + i * 2));
  testa.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((valore, i) => testa.writeInt32BE(s15(valore), 68 + i * 4));
  return Buffer.concat([testa, indice, ...corpi]);
}

export const profiloSrgb: Uint8Array = componi();
