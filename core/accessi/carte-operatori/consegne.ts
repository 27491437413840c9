import { sql, type Kysely } from 'kysely';
import { fallito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Ruolo } from '#contract/wa/comune.ts';
import type { Consegna, NuovaConsegna, OperatoreSenzaCarta } from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { oggiDiSistema } from '../archivio-censimento.ts';
import { ruoloOggi } from '../ruolo-oggi.ts';
import { inServizioAl } from '../stato-operatore.ts';
import { annota } from './annota.ts';
import { mettiInCoda } from './coda-posta.ts';
import { muovi, oRinuncia, prendi, tuttoONiente, type Mano, type RigaCarta } from './muovi.ts';
import { nonTrovata, ritiroNonAmmesso } from './rifiuti.ts';
import { rilascia } from './rilascio.ts';

const mostrate = 100;

/** Deliveries of a prefecture, the latest first, each as its receipt says it. */
export async function leggiConsegne(
  db: Kysely<Schema>,
  prefettura: string,
  numero?: string,
): Promise<Consegna[]> {
  const righe = await db
    .selectFrom('consegna_carte as d')
    .innerJoin('ente as e', 'e.codice', 'd.ente')
    .innerJoin('ente as p', 'p.codice', 'd.prefettura')
    .innerJoin('operatore as r', 'r.codice_fiscale', 'd.ritira')
    .select(['d.numero', 'd.istante', 'd.ente', 'd.documento', 'd.operatore', 'e.nome as nome_ente'])
    .select(['p.nome as nome_prefettura', 'r.codice_fiscale', 'r.cognome', 'r.nome'])
    .select(ruoloOggi('r').as('ruolo'))
    .where('d.prefettura', '=', prefettura)
    .$if(numero !== undefined, (q) => q.where('d.numero', '=', numero ?? ''))
    .orderBy('d.istante', 'desc')
    .limit(mostrate)
    .execute();
  if (righe.length === 0) return [];
  const carte = await db
    .selectFrom('carta_utente as c')
    .innerJoin('operatore as o', 'o.codice_fiscale', 'c.codice_fiscale')
    .select(['c.consegna', 'c.seriale', 'o.cognome', 'o.nome'])
    .where(
      'c.consegna',
      'in',
      righe.map((riga) => riga.numero),
    )
    .orderBy('c.seriale')
    .execute();
  return righe.map((riga) => ({
    ...{ numero: riga.numero, giorno: giornoInItalia(riga.istante), prefettura: riga.nome_prefettura },
    ...{ ente: riga.ente, nomeEnte: riga.nome_ente, documento: riga.documento, operatore: riga.operatore },
    ritira: {
      ...{ codiceFiscale: riga.codice_fiscale, cognome: riga.cognome, nome: riga.nome },
      ruolo: Ruolo.parse(riga.ruolo),
    },
    carte: carte
      .filter(({ consegna }) => consegna === riga.numero)
      .map(({ seriale, cognome, nome }) => ({ seriale, cognome, nome })),
  }));
}

/** Who of a body may come for its cards: whoever is in its census and in service. */
export async function chiPuoRitirare(db: Kysely<Schema>, ente: string): Promise<OperatoreSenzaCarta[]> {
  const righe = await db
    .selectFrom('operatore')
    .select(['codice_fiscale', 'cognome', 'nome'])
    .select(ruoloOggi('operatore').as('ruolo'))
    .where('ente', '=', ente)
    .where(inServizioAl(oggiDiSistema()))
    .orderBy('cognome')
    .orderBy('nome')
    .execute();
  return righe.map(({ codice_fiscale, cognome, nome, ruolo }) => ({
    ...{ codiceFiscale: codice_fiscale, cognome, nome, ruolo: Ruolo.parse(ruolo) },
  }));
}

/** The sindaco has nobody above who could register his card: what is put in his hands is his (security.md §3). */
async function seDelSindaco(
  trx: Kysely<Schema>,
  carta: RigaCarta,
  ritira: { readonly codiceFiscale: string; readonly ruolo: string },
  mano: Mano,
): Promise<void> {
  if (ritira.ruolo !== 'sindaco' || ritira.codiceFiscale !== carta.codice_fiscale) return;
  const registrata = oRinuncia(await muovi(trx, carta, 'registra', mano));
  await rilascia(trx, registrata, mano);
}

/** Of the receipt: province, year, and one after the other without holes. */
async function prossimoNumero(trx: Kysely<Schema>, prefettura: string, istante: Date): Promise<string> {
  const serie = `${prefettura.slice(0, 3)}/${giornoInItalia(istante).slice(0, 4)}/`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consegne ${serie}`}, 0))`.execute(trx);
  const { quante } = await trx
    .selectFrom('consegna_carte')
    .select(trx.fn.countAll<string>().as('quante'))
    .where('prefettura', '=', prefettura)
    .where('numero', 'like', `${serie}%`)
    .executeTakeFirstOrThrow();
  return `${serie}${Number(quante) + 1}`;
}

/** Cards from the prefecture to a body: all of them with one receipt, or none. Their second halves leave with it. */
export async function consegna(
  { db, orologio }: { readonly db: Kysely<Schema>; readonly orologio: Orologio },
  richiesta: NuovaConsegna,
  chi: Chi,
): Promise<Esito<Consegna, ErroreWa>> {
  const istante = orologio();
  const mano = { chi, istante };
  return tuttoONiente(db, async (trx) => {
    const ritira = (await chiPuoRitirare(trx, richiesta.ente)).find(
      ({ codiceFiscale }) => codiceFiscale === richiesta.ritira,
    );
    if (!ritira) return oRinuncia(fallito(ritiroNonAmmesso));
    const numero = await prossimoNumero(trx, chi.comune, istante);
    await trx
      .insertInto('consegna_carte')
      .values({
        ...{ numero, prefettura: chi.comune, ente: richiesta.ente, ritira: ritira.codiceFiscale },
        ...{ documento: richiesta.documento, operatore: chi.codiceFiscale, istante },
      })
      .execute();
    // In one order, so that two deliveries of the same cards wait for each other and do not lock for ever.
    for (const seriale of [...new Set(richiesta.seriali)].sort()) {
      const carta = oRinuncia(await prendi(trx, seriale, { prefettura: chi.comune }));
      if (carta.ente !== richiesta.ente) oRinuncia(fallito(nonTrovata(seriale)));
      const consegnata = oRinuncia(await muovi(trx, carta, 'consegna', mano, { consegna: numero }));
      const servita = await trx
        .updateTable('richiesta_carta')
        .set({ stato: 'evasa' })
        .where('id', '=', carta.richiesta)
        .returning('email')
        .executeTakeFirstOrThrow();
      await mettiInCoda(trx, seriale, servita.email, istante);
      await seDelSindaco(trx, consegnata, ritira, mano);
    }
    await annota(trx, `consegna di carte ${numero}`, mano);
    const [ricevuta] = await leggiConsegne(trx, chi.comune, numero);
    if (!ricevuta) throw new Error('the delivery was not written');
    return ricevuta;
  });
}
