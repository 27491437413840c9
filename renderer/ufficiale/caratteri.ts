/** Character classes of the official schema (model.md §4). */
const estese = 'A-Za-z\\u00C0-\\u017E\\u0189';
const classi = {
  /** Names of people: no digit, no slash, no parenthesis. */
  nomi: new RegExp(`[${estese}\\- '.,]`, 'u'),
  lettereECifre: /[0-9A-Za-z]/,
  lettereCifreSpazio: /[0-9A-Za-z ]/,
  lettereCifreTrattoSpazio: /[0-9A-Za-z\- ]/,
  note: new RegExp(`[0-9${estese},.\\-'":; ]`, 'u'),
  documento: new RegExp(`[0-9${estese}\\- '/.,]`, 'u'),
  annotazione: new RegExp(`[0-9${estese}\\- '/.,()€]`, 'u'),
  protocollo: /[0-9A-Za-z\-_/]/,
} as const;
export type Classe = keyof typeof classi;

/**
 * What keyboards and word processors put in place of what the schema wants, mended without asking: composed accents,
 * the plain apostrophe, the plain hyphen, no control characters (the schema takes some by mistake), single spaces.
 */
export function rimedia(testo: string): string {
  return testo
    .normalize('NFC')
    .replace(/[’‘ʼʹ`´′]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[“”«»]/g, '"')
    .replace(/[\u0080-\u009F]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^ /, '');
}

/** Names are kept in capitals; ß has no capital that the schema takes. */
export function maiuscole(testo: string): string {
  return testo.replace(/[^ß]+/g, (tratto) => tratto.toUpperCase());
}

const conSenso: Readonly<Record<string, string>> = { Ș: 'Ş', ș: 'ş', Ț: 'Ţ', ț: 'ţ' };

/** First character that the register cannot hold; `proposta`: the whole text with a letter it can, if the clerk agrees. */
export function intruso(
  testo: string,
  classe: Classe | RegExp,
): { readonly carattere: string; readonly proposta?: string } | undefined {
  const ammessi = classe instanceof RegExp ? classe : classi[classe];
  const carattere = [...testo].find((uno) => !ammessi.test(uno));
  if (carattere === undefined) return undefined;
  const proposta = testo.replace(/[ȘșȚț]/g, (uno) => conSenso[uno] ?? uno);
  return proposta === testo ? { carattere } : { carattere, proposta };
}
