import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CertificatoEmesso, PaginaEmessi, RichiestaEmessi } from '#contract/wa/certificati.ts';
import { senzaZeri } from '#contract/tabelle/tabelle.ts';
import type { Schema } from '../../db/schema.ts';
import { chiaveNome } from '../../registro/righe.ts';
import { personaToccata } from '../../registro/ufficio/persona.ts';
import { leggiCodice } from '../codice-stampato.ts';

/** The day begins at midnight in Italy. */
export const inizioDi = (giorno: string, dopo: number): RawBuilder<Date> =>
  sql<Date>`((${giorno}::date + ${dopo}::int)::timestamp at time zone 'Europe/Rome')`;

/** What was asked about stamp and fees travels with the stored request. */
export const controllo = (nome: string): RawBuilder<string | null> =>
  sql`o.richiesta #>> ${`{datiControllo,${nome}}`}`;

function emessi(db: Kysely<Schema>, comune: string) {
  return db
    .selectFrom('documento as d')
    .innerJoin('operazione as o', 'o.id', 'd.operazione')
    .innerJoin('soggetto as s', 's.id', 'd.soggetto')
    .leftJoin('operatore as p', 'p.codice_fiscale', 'o.operatore')
    .where('d.cod_mittente', '=', comune)
    .select([
      ...(['d.protocollo', 'd.codice', 'd.tipi', 'd.emesso', 'd.vale_fino_al', 'd.annullato'] as const),
      ...(['d.annullato_da', 'd.annullato_motivo', 's.documento', 'p.cognome', 'p.nome'] as const),
      ...(['o.operatore', 'o.id_postazione', 'o.canale'] as const),
      controllo('bollo').as('bollo'),
      controllo('bolloVirtuale').as('modo'),
      controllo('diritti').as('diritti'),
      controllo('esenzioneBollo').as('esenzione'),
      controllo('forzaCertificazione').as('forza'),
    ]);
}

type Riga = Awaited<ReturnType<ReturnType<typeof emessi>['execute']>>[number];

/** Undefined: stamp duty is due. */
export function esenzioneDi(codice: string | null): string | undefined {
  const motivo = senzaZeri(codice ?? '0');
  return motivo === '0' || motivo === '' ? undefined : motivo;
}

/** Left unsaid, it is the stamp that is stuck on the sheet. */
export function modoDi(modo: string | null): '1' | '2' | '9' {
  return modo === '1' || modo === '9' ? modo : '2';
}

function emesso(riga: Riga): CertificatoEmesso {
  const esenzione = esenzioneDi(riga.esenzione);
  const { annullato } = riga;
  return {
    protocollo: riga.protocollo,
    codice: riga.codice,
    tipi: riga.tipi,
    emesso: riga.emesso.toISOString(),
    ...(riga.vale_fino_al !== null && { valeFinoAl: riga.vale_fino_al }),
    soggetto: personaToccata(riga.documento),
    operatore: riga.operatore,
    nomeOperatore: [riga.cognome, riga.nome].filter((parte) => parte !== null).join(' '),
    idPostazione: riga.id_postazione,
    canale: riga.canale,
    bollo: esenzione === undefined ? Number(riga.bollo ?? 0) : 0,
    ...(esenzione === undefined ? { modoBollo: modoDi(riga.modo) } : { esenzione }),
    diritti: Number(riga.diritti ?? 0),
    forzato: riga.forza === '1',
    ...(annullato !== null && {
      annullato: {
        quando: annullato.toISOString(),
        motivo: riga.annullato_motivo ?? '',
        da: riga.annullato_da ?? '',
      },
    }),
  };
}

/** A page of what an office issued, the latest first. */
export async function leggiEmessi(
  db: Kysely<Schema>,
  comune: string,
  cercati: RichiestaEmessi,
): Promise<PaginaEmessi> {
  const { dal, al, operatore, tipo, soggetto, persona, numero, annullati, dopo, limite } = cercati;
  let domanda = emessi(db, comune);
  if (dal !== undefined) domanda = domanda.where('d.emesso', '>=', inizioDi(dal, 0));
  if (al !== undefined) domanda = domanda.where('d.emesso', '<', inizioDi(al, 1));
  if (operatore !== undefined) domanda = domanda.where('o.operatore', '=', operatore.toUpperCase());
  if (tipo !== undefined) domanda = domanda.where(sql<boolean>`${tipo} = any(d.tipi)`);
  if (soggetto !== undefined) domanda = domanda.where('d.soggetto', '=', soggetto);
  if (persona !== undefined) domanda = domanda.where(conNome(persona));
  if (annullati !== undefined) domanda = domanda.where('d.annullato', annullati ? 'is not' : 'is', null);
  if (dopo !== undefined) domanda = domanda.where('d.operazione', '<', dopo);
  if (numero !== undefined) {
    const codice = leggiCodice(numero);
    domanda = domanda.where((eb) =>
      eb.or([eb('d.protocollo', '=', numero), ...(codice.ok ? [eb('d.codice', '=', codice.valore)] : [])]),
    );
  }
  const righe = await domanda
    .orderBy('d.operazione', 'desc')
    .limit(limite + 1)
    .execute();
  return { certificati: righe.slice(0, limite).map(emesso), altri: righe.length > limite };
}

/** Words in the order in which they are said: surname and name, or only how they begin; or a codice fiscale. */
function conNome(persona: string) {
  const inizio = `${chiaveNome(persona).replaceAll(/[%_\\]/g, '')}%`;
  return sql<boolean>`(s.codice_fiscale = ${persona.toUpperCase()}
    or s.cognome || ' ' || s.nome like ${inizio} or s.nome || ' ' || s.cognome like ${inizio})`;
}

export async function leggiEmesso(
  db: Kysely<Schema>,
  comune: string,
  protocollo: string,
): Promise<CertificatoEmesso | undefined> {
  const riga = await emessi(db, comune).where('d.protocollo', '=', protocollo).executeTakeFirst();
  return riga && emesso(riga);
}
