import { gzipSync } from 'node:zlib';
import { sql, type RawBuilder } from 'kysely';
import {
  NotificaN010,
  NotificaN015,
  servizi,
  type Richiesta4005,
  type Servizio,
} from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { segnaFruite } from '../../notifiche/archivio.ts';
import type { RispostaConservata } from '../4005-asincrone.ts';
import { scriviAuditDi } from './audit.ts';
import type { Mezzi } from './elenco.ts';
import { scriviFile } from './file.ts';
import { leggiAGruppi } from './lettura.ts';

type Chiesto = NonNullable<Richiesta4005['elaborazione']>;

interface OperazioneLetta {
  readonly id: string;
  readonly codice: string;
  readonly stato: string;
  readonly richiesta: Record<string, unknown> | null;
  readonly risposta: Record<string, unknown> | null;
  readonly soggetti: readonly string[];
  /** Of a notification that is numbered. */
  readonly progressivo?: string | null;
}

/** Operations of one piece of the answer: some hundreds of kilobytes. */
const perParte = 200;
const perCodice = new Map<string, Servizio>(Object.values(servizi).map((uno) => [uno.codice, uno]));

/** Tab. 44, of what is asked for by a municipality. */
const stato = sql<string>`case
  when e.stato = 'attesa' then '5' when e.stato = 'corso' then '1'
  when e.stato = 'annullata' or exists (select from operazione a where a.annulla = o.id) then '4'
  when e.stato = 'fallita' or o.esito <> 'OK' then '3'
  when o.risposta::text like '%"esitoOperazione": "WN00"%' then '6' else '2' end`;

/** Between two instants, or two numbers: of who asks, without the requests of citizens and the certificates. */
function operazioni(
  { ricercaElenchiRichieste: r, dettaglioDati }: Chiesto,
  comune: string,
): RawBuilder<unknown> {
  const { periodoRiferimentoRichieste: p, identificativiANPR: n, operazioneRichiesta: codice } = r ?? {};
  const dove = [
    sql`o.cod_mittente = ${comune}`,
    sql`o.codice not like 'P%' and o.codice not in ('6001', 'S001')`,
    ...(codice === undefined ? [] : [sql`o.codice = ${codice}`]),
    ...(p
      ? [sql`o.istante between ${p.dataOraIniziale}::timestamptz and ${p.dataOraFinale}::timestamptz`]
      : []),
    ...(n
      ? [sql`o.id::numeric between ${n.protocolloANPRDa}::numeric and ${n.protocolloANPRA}::numeric`]
      : []),
  ];
  const serve = (quale: string): boolean =>
    dettaglioDati === 'TUTTO' || (dettaglioDati ?? 'RISPOSTA') === quale;
  return sql`
    select * from (
      select o.id, o.codice, ${stato} as stato,
        ${serve('RICHIESTA') ? sql`o.richiesta` : sql`null::jsonb`} as richiesta,
        ${serve('RISPOSTA') ? sql`o.risposta` : sql`null::jsonb`} as risposta,
        array(select v.id::text from versione_soggetto v where v.operazione = o.id) as soggetti
      from operazione o left join elaborazione e on e.id = o.id where ${sql.join(dove, sql` and `)}) dette
    where stato = ${senzaZeri(r?.statoLavorazione ?? '2')} order by id`;
}

/**
 * Who has moved, to the municipality of origin; the end of an elaboration, to who asked for it: N030, or N032 with the
 * numbers of its files.
 */
function notifiche({ ricercaElenchiRichieste: r }: Chiesto, comune: string): RawBuilder<unknown> {
  const { periodoRiferimentoRichieste: p, identificativiANPR: n, operazioneRichiesta: codice } = r ?? {};
  const voluto = senzaZeri(r?.statoLavorazione ?? '9');
  return sql`
    select * from (
      select n.operazione as id, n.tipo as codice, n.stato, null::jsonb as richiesta, n.documento as risposta,
        array[n.soggetto::text] as soggetti, n.progressivo::text as progressivo
      from notifica n
      where n.comune = ${comune} and ${voluto === '9' ? sql`true` : sql`n.stato = ${voluto}`}
        and ${p ? sql`n.istante between ${p.dataOraIniziale}::timestamptz and ${p.dataOraFinale}::timestamptz` : sql`true`}
        and ${n ? sql`n.operazione::numeric between ${n.protocolloANPRDa}::numeric and ${n.protocolloANPRA}::numeric` : sql`true`}
      union all
      select e.id, case when count(f.id) > 1 or e.codice = '4004' then 'N032' else 'N030' end as codice,
        ${voluto === '8' ? '8' : '7'} as stato, null::jsonb as richiesta,
        jsonb_build_object('operazione', e.codice, 'stato', e.stato,
          'file', coalesce(jsonb_agg(f.id::text order by f.progressivo) filter (where f.id is not null), '[]')) as risposta,
        array[]::text[] as soggetti, null::text as progressivo
      from elaborazione e left join elaborato f on f.elaborazione = e.id
      where e.comune = ${comune} and e.codice <> '4005' and e.stato in ('pronta', 'fallita')
        and ${p ? sql`e.conclusa between ${p.dataOraIniziale}::timestamptz and ${p.dataOraFinale}::timestamptz` : sql`true`}
        and ${n ? sql`e.id::numeric between ${n.protocolloANPRDa}::numeric and ${n.protocolloANPRA}::numeric` : sql`true`}
      group by e.id) dette
    where ${codice === undefined ? sql`true` : sql`codice = ${codice}`} order by id, progressivo::bigint`;
}

const compresso = (testo: string): string => gzipSync(testo).toString('base64');

/** No schema of N030 and N032 is published: the names are those of the head of every notification. */
function notificaInXml({ id, codice, risposta }: OperazioneLetta): string {
  if (codice === 'N010') return NotificaN010.toXml(risposta as NotificaN010);
  if (codice === 'N015') return NotificaN015.toXml(risposta as NotificaN015);
  const {
    operazione,
    stato: esito,
    file,
  } = risposta as { operazione: string; stato: string; file: string[] };
  const numeri = file.map((uno) => `<idFile>${uno}</idFile>`).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Notifica${codice}><idOperazioneANPR>${id}</idOperazioneANPR>` +
    `<operazioneRichiesta>${operazione}</operazioneRichiesta><esito>${esito === 'pronta' ? '2' : '3'}</esito>` +
    `${numeri}</Notifica${codice}>\n`
  );
}

function conservata(letta: OperazioneLetta): RispostaConservata {
  const { id, codice, stato: lavorazione, richiesta, risposta } = letta;
  const servizio = perCodice.get(codice);
  const scritta = servizio ? risposta && servizio.risposta.toXml(risposta) : risposta && notificaInXml(letta);
  return {
    ...{ idOperazioneANPR: id, statoLavorazione: lavorazione, tipoOperazione: codice },
    ...(richiesta &&
      servizio && {
        contenutoRichiesta: compresso(servizio.richiesta.toXml(richiesta)),
        formatoRichiesta: 'gz',
      }),
    ...(scritta !== null && { contenutoRisposta: compresso(scritta), formatoRisposta: 'gz' }),
  };
}

/** Each piece is a file of its own, which `verificaStato` opens by its place. */
export async function scriviAsincrone(mezzi: Mezzi, chiesto: Chiesto): Promise<void> {
  const { legge, scrive, lavoro, chiave, segna } = mezzi;
  const lista = chiesto.ricercaElenchiRichieste;
  const diNotifiche =
    /^N/.test(lista?.operazioneRichiesta ?? '') ||
    ['7', '8', '9'].includes(senzaZeri(lista?.statoLavorazione ?? ''));
  const righe = (diNotifiche ? notifiche : operazioni)(chiesto, lavoro.comune);
  const audit = scriviAuditDi(scrive, lavoro, mezzi.orologio(), ['1']);
  let progressivo = 0;
  let fatte = 0;
  for await (const gruppo of leggiAGruppi<OperazioneLetta>(legge, righe, mezzi.allaVolta ?? perParte)) {
    async function* testo(): AsyncGenerator<string> {
      yield JSON.stringify(gruppo.map(conservata));
    }
    await scriviFile(scrive, testo(), {
      ...{ chiave, elaborazione: lavoro.id, progressivo: ++progressivo, righe: () => gruppo.length },
    });
    fatte += gruppo.length;
    await audit.aggiungi([...new Set(gruppo.flatMap(({ soggetti }) => soggetti))]);
    // What this answer gives has been taken: whoever loses it asks for those taken, or for all.
    await segnaFruite(
      scrive,
      lavoro.comune,
      gruppo.flatMap(({ progressivo: numero }) => numero ?? []),
    );
    await segna(fatte);
  }
  await audit.chiudi();
}
