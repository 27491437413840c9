import { sql, type RawBuilder } from 'kysely';
import type { Richiesta4002, Richiesta4004 } from '#contract/anpr/index.ts';
import { elenchiAusilio } from '#contract/regole/estrazione/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { chiaveNome } from '../registro/righe.ts';
import { codiciChiesti } from './4002-rivestimento.ts';
import { condizioniAltre, dato, type Condizione, type Criteri4001 } from './criteri.ts';

/** Whom to read. */
export interface Selezione {
  /** Rows with `id`, `soggetto` and, if it is needed, `famiglia`: documents of the register, in no order. */
  readonly righe: (conFamiglia: boolean) => RawBuilder<unknown>;
  readonly quante: RawBuilder<{ quante: number }>;
}

const insieme = (condizioni: readonly Condizione[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.join(condizioni, sql` and `)}`;

/** Registry, AIRE, or both when it is not said. */
function iscritti(tipoResidenza: string | undefined): Condizione {
  if (tipoResidenza === '1') return sql`s.stato = 'residente'`;
  if (tipoResidenza === '2') return sql`s.stato = 'aire'`;
  return sql`s.stato in ('residente', 'aire')`;
}

/** eventoAnagrafico, whose values are not published: 1 registrations, 2 cancellations, anything else mutations. */
function servizi(evento: string): string[] {
  const inizi: Readonly<Record<string, string[]>> = { 1: ['1%', 'A001', 'A002'], 2: ['2%'] };
  return inizi[senzaZeri(evento)] ?? ['5%', 'A006'];
}

/** Whose record an operation of the municipality changed in a period, by its effective date; taken back ones do not count. */
function registrati({ registrazioni, riferimentoRichiesta: p }: Criteri4001, comune: string): Condizione[] {
  if (!registrazioni) return [];
  const { codiceServizio, eventoAnagrafico = '' } = registrazioni;
  const quali = codiceServizio === undefined ? servizi(eventoAnagrafico) : [codiceServizio];
  return [
    sql`exists (
      select from versione_soggetto v join operazione o on o.id = v.operazione
      where v.id = s.id and o.cod_mittente = ${comune} and o.codice like any(${quali}::text[])
        and v.valida_dal between ${p?.dataIniziale ?? '0001-01-01'}::date and ${p?.dataFinale ?? '9999-12-31'}::date
        and not exists (select from operazione a where a.annulla = o.id))`,
  ];
}

const fra = (campo: RawBuilder<string>, da: string, a: string): Condizione =>
  sql`lpad(${campo}, 20, '0') between lpad(${da}, 20, '0') and lpad(${a}, 20, '0')`;

function identificativi({ identificativiComunali: c, identificativiANPR: n }: Criteri4001): Condizione[] {
  const trovate: Condizione[] = [];
  if (c) {
    const famiglia = sql<string>`(select f.numero_comunale from famiglia f where f.id = s.id_famiglia)`;
    const campo = c.tipoScheda === '1' ? sql<string>`s.id_comune` : famiglia;
    trovate.push(fra(campo, c.identificativoComuneDa, c.identificativoComuneA));
  }
  if (n?.idSchedaSoggettoANPRDa !== undefined && n.idSchedaSoggettoANPRA !== undefined)
    trovate.push(
      sql`s.id between ${n.idSchedaSoggettoANPRDa}::bigint and ${n.idSchedaSoggettoANPRA}::bigint`,
    );
  if (n?.identificativoANPRDa !== undefined && n.identificativoANPRA !== undefined)
    trovate.push(fra(sql<string>`s.id_famiglia::text`, n.identificativoANPRDa, n.identificativoANPRA));
  return trovate;
}

/** The deed of birth, of which year and part or series are known. */
function atti({ estremiAttoParziali: a }: Criteri4001): Condizione[] {
  if (!a) return [];
  const { anno, parte, serie } = a;
  const atto = { anno, ...(parte !== undefined && { parte }), ...(serie !== undefined && { serie }) };
  const dentro = (sezione: object): Condizione =>
    sql`s.documento @> ${JSON.stringify({ dati: sezione })}::jsonb`;
  return [sql`(${dentro({ attoNascitaANPR: { atto } })} or ${dentro({ attoNascita: atto })})`];
}

function indirizzi({ indirizzoParziale: i }: Criteri4001): Condizione[] {
  if (!i) return [];
  const { toponimo: t, numeroCivico: n } = i;
  const uguali: readonly (readonly [string, string | undefined])[] = [
    ['toponimo,codSpecie', t?.codSpecie],
    ['toponimo,specie', t?.specie?.toUpperCase()],
    ['toponimo,codToponimo', t?.codToponimo],
    ['numeroCivico,codiceCivico', n?.codiceCivico],
    ['numeroCivico,numero', n?.numero],
  ];
  const trovate = uguali.flatMap(([dove, valore]) =>
    valore === undefined ? [] : [sql<boolean>`${dato(`residenza,0,indirizzo,${dove}`)} = ${valore}`],
  );
  if (t?.denominazioneToponimo === undefined) return trovate;
  return [...trovate, sql<boolean>`s.indirizzo like ${`%${chiaveNome(t.denominazioneToponimo)}%`}`];
}

function presenti(condizioni: readonly Condizione[]): Selezione {
  const dove = insieme(condizioni);
  return {
    righe: (conFamiglia) =>
      conFamiglia
        ? sql`select s.id, s.documento as soggetto, f.documento as famiglia
            from soggetto s left join famiglia f on f.id = s.id_famiglia where ${dove}`
        : sql`select s.id, s.documento as soggetto from soggetto s where ${dove}`,
    quante: sql<{ quante: number }>`select count(*)::int as quante from soggetto s where ${dove}`,
  };
}

/** Whom 4001 asks for, of the municipality alone. */
export function selezione4001(criteri: Criteri4001, comune: string, oggi: string): Selezione {
  const { ulterioriSelezioni: altre, registrazioni } = criteri;
  // An event may be the very one that took the person out of the register.
  const stato = registrazioni ? sql<boolean>`s.stato <> 'annullato'` : iscritti(altre?.tipoResidenza);
  return presenti([
    ...[sql<boolean>`s.comune = ${comune}`, stato],
    ...registrati(criteri, comune),
    ...identificativi(criteri),
    ...atti(criteri),
    ...indirizzi(criteri),
    ...condizioniAltre(altre, oggi),
  ]);
}

/** Whom a support list is of (`elenchiAusilio`). */
export function selezione4004(d: Richiesta4004['datiRichiesta'], comune: string): Selezione {
  const tipo = senzaZeri(d.tipoElenco);
  const di = [sql<boolean>`s.comune = ${comune}`, iscritti(d.tipologiaCittadini)];
  if (tipo === elenchiAusilio.codiceNonValidato)
    return presenti([...di, sql`coalesce(${dato('generalita,codiceFiscale,validitaCF')}, '9') = '9'`]);
  const scadenza = dato(
    tipo === elenchiAusilio.carte ? 'cartaIdentita,dataScadenza' : 'permessoSoggiorno,dataScadenza',
  );
  const { dataRiferimentoIniziale: da = '0001-01-01', dataRiferimentoFinale: a = '9999-12-31' } = d;
  const valida = sql<boolean>`${dato('cartaIdentita,dataAnnullamento')} is null`;
  return presenti([
    ...di,
    sql`${scadenza} between ${da} and ${a}`,
    ...(tipo === elenchiAusilio.carte ? [valida] : []),
  ]);
}

/** The people of a list as they were at the end of a day. */
export function selezione4002(c: Richiesta4002['criteriRicerca']): Selezione {
  const { codici, quale } = codiciChiesti(c);
  const chiesti = sql<boolean>`s.${sql.ref(quale)} = any(${[...new Set(codici)]}::text[])`;
  const famiglia = sql`
    (select v.dopo from versione_famiglia v
      where v.id = (p.soggetto ->> 'idFamigliaConvivenzaANPR')::bigint and v.valida_dal <= ${c.dataRiferimento}::date
      order by v.versione desc limit 1)`;
  return {
    righe: (conFamiglia) => sql`
      select p.id, p.soggetto${conFamiglia ? sql`, ${famiglia} as famiglia` : sql``}
      from (select s.id, soggetto_al(s.id, ${c.dataRiferimento}::date) as soggetto from soggetto s where ${chiesti}) p
      where p.soggetto is not null`,
    quante: sql<{ quante: number }>`select count(*)::int as quante from soggetto s where ${chiesti}`,
  };
}
