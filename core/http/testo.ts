/** How the two would be written in JSON; an address writes them otherwise, and is short. */
const sospetto = /\\u0000|\\ud[89a-f]/i;

/**
 * Where a request holds what is no text: the null character, which a database keeps in no column, or half of a pair, which
 * no file can be written with. Path of the first one, with its keys joined by dots; undefined: nowhere.
 * @param scritto the JSON it was read from, so that it is not walked through where nothing can be found.
 */
export function nonTesto(valore: unknown, scritto?: string): string | undefined {
  if (scritto !== undefined && !sospetto.test(scritto)) return undefined;
  return cerca(valore);
}

const buono = (testo: string): boolean => !testo.includes('\0') && testo.isWellFormed();

/** Without calling itself: how deep a request goes is decided by whoever sends it. */
function cerca(radice: unknown): string | undefined {
  const restano: (readonly [valore: unknown, percorso: string])[] = [[radice, '']];
  for (let uno = restano.pop(); uno; uno = restano.pop()) {
    const [valore, percorso] = uno;
    if (typeof valore === 'string' && !buono(valore)) return percorso;
    if (typeof valore !== 'object' || valore === null) continue;
    for (const [nome, suo] of Object.entries(valore)) {
      // A key that is no text cannot be told either: its place is.
      if (!buono(nome)) return percorso;
      const dove = percorso === '' ? nome : `${percorso}.${nome}`;
      restano.push([suo, dove.slice(0, lunghezza)]);
    }
  }
  return undefined;
}

/** No path of a message of ours is longer; a request may be as deep as its sender likes. */
const lunghezza = 200;
