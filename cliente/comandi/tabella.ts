/** Columns as wide as their widest cell; the last one runs on. */
export function tabella(righe: readonly (readonly string[])[]): string {
  const larghezze: number[] = [];
  for (const riga of righe) {
    riga.forEach((cella, i) => {
      larghezze[i] = Math.max(larghezze[i] ?? 0, cella.length);
    });
  }
  return righe
    .map((riga) =>
      riga.map((cella, i) => (i === riga.length - 1 ? cella : cella.padEnd(larghezze[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Text wrapped at words and moved to the right. */
export function rientra(testo: string, rientro: number, larghezza = 100): string {
  const margine = ' '.repeat(rientro);
  const righe: string[] = [];
  for (const parola of testo.split(/\s+/)) {
    const ultima = righe.at(-1);
    if (ultima === undefined || ultima.length + parola.length + 1 > larghezza - rientro) righe.push(parola);
    else righe[righe.length - 1] = `${ultima} ${parola}`;
  }
  return righe.map((riga) => margine + riga).join('\n');
}
