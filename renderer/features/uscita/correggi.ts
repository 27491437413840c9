import type { Archivio } from '../../offline/archivio.ts';
import type { Bozza, Pratica } from '../../offline/pratica.ts';

/** @throws never: a draft to correct an act that was refused, or whose record moved; the one already open, if there is. */
export async function bozzaDaPratica(
  archivio: Archivio,
  pratica: Pratica,
  cambi: Partial<Pick<Bozza, 'base' | 'modulo'>> = {},
): Promise<Bozza> {
  const gia = (await archivio.bozze.elenca()).find(({ corregge }) => corregge === pratica.id);
  const adesso = Date.now();
  const base = cambi.base ?? pratica.base;
  const bozza: Bozza = {
    id: gia?.id ?? crypto.randomUUID(),
    codice: pratica.codice,
    soggetto: pratica.soggetto,
    creata: gia?.creata ?? adesso,
    modificata: adesso,
    ...(base ? { base } : {}),
    modulo: cambi.modulo ?? gia?.modulo ?? pratica.modulo,
    corregge: pratica.id,
  };
  await archivio.salvaBozza(bozza);
  return bozza;
}
