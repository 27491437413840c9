import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Schema, TabellaAudit, TabellaOperazione } from '../db/schema.ts';
import { istruzioneRegistra } from './istruzione-registra.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { colonneFamiglia, colonneSoggetto } from './righe.ts';
import type { RispostaUfficiale } from './registro.ts';
import type { Registrazione } from './versione.ts';

/** What one operation writes in the register, all together or not at all. */
export interface DaRegistrare extends Registrazione {
  /** Under which its answer is remembered; absent: it is not. */
  readonly chiave?: { readonly codMittente: string; readonly idOperazioneComune: string };
  /** Absent: nothing of it is kept but the audit. */
  readonly operazione?: Omit<Insertable<TabellaOperazione>, 'digesto' | 'richiesta' | 'risposta'> & {
    readonly digesto: Buffer;
    readonly richiesta: object;
    readonly risposta: object;
  };
  /** Absent: the line is written elsewhere in the same transaction. */
  readonly audit?: Insertable<TabellaAudit>;
  readonly famiglie: readonly Famiglia[];
  readonly soggetti: readonly Soggetto[];
  /** Documents on which it was decided, with the version that was read of each: id → version. */
  readonly lette: {
    readonly famiglie: ReadonlyMap<string, number>;
    readonly soggetti: ReadonlyMap<string, number>;
  };
}

/** `mossa`: a document changed after it was read, nothing was written. `nota`: this id was answered before, with this. */
export type EsitoRegistra =
  | { readonly tipo: 'scritta' }
  | { readonly tipo: 'mossa' }
  | {
      readonly tipo: 'nota';
      readonly codice: string;
      readonly digesto: Buffer;
      readonly risposta: RispostaUfficiale;
    };

/** The last one of those with the same id. */
function perId<D>(documenti: readonly D[], id: (documento: D) => string): Map<string, D> {
  return new Map(documenti.map((documento) => [id(documento), documento]));
}

/** Values of one table with the place of the registration that each belongs to, for two parameters of the statement. */
function conPosti<T>(
  cose: readonly DaRegistrare[],
  di: (cosa: DaRegistrare) => readonly T[],
): [T[], number[]] {
  const coppie = cose.flatMap((cosa, posto) => di(cosa).map((una) => [una, posto] as const));
  return [coppie.map(([una]) => una), coppie.map(([, posto]) => posto)];
}

/** Versions of what was read, as three parameters: places, ids, versions. */
function letteDi(cose: readonly DaRegistrare[], quali: keyof DaRegistrare['lette']): unknown[] {
  const [lette, posti] = conPosti(cose, (cosa) => [...cosa.lette[quali]]);
  return [posti, lette.map(([id]) => id), lette.map(([, versione]) => versione)];
}

/** What a registration reads or writes of each kind, without the documents: two that share any may not go together. */
export function toccati(cosa: DaRegistrare): { readonly famiglie: string[]; readonly soggetti: string[] } {
  const idsFamiglie = cosa.famiglie.map((f) => f.idFamigliaConvivenzaANPR);
  const idsSoggetti = cosa.soggetti.map((s) => s.idSchedaSoggettoANPR);
  return {
    famiglie: [...new Set([...cosa.lette.famiglie.keys(), ...idsFamiglie])],
    soggetti: [...new Set([...cosa.lette.soggetti.keys(), ...idsSoggetti])],
  };
}

/**
 * One statement, one trip, one commit: looks for the answer already given, locks families and people in id order, sees
 * that they are still those that were read, writes rows, versions, operation, answer and audit (docs/decisions/0016).
 * @param cose registrations that touch nothing in common; each is written or not by itself, but an error is of all.
 */
export async function registraTutte(
  db: Kysely<Schema>,
  cose: readonly DaRegistrare[],
): Promise<readonly EsitoRegistra[]> {
  const aggregati = cose.map(toccati);
  const famiglie = conPosti(cose, (cosa) => [
    ...perId(cosa.famiglie, (f) => f.idFamigliaConvivenzaANPR).values(),
  ]);
  const soggetti = conPosti(cose, (cosa) => [
    ...perId(cosa.soggetti, (s) => s.idSchedaSoggettoANPR).values(),
  ]);
  const operazioni = conPosti(cose, ({ operazione }) => (operazione ? [operazione] : []));
  const audit = conPosti(cose, (cosa) => (cosa.audit ? [cosa.audit] : []));
  const { rows } = await db.executeQuery<
    { posto: number; mossa: boolean } & {
      codice: string | null;
      digesto: Buffer;
      risposta: RispostaUfficiale;
    }
  >(
    CompiledQuery.raw(istruzioneRegistra, [
      cose.map((_, posto) => posto),
      cose.map(({ chiave }) => chiave?.codMittente ?? null),
      cose.map(({ chiave }) => chiave?.idOperazioneComune ?? null),
      cose.map(({ validaDal }) => validaDal),
      cose.map(({ idOperazioneANPR }) => idOperazioneANPR),
      cose.map(({ adesso }) => adesso.toISOString()),
      aggregati.flatMap((uno) => uno.famiglie),
      aggregati.flatMap((uno) => uno.soggetti),
      ...letteDi(cose, 'famiglie'),
      ...letteDi(cose, 'soggetti'),
      ...[JSON.stringify(famiglie[0].map((f) => ({ ...colonneFamiglia(f), documento: f }))), famiglie[1]],
      ...[JSON.stringify(soggetti[0].map((s) => ({ ...colonneSoggetto(s), documento: s }))), soggetti[1]],
      JSON.stringify(operazioni[0].map((o) => ({ ...o, digesto: `\\x${o.digesto.toString('hex')}` }))),
      operazioni[1],
      ...[JSON.stringify(audit[0]), audit[1]],
    ]),
  );
  const esiti = new Map(rows.map((riga) => [riga.posto, riga]));
  return cose.map((_, posto) => {
    const esito = esiti.get(posto);
    if (!esito) throw new Error('the register did not say what it wrote');
    const { mossa, codice, digesto, risposta } = esito;
    if (codice !== null) return { tipo: 'nota', codice, digesto, risposta };
    return { tipo: mossa ? 'mossa' : 'scritta' };
  });
}

export async function registra(db: Kysely<Schema>, cosa: DaRegistrare): Promise<EsitoRegistra> {
  const [esito] = await registraTutte(db, [cosa]);
  if (!esito) throw new Error('the register did not say what it wrote');
  return esito;
}
