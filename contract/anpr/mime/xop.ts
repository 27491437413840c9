import type { Attributo } from '../xml/attributi.ts';
import { Scansione, type Ascolto, type LimitiXml } from '../xml/scansione.ts';
import { fermaMime } from './difetti.ts';

const spazioXop = 'http://www.w3.org/2004/08/xop/include';

/** One `xop:Include`: where its element stands in the text, and which part it asks for. */
interface Inclusione {
  readonly da: number;
  readonly a: number;
  readonly id: string;
}

/** RFC 2392: `cid:` and the Content-ID without brackets, percent-encoded. */
function idDi(href: string): string {
  const scritto = /^cid:(.+)$/is.exec(href)?.[1];
  try {
    if (scritto !== undefined) return decodeURIComponent(scritto);
  } catch {
    // An escape that means nothing: told below.
  }
  return fermaMime('riferimento', 'Il messaggio richiama un allegato con un indirizzo che non è un cid.');
}

/** An element under way: what an Include must be is that it stands alone in it. */
interface Aperto {
  inclusione?: { readonly da: number; readonly id: string };
  contieneInclusione: boolean;
  contieneAltro: boolean;
}

/** Finds the includes of a root part; each must be empty, and alone in its parent (XOP 1.0, §3.2). */
function inclusioni(testo: string, limiti: LimitiXml): readonly Inclusione[] {
  const trovate: Inclusione[] = [];
  const aperti: Aperto[] = [];
  const irregolare = (): never =>
    fermaMime('riferimento', 'Il messaggio richiama un allegato dove c’è già dell’altro contenuto.');

  const ascolto: Ascolto = {
    apri(nome: string, spazio: string, attributi: readonly Attributo[], da: number) {
      const xop = spazio === spazioXop && nome === 'Include';
      const sopra = aperti.at(-1);
      if (sopra) {
        if (sopra.inclusione || sopra.contieneInclusione || (xop && sopra.contieneAltro)) irregolare();
        if (xop) sopra.contieneInclusione = true;
        else sopra.contieneAltro = true;
      } else if (xop) irregolare();
      const href = attributi.find((uno) => uno.spazio === '' && uno.nome === 'href')?.valore;
      const inclusione = xop ? { da, id: idDi(href ?? '') } : undefined;
      aperti.push({ contieneInclusione: false, contieneAltro: false, ...(inclusione && { inclusione }) });
    },
    testo(pezzo) {
      const qui = aperti.at(-1);
      if (!qui || !/[^ \t\r\n]/.test(pezzo)) return;
      if (qui.inclusione || qui.contieneInclusione) irregolare();
      qui.contieneAltro = true;
    },
    chiudi(a) {
      const chiuso = aperti.pop()?.inclusione;
      if (chiuso) trovate.push({ ...chiuso, a });
    },
  };
  new Scansione(testo, ascolto, limiti).scandisci(true);
  return trovate;
}

/** The text with the base64 of a part in the place of each include. */
export function conAllegati(testo: string, limiti: LimitiXml, allegato: (id: string) => string): string {
  const pezzi: string[] = [];
  let fatto = 0;
  for (const { da, a, id } of inclusioni(testo, limiti)) {
    pezzi.push(testo.slice(fatto, da), allegato(id));
    fatto = a;
  }
  pezzi.push(testo.slice(fatto));
  return pezzi.join('');
}
