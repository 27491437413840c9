import type { Kysely } from 'kysely';
import { controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { inAltroEnte, nominabili, profiliConcedibili } from '#contract/regole/utenti.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { AttoUtente, Utente } from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { fuoriGiorni } from './giorni-ente.ts';
import { altroSindaco, nomina, revoca, scriviIncarico } from './incarichi.ts';
import { leggiUtenti } from './leggi.ts';
import type { Quando } from './quando.ts';
import { campoErrato, vietato } from './rifiuti.ts';
import { blocca, chiudiPassword, chiudiTutto } from './stato.ts';

type Fatto = Promise<Esito<undefined, ErroreWa>>;
type Di<A extends AttoUtente['atto']> = Extract<AttoUtente, { atto: A }>;

function difettoInserimento(atto: Di<'inserisci'>, { chi, oggi }: Quando): ErroreWa | undefined {
  const codice = controllaCodiceFiscale(atto.codiceFiscale);
  if (!codice.ok) return campoErrato('inserisci', 'codiceFiscale', codice.errore.messaggio);
  if (atto.codiceFiscale === chi.codiceFiscale) return vietato('se-stesso');
  if (!nominabili[chi.ruolo].includes(atto.ruolo)) return vietato('ruolo');
  const concedibili = profiliConcedibili(chi.ruolo);
  if (atto.profili.some((profilo) => !concedibili.includes(profilo))) return vietato('ruolo');
  if (atto.dal < oggi) return campoErrato('inserisci', 'dal', 'L’incarico comincia oggi o dopo.');
  if (atto.al !== undefined && atto.al < atto.dal)
    return campoErrato('inserisci', 'al', 'La fine viene prima dell’inizio.');
  return undefined;
}

/** The body of the new user: one's own; for who leads a body of another kind, one of the territory. */
async function enteDi(db: Kysely<Schema>, atto: Di<'inserisci'>, chi: Chi): Promise<Esito<string, ErroreWa>> {
  const capo = inAltroEnte[chi.ruolo];
  if (capo?.ruolo !== atto.ruolo)
    return atto.ente === undefined || atto.ente === chi.comune
      ? riuscito(chi.comune)
      : fallito(vietato('altro-ente'));
  const suo = await db
    .selectFrom('ente as suo')
    .innerJoin('ente as mio', (unione) => unione.on('mio.codice', '=', chi.comune))
    .select('suo.codice')
    .where('suo.codice', '=', atto.ente ?? '')
    .where('suo.genere', '=', capo.genere)
    .$if(chi.ruolo !== 'ministero', (domanda) =>
      domanda.whereRef('suo.sigla_provincia', '=', 'mio.sigla_provincia'),
    )
    .executeTakeFirst();
  if (!suo)
    return fallito(
      campoErrato(
        'inserisci',
        'ente',
        capo.genere === 'comune' ? 'Indica un comune della provincia.' : 'Indica una prefettura.',
      ),
    );
  return riuscito(suo.codice);
}

/** Who worked there already and now leads the body: their card and their name stay, they get the appointment. */
async function promuovi(
  db: Kysely<Schema>,
  { codiceFiscale, ruolo: valore, dal, al }: Di<'inserisci'>,
  ente: string,
  quando: Quando,
): Promise<Awaited<Fatto> | undefined> {
  if (inAltroEnte[quando.chi.ruolo]?.ruolo !== valore) return undefined;
  const [utente] = await leggiUtenti(db, { ente, codiceFiscale }, quando.oggi);
  if (!utente || utente.stato === 'eliminato') return undefined;
  const incarico = { codiceFiscale, genere: 'ruolo' as const, valore, dal, ...(al !== undefined && { al }) };
  return nomina(db, incarico, utente, quando);
}

export async function inserisci(db: Kysely<Schema>, atto: Di<'inserisci'>, quando: Quando): Fatto {
  const difetto = difettoInserimento(atto, quando);
  if (difetto) return fallito(difetto);
  const ente = await enteDi(db, atto, quando.chi);
  if (!ente.ok) return ente;
  const promosso = await promuovi(db, atto, ente.valore, quando);
  if (promosso) return promosso;
  const fuori = await fuoriGiorni(db, ente.valore, atto.dal);
  if (fuori) return fallito(fuori);
  const { codiceFiscale, cognome, nome, ruolo, profili, dal, al } = atto;
  const periodo = { codiceFiscale, dal, ...(al !== undefined && { al }) };
  const altro = await altroSindaco(db, ente.valore, { ...periodo, valore: ruolo });
  if (altro) return fallito(altro);
  const nuovo = await db
    .insertInto('operatore')
    .values({
      ...{ codice_fiscale: codiceFiscale, ente: ente.valore, email: atto.email ?? null },
      ...{ cognome: cognome.toUpperCase(), nome: nome.toUpperCase(), finisce: al ?? null },
      ...{ stato: 'attivo', dal: quando.ora },
    })
    .onConflict((gia) => gia.doNothing())
    .returning('codice_fiscale')
    .executeTakeFirst();
  if (!nuovo)
    return fallito(
      campoErrato('inserisci', 'codiceFiscale', 'Questa persona è già censita, qui o in un altro ente.'),
    );
  await scriviIncarico(db, { ...periodo, genere: 'ruolo', valore: ruolo }, quando);
  for (const valore of new Set(profili))
    await scriviIncarico(db, { ...periodo, genere: 'profilo', valore }, quando);
  return riuscito(undefined);
}

async function modifica(db: Kysely<Schema>, atto: Di<'modifica'>, { ora, oggi }: Quando): Fatto {
  const { codiceFiscale, cognome, nome, email = null, finisce = null } = atto;
  await db
    .updateTable('operatore')
    .set({ cognome: cognome.toUpperCase(), nome: nome.toUpperCase(), email, finisce })
    .where('codice_fiscale', '=', codiceFiscale)
    .execute();
  if (finisce !== null && finisce < oggi) await chiudiTutto(db, codiceFiscale, ora);
  return riuscito(undefined);
}

async function chiediEliminazione(
  db: Kysely<Schema>,
  { codiceFiscale, motivo }: Di<'chiedi-eliminazione'>,
  { chi, ora }: Quando,
): Fatto {
  await db
    .insertInto('eliminazione')
    .values({
      ...{ codice_fiscale: codiceFiscale, motivo, chiesta_da: chi.codiceFiscale, chiesta: ora },
      ...{ ritirata: null, confermata: null, confermata_da: null },
    })
    .execute();
  // Out at once: the second pair of eyes may take its time.
  await blocca(db, codiceFiscale, ora);
  return riuscito(undefined);
}

/** What changes and can be undone, on a user who was read and locked, and about whom the rules said yes. */
export async function compi(
  db: Kysely<Schema>,
  atto: Exclude<AttoUtente, { atto: 'inserisci' }>,
  utente: Utente,
  quando: Quando,
): Fatto {
  const { codiceFiscale } = atto;
  const { ora } = quando;
  switch (atto.atto) {
    case 'modifica':
      return modifica(db, atto, quando);
    case 'nomina':
      return nomina(db, atto, utente, quando);
    case 'revoca':
      return revoca(db, atto.incarico, utente, quando);
    case 'blocca':
      await blocca(db, codiceFiscale, ora);
      return riuscito(undefined);
    case 'sblocca':
      await db
        .updateTable('operatore')
        .set({ stato: 'attivo', dal: ora })
        .where('codice_fiscale', '=', codiceFiscale)
        .execute();
      return riuscito(undefined);
    case 'chiedi-eliminazione':
      return chiediEliminazione(db, atto, quando);
    case 'ritira-eliminazione':
      await db
        .updateTable('eliminazione')
        .set({ ritirata: ora })
        .where('codice_fiscale', '=', codiceFiscale)
        .where('ritirata', 'is', null)
        .where('confermata', 'is', null)
        .execute();
      return riuscito(undefined);
    case 'revoca-password':
      if (await chiudiPassword(db, codiceFiscale, ora)) return riuscito(undefined);
      return fallito(campoErrato('password', 'codiceFiscale', 'Oggi non ha una password che valga.'));
  }
}
