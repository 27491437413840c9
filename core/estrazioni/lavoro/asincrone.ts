import { gzipSync } from 'node:zlib';
import { sql, type RawBuilder } from 'kysely';
import {
  PredisposizioneAnagrafica,
  scriviNotifica,
  servizi,
  tipiNotifica,
  type NotificaDetta,
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
import { diStatoCivile, predisposizioni, segnaPrese } from './predisposizioni.ts';

type Chiesto = NonNullable<Richiesta4005['elaborazione']>;

interface OperazioneLetta {
  readonly id: string;
  readonly codice: string;
  readonly stato: string;
  readonly richiesta: Record<string, unknown> | null;
  readonly risposta: Record<string, unknown> | null;
  readonly soggetti: readonly string[];
  /** Of a notification: its number, and when it was born. */
  readonly progressivo?: string;
  readonly istante?: Date;
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

/** What a municipality was told, in order (services.md §15): in the period it was told in. */
function notifiche({ ricercaElenchiRichieste: r }: Chiesto, comune: string): RawBuilder<unknown> {
  const { periodoRiferimentoRichieste: p, identificativiANPR: n, operazioneRichiesta: codice } = r ?? {};
  const voluto = senzaZeri(r?.statoLavorazione ?? '9');
  const dove = [
    sql`n.comune = ${comune}`,
    ...(voluto === '9' ? [] : [sql`n.stato = ${voluto}`]),
    ...(codice === undefined ? [] : [sql`n.tipo = ${codice}`]),
    ...(p
      ? [sql`n.istante between ${p.dataOraIniziale}::timestamptz and ${p.dataOraFinale}::timestamptz`]
      : []),
    ...(n
      ? [sql`n.operazione::numeric between ${n.protocolloANPRDa}::numeric and ${n.protocolloANPRA}::numeric`]
      : []),
  ];
  return sql`
    select n.operazione as id, n.tipo as codice, n.stato, null::jsonb as richiesta, n.documento as risposta,
      case when n.soggetto is not null and n.soggetti = '{}' then array[n.soggetto::text]
        else n.soggetti::text[] end as soggetti,
      n.progressivo::text as progressivo, n.istante
    from notifica n where ${sql.join(dove, sql` and `)} order by n.progressivo`;
}

const compresso = (testo: string): string => gzipSync(testo).toString('base64');
const diNotifica = new Set<string>(tipiNotifica);

function notificaInXml({ codice, risposta, progressivo, istante }: OperazioneLetta): string {
  const detta = { tipo: codice, contenuto: risposta } as unknown as NotificaDetta;
  if (progressivo === undefined || istante === undefined) return scriviNotifica(detta);
  return scriviNotifica(detta, { progressivo, istante: istante.toISOString() });
}

/** As it came, or as it was answered. */
function inXml(letta: OperazioneLetta): string | null | undefined {
  const { codice, risposta } = letta;
  if (diNotifica.has(codice)) return notificaInXml(letta);
  if (diStatoCivile(codice))
    return (
      risposta &&
      PredisposizioneAnagrafica.toXml(risposta as Parameters<typeof PredisposizioneAnagrafica.toXml>[0])
    );
  return risposta && perCodice.get(codice)?.risposta.toXml(risposta);
}

function conservata(letta: OperazioneLetta): RispostaConservata {
  const { id, codice, stato: lavorazione, richiesta } = letta;
  const servizio = perCodice.get(codice);
  const scritta = inXml(letta);
  return {
    ...{ idOperazioneANPR: id, statoLavorazione: lavorazione, tipoOperazione: codice },
    ...(richiesta &&
      servizio && {
        contenutoRichiesta: compresso(servizio.richiesta.toXml(richiesta)),
        formatoRichiesta: 'gz',
      }),
    ...(scritta !== null &&
      scritta !== undefined && { contenutoRisposta: compresso(scritta), formatoRisposta: 'gz' }),
  };
}

function righeDi(chiesto: Chiesto, comune: string): RawBuilder<unknown> {
  const lista = chiesto.ricercaElenchiRichieste;
  if (diStatoCivile(lista?.operazioneRichiesta)) return predisposizioni(lista, comune);
  const diNotifiche =
    /^N/.test(lista?.operazioneRichiesta ?? '') ||
    ['7', '8', '9'].includes(senzaZeri(lista?.statoLavorazione ?? ''));
  return (diNotifiche ? notifiche : operazioni)(chiesto, comune);
}

/** Each piece is a file of its own, which `verificaStato` opens by its place. */
export async function scriviAsincrone(mezzi: Mezzi, chiesto: Chiesto): Promise<void> {
  const { legge, scrive, lavoro, chiave, segna } = mezzi;
  const righe = righeDi(chiesto, lavoro.comune);
  const audit = scriviAuditDi(scrive, lavoro, mezzi.orologio(), ['1']);
  let progressivo = 0;
  let fatte = 0;
  const prese: string[] = [];
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
    prese.push(...gruppo.flatMap(({ id, codice }) => (diStatoCivile(codice) ? [id] : [])));
    await segna(fatte);
  }
  // At the end: a registration that answers one of them waits for whoever holds it.
  await segnaPrese(scrive, lavoro.comune, prese);
  await audit.chiudi();
}
