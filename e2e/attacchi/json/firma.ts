import { chiaveFirma, idDaFirmare, vuoleFirma } from '#contract/wa/firma-atto.ts';
import { firmaDiProva } from '#core/http/wa/cliente-di-prova.ts';
import type { Persona } from '../banco.ts';
import type { Porta } from './porte.ts';

/** What whoever sends a request puts into it of their own. */
export interface Mostra {
  /** Left out: nobody has entered. */
  readonly gettone?: string;
  /** The request with the signature of their card beside it, where the act wants one; else as it is. */
  readonly firma: (valore: unknown) => unknown;
}

/** Signs an act as the desk would have, for what is behind `atto-non-firmato` to be struck too. */
export function firmatario({ nome, percorso }: Porta, persona: Persona | undefined): Mostra['firma'] {
  const codice = nome === 'operazione' ? percorso.slice(-4) : undefined;
  if (codice === undefined || !persona) return (valore) => valore;
  const { carta, idPostazione } = persona;
  return (valore) => {
    // As it will be read: what JSON drops is not signed.
    const detto: unknown = JSON.parse(JSON.stringify(valore) ?? 'null');
    if (typeof detto !== 'object' || detto === null || Array.isArray(detto)) return valore;
    const richiesta = detto as Record<string, unknown>;
    if (!vuoleFirma(codice, richiesta) || idDaFirmare(richiesta) === undefined) return valore;
    const dove = { ambiente: 'formazione', idPostazione } as const;
    return { ...richiesta, [chiaveFirma]: firmaDiProva(carta, dove, { codice, richiesta }) };
  };
}
