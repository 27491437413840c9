import { isDeepStrictEqual } from 'node:util';
import type { Difetto } from './difetto.ts';

type Riga = Readonly<Record<string, unknown>>;

/** A row must say what its document says: searches look at the row, answers at the document. */
export function difettiRiga(dove: string, scritta: object, attesa: object): Difetto[] {
  const colonne = scritta as Riga;
  const diverse = Object.entries(attesa).filter(
    ([nome, valore]) => nome !== 'documento' && !isDeepStrictEqual(colonne[nome], valore),
  );
  if (diverse.length === 0) return [];
  const dettaglio = `colonne diverse dal documento: ${diverse.map(([nome]) => nome).join(', ')}`;
  return [{ controllo: 'riga', dove, dettaglio }];
}
