/** Reads a CSV (RFC 4180, comma or semicolon, first row = names of columns) into one record a row. */
export function leggiCsv(testo: string): Record<string, string>[] {
  const prima = testo.slice(0, testo.indexOf('\n'));
  const separatore = prima.includes(';') && !prima.includes(',') ? ';' : ',';
  const campi = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separatore}\\r\\n]*))(${separatore}|\\r?\\n|$)`, 'gy');
  const righe: string[][] = [[]];
  for (const [tutto, virgolettato, semplice, fine] of testo.replace(/^\uFEFF/, '').matchAll(campi)) {
    if (tutto === '') break;
    righe.at(-1)?.push(virgolettato?.replaceAll('""', '"') ?? semplice ?? '');
    if (fine !== separatore) righe.push([]);
  }
  const [nomi = [], ...dati] = righe;
  return dati
    .filter((riga) => riga.length > 1)
    .map((riga) => Object.fromEntries(nomi.map((nome, i) => [nome.trim().toLowerCase(), riga[i] ?? ''])));
}
