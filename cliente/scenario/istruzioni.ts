import { leggiPercorso, leggiValore } from './espressioni.ts';
import { confronti, type Atteso, type Controllo, type Modifica, type RilievoAtteso } from './lingua.ts';
import type { Riga } from './righe.ts';

/** What can be read, or why not: message and remedy. */
export type Letto<T> = T | readonly [messaggio: string, rimedio: string];

export function rifiutato<T extends object>(letto: Letto<T>): letto is readonly [string, string] {
  return Array.isArray(letto);
}

const comeValore =
  'Scrivi un testo, un giorno (oggi-5), un nome (@anna.codiceFiscale) o "testo fra virgolette".';

/** `percorso = valore` or `togli percorso`. */
export function leggiModifica({ testo, numero }: Riga): Letto<Modifica> {
  const [, tolto] = /^togli\s+(\S+)$/.exec(testo) ?? [];
  const [, sinistra, destra = ''] = /^(\S+)\s*=\s*(.*)$/.exec(testo) ?? [];
  const percorso = leggiPercorso(tolto ?? sinistra ?? '');
  if (!percorso)
    return [`«${testo}» non è una voce di richiesta.`, 'Scrivi «percorso = valore» oppure «togli percorso».'];
  if (tolto !== undefined) return { riga: numero, percorso, valore: undefined };
  const valore = leggiValore(destra);
  return valore ? { riga: numero, percorso, valore } : [`«${destra}» non è un valore.`, comeValore];
}

const senzaValore = new Set(['presente', 'assente']);

/** `percorso = valore`, `percorso assente`, `percorso quanti 3`… */
export function leggiControllo({ testo, numero }: Riga): Letto<Controllo> {
  const [, sinistra = '', come, destra = ''] =
    /^(\S+)\s*(=|≠|\bnon contiene\b|\bcontiene\b|\bquanti\b|\bpresente\b|\bassente\b)\s*(.*)$/.exec(testo) ??
    [];
  const percorso = leggiPercorso(sinistra);
  const confronto = confronti.find((uno) => uno === come);
  if (!percorso || !confronto)
    return [`«${testo}» non è un controllo.`, `Scrivi un percorso e poi uno di: ${confronti.join(', ')}.`];
  if (senzaValore.has(confronto))
    return destra === ''
      ? { riga: numero, percorso, confronto, valore: undefined }
      : [`Dopo «${confronto}» non va altro.`, `Togli «${destra}».`];
  const valore = leggiValore(destra);
  return valore
    ? { riga: numero, percorso, confronto, valore }
    : [`«${destra}» non è un valore.`, comeValore];
}

const rilievo = /^([A-Z]{2,4}\d{1,4}[A-Za-z]?)(?:\s+in\s+(\S+))?$/;

function leggiRilievi(testo: string): readonly RilievoAtteso[] | undefined {
  const letti = testo.split(',').map((pezzo) => rilievo.exec(pezzo.trim()));
  const buoni = letti.filter((uno) => uno !== null);
  if (buoni.length < letti.length) return undefined;
  return buoni.map(([, codice = '', campo]) => ({ codice, campo }));
}

const comeAttendi =
  'Scrivi «attendi eseguita [con EN310]», «attendi rifiuto [almeno] EN184 in campo, EN240», «attendi scelta» o «attendi errore permesso-negato».';

/** `attendi …`: how the service must answer. */
export function leggiAttesa({ testo, numero: riga }: Riga): Letto<Atteso> {
  const [, genere, resto = ''] = /^attendi\s+(\S+)\s*(.*)$/.exec(testo) ?? [];
  const [, con] = /^con\s+(.+)$/.exec(resto) ?? [];
  if (genere === 'eseguita' && (resto === '' || con !== undefined)) {
    const rilievi = con === undefined ? [] : leggiRilievi(con);
    return rilievi ? { genere, riga, rilievi } : [`«${resto}» non dice degli avvisi.`, comeAttendi];
  }
  if (genere === 'rifiuto') {
    const almeno = resto.startsWith('almeno ');
    const rilievi = leggiRilievi(almeno ? resto.slice('almeno '.length) : resto);
    return rilievi ? { genere, riga, rilievi, almeno } : [`«${resto}» non dice dei codici.`, comeAttendi];
  }
  if (genere === 'scelta' && resto === '') return { genere, riga };
  if (genere === 'errore' && /^[\w-]+$/.test(resto)) return { genere, riga, causa: resto };
  return [`«${testo}» non dice che cosa attendere.`, comeAttendi];
}
