import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { OperazioneDettagliata } from '#contract/wa/operazioni.ts';
import type { Schema } from '../../db/schema.ts';
import { leggiFirma } from '../firme.ts';
import type { Soggetto } from '../modello.ts';
import { operazioniUfficio, vociUfficio } from './operazioni.ts';
import { personaToccata } from './persona.ts';

type Sezioni = Record<string, unknown>;

function sezioni(scheda: Soggetto | null): Sezioni {
  if (scheda === null) return {};
  const { dati, stato, comune, idFamigliaConvivenzaANPR: famiglia } = scheda;
  return { stato, comune, ...(famiglia !== undefined && { famiglia }), ...dati };
}

function soloDiverse(prima: Sezioni, dopo: Sezioni): { prima: Sezioni; dopo: Sezioni } {
  const quali = [...new Set([...Object.keys(prima), ...Object.keys(dopo)])].filter(
    (una) => !isDeepStrictEqual(prima[una], dopo[una]),
  );
  const scelte = (tutte: Sezioni): Sezioni =>
    Object.fromEntries(quali.flatMap((una) => (tutte[una] === undefined ? [] : [[una, tutte[una]]])));
  return { prima: scelte(prima), dopo: scelte(dopo) };
}

/** One registration of the office with what it wrote: the first state it met and the last it left, for each person. */
export async function leggiOperazione(
  db: Kysely<Schema>,
  comune: string,
  id: string,
): Promise<OperazioneDettagliata | undefined> {
  const righe = await operazioniUfficio(db, comune).where('o.id', '=', id).execute();
  const [voce] = await vociUfficio(db, righe);
  if (!voce) return undefined;
  const versioni = await db
    .selectFrom('versione_soggetto')
    .select(['id', 'prima', 'dopo'])
    .where('operazione', '=', id)
    .orderBy('id')
    .orderBy('versione')
    .execute();
  const persone = [...new Set(versioni.map((una) => una.id))];
  const cambi = persone.flatMap((persona) => {
    const sue = versioni.filter((una) => una.id === persona);
    const [prima, ultima] = [sue[0], sue.at(-1)];
    return prima && ultima
      ? [
          {
            soggetto: personaToccata(ultima.dopo),
            ...soloDiverse(sezioni(prima.prima), sezioni(ultima.dopo)),
          },
        ]
      : [];
  });
  const firma = await leggiFirma(db, id);
  return { ...voce, ...(firma && { firma }), soggetti: cambi.map(({ soggetto }) => soggetto), cambi };
}
