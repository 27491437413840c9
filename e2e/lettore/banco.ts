import type { Lettore, Lettori } from '#native/reader/index.ts';
import type { CartaVirtuale, Presa } from '../carte/index.ts';
import { avviaPcscd, type Pcscd } from '../pcscd/index.ts';

/**
 * The isolated service of a test file, and this process pointed at it. Undefined, with the reason printed, where the
 * machine does not allow one. To be called before anything loads the PC/SC library.
 */
export async function preparaBanco(): Promise<Pcscd | undefined> {
  const pcscd = await avviaPcscd();
  if (!pcscd.ok) {
    console.warn(`Prove con lettore virtuale saltate: ${pcscd.errore}.`);
    return undefined;
  }
  Object.assign(process.env, pcscd.valore.ambiente);
  return pcscd.valore;
}

/** Watches until the readers look as wanted; the test's own time limit is the only one. */
export async function attendiLettori(
  lettori: Lettori,
  voluto: (elenco: readonly Lettore[]) => boolean,
): Promise<readonly Lettore[]> {
  for await (const elenco of lettori.osserva()) if (voluto(elenco)) return elenco;
  throw new Error('the readers were closed while waiting');
}

export function cartaIn(nome: string, elenco: readonly Lettore[]): Lettore['carta']['stato'] | undefined {
  return elenco.find((lettore) => lettore.nome === nome)?.carta.stato;
}

/** Puts the card in and waits until every program of the machine would see it. */
export async function metti(lettori: Lettori, carta: CartaVirtuale, presa: Presa): Promise<void> {
  await carta.inserisci(presa);
  await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'presente');
}

export async function togli(lettori: Lettori, carta: CartaVirtuale, presa: Presa): Promise<void> {
  carta.estrai();
  await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) !== 'presente');
}
