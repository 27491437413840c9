/** An element of the descriptions: schemas and WSDL are small trees, written with two spaces a level. */
export type Nodo = string | readonly Nodo[];

/**
 * Text of an attribute. Tabs and line ends would become spaces and the C1 controls of some official patterns cannot
 * be seen: all go as character references.
 */
function citato(valore: string): string {
  return valore
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[^ -~\u00A1-\uFFFF]/gu, (carattere) => {
      const codice = (carattere.codePointAt(0) ?? 0).toString(16).toUpperCase();
      return `&#x${codice};`;
    });
}

function testo(valore: string): string {
  return valore.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Attributes that are `undefined` are left out. */
type Attributi = Readonly<Record<string, string | undefined>>;

function inizio(nome: string, attributi: Attributi): string {
  const scritti = Object.entries(attributi).flatMap(([chiave, valore]) =>
    valore === undefined ? [] : ` ${chiave}="${citato(valore)}"`,
  );
  return `<${nome}${scritti.join('')}`;
}

/** An element with what is inside it; without, it closes itself. */
export function nodo(nome: string, attributi: Attributi = {}, ...dentro: readonly Nodo[]): Nodo {
  const figli = dentro.filter((uno) => uno.length > 0);
  if (figli.length === 0) return `${inizio(nome, attributi)}/>`;
  return [`${inizio(nome, attributi)}>`, figli, `</${nome}>`];
}

/** An element with words in it. */
export function parole(nome: string, valore: string): Nodo {
  return `<${nome}>${testo(valore)}</${nome}>`;
}

function righe(uno: Nodo, rientro: string): string[] {
  if (typeof uno === 'string') return [rientro + uno];
  const [apre, dentro, chiude] = uno;
  // A pair of tags with what is between them, or just a list of elements.
  if (
    uno.length === 3 &&
    typeof apre === 'string' &&
    typeof dentro === 'object' &&
    typeof chiude === 'string'
  )
    return [rientro + apre, ...dentro.flatMap((figlio) => righe(figlio, `${rientro}  `)), rientro + chiude];
  return uno.flatMap((figlio) => righe(figlio, rientro));
}

export function documento(radice: Nodo): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${righe(radice, '').join('\n')}\n`;
}
