import { commentiSql } from './dizionario.ts';

/**
 * The local database of a municipality (docs/allineamento.md): schema `anagrafe` of any PostgreSQL. Offices read the
 * views; only the receiver writes. Run again it changes nothing.
 */
export const schemaSql = `
create schema if not exists anagrafe;

create table if not exists anagrafe.stato (
  unica boolean primary key default true check (unica),
  comune text not null,
  -- Last number applied in order; null until the first one.
  applicato bigint,
  nata timestamptz,
  -- What came could not be read: those that wait must be asked for.
  da_chiedere boolean not null default false
);

create table if not exists anagrafe.notifica (
  id bigint generated always as identity primary key,
  progressivo bigint unique,
  tipo text not null,
  operazione text not null,
  impronta bytea not null unique,
  -- Emptied once applied: what it said is in the records.
  contenuto text,
  nata timestamptz,
  ricevuta timestamptz not null default now(),
  via text not null check (via in ('consegna', '4005')),
  applicata timestamptz
);
create index if not exists notifica_da_applicare on anagrafe.notifica (progressivo) where applicata is null;

create table if not exists anagrafe.persona (
  id bigint primary key,
  id_anpr text,
  codice_fiscale text,
  cognome text,
  nome text,
  sesso text,
  data_nascita date,
  comune_nascita text,
  cittadinanza text[] not null default '{}',
  stato_civile text,
  in_vigore boolean not null,
  uscita date,
  motivo_uscita text check (motivo_uscita in ('trasferimento', 'decesso', 'cancellazione')),
  verso text,
  famiglia bigint,
  tipo_scheda text,
  legame text,
  specie text,
  toponimo text,
  civico text,
  cap text,
  documento jsonb not null,
  impronta bytea not null,
  -- When it was read from the register by itself: older notifications do not overwrite it.
  letta timestamptz,
  da_rileggere boolean not null default false,
  aggiornata timestamptz not null default now()
);
create index if not exists persona_codice_fiscale on anagrafe.persona (codice_fiscale);
create index if not exists persona_famiglia on anagrafe.persona (famiglia);
create index if not exists persona_da_rileggere on anagrafe.persona (id) where da_rileggere;

create table if not exists anagrafe.riconciliazione (
  id bigint generated always as identity primary key,
  istante timestamptz not null default now(),
  persone_registro integer not null,
  persone_locali integer not null,
  mancanti integer not null,
  in_piu integer not null,
  diverse integer not null,
  impronta_registro bytea not null,
  impronta_locale bytea not null
);

create or replace view anagrafe.residenti as
  select id, id_anpr, codice_fiscale, cognome, nome, sesso, data_nascita, comune_nascita, cittadinanza, stato_civile,
    famiglia, legame, specie, toponimo, civico, cap
  from anagrafe.persona where in_vigore and tipo_scheda is distinct from '5';

create or replace view anagrafe.tributi as
  select r.famiglia, i.codice_fiscale as codice_fiscale_intestatario, i.cognome, i.nome, r.specie, r.toponimo, r.civico,
    r.cap, count(*)::int as componenti,
    count(*) filter (where r.data_nascita > current_date - interval '18 years')::int as minori
  from anagrafe.residenti r
  left join anagrafe.residenti i on i.famiglia = r.famiglia and i.legame = '1'
  where r.famiglia is not null
  group by r.famiglia, i.codice_fiscale, i.cognome, i.nome, r.specie, r.toponimo, r.civico, r.cap;

create or replace view anagrafe.usciti as
  select id, codice_fiscale, cognome, nome, uscita, motivo_uscita, verso
  from anagrafe.persona where not in_vigore;

create or replace view anagrafe.elettorale as
  select id, codice_fiscale, cognome, nome, sesso, data_nascita, specie, toponimo, civico,
    (data_nascita + interval '18 years')::date as elettore_dal,
    data_nascita <= current_date - interval '18 years' as elettore
  from anagrafe.persona
  where in_vigore and '100' = any (cittadinanza) and data_nascita <= current_date - interval '17 years';

create or replace view anagrafe.scuola as
  select id, codice_fiscale, cognome, nome, sesso, data_nascita, famiglia, specie, toponimo, civico, cap,
    extract(year from age(data_nascita))::int as eta
  from anagrafe.residenti
  where data_nascita > current_date - interval '18 years' and data_nascita <= current_date - interval '2 years';

${commentiSql}
`;
