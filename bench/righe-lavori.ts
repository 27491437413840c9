import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { misuraRichieste } from './cittadini.ts';
import { misuraEstrazione, type MisuraEstrazione } from './estrazioni.ts';
import { misuraNotifiche } from './notifiche.ts';
import { ammesso, scrivi, volte, type Limite } from './righe.ts';

/** Everybody of the demo municipality, while the counter works. */
export async function estrazione(core: CoreDiProva): Promise<void> {
  const database = await core.database();
  const { rows } = await database.query<{ codice: string }>(
    'select codice_fiscale as codice from soggetto where codice_fiscale is not null limit 2000',
  );
  await database.end();
  const codici = rows.map(({ codice }) => codice);
  scriviEstrazione(await misuraEstrazione(core, codici));
}

/** How long it took, and what whoever was at the counter meanwhile noticed of it. */
export function scriviEstrazione(
  { persone, secondi, aVuoto, intanto }: MisuraEstrazione,
  limite?: Limite,
): void {
  const tutti = { cosa: `estrazione di ${persone} persone in CSV`, misura: secondi, unita: 's' };
  scrivi({ ...tutti, ...(limite && { limite }) });
  const doppio = { cosa: 'il doppio che a vuoto', misura: aVuoto * 2 };
  const cerca = `intanto (${persone}), ricerca allo sportello, p95`;
  scrivi({ cosa: cerca, misura: intanto, unita: 'ms', limite: doppio });
}

/** Ten thousand people who leave, told to their municipality one by one. */
export async function notifiche(core: CoreDiProva): Promise<void> {
  const { quante, secondi, applicate } = await misuraNotifiche(core, 10_000);
  scrivi({ cosa: `${quante} notifiche consegnate`, misura: secondi, unita: 's', limite: ammesso(30) });
  scrivi({ cosa: 'poi applicate alla copia locale', misura: applicate, unita: 's' });
}

/** The inbox of an office with fifty thousand requests of citizens. */
export async function richieste(core: CoreDiProva): Promise<void> {
  const misure = await misuraRichieste(core, Math.min(volte, 100));
  for (const [nome, { tempi }] of Object.entries(misure))
    scrivi({
      ...{ cosa: `50.000 richieste, ${nome}, p95`, misura: tempi.percentile(0.95), unita: 'ms' },
      limite: ammesso(100),
    });
}
