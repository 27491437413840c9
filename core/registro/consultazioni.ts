import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { cercaPersone, leggiCercato } from './cerca.ts';
import { unoPerCodice, vistaPerCodice } from './vista-per-codice.ts';
import { cercaDuplicati } from './duplicati.ts';
import type { Registro } from './registro.ts';
import { risultato } from './risultato.ts';

export interface PartiConsultazioni {
  readonly db: Kysely<Schema>;
  /** A few connections of their own that give up in time: a wild search keeps nobody waiting. */
  readonly ricerche?: Kysely<Schema>;
  readonly orologio: Orologio;
}

const figliMostrati = 50;
const campiMostrati = ['generalita', 'residenza'];
const ricercaAlloSportello = { tipo: 'cerca', finalita: 'ricerca allo sportello', campi: campiMostrati };
/** query_canceled: longer than a search may last. */
const interrotta = '57014';
const troppoAmpia: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'testo', messaggio: 'ricerca troppo ampia' }],
  messaggio: 'La ricerca è troppo ampia ed è stata interrotta.',
  rimedio: 'Aggiungi il nome, la data di nascita o il codice fiscale.',
};

/** What the desk looks up by itself, each with its line in the audit. */
export function creaConsultazioni({
  db,
  orologio,
  ricerche = db,
}: PartiConsultazioni): Pick<Registro, 'cerca' | 'duplicati' | 'figli'> {
  const scrivi = (
    chi: Chi,
    voce: { tipo: string; finalita: string; soggetti: readonly string[]; esito?: string },
  ): Promise<void> =>
    scriviAudit(db, { esito: 'OK', ...voce, chi, istante: orologio(), campi: campiMostrati });

  async function inTempo<T>(lavoro: Promise<T>): Promise<Esito<T, ErroreWa>> {
    try {
      return riuscito(await lavoro);
    } catch (errore) {
      if ((errore as { code?: string }).code === interrotta) return fallito(troppoAmpia);
      throw errore;
    }
  }

  return {
    async cerca({ testo, limite }, chi) {
      const cercato = leggiCercato(testo);
      if (unoPerCodice(cercato)) {
        const { tipo, finalita, campi } = ricercaAlloSportello;
        const voce = { tipo, finalita, campi, chi, istante: orologio(), esito: 'OK' };
        return riuscito((await vistaPerCodice(db, cercato, voce)).map(risultato));
      }
      const trovati = await inTempo(cercaPersone(ricerche, testo, limite, chi.comune));
      const soggetti = trovati.ok ? trovati.valore.map((r) => r.idSchedaSoggettoANPR) : [];
      const esito = trovati.ok ? 'OK' : 'interrotta';
      const { tipo, finalita } = ricercaAlloSportello;
      await scrivi(chi, { tipo, finalita, soggetti, esito });
      return trovati;
    },
    async duplicati(richiesta, chi) {
      const trovati = await inTempo(cercaDuplicati(ricerche, richiesta));
      const soggetti = trovati.ok ? trovati.valore.map((c) => c.soggetto.idSchedaSoggettoANPR) : [];
      const esito = trovati.ok ? 'OK' : 'interrotta';
      await scrivi(chi, { tipo: 'duplicati', finalita: 'ricerca di duplicati', soggetti, esito });
      return trovati;
    },
    async figli(id, chi) {
      const righe = await ricerche
        .selectFrom('soggetto')
        .select('documento')
        .where((cosa) => cosa.or([cosa('madre', '=', id), cosa('padre', '=', id)]))
        .where('stato', '<>', 'annullato')
        .orderBy('data_nascita')
        .limit(figliMostrati)
        .execute();
      const trovati = righe.map((riga) => risultato(riga.documento));
      const soggetti = [id, ...trovati.map((r) => r.idSchedaSoggettoANPR)];
      await scrivi(chi, { tipo: 'figli', finalita: 'ricerca allo sportello', soggetti });
      return trovati;
    },
  };
}
