import { sql, type Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Ruolo } from '#contract/wa/comune.ts';
import type { CartaOperatore, PostaCodici, RichiestaCarta } from '#contract/wa/carte-operatore.ts';
import type { Schema } from '../../db/schema.ts';
import { ruoloOggi } from '../ruolo-oggi.ts';

/** Shown at most, the latest first: lots count the rest. */
const massimo = 500;

async function postaDi(db: Kysely<Schema>, seriali: readonly string[]): Promise<Map<string, PostaCodici>> {
  if (seriali.length === 0) return new Map();
  const righe = await db
    .selectFrom('posta_carta')
    .select(['seriale', 'stato', 'destinatario', 'istante', 'tentativi', 'causa'])
    .distinctOn('seriale')
    .where('seriale', 'in', seriali)
    .orderBy('seriale')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    righe.map(({ seriale, stato, destinatario, istante, tentativi, causa }) => [
      seriale,
      {
        ...{ stato, destinatario, istante: istante.toISOString(), tentativi },
        ...(causa !== null && { causa }),
      },
    ]),
  );
}

type DiChi = { readonly prefettura: string } | { readonly ente: string };

async function righeCarte(db: Kysely<Schema>, di: DiChi) {
  return db
    .selectFrom('carta_utente as c')
    .leftJoin('operatore as o', 'o.codice_fiscale', 'c.codice_fiscale')
    .leftJoin('ente as e', 'e.codice', 'c.ente')
    .leftJoin('codici_carta as k', 'k.seriale', 'c.seriale')
    .select([
      'c.seriale',
      'c.stato',
      'c.dal',
      'c.codice_fiscale',
      'c.ente',
      'c.scadenza',
      'c.consegna',
      'c.nota',
    ])
    .select(['o.cognome', 'o.nome', 'e.nome as nome_ente'])
    .select(ruoloOggi<string | null>('o').as('ruolo'))
    .select(sql<boolean>`k.chiusi is not null`.as('conservati'))
    .$if('ente' in di, (q) =>
      q
        .where('c.ente', '=', 'ente' in di ? di.ente : '')
        .where('c.stato', 'not in', ['vergine', 'assegnata', 'personalizzata', 'controllata', 'difettosa']),
    )
    .$if('prefettura' in di, (q) =>
      q.where('c.stato', '<>', 'vergine').where('c.lotto', 'in', (sotto) =>
        sotto
          .selectFrom('lotto_carte')
          .select('id')
          .where('prefettura', '=', 'prefettura' in di ? di.prefettura : ''),
      ),
    )
    .orderBy('c.dal', 'desc')
    .orderBy('c.seriale')
    .limit(massimo)
    .execute();
}

/** Without what the register does not know of it. */
function voceCarta(
  riga: Awaited<ReturnType<typeof righeCarte>>[number],
  sua: PostaCodici | undefined,
): CartaOperatore {
  return {
    ...{ seriale: riga.seriale, stato: riga.stato, dal: riga.dal.toISOString() },
    codiciConservati: riga.conservati,
    ...(riga.codice_fiscale !== null && { codiceFiscale: riga.codice_fiscale }),
    ...(riga.cognome !== null && { cognome: riga.cognome }),
    ...(riga.nome !== null && { nome: riga.nome }),
    ...(riga.ruolo !== null && { ruolo: Ruolo.parse(riga.ruolo) }),
    ...(riga.ente !== null && { ente: riga.ente }),
    ...(riga.nome_ente !== null && { nomeEnte: riga.nome_ente }),
    ...(riga.scadenza !== null && { scadenza: giornoInItalia(riga.scadenza) }),
    ...(riga.consegna !== null && { consegna: riga.consegna }),
    ...(riga.nota !== null && { nota: riga.nota }),
    ...(sua && { posta: sua }),
  };
}

/** Cards with their holder, of a prefecture's lots or of a body. */
export async function leggiCarte(db: Kysely<Schema>, di: DiChi): Promise<CartaOperatore[]> {
  const righe = await righeCarte(db, di);
  const posta = await postaDi(
    db,
    righe.map(({ seriale }) => seriale),
  );
  return righe.map((riga) => voceCarta(riga, posta.get(riga.seriale)));
}

/** Requests still open, the oldest first: of a body, or of those that a prefecture serves. */
export async function leggiRichieste(
  db: Kysely<Schema>,
  di: { readonly provincia: string } | { readonly ente: string },
): Promise<RichiestaCarta[]> {
  const righe = await db
    .selectFrom('richiesta_carta as r')
    .innerJoin('operatore as o', 'o.codice_fiscale', 'r.codice_fiscale')
    .innerJoin('ente as e', 'e.codice', 'r.ente')
    .leftJoin('carta_utente as c', (unione) =>
      unione.onRef('c.richiesta', '=', 'r.id').on('c.stato', '<>', 'difettosa'),
    )
    .select(['r.id', 'r.ente', 'e.nome as nome_ente', 'r.codice_fiscale', 'o.cognome', 'o.nome'])
    .select(['r.motivo', 'r.istante', 'c.seriale'])
    .where('r.stato', 'in', ['in-attesa', 'in-lavorazione'])
    .$if('ente' in di, (q) => q.where('r.ente', '=', 'ente' in di ? di.ente : ''))
    // A card that is ready waits for its delivery, and nobody for the card.
    .$if('provincia' in di, (q) =>
      q.where((e) => e.or([e('c.stato', 'is', null), e('c.stato', '<>', 'controllata')])),
    )
    .$if('provincia' in di, (q) => q.where('r.ente', 'like', `${'provincia' in di ? di.provincia : ''}%`))
    .orderBy('r.id')
    .execute();
  return righe.map(({ id, ente, nome_ente, codice_fiscale, cognome, nome, motivo, istante, seriale }) => ({
    ...{ id, ente, nomeEnte: nome_ente, codiceFiscale: codice_fiscale, cognome, nome, motivo },
    chiesta: istante.toISOString(),
    ...(seriale !== null && { seriale }),
  }));
}
