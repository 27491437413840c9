import { sql, type Kysely } from 'kysely';
import { conclusa, piuGiorni } from '#contract/regole/index.ts';
import { SituazioneRichieste, StatoRichiesta, TipologiaRichiesta } from '#contract/wa/richieste.ts';
import { inServizioAl } from '../../accessi/stato-operatore.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { daFare, inAttesa, preavviso } from './elenco.ts';

interface Gruppo {
  readonly tipologia: string;
  readonly stato: string;
  readonly quante: number;
  readonly scadute: number;
  readonly vicine: number;
  readonly giorni_medi: number;
  readonly giorni_massimi: number;
  readonly mie: number;
  readonly di_nessuno: number;
  readonly ricordate: number;
  readonly registrate: number;
}

const somma = (gruppi: readonly Gruppo[], di: (gruppo: Gruppo) => number): number =>
  gruppi.reduce((totale, gruppo) => totale + di(gruppo), 0);

const di = (stati: readonly string[], stato: string): boolean => stati.includes(stato);

/** Out of step: accepted and not registered, or refused and registered still. */
function disallineate({ stato, quante, registrate }: Gruppo): number {
  if (stato === '5' || stato === '12') return quante - registrate;
  return stato === '4' || stato === '11' ? registrate : 0;
}

/** One pass over the index of counts: no document is read, nobody is named. */
export async function leggiSituazione(
  db: Kysely<Schema>,
  chi: Chi,
  oggi: string,
): Promise<SituazioneRichieste> {
  const { rows } = await sql<Gruppo>`
    select tipologia, stato,
      count(*)::int as quante,
      count(*) filter (where scadenza < ${oggi}::date)::int as scadute,
      count(*) filter (where scadenza between ${oggi}::date and ${piuGiorni(oggi, preavviso)}::date)::int as vicine,
      round(avg(${oggi}::date - (aperta at time zone 'Europe/Rome')::date))::int as giorni_medi,
      max(${oggi}::date - (aperta at time zone 'Europe/Rome')::date)::int as giorni_massimi,
      count(*) filter (where assegnata = ${chi.codiceFiscale})::int as mie,
      count(*) filter (where assegnata is null)::int as di_nessuno,
      count(*) filter (where promemoria <= ${oggi}::date)::int as ricordate,
      count(registrazione)::int as registrate
    from richiesta_cittadino
    where comune = ${chi.comune} and stato <> '1'
    group by tipologia, stato
    order by tipologia, stato`.execute(db);
  const aperte = rows.filter(({ stato }) => !conclusa(StatoRichiesta.parse(stato)));
  const nostre = rows.filter(({ stato }) => di(daFare, stato));
  const colleghi = await db
    .selectFrom('operatore')
    .select(['codice_fiscale', 'cognome', 'nome'])
    .where('ente', '=', chi.comune)
    .where(inServizioAl(oggi))
    .where(
      sql<boolean>`exists (select from incarichi_al(codice_fiscale, ${oggi}::date) as suoi
        where 'cittadini' = any(suoi.profili))`,
    )
    .orderBy('cognome')
    .orderBy('nome')
    .execute();
  return {
    oggi,
    conti: rows.map((uno) => ({
      tipologia: TipologiaRichiesta.parse(uno.tipologia),
      stato: StatoRichiesta.parse(uno.stato),
      ...{ quante: uno.quante, scadute: uno.scadute },
      ...{ giorniMedi: uno.giorni_medi, giorniMassimi: uno.giorni_massimi },
    })),
    daFare: somma(nostre, ({ quante }) => quante),
    inAttesa: somma(
      rows.filter(({ stato }) => di(inAttesa, stato)),
      ({ quante }) => quante,
    ),
    scadute: somma(nostre, ({ scadute }) => scadute),
    vicine: somma(nostre, ({ vicine }) => vicine),
    daAssegnare: somma(nostre, ({ di_nessuno }) => di_nessuno),
    mie: somma(nostre, ({ mie }) => mie),
    ricordate: somma(aperte, ({ ricordate }) => ricordate),
    fuoriPasso: somma(rows, disallineate),
    colleghi: colleghi.map(({ codice_fiscale, cognome, nome }) => ({
      codiceFiscale: codice_fiscale,
      nome: `${cognome} ${nome}`,
    })),
  };
}
