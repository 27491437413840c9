import type { Kysely } from 'kysely';
import { fallito, riuscito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { annullabilita } from './annullabilita.ts';
import { anteprima, nominati } from './anteprima.ts';
import type { Registro } from './registro.ts';
import { creaRicerca } from './ricerca.ts';

const nessunaOperazione: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è un’operazione con questo numero.',
  rimedio: 'Controlla il numero ANPR dell’operazione, come si legge nella scheda.',
};

/** What taking an operation back would do, and what stands in its way. */
export async function vistaAnnullamento(
  db: Kysely<Schema>,
  idOperazioneANPR: string,
  chi: Chi,
  adesso: Date,
): ReturnType<Registro['annullabilita']> {
  const cerca = creaRicerca(db);
  const operazione = await cerca.operazione(idOperazioneANPR);
  const oggi = giornoInItalia(adesso);
  const successive = operazione ? await cerca.successive(idOperazioneANPR) : [];
  const vista =
    operazione &&
    (await anteprima(db, operazione, annullabilita(operazione, successive, { comune: chi.comune, oggi }), {
      successive,
      oggi,
    }));
  await scriviAudit(db, {
    ...{ tipo: 'annullabilita', chi, istante: adesso, finalita: 'anteprima di un annullamento' },
    soggetti: vista ? nominati(vista) : [],
    campi: ['operazioni', 'scheda'],
    ...(operazione && { operazione: operazione.idOperazioneANPR }),
    esito: vista ? 'OK' : 'non-trovato',
  });
  return vista ? riuscito(vista) : fallito(nessunaOperazione);
}
