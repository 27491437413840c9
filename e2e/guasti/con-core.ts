import { CoreDiProva } from '../scrivania/core.ts';

/** A core for as long as this takes, closed however it ends. */
export async function conCore<T>(
  con: Parameters<typeof CoreDiProva.avvia>[0],
  fai: (core: CoreDiProva) => Promise<T>,
): Promise<T> {
  const core = await CoreDiProva.avvia(con);
  try {
    return await fai(core);
  } finally {
    await core.chiudi();
  }
}
