/**
 * What a sealed sheet carries in its metadata so that it can be examined far from the register: nothing that the sheet
 * does not show, and nothing that counts before the signatures have said yes.
 */
export interface ProvaDelFoglio {
  /** Of the QR ({@link ./gettone.ts}). */
  readonly gettone: string;
  /** Canonical text of the content, whose digest is in the token. */
  readonly contenuto: string;
  /** What is written on the sheet, piece by piece in the order of reading; its digest is in the content. */
  readonly scritte: readonly string[];
  /** Certificate (DER) of the seal, in base64. */
  readonly sigillo: string;
  /** Base address of the verification page, without final slash. */
  readonly indirizzo: string;
}

export const spazioProva = 'urn:sportello:certificato:1:';
export const prefissoProva = 'spc';
export const campiProva = ['gettone', 'contenuto', 'scritte', 'sigillo', 'indirizzo'] as const;

const entita: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function inXml(testo: string): string {
  return testo.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

function daXml(testo: string): string {
  return testo.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (tutto, esa?: string, cifre?: string, nome = '') => {
      const codice = esa === undefined ? Number(cifre) : Number.parseInt(esa, 16);
      if (esa === undefined && cifre === undefined) return entita[String(nome)] ?? String(tutto);
      return codice <= 0x10_ff_ff ? String.fromCodePoint(codice) : '';
    },
  );
}

export function scriviProva(prova: ProvaDelFoglio): Record<(typeof campiProva)[number], string> {
  return { ...prova, scritte: JSON.stringify(prova.scritte) };
}

/** From the XMP packet of a PDF, whoever wrote it; undefined when it carries no such thing. */
export function leggiProva(xmp: string): ProvaDelFoglio | undefined {
  const trova = (campo: string): string | undefined => {
    const trovato = new RegExp(`<${prefissoProva}:${campo}>([^<]*)</${prefissoProva}:${campo}>`).exec(
      xmp,
    )?.[1];
    return trovato === undefined ? undefined : daXml(trovato);
  };
  const [gettone, contenuto, scritte, sigillo, indirizzo] = campiProva.map(trova);
  if (gettone === undefined || contenuto === undefined || sigillo === undefined) return undefined;
  return { gettone, contenuto, sigillo, indirizzo: indirizzo ?? '', scritte: elenco(scritte) };
}

function elenco(json: string | undefined): readonly string[] {
  try {
    const letto: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(letto) ? letto.filter((v): v is string => typeof v === 'string') : [];
  } catch {
    return [];
  }
}

/** How pieces of text are compared: composed, without any space, which each reader puts where it likes. */
export function spoglia(scritte: readonly string[]): string {
  return scritte.join('').normalize('NFC').replace(/\s+/g, '');
}
