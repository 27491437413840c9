import type { Kysely } from 'kysely';
import { scriviDaChiedere } from '../agenzia-entrate/archivio.ts';
import { daChiedere, type DaChiedere } from '../agenzia-entrate/da-chiedere.ts';
import { segnaFatte } from '../ansc/fatte.ts';
import type { Schema } from '../db/schema.ts';
import { scriviNotifiche } from '../notifiche/archivio.ts';
import type { Notifica } from '../notifiche/modello.ts';
import { notificaNris, vuoleNris } from '../notifiche/nris.ts';
import { notificheDi } from '../notifiche/produci.ts';
import type { Decisione, Domanda } from './decidi.ts';
import type { Effetti } from './operazione.ts';
import type { DaRegistrare } from './registra.ts';
import { creaRicerca } from './ricerca.ts';
import { scriviAltro } from './scrittura.ts';

function notifiche({ operazione, richiesta, contesto }: Domanda, decisione: Decisione): readonly Notifica[] {
  const { id, aggregati, effetti } = decisione;
  if (!effetti || aggregati === undefined) return [];
  const dataDecorrenza = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  return notificheDi(operazione.blocca?.(aggregati), effetti, contesto, {
    idOperazioneANPR: id,
    dataDecorrenza,
  });
}

/** What the Agenzia delle Entrate is asked because of it. */
function perAgenzia(
  { operazione, richiesta, contesto }: Domanda,
  { aggregati, effetti }: Decisione,
): readonly DaChiedere[] {
  if (!effetti || aggregati === undefined) return [];
  const presi = operazione.blocca?.(aggregati);
  return daChiedere(richiesta, operazione.servizio.codice, presi, effetti, contesto);
}

/** Somebody beside the register hears of it, or what it annuls may have answered somebody: more than one statement. */
export function haConseguenze(domanda: Domanda, decisione: Decisione): boolean {
  return (
    notifiche(domanda, decisione).length > 0 ||
    vuoleNris(decisione.effetti, domanda.contesto) ||
    perAgenzia(domanda, decisione).length > 0 ||
    decisione.effetti?.annulla !== undefined
  );
}

/** Writes, in the transaction of the registration, what it means for others: municipalities, Agenzia, civil registry. */
export async function scriviConseguenze(
  trx: Kysely<Schema>,
  domanda: Domanda,
  decisione: Decisione,
  effetti: Effetti,
  cosa: DaRegistrare,
): Promise<void> {
  const { richiesta, contesto } = domanda;
  const { codMittente } = richiesta.testataRichiesta;
  await scriviAltro(trx, effetti, { ...cosa, codMittente });
  const propria = vuoleNris(effetti, contesto)
    ? [await notificaNris(creaRicerca(trx), effetti, contesto.chi.comune)]
    : [];
  await scriviNotifiche(trx, [...notifiche(domanda, decisione), ...propria], cosa);
  await scriviDaChiedere(trx, perAgenzia(domanda, decisione), {
    ...{ operatore: contesto.chi.codiceFiscale, istante: contesto.adesso, causa: cosa.idOperazioneANPR },
  });
  await segnaFatte(trx, richiesta, { comune: codMittente, operazione: cosa.idOperazioneANPR });
}
