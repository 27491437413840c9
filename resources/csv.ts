/** A row of a CSV as it is written, with the line of the file where it begins (from 1). */
export interface RigaCsv {
  readonly riga: number;
  readonly celle: readonly string[];
}

export interface RigheCsv {
  readonly righe: readonly RigaCsv[];
  /** Line from which it is no CSV any more: a quotation mark that nobody closes, or that is in the wrong place. */
  readonly guastaDa?: number;
}

/** Reads a CSV (RFC 4180, comma or semicolon): every row, the names of the columns first. Empty lines are left out. */
export function righeCsv(intero: string): RigheCsv {
  const testo = intero.replace(/^\uFEFF/, '');
  const prima = testo.slice(0, testo.indexOf('\n'));
  const separatore = prima.includes(';') && !prima.includes(',') ? ';' : ',';
  const campi = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separatore}\\r\\n]*))(${separatore}|\\r?\\n|$)`, 'gy');
  const righe: RigaCsv[] = [];
  let riga = 1;
  let inizio = 1;
  let celle: string[] = [];
  let letti = 0;
  let guasta: number | undefined;
  for (const [tutto, virgolettato, semplice, fine] of testo.matchAll(campi)) {
    letti += tutto.length;
    if (semplice?.startsWith('"')) guasta ??= riga;
    if (tutto === '' && celle.length === 0) break;
    celle.push(virgolettato?.replaceAll('""', '"') ?? semplice ?? '');
    for (const carattere of tutto) if (carattere === '\n') riga++;
    if (fine === separatore) continue;
    if (celle.length > 1 || celle[0] !== '') righe.push({ riga: inizio, celle });
    celle = [];
    inizio = riga;
  }
  if (letti < testo.length) guasta ??= riga;
  return { righe, ...(guasta !== undefined && { guastaDa: guasta }) };
}

/** Reads a CSV (RFC 4180, comma or semicolon, first row = names of columns) into one record a row. */
export function leggiCsv(testo: string): Record<string, string>[] {
  const [nomi, ...dati] = righeCsv(testo).righe;
  return dati
    .filter(({ celle }) => celle.length > 1)
    .map(({ celle }) =>
      Object.fromEntries((nomi?.celle ?? []).map((nome, i) => [nome.trim().toLowerCase(), celle[i] ?? ''])),
    );
}
