import { sql, type Kysely } from 'kysely';
import { serviziPerConsolato, sezioniDiverse } from '#contract/consolati/confronto.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Collegata } from '../cittadini/collegata.ts';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Contesto, Effetti } from '../registro/operazione.ts';
import { confrontabile, type RichiestaConsolato } from './modello.ts';
import { ricercaConsolati, scriviRichiestaConsolato } from './ricerca.ts';

const campo = 'richiestaConsolato';

interface Passo {
  readonly operatore: string;
  readonly istante: string;
}

/** May this registration be an answer to that request? */
export function controllaRispostaConsolato(
  richiesta: RichiestaConsolato | undefined,
  codice: string,
  { comune, toccati }: { readonly comune: string; readonly toccati: readonly Soggetto[] },
): Rilievo[] {
  const no = (causa: string, rimedio: string): Rilievo[] => [rilievo('EN148', { campo, causa, rimedio })];
  if (richiesta?.comune !== comune)
    return no('Il comune non ha ricevuto questa richiesta di un consolato.', 'Riaprila dall’elenco.');
  if (richiesta.chiusura)
    return no('La richiesta del consolato è già chiusa.', 'Registra senza la richiesta, se occorre.');
  if (serviziPerConsolato[codice] === undefined)
    return no(
      `L’operazione ${codice} non risponde alla richiesta di un consolato.`,
      `Si registra con: ${Object.keys(serviziPerConsolato).join(', ')}.`,
    );
  if (toccati.some((uno) => uno.idSchedaSoggettoANPR === richiesta.soggetto)) return [];
  const causa = 'La registrazione non riguarda la persona della richiesta del consolato.';
  return [
    rilievo('EN183', { campo, causa, rimedio: 'Controlla la persona, o registra senza la richiesta.' }),
  ];
}

/**
 * The request with one more answer in the register: closed by it, unless the two archives still differ in the section
 * that it does not speak of.
 */
export function rispostaRegistrata(
  richiesta: RichiestaConsolato,
  registrazione: { readonly idOperazioneANPR: string; readonly codice: string },
  dopo: Soggetto | undefined,
  { operatore, istante }: Passo,
): RichiestaConsolato {
  const registrazioni = [...(richiesta.registrazioni ?? []), registrazione];
  const sua = serviziPerConsolato[registrazione.codice];
  const restano = dopo
    ? [...sezioniDiverse(confrontabile(dopo), richiesta)].filter((una) => una !== sua)
    : [];
  if (restano.length > 0) return { ...richiesta, registrazioni };
  const giorno = giornoInItalia(new Date(istante)).split('-').toReversed().join('/');
  const numeri = registrazioni.map((una) => una.idOperazioneANPR).join(', ');
  const note = `Posizione allineata il ${giorno} con la registrazione ANPR n. ${numeri}.`;
  return { ...richiesta, registrazioni, chiusura: { esito: 'allineata', operatore, istante, note } };
}

/** The request once one of its registrations was taken back: open again. */
export function rispostaAnnullata(richiesta: RichiestaConsolato, annullata: string): RichiestaConsolato {
  const { chiusura: _, registrazioni = [], ...senza } = richiesta;
  const restano = registrazioni.filter((una) => una.idOperazioneANPR !== annullata);
  return { ...senza, ...(restano.length > 0 && { registrazioni: restano }) };
}

/**
 * The consulate's request that a registration answers, or those whose registration an annulment takes back: held until
 * the transaction ends.
 */
export async function preparaConsolato(
  trx: Kysely<Schema>,
  da: {
    readonly consolato: string | undefined;
    readonly codice: string;
    readonly effetti: Effetti | undefined;
  },
  { chi, adesso }: Contesto,
): Promise<Collegata | undefined> {
  const { consolato, codice, effetti } = da;
  if (!effetti) return undefined;
  if (effetti.annulla) return annullamento(trx, effetti.annulla);
  if (consolato === undefined) return undefined;
  await sql`select from richiesta_consolato where id = ${consolato}::bigint for update`.execute(trx);
  const richiesta = await ricercaConsolati(trx).richiestaConsolato(consolato);
  const toccati = effetti.soggetti ?? [];
  const rilievi = controllaRispostaConsolato(richiesta, codice, { comune: chi.comune, toccati });
  const passo = { operatore: chi.codiceFiscale, istante: adesso.toISOString() };
  return {
    rilievi,
    scrivi: async (dove, { operazione }) => {
      if (!richiesta) return;
      const dopo = toccati.find((uno) => uno.idSchedaSoggettoANPR === richiesta.soggetto);
      const registrazione = { idOperazioneANPR: operazione, codice };
      await scriviRichiestaConsolato(dove, rispostaRegistrata(richiesta, registrazione, dopo, passo));
    },
  };
}

async function annullamento(
  trx: Kysely<Schema>,
  { idOperazioneANPR: annullata, solo }: NonNullable<Effetti['annulla']>,
): Promise<Collegata | undefined> {
  const righe = await trx
    .selectFrom('richiesta_consolato as r')
    .select('r.documento')
    .select((e) =>
      e
        .exists(
          e
            .selectFrom('richiesta_consolato as altra')
            .select('altra.id')
            .whereRef('altra.soggetto', '=', 'r.soggetto')
            .whereRef('altra.mittente', '=', 'r.mittente')
            .whereRef('altra.tipo', '=', 'r.tipo')
            .whereRef('altra.id', '<>', 'r.id')
            .where('altra.chiusa', 'is', null),
        )
        .as('ripetuta'),
    )
    .where(sql<boolean>`r.registrazioni @> array[${annullata}::bigint]`)
    .orderBy('r.id')
    .forUpdate('r')
    .execute();
  // The consulate has asked again meanwhile: that one is open, and this stays an answer of its day.
  const tornano = righe
    .filter(({ ripetuta, documento }) => !ripetuta && (solo === undefined || documento.soggetto === solo))
    .map(({ documento }) => documento);
  if (tornano.length === 0) return undefined;
  return {
    rilievi: [],
    scrivi: async (dove) => {
      for (const una of tornano) await scriviRichiestaConsolato(dove, rispostaAnnullata(una, annullata));
    },
  };
}
