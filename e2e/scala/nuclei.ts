import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cartellaDiProva } from '#core/db/prova.ts';
import { CoreDiProva } from '../scrivania/core.ts';

/**
 * Cores on one database, each with a copy of the keys and nothing else of its own: the first makes the register, those
 * after it start together.
 */
export async function avviaNuclei(
  url: string,
  quanti: number,
): Promise<readonly [CoreDiProva, ...CoreDiProva[]]> {
  const primo = await CoreDiProva.avvia({ url });
  const altri = await Promise.allSettled(
    Array.from({ length: quanti - 1 }, () => {
      const dati = cartellaDiProva();
      for (const cartella of ['pki', 'dimostrativo'])
        cpSync(join(primo.dati, cartella), join(dati, cartella), { recursive: true });
      return CoreDiProva.avvia({ url, dati });
    }),
  );
  const avviati = altri.flatMap((esito) => (esito.status === 'fulfilled' ? [esito.value] : []));
  const fallito = altri.find((esito) => esito.status === 'rejected');
  if (!fallito) return [primo, ...avviati];
  await Promise.all([primo, ...avviati].map((uno) => uno.chiudi()));
  throw fallito.reason;
}
