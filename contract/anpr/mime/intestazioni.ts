import { fermaMime } from './difetti.ts';

/** A value with parameters: `multipart/related; type="text/xml"`. Names are in lower case. */
export interface ValoreConParametri {
  readonly valore: string;
  readonly parametri: ReadonlyMap<string, string>;
}

const gettone = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parametro = new RegExp(
  `^[ \\t]*;[ \\t]*(${gettone})[ \\t]*=[ \\t]*(?:(${gettone})|"((?:[^"\\\\\\r\\n]|\\\\[^\\r\\n])*)")`,
);
const primo = new RegExp(`^[ \\t]*(${gettone}(?:/${gettone})?)`);

/** RFC 2045, §5.1. Quoted or not, a parameter counts the same. */
export function conParametri(testo: string): ValoreConParametri {
  const inizio = primo.exec(testo);
  if (!inizio) return fermaMime('intestazione', 'Un’intestazione MIME non è scritta come RFC 2045 vuole.');
  const parametri = new Map<string, string>();
  let resto = testo.slice(inizio[0].length);
  while (!['', ';'].includes(resto.trim())) {
    const trovato = parametro.exec(resto);
    const nome = trovato?.[1]?.toLowerCase();
    if (!trovato || nome === undefined || parametri.has(nome))
      return fermaMime('intestazione', 'Un’intestazione MIME ha un parametro ripetuto o scritto male.');
    parametri.set(nome, trovato[2] ?? (trovato[3] ?? '').replace(/\\(.)/g, '$1'));
    resto = resto.slice(trovato[0].length);
  }
  return { valore: (inizio[1] ?? '').toLowerCase(), parametri };
}

/** Headers of one part, by name in lower case; a line that begins with a space continues the one before. */
export function intestazioni(testo: string): ReadonlyMap<string, string> {
  const righe = testo
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const lette = new Map<string, string>();
  for (const riga of righe) {
    if (riga === '') continue;
    const [, nome, valore] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(riga) ?? [];
    if (nome === undefined || valore === undefined)
      return fermaMime('intestazione', 'Una parte del messaggio ha un’intestazione illeggibile.');
    const chiave = nome.toLowerCase();
    if (lette.has(chiave))
      return fermaMime('intestazione', 'Una parte del messaggio ripete la stessa intestazione.');
    lette.set(chiave, valore.trim());
  }
  return lette;
}
