import { sql, type Kysely } from 'kysely';
import { Richiesta4001 } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  ContoEstrazione,
  ParteEstrazione,
  RichiestaConto,
  RichiestaParte,
  VoceEstrazione,
} from '#contract/wa/estrazioni.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { richiestaNonValida } from '../registro/rifiuti.ts';
import { apriParte } from './cassaforte.ts';
import { selezione4001 } from './persone.ts';

/** What the desk sees of the extractions of its municipality. */
export interface Estrazioni {
  /** The latest first. */
  elenca(chi: Chi): Promise<readonly VoceEstrazione[]>;
  /** How many people fit, of the municipality alone: a number, and nobody's data. */
  conta(richiesta: RichiestaConto, chi: Chi): Promise<Esito<ContoEstrazione, ErroreWa>>;
  parte(richiesta: RichiestaParte, chi: Chi): Promise<Esito<ParteEstrazione, ErroreWa>>;
}

const mostrate = 100;
/** query_canceled: longer than a person waits. */
const interrotta = '57014';

const troppoLungo: ErroreWa = {
  tipo: 'servizio-non-disponibile',
  messaggio: 'Il conteggio dura troppo ed è stato interrotto.',
  rimedio: 'Chiedi l’estrazione: il numero si vede quando il lavoro comincia.',
};
const nessunFile: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Fra le estrazioni del tuo comune questo file non c’è, o non c’è più.',
  rimedio: 'Guarda l’elenco delle estrazioni: se il risultato è scaduto, chiedilo di nuovo.',
};

const testata = {
  ...{ idOperazioneComune: 'CONTO', codDestinatario: 'ANPR05', operazioneRichiesta: '4001' },
  ...{ tipoOperazione: 'C', tipoInvio: 'TEST' },
};

async function elenca(db: Kysely<Schema>, comune: string): Promise<readonly VoceEstrazione[]> {
  const righe = await db
    .selectFrom('elaborazione as e')
    .selectAll()
    .select(
      sql<VoceEstrazione['file']>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', f.id::text, 'righe', f.righe, 'byte', f.byte,
          'parti', (select count(*) from elaborato_parte p where p.elaborato = f.id)) order by f.progressivo), '[]')
        from elaborato f where f.elaborazione = e.id)`.as('file'),
    )
    .where('comune', '=', comune)
    .where((e) => e.or([e('codice', 'like', '4%'), e('codice', '=', 'S001')]))
    .orderBy('id', 'desc')
    .limit(mostrate)
    .execute();
  return righe.map(({ id, codice, stato, formato, criteri, operatore, fatte, file, ...r }) => ({
    ...{ id, codice: codice as VoceEstrazione['codice'], stato, formato },
    ...{ criteri, operatore, fatte, file },
    chiesta: r.chiesta.toISOString(),
    ...(r.conclusa && { conclusa: r.conclusa.toISOString() }),
    ...(r.scade && { scade: r.scade.toISOString() }),
    ...(r.totale !== null && { totale: r.totale }),
  }));
}

/** A piece of a file, as it is kept; nobody finds those of other municipalities. */
function cercaParte(
  db: Kysely<Schema>,
  comune: string,
  { file, parte }: Pick<RichiestaParte, 'file' | 'parte'>,
) {
  return db
    .selectFrom('elaborato as f')
    .innerJoin('elaborazione as e', 'e.id', 'f.elaborazione')
    .innerJoin('elaborato_parte as p', 'p.elaborato', 'f.id')
    .select(['f.id', 'f.chiave', 'e.id as elaborazione', 'e.codice', 'p.dati'])
    .select(sql<number>`(select count(*)::int from elaborato_parte t where t.elaborato = f.id)`.as('parti'))
    .where('f.id', '=', file)
    .where('p.numero', '=', parte)
    .where('e.comune', '=', comune)
    .where('e.codice', '<>', '4005')
    .executeTakeFirst();
}

export function creaEstrazioni({
  db,
  orologio,
  ricerche = db,
  chiaveElaborati: chiave,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  readonly ricerche?: Kysely<Schema>;
  readonly chiaveElaborati?: Uint8Array;
}): Estrazioni {
  return {
    elenca: (chi) => elenca(db, chi.comune),
    async conta({ criteriRicerca }, chi) {
      const dataOraRichiesta = orologio().toISOString();
      const testataRichiesta = { ...testata, codMittente: chi.comune, dataOraRichiesta };
      const letta = Richiesta4001.parseJson({ testataRichiesta, criteriRicerca });
      if (!letta.ok) return fallito(richiestaNonValida(letta.errore));
      const oggi = giornoInItalia(orologio());
      const { quante } = selezione4001(letta.valore.criteriRicerca, chi.comune, oggi);
      try {
        const { rows } = await quante.execute(ricerche);
        return riuscito({ quante: rows[0]?.quante ?? 0 });
      } catch (errore) {
        if ((errore as { code?: string }).code === interrotta) return fallito(troppoLungo);
        throw errore;
      }
    },
    async parte({ file, parte, finalita }, chi) {
      const trovata = await cercaParte(db, chi.comune, { file, parte });
      if (parte === 1)
        await scriviAudit(db, {
          ...{ tipo: 'scarico', chi, istante: orologio(), finalita, soggetti: [], campi: [`file:${file}`] },
          ...(trovata && { operazione: trovata.elaborazione }),
          esito: trovata ? 'OK' : 'non-trovato',
        });
      if (!trovata || !chiave) return fallito(nessunFile);
      const dati = apriParte(chiave, trovata, parte, trovata.dati).toString('base64');
      return riuscito({ dati, parti: trovata.parti });
    },
  };
}
