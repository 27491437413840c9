import type { Copia } from '#contract/allineamento/copia.ts';
import type { Domanda } from './database.ts';
import { rigaDi } from './riga.ts';

/** Writes a record as the register has it. @param letta when it was read there by itself; left out: a notification said it. */
export async function scriviPersona(
  chiedi: Domanda,
  copia: Copia,
  letta?: Date,
): Promise<string | undefined> {
  const riga = rigaDi(copia);
  if (!riga) return undefined;
  const valori = {
    ...riga.valori,
    ...{ da_rileggere: false, aggiornata: new Date() },
    ...(letta && { letta }),
  };
  const nomi = Object.keys(valori);
  await chiedi(
    `insert into anagrafe.persona (id, ${nomi.join(', ')})
      values ($1, ${nomi.map((_, i) => `$${String(i + 2)}`).join(', ')})
      on conflict (id) do update set ${nomi.map((nome) => `${nome} = excluded.${nome}`).join(', ')}`,
    [riga.id, ...Object.values(valori)],
  );
  return riga.id;
}

/** Those whom the register says are not here any more, and nothing else of them. */
export async function esce(
  chiedi: Domanda,
  id: string,
  { uscita, verso }: { readonly uscita: string | null; readonly verso: string | null },
): Promise<void> {
  await chiedi(
    `update anagrafe.persona set in_vigore = false, uscita = $2, motivo_uscita = 'trasferimento', verso = $3,
      da_rileggere = false, aggiornata = now() where id = $1`,
    [id, uscita, verso],
  );
}

/** To be read again, because something that touches them happened elsewhere. */
export async function daRileggere(chiedi: Domanda, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await chiedi('update anagrafe.persona set da_rileggere = true where id = any($1::bigint[])', [ids]);
}

/** Whoever lives with them: the ties of a family are written in the records of all its members. */
export async function conviventi(chiedi: Domanda, id: string): Promise<string[]> {
  const righe = await chiedi<{ id: string }>(
    `select altra.id from anagrafe.persona una join anagrafe.persona altra on altra.famiglia = una.famiglia
      where una.id = $1 and altra.id <> una.id and altra.in_vigore`,
    [id],
  );
  return righe.map((riga) => riga.id);
}

/** A name for a person not seen before, until the record is read. */
export async function abbozza(chiedi: Domanda, id: string, copia: Copia): Promise<void> {
  const [nota] = await chiedi('select 1 from anagrafe.persona where id = $1', [id]);
  const { generalita } = copia;
  if (!nota)
    await scriviPersona(chiedi, { ...copia, generalita: { ...generalita, idSchedaSoggettoANPR: id } });
}

/** Digests of the records in force, by id. */
export async function impronteInVigore(chiedi: Domanda): Promise<Map<string, Buffer>> {
  const righe = await chiedi<{ id: string; impronta: Buffer }>(
    'select id, impronta from anagrafe.persona where in_vigore',
  );
  return new Map(righe.map(({ id, impronta }) => [id, impronta]));
}
