import type { Kysely } from 'kysely';
import { statiRichiesta, type TipologiaRichiesta } from '#contract/regole/index.ts';
import type { Esito } from '#contract/esito.ts';
import { leggiPatrono } from '../amministrazione/archivio.ts';
import type { Schema } from '../db/schema.ts';
import { nuoviLetti } from '../registro/letti.ts';
import type { AllegatoRichiesta, DatiRichiestaCittadino, Recapito, RichiestaCittadino } from './modello.ts';
import { muovi, puoAndare } from './muovi.ts';
import { ricercaCittadini } from './ricerca.ts';
import { nuovoCodiceRichiesta, scriviAllegati, scriviRichiesta } from './scrittura.ts';

type Riepilogo = Omit<AllegatoRichiesta, 'tipo'>;

/** What a citizen hands in on the portal. */
export interface Deposito {
  readonly comune: string;
  readonly tipologia: TipologiaRichiesta;
  /** idSchedaSoggettoANPR and codice fiscale of who asks. */
  readonly richiedente: { readonly id: string; readonly codiceFiscale: string };
  readonly famiglia?: string;
  readonly note?: string;
  readonly recapiti: readonly Recapito[];
  readonly dati: DatiRichiestaCittadino;
  /** The summary that the citizen has signed, drawn once the request has its number. */
  readonly riepilogo: Riepilogo | ((codiceRichiesta: string) => Riepilogo);
  readonly allegati?: readonly Omit<AllegatoRichiesta, 'tipo'>[];
}

/** Files a request: from now on it is the municipality's to answer. @returns its codiceRichiesta. */
export async function depositaRichiesta(
  db: Kysely<Schema>,
  deposito: Deposito,
  adesso: Date,
): Promise<string> {
  const {
    comune,
    tipologia,
    richiedente,
    famiglia,
    note,
    recapiti,
    dati,
    riepilogo,
    allegati = [],
  } = deposito;
  return db.transaction().execute(async (trx) => {
    const codiceRichiesta = await nuovoCodiceRichiesta(trx);
    const patrono = await leggiPatrono(trx, comune);
    const bozza: RichiestaCittadino = {
      ...{ codiceRichiesta, comune, tipologia, richiedente: richiedente.id },
      ...(famiglia !== undefined && { famiglia }),
      ...(note !== undefined && { note }),
      ...(patrono !== undefined && { patrono }),
      ...{ storico: [], proroghe: 0, sospesi: 0, recapiti, dati },
    };
    const passo = { operatore: richiedente.codiceFiscale, istante: adesso.toISOString() };
    await scriviRichiesta(trx, muovi(bozza, { ...passo, stato: statiRichiesta.aperta }));
    await scriviAllegati(
      trx,
      codiceRichiesta,
      [
        { ...(typeof riepilogo === 'function' ? riepilogo(codiceRichiesta) : riepilogo), tipo: 'riepilogo' },
        ...allegati.map((uno) => ({ ...uno, tipo: 'allegato' as const })),
      ],
      0,
    );
    return codiceRichiesta;
  });
}

/** The citizen answers an office that has said why it means to refuse: `assente` of somebody else's request too. */
export async function integraRichiesta(
  db: Kysely<Schema>,
  risposta: {
    readonly codiceRichiesta: string;
    readonly richiedente: Deposito['richiedente'];
    readonly note: string;
    readonly allegati?: readonly Omit<AllegatoRichiesta, 'tipo'>[];
  },
  adesso: Date,
): Promise<Esito<RichiestaCittadino, 'assente' | 'non-sospesa'>> {
  const { codiceRichiesta, richiedente, note, allegati = [] } = risposta;
  return db.transaction().execute(async (trx) => {
    const cerca = ricercaCittadini(trx, nuoviLetti());
    await trx
      .selectFrom('richiesta_cittadino')
      .select('id')
      .where('id', '=', codiceRichiesta)
      .forUpdate()
      .execute();
    const richiesta = await cerca.richiestaCittadino(codiceRichiesta);
    if (richiesta?.richiedente !== richiedente.id) return { ok: false, errore: 'assente' };
    if (!puoAndare(richiesta, statiRichiesta.integrata, 'cittadino'))
      return { ok: false, errore: 'non-sospesa' };
    const dopo = muovi(richiesta, {
      ...{ stato: statiRichiesta.integrata, operatore: richiedente.codiceFiscale, note },
      istante: adesso.toISOString(),
    });
    await scriviRichiesta(trx, dopo);
    const prima = await cerca.allegatiDi(codiceRichiesta);
    const nuovi = allegati.map((uno) => ({ ...uno, tipo: 'allegato' as const }));
    await scriviAllegati(trx, codiceRichiesta, nuovi, prima.length);
    return { ok: true, valore: dopo };
  });
}
