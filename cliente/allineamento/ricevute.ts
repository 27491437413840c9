import { createHash } from 'node:crypto';
import type { PostoNotifica, TipoNotifica } from '#contract/anpr/index.ts';
import type { Domanda, Locale } from './database.ts';

/** A notification as it came, opened. */
export interface Ricevuta {
  readonly tipo: TipoNotifica;
  readonly operazione: string;
  /** Its document. */
  readonly xml: string;
  readonly posto?: PostoNotifica | undefined;
  readonly via: 'consegna' | '4005';
}

/** What it is known by, from wherever it comes. */
export function improntaDi({ tipo, operazione, xml }: Ricevuta): Buffer {
  return createHash('sha256').update(`${tipo} ${operazione} ${xml}`).digest();
}

/** Kept before it is said to have been taken; the same again, from wherever it comes, is nothing new. */
export async function conserva(chiedi: Domanda, r: Ricevuta): Promise<boolean> {
  const scritte = await chiedi(
    `insert into anagrafe.notifica (progressivo, tipo, operazione, impronta, contenuto, nata, via)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [
      ...[r.posto?.progressivo ?? null, r.tipo, r.operazione, improntaDi(r)],
      ...[r.xml, r.posto?.istante ?? null, r.via],
    ],
  );
  return scritte.length > 0;
}

/** Those with a number that come next, without a hole; `quante` at most. */
export async function prossime(chiedi: Domanda, dopo: bigint, quante: number): Promise<DaApplicare[]> {
  const righe = await chiedi<DaApplicare>(
    `select id, progressivo, tipo, operazione, contenuto, nata from anagrafe.notifica
      where progressivo > $1 and applicata is null order by progressivo limit $2`,
    [String(dopo), quante],
  );
  const inFila = righe.findIndex(({ progressivo }, i) => BigInt(progressivo ?? 0) !== dopo + BigInt(i) + 1n);
  return inFila === -1 ? righe : righe.slice(0, inFila);
}

/** Those that came late, under a number already passed, and those without a number: in the order of arrival. */
export async function fuoriFila(chiedi: Domanda, dopo: bigint, quante: number): Promise<DaApplicare[]> {
  return chiedi<DaApplicare>(
    `select id, progressivo, tipo, operazione, contenuto, nata from anagrafe.notifica
      where applicata is null and (progressivo is null or progressivo <= $1) order by id limit $2`,
    [String(dopo), quante],
  );
}

export interface DaApplicare {
  readonly id: string;
  readonly progressivo: string | null;
  readonly tipo: TipoNotifica;
  readonly operazione: string;
  readonly contenuto: string | null;
  readonly nata: Date | null;
}

export async function segnaApplicata(chiedi: Domanda, { id }: DaApplicare): Promise<void> {
  await chiedi('update anagrafe.notifica set applicata = now(), contenuto = null where id = $1', [id]);
}

/** How far the local copy is. */
export interface Punto {
  /** Last number applied in order; undefined before the first. */
  readonly applicato: bigint | undefined;
  /** When that notification was born. */
  readonly nata: Date | undefined;
  readonly daChiedere: boolean;
  /** The first that waits behind a hole: when it was born, and when it arrived. */
  readonly dopoIlBuco: { readonly nata: Date | null; readonly ricevuta: Date } | undefined;
  readonly minimo: bigint | undefined;
  readonly massimo: bigint | undefined;
}

export async function puntoDi({ chiedi }: Pick<Locale, 'chiedi'>): Promise<Punto> {
  const [stato] = await chiedi<{ applicato: string | null; nata: Date | null; da_chiedere: boolean }>(
    'select applicato, nata, da_chiedere from anagrafe.stato',
  );
  const [estremi] = await chiedi<{ minimo: string | null; massimo: string | null }>(
    'select min(progressivo) as minimo, max(progressivo) as massimo from anagrafe.notifica',
  );
  const numero = (testo: string | null | undefined): bigint | undefined =>
    testo === null || testo === undefined ? undefined : BigInt(testo);
  const applicato = numero(stato?.applicato);
  const [prima] = await chiedi<{ progressivo: string; nata: Date | null; ricevuta: Date }>(
    `select progressivo, nata, ricevuta from anagrafe.notifica
      where applicata is null and progressivo > $1 order by progressivo limit 1`,
    [String(applicato ?? 0n)],
  );
  const buco = prima && applicato !== undefined && BigInt(prima.progressivo) > applicato + 1n;
  return {
    ...{ applicato, nata: stato?.nata ?? undefined, daChiedere: stato?.da_chiedere ?? false },
    dopoIlBuco: buco ? { nata: prima.nata, ricevuta: prima.ricevuta } : undefined,
    ...{ minimo: numero(estremi?.minimo), massimo: numero(estremi?.massimo) },
  };
}

export async function segnaPunto(chiedi: Domanda, applicato: bigint, nata: Date | null): Promise<void> {
  await chiedi('update anagrafe.stato set applicato = $1, nata = coalesce($2, nata)', [
    String(applicato),
    nata,
  ]);
}

export async function segnaDaChiedere(chiedi: Domanda, si: boolean): Promise<void> {
  await chiedi('update anagrafe.stato set da_chiedere = $1 where da_chiedere <> $1', [si]);
}
