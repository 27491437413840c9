import type { Kysely } from 'kysely';
import type { TabelleAnsc } from './tabelle.ts';

/** Every deed of the digital registry that a request quotes, however deep. */
export function attiCitati(richiesta: unknown): string[] {
  const citati = new Set<string>();
  const visita = (valore: unknown): void => {
    if (typeof valore !== 'object' || valore === null) return;
    for (const [nome, figlio] of Object.entries(valore)) {
      if (nome === 'idANSC' && typeof figlio === 'string') citati.add(figlio);
      else visita(figlio);
    }
  };
  visita(richiesta);
  return [...citati];
}

/** Proposals of that comune whose deed the registration quotes are done by it; asked in its transaction. */
export async function segnaFatte(
  db: Kysely<TabelleAnsc>,
  richiesta: unknown,
  { comune, operazione }: { readonly comune: string; readonly operazione: string },
): Promise<void> {
  const citati = attiCitati(richiesta);
  if (citati.length === 0) return;
  await db
    .updateTable('predisposizione')
    .set({ operazione })
    .where('comune', '=', comune)
    .where('id_ansc', 'in', citati)
    .execute();
}
