import { sql, type Kysely } from 'kysely';
import type { VoceEnte } from '#contract/wa/enti.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { leggiLimiti } from '../../estrazioni/limiti.ts';
import { ruoloDa } from '../stato-operatore.ts';

type ChiGuarda = Pick<Chi, 'comune' | 'ruolo'>;

function righe(db: Kysely<Schema>, { comune, ruolo }: ChiGuarda, codice: string | undefined) {
  let domanda = db
    .selectFrom('ente')
    .selectAll()
    .select([
      sql<number>`(select count(*)::int from operatore
        where operatore.ente = ente.codice and stato <> 'eliminato')`.as('utenti'),
      sql<number>`(select count(distinct id_postazione)::int from postazione
        where postazione.ente = ente.codice and stato <> 'revocata')`.as('postazioni'),
    ]);
  if (ruolo.startsWith('prefettura'))
    domanda = domanda.where((cosa) =>
      cosa.or([
        cosa('codice', '=', comune),
        cosa.and([
          cosa('genere', '=', 'comune'),
          cosa('sigla_provincia', '=', (altra) =>
            altra
              .selectFrom('ente as mio')
              .select('mio.sigla_provincia')
              .where('mio.codice', '=', comune)
              .$castTo<string>(),
          ),
        ]),
      ]),
    );
  else if (ruolo !== 'ministero') domanda = domanda.where('codice', '=', comune);
  if (codice !== undefined) domanda = domanda.where('codice', '=', codice);
  return domanda.orderBy('genere', 'desc').orderBy('nome').execute();
}

/** Who leads the bodies: in office on that day, or appointed for a later one. */
function capi(db: Kysely<Schema>, enti: readonly string[], oggi: string) {
  return db
    .selectFrom('operatore as o')
    .innerJoin('incarico as i', 'i.codice_fiscale', 'o.codice_fiscale')
    .select(['o.ente', 'o.codice_fiscale', 'o.cognome', 'o.nome', 'i.dal', 'i.al'])
    .where('o.ente', 'in', enti)
    .where('o.stato', '<>', 'eliminato')
    .where('i.valore', 'in', ['sindaco', 'prefettura-als', 'ministero'])
    .where(ruoloDa(oggi, 'i'))
    .orderBy('i.dal')
    .orderBy('o.cognome')
    .execute();
}

/** Bodies as far as each may see them: its own; a prefecture the municipalities of its province; the ministry all. */
export async function leggiEnti(
  db: Kysely<Schema>,
  chi: ChiGuarda,
  oggi: string,
  codice?: string,
): Promise<VoceEnte[]> {
  const enti = await righe(db, chi, codice);
  if (enti.length === 0) return [];
  const codici = enti.map((ente) => ente.codice);
  const [tutti, usi, limiteDi] = await Promise.all([
    capi(db, codici, oggi),
    db.selectFrom('uso_ente').selectAll().where('ente', 'in', codici).orderBy('codice').execute(),
    leggiLimiti(db, codici, oggi),
  ]);
  const di = Map.groupBy(tutti, ({ ente }) => ente);
  const usiDi = Map.groupBy(usi, ({ ente }) => ente);
  return enti.map((riga) => ({
    ...{ codice: riga.codice, nome: riga.nome, siglaProvincia: riga.sigla_provincia, genere: riga.genere },
    ...(riga.indirizzo !== null && { indirizzo: riga.indirizzo }),
    ...(riga.telefono !== null && { telefono: riga.telefono }),
    ...(riga.pec !== null && { pec: riga.pec }),
    ...(riga.dal !== null && { dal: riga.dal }),
    ...(riga.finisce !== null && { finisce: riga.finisce }),
    ...(riga.motivo_fine !== null && { motivoFine: riga.motivo_fine }),
    ...{ utenti: riga.utenti, postazioni: riga.postazioni },
    capi: (di.get(riga.codice) ?? []).map(({ codice_fiscale: codiceFiscale, cognome, nome, dal, al }) => ({
      ...{ codiceFiscale, cognome, nome, dal },
      ...(al !== null && { al }),
    })),
    usi: (usiDi.get(riga.codice) ?? []).map(({ codice: uso, descrizione, dal, al }) => ({
      ...{ codice: uso, descrizione, dal },
      ...(al !== null && { al }),
    })),
    estrazioni: limiteDi(riga.codice),
  }));
}
