import type { Kysely } from 'kysely';
import { Programma } from '#contract/wa/postazioni.ts';
import type { Orologio } from '../../orologio.ts';
import type { Postazione } from '../censimento.ts';
import type { TabelleAccessi } from '../tabelle.ts';

/** A desk asks how the core is every few seconds: that it was there is written this often, in milliseconds. */
const granularita = 5 * 60_000;

/** When a workstation was last seen, and with which program; true when it has been asked to renew its certificate. */
export function creaSaluti(
  db: Kysely<TabelleAccessi>,
  orologio: Orologio,
): (postazione: Postazione, programma: object) => Promise<boolean> {
  const scritti = new Map<string, { readonly testo: string; readonly quando: number }>();
  return async ({ idPostazione }, detto) => {
    const ora = orologio();
    const programma = Programma.safeParse(detto).data;
    const testo = JSON.stringify(programma ?? null);
    const ultimo = scritti.get(idPostazione);
    if (ultimo?.testo !== testo || ora.getTime() - ultimo.quando > granularita) {
      scritti.set(idPostazione, { testo, quando: ora.getTime() });
      await db
        .updateTable('postazione_censita')
        .set({ vista: ora, ...(programma && { programma: testo }) })
        .where('id_postazione', '=', idPostazione)
        .where('stato', '<>', 'eliminata')
        .execute();
    }
    const riga = await db
      .selectFrom('postazione_censita')
      .select('rinnovo_chiesto')
      .where('id_postazione', '=', idPostazione)
      .executeTakeFirst();
    return riga?.rinnovo_chiesto != null;
  };
}
