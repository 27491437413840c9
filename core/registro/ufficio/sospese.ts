import { sql, type Kysely } from 'kysely';
import type { VoceSospesa } from '#contract/wa/operazioni.ts';
import type { Schema } from '../../db/schema.ts';
import type { Soggetto } from '../modello.ts';
import { nomeOperatore } from '../nome-operatore.ts';
import { personaToccata } from './persona.ts';

/** Refusals that pass by themselves: a procedure of another municipality is open (EN531), the service is suspended (EN203). */
const passeggeri = ['EN531', 'EN203'];
/** Days after which a refusal reminds nobody: who still needs it has asked again. */
const giorni = 90;
const quante = 200;

type Errore = { readonly codiceErroreAnomalia: string; readonly testoErroreAnomalia?: string };

/** The first refusal of an answer that will pass; undefined where there is none. */
function motivo(risposta: unknown): Errore | undefined {
  if (typeof risposta !== 'object' || risposta === null) return undefined;
  const codice: unknown = (risposta as Partial<Errore>).codiceErroreAnomalia;
  if (typeof codice === 'string' && passeggeri.includes(codice)) return risposta as Errore;
  for (const dentro of Object.values(risposta)) {
    const trovato = motivo(dentro);
    if (trovato) return trovato;
  }
  return undefined;
}

/** Numbers that a request names people, or families, by. */
const nominati = (richiesta: string, nome: 'idSchedaSoggettoANPR' | 'idFamigliaConvivenzaANPR') =>
  sql<string[]>`(select coalesce(array_agg(distinct v #>> '{}'), '{}')
    from jsonb_path_query(${sql.ref(richiesta)}, ${`$.**.${nome}`}::jsonpath) v)::text[]`;
/** They speak of one of the same people, or of the same family. */
const insieme = (una: string, altra: string) =>
  sql<boolean>`(${nominati(una, 'idSchedaSoggettoANPR')} && ${nominati(altra, 'idSchedaSoggettoANPR')}
    or ${nominati(una, 'idFamigliaConvivenzaANPR')} && ${nominati(altra, 'idFamigliaConvivenzaANPR')})`;

/**
 * What an office asked for and the register refused for a reason that passes, from whichever workstation: until the same
 * act on one of the same people is asked for again. The latest first.
 */
export async function leggiSospese(db: Kysely<Schema>, comune: string, adesso: Date): Promise<VoceSospesa[]> {
  const soggetti = nominati('o.richiesta', 'idSchedaSoggettoANPR');
  // A request that names nobody is about a whole family.
  const famiglie = nominati('o.richiesta', 'idFamigliaConvivenzaANPR');
  const righe = await db
    .selectFrom('operazione as o')
    .leftJoin('operatore as chi', 'chi.codice_fiscale', 'o.operatore')
    .select([
      'o.codice',
      'o.istante',
      'o.id_operazione_comune',
      'o.operatore',
      'o.id_postazione',
      'o.risposta',
    ])
    .select(['chi.cognome', 'chi.nome'])
    .select(
      sql<Soggetto[]>`coalesce((select jsonb_agg(s.documento order by s.id) from soggetto s
        where s.id::text = any(${soggetti})
        or (cardinality(${soggetti}) = 0 and s.id_famiglia::text = any(${famiglie}))), '[]')`.as('persone'),
    )
    .where('o.cod_mittente', '=', comune)
    .where('o.esito', '=', 'KO')
    .where('o.istante', '>=', new Date(adesso.getTime() - giorni * 86_400_000))
    .where(
      sql<boolean>`exists (select from jsonb_path_query(o.risposta, '$.**.codiceErroreAnomalia') c
        where c #>> '{}' = any(${passeggeri}))`,
    )
    .where(
      sql<boolean>`not exists (select from operazione poi
        where poi.cod_mittente = o.cod_mittente and poi.codice = o.codice and poi.id > o.id
        and ${insieme('poi.richiesta', 'o.richiesta')})`,
    )
    .orderBy('o.id', 'desc')
    .limit(quante)
    .execute();
  return righe.flatMap((riga) => {
    const errore = motivo(riga.risposta);
    if (!errore) return [];
    return [
      {
        codice: riga.codice,
        idOperazioneComune: riga.id_operazione_comune,
        quando: riga.istante.toISOString(),
        operatore: riga.operatore,
        ...nomeOperatore(riga),
        idPostazione: riga.id_postazione,
        errore: errore.codiceErroreAnomalia,
        motivo: errore.testoErroreAnomalia ?? '',
        soggetti: riga.persone.map(personaToccata),
      },
    ];
  });
}
