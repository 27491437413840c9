/** The official request while it is being written: what is missing has no key; every leaf is a text. */
export type Grezza = Readonly<Record<string, unknown>>;

function diOggetto(valore: unknown): valore is Record<string, unknown> {
  return typeof valore === 'object' && valore !== null;
}

/** What stands at a path (`residenza.0.indirizzo.cap`), undefined when nothing does. */
export function prendi(valore: unknown, percorso: string): unknown {
  let qui = valore;
  if (percorso === '') return qui;
  for (const passo of percorso.split('.')) {
    // Nothing before the dot: the path of an item that is itself what is asked for.
    if (passo === '') continue;
    if (!diOggetto(qui)) return undefined;
    qui = qui[passo];
  }
  return qui;
}

/** A leaf as text, empty when it is not there. */
export function testoA(valore: unknown, percorso: string): string {
  const trovato = prendi(valore, percorso);
  return typeof trovato === 'string' ? trovato : '';
}

export function vuoto(valore: unknown): boolean {
  if (valore === undefined || valore === null) return true;
  if (typeof valore === 'string') return valore.trim() === '';
  return diOggetto(valore) && Object.values(valore).every(vuoto);
}

/** Holds nothing: but a list with an item still empty is a list. */
function spoglio(valore: unknown): boolean {
  if (typeof valore === 'string') return valore === '';
  return !diOggetto(valore) ? valore === undefined || valore === null : Object.keys(valore).length === 0;
}

function con(qui: unknown, passi: readonly string[], valore: unknown): unknown {
  const [passo, ...resto] = passi;
  if (passo === undefined) return spoglio(valore) ? undefined : valore;
  const elenco = Array.isArray(qui) || (qui === undefined && /^\d+$/.test(passo));
  const prima: Record<string, unknown> = diOggetto(qui) ? { ...qui } : {};
  const dentro = con(prima[passo], resto, valore);
  // An item that was emptied keeps its place, or those after it would take its name.
  if (spoglio(dentro) && !elenco) Reflect.deleteProperty(prima, passo);
  else prima[passo] = dentro ?? {};
  return elenco ? Object.values(prima) : prima;
}

/** The same request with another value at a path; an empty one takes the datum away, and what held nothing else. */
export function metti(richiesta: Grezza, percorso: string, valore: unknown): Grezza {
  const passi = percorso.split('.').filter((passo) => passo !== '');
  return con(richiesta, passi, valore) as Grezza;
}

/** Without anything empty, items of lists included, nor spaces around: what the schema and the register are given. */
export function pulita<T>(valore: T): T {
  if (typeof valore === 'string') return valore.trim() as T;
  if (!diOggetto(valore)) return valore;
  if (Array.isArray(valore))
    return valore.filter((uno) => !vuoto(uno)).map((uno: unknown) => pulita(uno)) as T;
  const pieni = Object.entries(valore).filter(([, dato]) => !vuoto(dato));
  return Object.fromEntries(pieni.map(([nome, dato]) => [nome, pulita(dato)])) as T;
}

/** The last name of a path, list positions apart. */
export function ultimo(percorso: string): string {
  return (
    percorso
      .split('.')
      .filter((passo) => !/^\d+$/.test(passo))
      .at(-1) ?? ''
  );
}
