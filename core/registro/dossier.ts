import type { Kysely } from 'kysely';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Schema } from '../db/schema.ts';
import { creaRicerca } from './ricerca.ts';
import { schedaIndividuale } from './scheda.ts';
import { famigliaMostrata } from './schede/componente.ts';
import { operazioniDi } from './schede/operazioni.ts';

/** The whole of a person, and who is shown with it (for the audit); undefined: nobody with this id. */
export async function leggiDossier(
  db: Kysely<Schema>,
  id: string,
): Promise<{ dossier: Dossier; mostrati: readonly string[] } | undefined> {
  const riga = await db
    .selectFrom('soggetto')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!riga) return undefined;
  const { documento: soggetto, versione } = riga;
  const cerca = creaRicerca(db);
  const idFamiglia = soggetto.idFamigliaConvivenzaANPR;
  const famiglia = idFamiglia === undefined ? undefined : await cerca.famiglia(idFamiglia);
  const componenti = famiglia ? await cerca.componenti(famiglia) : [];
  const operazioni = await operazioniDi(db, 'versione_soggetto', id);
  const dossier: Dossier = {
    idSchedaSoggettoANPR: id,
    idANPR: soggetto.idANPR,
    versione,
    comune: soggetto.comune,
    stato: soggetto.stato,
    ultimaDecorrenza: soggetto.ultimaDecorrenza,
    dati: { ...schedaIndividuale(soggetto, famiglia) },
    ...(famiglia && { famiglia: famigliaMostrata(famiglia, componenti) }),
    operazioni,
  };
  return { dossier, mostrati: [id, ...componenti.map((s) => s.idSchedaSoggettoANPR)] };
}
