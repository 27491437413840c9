import { sql, type Kysely, type RawBuilder } from 'kysely';
import { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { GenereEnte } from '#contract/wa/enti.ts';
import type { Utente } from '#contract/wa/utenti.ts';
import type { Schema } from '../../db/schema.ts';
import { nomeOperatore } from '../../registro/nome-operatore.ts';
import { incarichiAl } from '../archivio-censimento.ts';
import { ruoloDa, statoAl } from '../stato-operatore.ts';

interface Quali {
  readonly ente: string;
  /** Also who leads bodies of another kind, of a province or of all. */
  readonly capi?: { readonly ruolo: Ruolo; readonly genere: GenereEnte; readonly siglaProvincia?: string };
  readonly codiceFiscale?: string;
}

/** Who leads a body of that kind today, or is about to. */
function capoDi(
  { ruolo, genere, siglaProvincia }: NonNullable<Quali['capi']>,
  oggi: string,
): RawBuilder<boolean> {
  return sql<boolean>`ente.genere = ${genere}
    and (${siglaProvincia ?? null}::text is null or ente.sigla_provincia = ${siglaProvincia ?? null})
    and exists (select from incarico suo where suo.codice_fiscale = operatore.codice_fiscale
      and suo.valore = ${ruolo} and ${ruoloDa(oggi, 'suo')})`;
}

function operatori(db: Kysely<Schema>, quali: Quali, oggi: string) {
  let domanda = db
    .selectFrom('operatore')
    .innerJoin('ente', 'ente.codice', 'operatore.ente')
    .innerJoin(incarichiAl(oggi), (unione) => unione.onTrue())
    .selectAll('operatore')
    .select(['incarichi.ruolo', 'incarichi.profili', 'ente.nome as nome_ente'])
    .where((cosa) =>
      cosa.or([
        cosa('operatore.ente', '=', quali.ente),
        ...(quali.capi ? [sql<boolean>`(${capoDi(quali.capi, oggi)})`] : []),
      ]),
    );
  if (quali.codiceFiscale !== undefined)
    domanda = domanda.where('operatore.codice_fiscale', '=', quali.codiceFiscale);
  return domanda.orderBy('operatore.cognome').orderBy('operatore.nome').execute();
}

async function diContorno(db: Kysely<Schema>, chi: readonly string[], oggi: string) {
  const [incarichi, carte, eliminazioni, password] = await Promise.all([
    db
      .selectFrom('incarico')
      .selectAll()
      .where('codice_fiscale', 'in', chi)
      .orderBy('genere', 'desc')
      .orderBy('dal')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('carta')
      .select(['codice_fiscale', 'stato', 'dal', 'scadenza'])
      .where('codice_fiscale', 'in', chi)
      .orderBy('dal', 'desc')
      .execute(),
    db
      .selectFrom('eliminazione')
      .leftJoin('operatore', 'operatore.codice_fiscale', 'eliminazione.chiesta_da')
      .select(['eliminazione.codice_fiscale', 'motivo', 'chiesta_da', 'chiesta', 'cognome', 'nome'])
      .where('eliminazione.codice_fiscale', 'in', chi)
      .where('ritirata', 'is', null)
      .where('confermata', 'is', null)
      .execute(),
    db
      .selectFrom('password_giornaliera')
      .select(['codice_fiscale', 'rilasciata', 'scade'])
      .where('codice_fiscale', 'in', chi)
      .where('giorno', '=', oggi)
      .where('chiusa', 'is', null)
      .execute(),
  ]);
  return { incarichi, carte, eliminazioni, password };
}

/** Users with all that is shown of them: a body has tens. */
export async function leggiUtenti(db: Kysely<Schema>, quali: Quali, oggi: string): Promise<Utente[]> {
  const righe = await operatori(db, quali, oggi);
  if (righe.length === 0) return [];
  const { incarichi, carte, eliminazioni, password } = await diContorno(
    db,
    righe.map((riga) => riga.codice_fiscale),
    oggi,
  );
  return righe.map((riga) => {
    const suo = (altra: { readonly codice_fiscale: string }): boolean =>
      altra.codice_fiscale === riga.codice_fiscale;
    const eliminazione = eliminazioni.find(suo);
    const sua = password.find(suo);
    const { stato, dal } = statoAl(riga, oggi);
    return {
      ...{ codiceFiscale: riga.codice_fiscale, cognome: riga.cognome, nome: riga.nome },
      ...{ ente: riga.ente, nomeEnte: riga.nome_ente },
      ...(riga.email !== null && { email: riga.email }),
      ruolo: Ruolo.parse(riga.ruolo),
      profili: Profilo.array().parse(riga.profili),
      ...{ stato, dal: dal.toISOString() },
      ...(riga.finisce !== null && { finisce: riga.finisce }),
      incarichi: incarichi.filter(suo).map((uno) => ({
        ...{ id: uno.id, genere: uno.genere, dal: uno.dal },
        valore: uno.genere === 'ruolo' ? Ruolo.parse(uno.valore) : Profilo.parse(uno.valore),
        ...(uno.al !== null && { al: uno.al }),
        ...(uno.nominato_da !== null && { nominatoDa: uno.nominato_da }),
        ...(uno.revocato && { revocato: uno.revocato.toISOString() }),
        ...(uno.revocato_da !== null && { revocatoDa: uno.revocato_da }),
      })),
      carte: carte.filter(suo).map((carta) => ({
        stato: carta.stato as Utente['carte'][number]['stato'],
        ...{ dal: carta.dal.toISOString(), scadenza: carta.scadenza.toISOString() },
      })),
      ...(eliminazione && {
        eliminazione: {
          ...{ chiestaDa: eliminazione.chiesta_da, chiesta: eliminazione.chiesta.toISOString() },
          motivo: eliminazione.motivo,
          ...((nome) => nome && { nomeChiestaDa: nome })(nomeOperatore(eliminazione).nomeOperatore),
        },
      }),
      ...(sua && { password: { rilasciata: sua.rilasciata.toISOString(), scade: sua.scade.toISOString() } }),
    };
  });
}
