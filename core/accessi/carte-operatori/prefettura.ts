import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { NuovoLotto, ScartoCarta, SituazionePrefettura } from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { annota } from './annota.ts';
import { leggiConsegne } from './consegne.ts';
import { leggiCarte, leggiRichieste } from './leggi.ts';
import { leggiLotti, prossimaVergine, serialiDi } from './lotti.ts';
import { muovi, oRinuncia, prendi, tuttoONiente, type Mano } from './muovi.ts';
import { giaLotto, lottoTroppoGrande } from './rifiuti.ts';

/** The store of a prefecture: what came, what is asked for, what was spoilt. */
export interface Prefettura {
  situazione(chi: Chi): Promise<SituazionePrefettura>;
  /** All the blanks of the lot, or none. */
  carica(lotto: NuovoLotto, chi: Chi): Promise<Esito<SituazionePrefettura, ErroreWa>>;
  /** Out of the lot for ever; whoever was waiting for it waits for another. */
  scarta(scarto: ScartoCarta, chi: Chi): Promise<Esito<SituazionePrefettura, ErroreWa>>;
}

const massimoLotto = 1000;

/** Spoilt: its request waits for another card, its codes are forgotten. */
async function togli(trx: Kysely<Schema>, { seriale, motivo }: ScartoCarta, mano: Mano): Promise<void> {
  const carta = oRinuncia(await prendi(trx, seriale, { prefettura: mano.chi.comune }));
  oRinuncia(await muovi(trx, carta, 'scarta', mano, { nota: motivo, sfida: null }));
  if (carta.richiesta !== null)
    await trx
      .updateTable('richiesta_carta')
      .set({ stato: 'in-attesa' })
      .where('id', '=', carta.richiesta)
      .where('stato', '=', 'in-lavorazione')
      .execute();
  await trx
    .updateTable('codici_carta')
    .set({ chiusi: null, istante: mano.istante })
    .where('seriale', '=', seriale)
    .execute();
}

export function creaPrefettura({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Prefettura {
  async function situazione(chi: Chi): Promise<SituazionePrefettura> {
    const prefettura = chi.comune;
    const [lotti, richieste, carte, consegne, prossima] = await Promise.all([
      leggiLotti(db, prefettura),
      leggiRichieste(db, { provincia: prefettura.slice(0, 3) }),
      leggiCarte(db, { prefettura }),
      leggiConsegne(db, prefettura),
      prossimaVergine(db, prefettura),
    ]);
    await annota(db, 'carte della prefettura', { chi, istante: orologio() });
    return { lotti, richieste, carte, consegne, ...(prossima !== undefined && { prossima }) };
  }

  return {
    situazione,
    async carica(lotto, chi) {
      const istante = orologio();
      if (lotto.al < lotto.dal || lotto.al - lotto.dal >= massimoLotto) return fallito(lottoTroppoGrande);
      const fatto = await tuttoONiente(db, async (trx) => {
        const id = `${chi.comune}-${lotto.prefisso}${String(lotto.dal).padStart(7, '0')}`;
        const nuovo = await trx
          .insertInto('lotto_carte')
          .values({ ...lotto, id, prefettura: chi.comune, operatore: chi.codiceFiscale, istante })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        if (nuovo.numInsertedOrUpdatedRows !== 1n) oRinuncia(fallito(giaLotto));
        const messe = await trx
          .insertInto('carta_utente')
          .values(serialiDi(lotto).map((seriale) => ({ seriale, lotto: id, stato: 'vergine', dal: istante })))
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        if (messe.numInsertedOrUpdatedRows !== BigInt(lotto.al - lotto.dal + 1)) oRinuncia(fallito(giaLotto));
        await annota(trx, `carico del lotto ${id}`, { chi, istante }, { campi: ['lotto'] });
      });
      return fatto.ok ? riuscito(await situazione(chi)) : fatto;
    },
    async scarta({ seriale, motivo }, chi) {
      const mano = { chi, istante: orologio() };
      const fatto = await tuttoONiente(db, async (trx) => {
        await togli(trx, { seriale, motivo }, mano);
        await annota(trx, `scarto della carta ${seriale}: ${motivo}`, mano, { campi: ['carta'] });
      });
      return fatto.ok ? riuscito(await situazione(chi)) : fatto;
    },
  };
}
