import { X509Certificate } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { CausaMancata, Recapito, SceltaRecapito } from '#contract/wa/recapito.ts';
import { nomeComune, verificaCatena, type Emittenti } from '../accessi/pki/catena.ts';
import { annotaCambio } from '../amministrazione/archivio.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { dimenticaEnte } from '../registro/ente.ts';

/** Where the notifications of the municipality of whoever asks are brought. */
export interface Recapiti {
  leggi(chi: Chi): Promise<Recapito>;
  salva(scelta: SceltaRecapito, chi: Chi): Promise<Esito<Recapito, ErroreWa>>;
  /** Tries again now, whatever had gone wrong. */
  riprendi(chi: Chi): Promise<Recapito>;
}

export interface PartiRecapiti {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  /** Left out, no certificate is recognised. */
  readonly autoritaPostazioni?: Emittenti;
}

const nonRiconosciuto: ErroreWa = {
  tipo: 'richiesta-non-valida',
  messaggio: 'Il certificato non è quello del server di questo comune, o non è più valido. Nulla è cambiato.',
  rimedio:
    'Incolla il certificato CO-9999 del comune (o CO-9998, se è stato rinnovato), in formato PEM: senza la chiave.',
  campi: [{ percorso: 'certificato', messaggio: 'non è di questo comune, o è scaduto' }],
};
const ancoreIlleggibili: ErroreWa = {
  tipo: 'richiesta-non-valida',
  messaggio: 'I certificati delle autorità TLS non si leggono. Nulla è cambiato.',
  rimedio: 'Incolla un certificato in formato PEM, oppure lascia vuoto il campo.',
  campi: [{ percorso: 'ancore', messaggio: 'non si legge' }],
};

function leggibile(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

function rifiuta(
  { certificato, ancore }: SceltaRecapito,
  comune: string,
  autorita: Emittenti | undefined,
): ErroreWa | undefined {
  const x509 = leggibile(certificato);
  const suo = new RegExp(`^${comune}-CO-999[89]$`);
  // SECURITY: what is sent is personal data: only who was certified as this municipality may open it. The extended usage
  // is not asked: certificates in use say only client, and this is neither.
  const buono =
    x509?.publicKey.asymmetricKeyType === 'rsa' &&
    autorita !== undefined &&
    suo.test(nomeComune(x509) ?? '') &&
    verificaCatena(x509, autorita, new Date()) === undefined;
  if (!buono) return nonRiconosciuto;
  return ancore === undefined || leggibile(ancore) ? undefined : ancoreIlleggibili;
}

async function situazione(db: Kysely<Schema>, comune: string): Promise<Recapito> {
  const riga = await db.selectFrom('recapito').selectAll().where('comune', '=', comune).executeTakeFirst();
  const coda = await db
    .selectFrom('notifica')
    .select([sql<number>`count(*)::int`.as('quante'), sql<Date | null>`min(istante)`.as('prima')])
    .where('comune', '=', comune)
    .where('stato', '=', '7')
    .executeTakeFirstOrThrow();
  const inAttesa = {
    inAttesa: coda.quante,
    ...(coda.prima && { dallaPrima: coda.prima.toISOString() }),
  };
  if (!riga) return { stato: 'spento', tentativi: 0, ...inAttesa };
  const { url, certificato, ancore, attivo, integrata, insieme, stato, tentativi, dal, causa, ultima } = riga;
  const x509 = leggibile(certificato);
  return {
    scelta: { url, certificato, ...(ancore !== null && { ancore }), attivo, integrata, insieme },
    ...(x509 && {
      certificato: { nome: nomeComune(x509) ?? '', scade: x509.validToDate.toISOString() },
    }),
    ...{ stato: attivo ? stato : 'spento', tentativi, ...inAttesa },
    ...(dal && { dal: dal.toISOString() }),
    ...(causa !== null && { causa: causa as CausaMancata }),
    ...(attivo && stato === 'riprova' && { prossimo: riga.prossimo.toISOString() }),
    ...(ultima && { ultima: ultima.toISOString() }),
  };
}

export function creaRecapiti({ db, orologio, autoritaPostazioni: autorita }: PartiRecapiti): Recapiti {
  const scritto = (chi: Chi, finalita: string, esito: string): Promise<void> =>
    scriviAudit(db, {
      ...{ tipo: 'recapito', chi, istante: orologio(), finalita, soggetti: [], campi: [], esito },
    });
  const daCapo = { stato: 'attesa', tentativi: 0, dal: null, causa: null } as const;
  return {
    leggi: ({ comune }) => situazione(db, comune),
    async salva({ ancore, ...scelta }, chi) {
      const { comune } = chi;
      const rifiuto = rifiuta({ ...scelta, ...(ancore !== undefined && { ancore }) }, comune, autorita);
      await scritto(chi, 'recapito delle notifiche', rifiuto ? 'richiesta-non-valida' : 'OK');
      if (rifiuto) return fallito(rifiuto);
      const valori = { ...scelta, ancore: ancore ?? null, ...daCapo, prossimo: new Date() };
      await db
        .insertInto('recapito')
        .values({ comune, ...valori })
        .onConflict((conflitto) => conflitto.column('comune').doUpdateSet(valori))
        .execute();
      await annotaCambio(db, { sezione: 'recapito' }, chi, orologio());
      dimenticaEnte(db, comune);
      return riuscito(await situazione(db, comune));
    },
    async riprendi(chi) {
      await scritto(chi, 'ripresa delle notifiche', 'OK');
      await db
        .updateTable('recapito')
        .set({ ...daCapo, prossimo: new Date() })
        .where('comune', '=', chi.comune)
        .execute();
      return situazione(db, chi.comune);
    },
  };
}
