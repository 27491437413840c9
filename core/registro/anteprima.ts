import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely } from 'kysely';
import type { Annullabilita, Ostacolo, PersonaToccata } from '#contract/wa/annullabilita.ts';
import type { Schema } from '../db/schema.ts';
import { mutazioniDi } from './annullabili.ts';
import type { GiudizioAnnullamento } from './annullabilita.ts';
import { disfa } from './disfare.ts';
import type { Soggetto } from './modello.ts';
import type { OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

function persona({ idSchedaSoggettoANPR, dati: { generalita: g } }: Soggetto): PersonaToccata {
  return {
    idSchedaSoggettoANPR,
    cognome: g.cognome ?? '',
    nome: g.nome ?? '',
    ...(g.codiceFiscale && { codiceFiscale: g.codiceFiscale.codFiscale }),
  };
}

/** What tells a record from the same record later: its sections, and where it stands. */
function sezioni({
  dati,
  stato,
  comune,
  idFamigliaConvivenzaANPR: famiglia,
}: Soggetto): Record<string, unknown> {
  return { stato, comune, ...(famiglia !== undefined && { famiglia }), ...dati };
}

/** Only the sections that change, on both sides. */
function cambiate(
  adesso: Soggetto,
  dopo: Soggetto,
): Pick<Annullabilita['effetti'][number], 'adesso' | 'dopo'> | undefined {
  const [prima, poi] = [sezioni(adesso), sezioni(dopo)];
  const quali = [...new Set([...Object.keys(prima), ...Object.keys(poi)])].filter(
    (una) => !isDeepStrictEqual(prima[una], poi[una]),
  );
  const solo = (tutte: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(quali.filter((una) => tutte[una] !== undefined).map((una) => [una, tutte[una]]));
  return quali.length === 0 ? undefined : { adesso: solo(prima), dopo: solo(poi) };
}

/** How each record would be without the operation. */
export function effettiAnnullamento(operazione: OperazioneRegistrata, dal: string): Annullabilita['effetti'] {
  const disfatta = disfa(operazione, { dal, conCodiceFiscale: false });
  if (disfatta.esito === 'conflitto') return [];
  const { soggetti = [], passaggi = [] } = disfatta.effetti;
  const finali = new Map(
    [...passaggi.flatMap((p) => p.soggetti ?? []), ...soggetti].map((s) => [s.idSchedaSoggettoANPR, s]),
  );
  return operazione.soggetti.flatMap(({ dopo: scritto, poi }) => {
    const adesso = poi.at(-1)?.dopo ?? scritto;
    const finale = finali.get(adesso.idSchedaSoggettoANPR);
    const lati = finale && cambiate(adesso, finale);
    return lati ? [{ soggetto: persona(adesso), ...lati }] : [];
  });
}

type Estremi = Pick<Ostacolo, 'dataDecorrenza' | 'registrata' | 'soggetti'>;

async function estremiDi(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, Estremi>> {
  if (ids.length === 0) return new Map();
  const righe = await db
    .selectFrom('operazione as o')
    .leftJoin('versione_soggetto as v', 'v.operazione', 'o.id')
    .select(['o.id', 'o.data_decorrenza', 'o.istante', 'v.dopo'])
    .where(sql<boolean>`o.id = any(${[...ids]}::bigint[])`)
    .orderBy('v.id')
    .execute();
  return new Map(
    ids.map((id) => {
      const sue = righe.filter((riga) => riga.id === id);
      const persone = new Map(
        sue.flatMap(({ dopo }) => (dopo ? [[dopo.idSchedaSoggettoANPR, persona(dopo)] as const] : [])),
      );
      const decorrenza = sue[0]?.data_decorrenza;
      return [
        id,
        {
          registrata: sue[0]?.istante.toISOString() ?? '',
          ...(decorrenza != null && { dataDecorrenza: decorrenza }),
          soggetti: [...persone.values()],
        },
      ];
    }),
  );
}

/** The judgement on an annulment with the names, the days and the records that a person decides by. */
export async function anteprima(
  db: Kysely<Schema>,
  operazione: OperazioneRegistrata,
  giudizio: GiudizioAnnullamento,
  { successive, oggi }: { readonly successive: readonly OperazioneSuccessiva[]; readonly oggi: string },
): Promise<Annullabilita> {
  const riga = await db
    .selectFrom('operazione')
    .select('id_operazione_comune')
    .where('id', '=', operazione.idOperazioneANPR)
    .executeTakeFirstOrThrow();
  const estremi = await estremiDi(
    db,
    giudizio.ostacoli.map(({ idOperazioneANPR }) => idOperazioneANPR),
  );
  const mutazioni = new Map(successive.map((una) => [una.idOperazioneANPR, una.mutazioni]));
  const tipoScheda = operazione.famiglie[0]?.dopo.tipoScheda;
  return {
    ...giudizio,
    ostacoli: giudizio.ostacoli.map((uno) => ({
      ...uno,
      mutazioni: [...(mutazioni.get(uno.idOperazioneANPR) ?? [])],
      ...(estremi.get(uno.idOperazioneANPR) ?? { registrata: '', soggetti: [] }),
    })),
    idOperazioneComune: riga.id_operazione_comune,
    mutazioni: [...mutazioniDi(operazione)],
    registrata: operazione.istante.toISOString(),
    ...(tipoScheda && { tipoScheda }),
    soggetti: operazione.soggetti.map(({ dopo }) => persona(dopo)),
    famiglie: operazione.famiglie.map(({ dopo }) => dopo.idFamigliaConvivenzaANPR),
    effetti: giudizio.annullabile ? effettiAnnullamento(operazione, operazione.dataDecorrenza ?? oggi) : [],
  };
}

/** Everybody whom a preview names. */
export function nominati({ soggetti, ostacoli }: Annullabilita): string[] {
  return [...soggetti, ...ostacoli.flatMap((uno) => uno.soggetti)].map((s) => s.idSchedaSoggettoANPR);
}
