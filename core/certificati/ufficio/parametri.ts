import type { Kysely } from 'kysely';
import type { ParametriCertificati } from '#contract/wa/certificati.ts';
import { annotaCambio, leggiEsenzioni } from '../../amministrazione/archivio.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { dimenticaEnte } from '../../registro/ente.ts';

/** Stamp duty (d.P.R. 642/1972, tariff art. 4) and fees of the office (l. 604/1962, tab. D), for who has set nothing. */
export const importiDiLegge = { bollo: 1600, dirittiInBollo: 52, dirittiLiberi: 26 } as const;

export async function leggiParametri(db: Kysely<Schema>, comune: string): Promise<ParametriCertificati> {
  const riga = await db
    .selectFrom('parametri_certificati')
    .selectAll()
    .where('comune', '=', comune)
    .executeTakeFirst();
  const scelte = await leggiEsenzioni(db, comune);
  const esenzioni = scelte.length > 0 ? { esenzioni: [...scelte] } : {};
  if (!riga) return { ...importiDiLegge, intestazione: [], ...esenzioni };
  return {
    ...esenzioni,
    bollo: riga.bollo,
    dirittiInBollo: riga.diritti_in_bollo,
    dirittiLiberi: riga.diritti_liberi,
    intestazione: riga.intestazione,
    ...(riga.bollo_virtuale !== null && { autorizzazioneBolloVirtuale: riga.bollo_virtuale }),
    ...(riga.logo !== null && { logo: riga.logo.toString('base64') }),
  };
}

/** Whole, not in part: what is left out is no more. */
export async function salvaParametri(
  db: Kysely<Schema>,
  parametri: ParametriCertificati,
  chi: Chi,
  istante: Date,
): Promise<void> {
  const valori = {
    bollo: parametri.bollo,
    diritti_in_bollo: parametri.dirittiInBollo,
    diritti_liberi: parametri.dirittiLiberi,
    bollo_virtuale: parametri.autorizzazioneBolloVirtuale ?? null,
    intestazione: parametri.intestazione,
    logo: parametri.logo === undefined ? null : Buffer.from(parametri.logo, 'base64'),
    operatore: chi.codiceFiscale,
    istante,
  };
  await db
    .insertInto('parametri_certificati')
    .values({ comune: chi.comune, ...valori })
    .onConflict((c) => c.column('comune').doUpdateSet(valori))
    .execute();
  await annotaCambio(db, { sezione: 'certificati' }, chi, istante);
  dimenticaEnte(db, chi.comune);
}
