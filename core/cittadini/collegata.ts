import type { Kysely } from 'kysely';
import {
  dopoAnnullamento,
  dopoRegistrazione,
  rilievo,
  serviziPerRichiesta,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Schema } from '../db/schema.ts';
import type { Contesto, Effetti } from '../registro/operazione.ts';
import { statoDi, type RichiestaCittadino } from './modello.ts';
import { muovi, nomiStati } from './muovi.ts';
import { controllaRichiesta } from './P002-dettaglio.ts';
import { scriviRichiesta } from './scrittura.ts';

const campo = 'richiestaCittadino';

/** What a registration moves beside the register: nothing is written before `scrivi`, in the same transaction. */
export interface Collegata {
  readonly rilievi: readonly Rilievo[];
  scrivi(trx: Kysely<Schema>, di: { readonly operazione: string }): Promise<void>;
}

async function bloccata(trx: Kysely<Schema>, codice: string): Promise<RichiestaCittadino | undefined> {
  if (!/^\d{1,18}$/.test(codice)) return undefined;
  const riga = await trx
    .selectFrom('richiesta_cittadino')
    .select('documento')
    .where('id', '=', codice)
    .forUpdate()
    .executeTakeFirst();
  return riga?.documento;
}

/** Whom a request is about: who made it, and those of the family who move with them. */
function interessati({ richiedente, dati }: RichiestaCittadino): ReadonlySet<string> {
  const componenti = dati.datiDichiarazioneResidenza?.componentiCoinvolti.componente ?? [];
  return new Set([richiedente, ...componenti.map((uno) => uno.idSchedaSoggettoANPR)]);
}

/** May this registration be the answer to that request? */
export function controllaCollegata(
  richiesta: RichiestaCittadino,
  codice: string,
  toccati: readonly string[],
): Rilievo[] {
  const stato = statoDi(richiesta);
  const { registrazione, tipologia } = richiesta;
  if (registrazione) {
    const causa = `La richiesta è già registrata con la n. ${registrazione.idOperazioneANPR}.`;
    return [
      rilievo('EN148', {
        campo,
        causa,
        rimedio: 'Per registrarla di nuovo, annulla prima quella operazione.',
      }),
    ];
  }
  if (!serviziPerRichiesta(tipologia).includes(codice)) {
    const causa = `L’operazione ${codice} non risponde a una richiesta di questo tipo.`;
    const rimedio = `Si registra con: ${serviziPerRichiesta(tipologia).join(', ')}.`;
    return [rilievo('EN148', { campo, causa, rimedio })];
  }
  if (dopoRegistrazione(tipologia, stato) === undefined) {
    const causa = `La richiesta è ${nomiStati[stato]}: da qui non si registra.`;
    return [
      rilievo('EN148', { campo, causa, rimedio: 'Prendila in carico, oppure registra senza la richiesta.' }),
    ];
  }
  const suoi = interessati(richiesta);
  // Who comes from abroad gets a record with this very registration.
  return codice === '1002' || toccati.some((id) => suoi.has(id))
    ? []
    : [
        rilievo('EN183', {
          campo,
          causa: 'La registrazione non riguarda nessuna delle persone della richiesta.',
          rimedio: 'Controlla la persona, oppure registra senza la richiesta.',
        }),
      ];
}

/** The request with its answer in the register: accepted by it, where it was still to be accepted. */
export function registrata(
  richiesta: RichiestaCittadino,
  registrazione: NonNullable<RichiestaCittadino['registrazione']>,
  { operatore, istante }: { readonly operatore: string; readonly istante: string },
): RichiestaCittadino {
  const stato = statoDi(richiesta);
  const verso = dopoRegistrazione(richiesta.tipologia, stato) ?? stato;
  const note = `Registrata in anagrafe con l’operazione ${registrazione.codice} n. ${registrazione.idOperazioneANPR}.`;
  const mossa = verso === stato ? richiesta : muovi(richiesta, { stato: verso, operatore, istante, note });
  return { ...mossa, registrazione };
}

/** The request once its registration was taken back. */
export function tornata(
  richiesta: RichiestaCittadino,
  annullata: { readonly con: string; readonly operatore: string; readonly istante: string },
): RichiestaCittadino {
  const { registrazione, ...senza } = richiesta;
  const stato = statoDi(richiesta);
  const verso = dopoAnnullamento(stato);
  if (verso === stato) return senza;
  const { con, operatore, istante } = annullata;
  const note = `La registrazione n. ${registrazione?.idOperazioneANPR ?? ''} è stata annullata con la n. ${con}.`;
  return muovi(senza, { stato: verso, operatore, istante, note });
}

/**
 * The request that a registration answers, or those whose registration an annulment takes back: held until the
 * transaction ends, so that request and register never say different things.
 * @param collegata codiceRichiesta that came with the registration.
 */
export async function preparaCollegata(
  trx: Kysely<Schema>,
  da: {
    readonly collegata: string | undefined;
    readonly codice: string;
    readonly effetti: Effetti | undefined;
  },
  { chi, adesso }: Contesto,
): Promise<Collegata | undefined> {
  const { collegata, codice, effetti } = da;
  if (!effetti) return undefined;
  const passo = { operatore: chi.codiceFiscale, istante: adesso.toISOString() };
  if (effetti.annulla) return annullamento(trx, effetti.annulla, passo);
  if (collegata === undefined) return undefined;
  const richiesta = await bloccata(trx, collegata);
  const sua = controllaRichiesta({ campo }, richiesta, chi.comune);
  if (sua.length > 0 || !richiesta) return { rilievi: sua, scrivi: async () => undefined };
  const toccati = (effetti.soggetti ?? []).map((uno) => uno.idSchedaSoggettoANPR);
  return {
    rilievi: controllaCollegata(richiesta, codice, toccati),
    scrivi: (dove, { operazione }) =>
      scriviRichiesta(dove, registrata(richiesta, { idOperazioneANPR: operazione, codice }, passo)),
  };
}

async function annullamento(
  trx: Kysely<Schema>,
  { idOperazioneANPR, solo }: NonNullable<Effetti['annulla']>,
  passo: { readonly operatore: string; readonly istante: string },
): Promise<Collegata | undefined> {
  const righe = await trx
    .selectFrom('richiesta_cittadino')
    .select('documento')
    .where('registrazione', '=', idOperazioneANPR)
    .orderBy('id')
    .forUpdate()
    .execute();
  // Taken back for one person alone, it stays in force for the others.
  const sue = righe
    .map(({ documento }) => documento)
    .filter((una) => solo === undefined || una.richiedente === solo);
  if (sue.length === 0) return undefined;
  return {
    rilievi: [],
    scrivi: async (dove, { operazione }) => {
      for (const una of sue) await scriviRichiesta(dove, tornata(una, { con: operazione, ...passo }));
    },
  };
}
