import { sql, type Kysely } from 'kysely';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import type { Schema } from '../../db/schema.ts';
import type { ComponenteFamiglia, Famiglia } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { componente, famigliaMostrata } from './componente.ts';
import { operazioniDi } from './operazioni.ts';

interface Uscita {
  readonly al: string;
  readonly suo: ComponenteFamiglia;
}

/** Who was a member after some registration and is no more; the last leaving counts. */
async function uscite(db: Kysely<Schema>, famiglia: Famiglia): Promise<ReadonlyMap<string, Uscita>> {
  const { rows } = await sql<{ al: string; prima: Famiglia; dopo: Famiglia }>`
    select valida_dal as al, prima, dopo from versione_famiglia v join operazione o on o.id = v.operazione
    where v.id = ${famiglia.idFamigliaConvivenzaANPR}::bigint and prima is not null
      and o.annulla is null and not exists (select from operazione a where a.annulla = o.id)
    order by versione`.execute(db);
  const ancora = new Set(famiglia.componenti.map((c) => c.idSchedaSoggettoANPR));
  const usciti = new Map<string, Uscita>();
  for (const { al, prima, dopo } of rows) {
    const restano = new Set(dopo.componenti.map((c) => c.idSchedaSoggettoANPR));
    for (const suo of prima.componenti) {
      const { idSchedaSoggettoANPR: id } = suo;
      if (!restano.has(id) && !ancora.has(id)) usciti.set(id, { al, suo });
    }
  }
  return usciti;
}

/** A family with whoever left it; undefined: none with this id. */
export async function leggiSchedaFamiglia(
  db: Kysely<Schema>,
  cerca: Ricerca,
  id: string,
): Promise<{ famiglia: SchedaFamiglia; mostrati: readonly string[] } | undefined> {
  const famiglia = await cerca.famiglia(id);
  if (!famiglia) return undefined;
  const [componenti, andati, operazioni] = await Promise.all([
    cerca.componenti(famiglia),
    uscite(db, famiglia),
    operazioniDi(db, 'versione_famiglia', id),
  ]);
  const ex = await cerca.componenti({ ...famiglia, componenti: [...andati.values()].map(({ suo }) => suo) });
  const usciti = ex.flatMap((s) => {
    const uscita = andati.get(s.idSchedaSoggettoANPR);
    return uscita ? [{ ...componente({ ...famiglia, componenti: [uscita.suo] }, s), al: uscita.al }] : [];
  });
  const { motivoCostituzione, specieConvivenza, idFamigliaConvivenzaComune: numero } = famiglia;
  return {
    famiglia: {
      ...famigliaMostrata(famiglia, componenti),
      comune: famiglia.comune,
      ...(famiglia.stato && { stato: famiglia.stato }),
      ...(motivoCostituzione !== undefined && { motivoCostituzione }),
      ...(specieConvivenza !== undefined && { specieConvivenza }),
      ...(numero !== undefined && { idFamigliaConvivenzaComune: numero.idFamigliaConvivenza }),
      residenza: { ...famiglia.residenza },
      ...(famiglia.tutoreIntestatario && { tutoreIntestatario: { ...famiglia.tutoreIntestatario } }),
      ultimaDecorrenza: famiglia.ultimaDecorrenza,
      usciti,
      operazioni,
    },
    mostrati: [...componenti, ...ex].map((s) => s.idSchedaSoggettoANPR),
  };
}
