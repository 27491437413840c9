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

/** The same, from archives known by their names and keys; those that do not open are left as they are, and not named. */
export async function recuperaArchivi(
  archivi: readonly { readonly operatore: string; readonly chiave: string }[],
  mio: Archivio,
  chi: string,
  copiaDi?: (operatore: string) => Copia,
): Promise<{ readonly quante: number; readonly svuotati: readonly string[] }> {
  let quante = 0;
  const svuotati: string[] = [];
  for (const { operatore, chiave } of archivi) {
    const aperto = await Archivio.apri(operatore, chiave, copiaDi?.(operatore));
    if (!aperto.ok) continue;
    quante += await travasa(aperto.valore, mio, chi);
    svuotati.push(operatore);
    await aperto.valore.chiudi();
  }
  return { quante, svuotati };
}
