import type { Kysely } from 'kysely';
import type { Rilievo } from '#contract/regole/index.ts';
import { cartaComunicata, preparaRilascio, type Rilascio } from '../carta-identita/rilascio.ts';
import type { Schema } from '../db/schema.ts';
import { leggiEBlocca } from './blocchi.ts';
import { preparaCollegate } from './collegate.ts';
import { scriviConseguenze } from './conseguenze.ts';
import { daRegistrare, decidi, rifiuta, type Decisione, type Domanda } from './decidi.ts';
import { blocca } from './difetti.ts';
import { ricordata } from './gia-detta.ts';
import { ArrivatoPrima } from './guasti-base-dati.ts';
import { nuoviLetti } from './letti.ts';
import { numeri } from './numeri.ts';
import { registra } from './registra.ts';
import type { RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';
import { lette, scriviPassaggi } from './scrittura.ts';

/**
 * Locks what it touches, decides, writes; commit is of whoever opened `trx`.
 * @param scrive called when writing begins: from here on a fall of the database leaves the outcome in doubt.
 * @throws ArrivatoPrima when the same id was answered meanwhile: to be done again.
 */
export async function inTransazione(
  trx: Kysely<Schema>,
  domanda: Domanda,
  scrive: () => void,
): Promise<RispostaUfficiale> {
  const { operazione, richiesta, contesto } = domanda;
  const nota = await ricordata(trx, domanda);
  if (nota) return nota;
  const presa = await decidi(domanda, {
    cerca: creaRicerca(trx),
    leggi: () => leggiEBlocca(trx, operazione, richiesta, contesto),
    numeri: (quanti) => numeri(trx, quanti),
  });
  const rilascio = await preparaCarta(trx, domanda, presa);
  const { accanto } = domanda;
  const { codice } = operazione.servizio;
  const risponde = await preparaCollegate(trx, { accanto, codice, effetti: presa.effetti }, contesto);
  const contrari = [...(rilascio?.rilievi ?? []), ...risponde.rilievi];
  const decisione = blocca(contrari) ? respinta(domanda, presa, contrari) : presa;
  scrive();
  const { effetti } = decisione;
  const cosa = daRegistrare(domanda, decisione, lette(undefined, nuoviLetti()));
  if (effetti) await scriviPassaggi(trx, effetti, cosa);
  const esito = await registra(trx, cosa);
  if (esito.tipo !== 'scritta') throw new ArrivatoPrima();
  if (effetti) {
    await scriviConseguenze(trx, domanda, decisione, effetti, cosa);
    await rilascio?.scrivi(trx, { operazione: cosa.idOperazioneANPR, istante: contesto.adesso });
    await risponde.scrivi(trx, { operazione: cosa.idOperazioneANPR });
  }
  return decisione.risposta;
}

/** The blank that the stock gives for the paper card of this registration, if it is one. */
async function preparaCarta(
  trx: Kysely<Schema>,
  { operazione, richiesta, contesto }: Domanda,
  { effetti }: Decisione,
): Promise<Rilascio | undefined> {
  const carta = cartaComunicata(operazione.servizio.codice, richiesta);
  const [soggetto] = effetti?.soggetti ?? [];
  if (!carta || !soggetto) return undefined;
  return preparaRilascio(trx, carta, soggetto.idSchedaSoggettoANPR, contesto.chi);
}

/** What the register would have let through, and the stock of blanks or the request that it answers does not. */
function respinta(domanda: Domanda, { id, aggregati }: Decisione, rilievi: readonly Rilievo[]): Decisione {
  return { id, esito: 'KO', risposta: rifiuta(domanda, rilievi, id), aggregati };
}
