import i18next from 'i18next';
import { mostraGiorno } from './date.ts';

interface Spiegato {
  readonly tipo: string;
  readonly messaggio: string;
  readonly rimedio: string;
}
interface Rifiuto {
  readonly tipo: string;
  readonly causa?: string;
  readonly giorno?: string;
}

/** Messages that stayed in Italian on a page of another language; the last of them are enough to mark what is shown. */
const rimasti = new Set<string>();
const ricordati = 100;

function ricorda(messaggio: string | undefined): void {
  if (messaggio === undefined) return;
  rimasti.delete(messaggio);
  rimasti.add(messaggio);
  const [primo] = rimasti;
  if (rimasti.size > ricordati && primo !== undefined) rimasti.delete(primo);
}

/** Where the words of a failure are: of what the core refused, by what it was and why. */
function parolaDi(errore: object): string | undefined {
  const { tipo, errore: rifiuto } = errore as Partial<Spiegato> & { readonly errore?: Rifiuto };
  if (tipo !== 'rifiutato' || rifiuto === undefined) return tipo;
  return `rifiuti.${rifiuto.tipo}${rifiuto.causa === undefined ? '' : `-${rifiuto.causa}`}`;
}

const conosciuta = (parola: string | undefined): parola is string =>
  parola !== undefined && i18next.exists(`errori:${parola}.messaggio`);

/**
 * An expected failure in the language of the page, by its kind. The workstation and the core explain in Italian, with the
 * detail that they have: on an Italian page, and for what has no words here, their own stand; where the detail is what
 * matters, the words of the page quote it.
 */
export function nellaLingua<E extends object>(errore: E): E {
  const { messaggio, rimedio, errore: rifiuto } = errore as Partial<Spiegato> & { readonly errore?: Rifiuto };
  if (!i18next.isInitialized || i18next.language === 'it') return errore;
  const parola = parolaDi(errore);
  if (!conosciuta(parola)) {
    ricorda(messaggio);
    return errore;
  }
  const detto = { ...rifiuto, messaggio, rimedio, giorno: mostraGiorno(rifiuto?.giorno) };
  return {
    ...errore,
    messaggio: i18next.t(`errori:${parola}.messaggio` as never, detto),
    rimedio: i18next.t(`errori:${parola}.rimedio` as never, detto),
  };
}

/** Marks for readers and voices a text that the workstation or the core could only write in Italian. */
export function linguaDi(errore: { readonly tipo: string }): 'it' | undefined {
  return i18next.language === 'it' || conosciuta(parolaDi(errore)) ? undefined : 'it';
}

/** The same of a message whose kind is no longer at hand. */
export function linguaDelTesto(messaggio: unknown): 'it' | undefined {
  return typeof messaggio === 'string' && i18next.language !== 'it' && rimasti.has(messaggio)
    ? 'it'
    : undefined;
}
