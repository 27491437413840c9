import type { Atto } from '../../atto.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';

function una(
  chiave: string,
  carica: () => Promise<Atto>,
  impedito?: VoceRegistro['impedito'],
  parteDa: VoceRegistro['parteDa'] = 'soggetto',
): VoceRegistro {
  return {
    ...{ chiave, carica, servizio: '1014', parole: 'procedimenti-atti', gruppo: 'procedimenti', parteDa },
    ...(impedito ? { impedito } : {}),
  };
}

const tutti = (): Promise<typeof import('./procedimenti.ts')> => import('./procedimenti.ts');

/** What may be said of a procedure: whoever is no longer there may still have one to close. */
export const attiProcedimenti: readonly VoceRegistro[] = [
  una('procedimento-apri', async () => (await tutti()).apertura, presente),
  una('procedimento-aggiorna', async () => (await tutti()).aggiornamento),
  una('procedimento-chiudi', async () => (await tutti()).chiusura),
  una('procedimento-archivia', async () => (await tutti()).archiviazione),
  una('procedimento-associa', async () => (await tutti()).associazione, presente),
  una('procedimento-elimina', async () => (await tutti()).eliminazione),
  una('procedimento-apri-senza', async () => (await tutti()).aperturaSenzaPersone, undefined, 'nessuno'),
  una('procedimento-chiudi-senza', async () => (await tutti()).chiusuraSenzaPersone, undefined, 'nessuno'),
];
