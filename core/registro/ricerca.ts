import { sql, type Kysely } from 'kysely';
import { ricercaAgenzia } from '../agenzia-entrate/archivio.ts';
import type { Schema } from '../db/schema.ts';
import { ricercaConsolati } from '../consolati/ricerca.ts';
import { ricercaEnti } from '../enti/ricerca.ts';
import { ricercaEstrazioni } from '../estrazioni/ricerca.ts';
import { leggiRighe, omonimiMassimi, type LeggiRighe, type Riga } from './leggi-righe.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { nuoviLetti, type Letti } from './letti.ts';
import type { Ricerca } from './operazione.ts';
import { operazioneRegistrata, operazioniSuccessive } from './registrate.ts';
import { ricercaFamiglie } from './ricerca-famiglie.ts';
import { ricercaChiavi } from './ricerca-chiavi.ts';
import { ricercaOperazioni } from './ricerca-operazioni.ts';
import { ricercaProcedimenti } from './ricerca-procedimenti.ts';
import { ricercaCittadini } from '../cittadini/ricerca.ts';
import { ricercaSubentro } from '../subentro/ricerca.ts';
import { ricercaSezioni } from './ricerca-sezioni.ts';
import { storiaSoggetto } from './storia.ts';
import { trovaRighe } from './trova-soggetti.ts';

function comeEra(db: Kysely<Schema>): Pick<Ricerca, 'soggettoAl' | 'famigliaAl'> {
  return {
    async soggettoAl(id, giorno) {
      const { rows } = await sql<{ allora: Soggetto | null }>`
        select soggetto_al(${id}::bigint, ${giorno}::date) as allora`.execute(db);
      return rows[0]?.allora ?? undefined;
    },
    async famigliaAl(id, giorno): Promise<Famiglia | undefined> {
      const riga = await db
        .selectFrom('versione_famiglia')
        .select('dopo')
        .where('id', '=', id)
        .where('valida_dal', '<=', giorno)
        .orderBy('versione', 'desc')
        .limit(1)
        .executeTakeFirst();
      return riga?.dopo;
    },
  };
}

/** The register as operations read it, on a connection or in a transaction. */
export function creaRicerca(
  db: Kysely<Schema>,
  letti: Letti = nuoviLetti(),
  righe: LeggiRighe = leggiRighe(db),
): Ricerca {
  const soggettoLetto = (riga: Riga<Soggetto>): Soggetto => {
    letti.soggetti.set(riga.id, riga.versione);
    return riga.documento;
  };

  return {
    ...ricercaProcedimenti(db, letti, righe),
    ...ricercaFamiglie(db, letti),
    ...ricercaChiavi(db, letti),
    ...ricercaOperazioni(db),
    ...ricercaSezioni(db, letti),
    ...ricercaCittadini(db, letti),
    ...ricercaAgenzia(db),
    ...ricercaEstrazioni(db),
    ...ricercaSubentro(db),
    ...ricercaEnti(db),
    ...ricercaConsolati(db),
    trova: async (criteri, limite = omonimiMassimi) =>
      (await trovaRighe(db, righe, criteri, limite)).map(soggettoLetto),
    async soggetto(id) {
      const [riga] = await righe.soggetti([id]);
      return riga && soggettoLetto(riga);
    },
    async famiglia(id) {
      const [riga] = await righe.famiglie([id]);
      if (riga) letti.famiglie.set(riga.id, riga.versione);
      return riga?.documento;
    },
    async componenti({ componenti }) {
      if (componenti.length === 0) return [];
      return (await righe.soggetti(componenti.map((c) => c.idSchedaSoggettoANPR))).flatMap((riga) =>
        riga ? [soggettoLetto(riga)] : [],
      );
    },
    ...comeEra(db),
    operazione: (id) => operazioneRegistrata(db, id),
    successive: (id) => operazioniSuccessive(db, id),
    storia: (id) => storiaSoggetto(db, id),
    async codiciFiscaliInUso(codici) {
      if (codici.length === 0) return [];
      const trovate = await righe.perCodiceFiscale(codici);
      return codici.filter((_, posto) => trovate[posto] !== undefined);
    },
  };
}
