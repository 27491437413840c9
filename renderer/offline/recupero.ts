import { Archivio } from './archivio.ts';
import type { Copia } from './copia.ts';
import { aperta } from './macchina.ts';

/**
 * Drafts and open acts of one archive into another. Each is written where it goes before it is taken away where it was;
 * an act keeps its id, so that a stop in between registers nothing twice.
 * @param chi whose they were.
 * @returns how many.
 */
export async function travasa(da: Archivio, a: Archivio, chi: string): Promise<number> {
  const bozze = await da.bozze.elenca();
  const pratiche = (await da.uscita.elenca())
    .filter(({ stato }) => aperta(stato))
    .sort((x, y) => x.ordine - y.ordine);
  const primo = await a.prossimoOrdine();
  await Promise.all([
    ...bozze.map((bozza) => a.salvaBozza({ ...bozza, recuperata: chi })),
    ...pratiche.map((una, i) => a.salvaPratica({ ...una, ordine: primo + i, recuperata: chi })),
  ]);
  await Promise.all([
    ...bozze.map(({ id }) => da.bozze.elimina(id)),
    ...pratiche.map(({ id }) => da.uscita.elimina(id)),
  ]);
  return bozze.length + pratiche.length;
}

interface DaRecuperare {
  readonly operatore: string;
  readonly chiave: string;
}

interface Recuperate {
  readonly quante: number;
  /** Nothing that opens is left of them, in the browser or in the copy. */
  readonly svuotati: readonly string[];
  /** Archives that do not open, or of which something is left: what they have stays where it is, to be asked for again. */
  readonly rimasti: number;
}

/** The same, from archives known by their names and keys. One that fails does not keep the others from it. */
export async function recuperaArchivi(
  archivi: readonly DaRecuperare[],
  mio: Archivio,
  chi: string,
  copiaDi?: (operatore: string) => Copia,
): Promise<Recuperate> {
  let quante = 0;
  const svuotati: string[] = [];
  for (const uno of archivi) {
    const esito = await recuperaUno(uno, mio, chi, copiaDi?.(uno.operatore)).catch(() => undefined);
    quante += esito?.quante ?? 0;
    if (esito?.vuoto) svuotati.push(uno.operatore);
  }
  return { quante, svuotati, rimasti: archivi.length - svuotati.length };
}

async function recuperaUno(
  { operatore, chiave }: DaRecuperare,
  mio: Archivio,
  chi: string,
  copia?: Copia,
): Promise<{ readonly quante: number; readonly vuoto: boolean }> {
  const aperto = await Archivio.apri(operatore, chiave, copia);
  if (!aperto.ok) return { quante: 0, vuoto: false };
  const quante = await travasa(aperto.valore, mio, chi).catch(() => undefined);
  const inPari = await aperto.valore.chiudi();
  return { quante: quante ?? 0, vuoto: inPari && quante !== undefined };
}
