import i18next from 'i18next';

interface Spiegato {
  readonly tipo: string;
  readonly messaggio: string;
  readonly rimedio: string;
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

/**
 * An expected failure in the language of the page, by its type. The workstation explains in Italian, with the detail
 * that it has: on an Italian page, and for what has no words here, its own stand.
 */
export function nellaLingua<E extends object>(errore: E): E {
  const { tipo, messaggio } = errore as Partial<Spiegato>;
  if (!i18next.isInitialized || i18next.language === 'it' || tipo === undefined) return errore;
  if (!i18next.exists(`errori:${tipo}.messaggio`)) {
    ricorda(messaggio);
    return errore;
  }
  return {
    ...errore,
    messaggio: i18next.t(`errori:${tipo}.messaggio` as never),
    rimedio: i18next.t(`errori:${tipo}.rimedio` as never),
  };
}

/** Marks for readers and voices a text that the workstation or the core could only write in Italian. */
export function linguaDi({ tipo }: { readonly tipo: string }): 'it' | undefined {
  return i18next.language === 'it' || i18next.exists(`errori:${tipo}.messaggio`) ? undefined : 'it';
}

/** The same of a message whose kind is no longer at hand. */
export function linguaDelTesto(messaggio: unknown): 'it' | undefined {
  return typeof messaggio === 'string' && i18next.language !== 'it' && rimasti.has(messaggio)
    ? 'it'
    : undefined;
}
