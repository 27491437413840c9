/** Character classes of XML 1.0, fifth edition. */

/** Not a character of XML at all (production 2), halves of surrogate pairs apart. */
const vietati = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/; // eslint-disable-line no-control-regex -- they are what is sought
const mezzi = /\p{Surrogate}/u;

/** Where the first character stands that no XML document may hold, or -1. */
export function primoVietato(testo: string): number {
  const vietato = testo.search(vietati);
  if (testo.isWellFormed()) return vietato;
  const mezzo = testo.search(mezzi);
  return vietato < 0 ? mezzo : Math.min(vietato, mezzo);
}

/** May a numeric reference stand for it? */
export function ammesso(codice: number): boolean {
  if (codice < 0x20) return codice === 0x9 || codice === 0xa || codice === 0xd;
  return (
    codice <= 0xd7ff || (codice >= 0xe000 && codice <= 0xfffd) || (codice >= 0x10000 && codice <= 0x10ffff)
  );
}

const inizioNome =
  /[A-Z_a-z\xC0-\xD6\xD8-\xF6\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/u;
const interno =
  /[-.0-9A-Z_a-z\xB7\xC0-\xD6\xD8-\xF6\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/u;

/** ASCII by table: 2 may begin a name, 1 may only continue it. The colon is a separator here, not a letter. */
const classi = Uint8Array.from({ length: 128 }, (_, codice) => {
  const carattere = String.fromCharCode(codice);
  return inizioNome.test(carattere) ? 2 : interno.test(carattere) ? 1 : 0;
});

/** End of the name without colon (NCName) that begins at `posto`; `posto` itself when none does. */
export function fineNome(testo: string, posto: number): number {
  let i = posto;
  for (;;) {
    const codice = testo.charCodeAt(i);
    if (codice < 128) {
      const classe = classi[codice] ?? 0;
      if (classe === 0 || (classe === 1 && i === posto)) return i;
      i++;
    } else {
      const punto = testo.codePointAt(i);
      if (punto === undefined) return i;
      if (!(i === posto ? inizioNome : interno).test(String.fromCodePoint(punto))) return i;
      i += punto > 0xffff ? 2 : 1;
    }
  }
}

/** First place from `posto` that holds no white space. Line ends are `\n` already. */
export function dopoSpazi(testo: string, posto: number): number {
  let i = posto;
  for (;;) {
    const codice = testo.charCodeAt(i);
    if (codice !== 0x20 && codice !== 0x0a && codice !== 0x09) return i;
    i++;
  }
}
