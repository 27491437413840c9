import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { tipoFile } from '#contract/tipo-file.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  Allegato,
  AttoRichiesta,
  DettaglioRichiesta,
  PaginaRichieste,
  RichiestaElencoRichieste,
  SituazioneRichieste,
} from '#contract/wa/richieste.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { compi, nessuna } from './atti.ts';
import { leggiDettaglio } from './dettaglio.ts';
import { leggiRichieste } from './elenco.ts';
import { leggiSituazione } from './situazione.ts';

/** Requests of citizens seen from the office that must answer them: each reading has its line in the audit. */
export interface RichiesteUfficio {
  /** Counts alone: nobody is named. */
  situazione(chi: Chi): Promise<SituazioneRichieste>;
  elenca(richiesta: RichiestaElencoRichieste, chi: Chi): Promise<PaginaRichieste>;
  leggi(codice: string, chi: Chi): Promise<Esito<DettaglioRichiesta, ErroreWa>>;
  allegato(codice: string, numero: number, chi: Chi): Promise<Esito<Allegato, ErroreWa>>;
  /** @returns the request as it is afterwards. */
  compi(atto: AttoRichiesta, chi: Chi): Promise<Esito<DettaglioRichiesta, ErroreWa>>;
}

const nessunFile: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'La richiesta non ha un allegato con questo numero.',
  rimedio: 'Apri di nuovo la richiesta e scegli fra i suoi allegati.',
};

interface VoceAudit {
  readonly finalita: string;
  readonly campi: readonly string[];
  readonly esito?: string;
}

function comeAllegato({ nome_file, contenuto }: { nome_file: string; contenuto: Buffer }): Allegato {
  return {
    nomeFile: nome_file,
    tipo: tipoFile(contenuto) ?? 'application/octet-stream',
    contenuto: contenuto.toString('base64'),
  };
}

function leggiAllegato(
  db: Kysely<Schema>,
  { codice, numero, comune }: { readonly codice: string; readonly numero: number; readonly comune: string },
) {
  return db
    .selectFrom('allegato_richiesta as a')
    .innerJoin('richiesta_cittadino as r', 'r.id', 'a.richiesta')
    .select(['a.nome_file', 'a.contenuto', 'r.richiedente'])
    .where('a.richiesta', '=', codice)
    .where('a.numero', '=', numero)
    .where('r.comune', '=', comune)
    .executeTakeFirst();
}

export function creaRichiesteUfficio({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): RichiesteUfficio {
  const annota = (
    dove: Kysely<Schema>,
    chi: Chi,
    voce: VoceAudit,
    soggetti: readonly string[],
  ): Promise<void> =>
    scriviAudit(dove, { tipo: 'richieste', esito: 'OK', ...voce, chi, istante: orologio(), soggetti });

  async function leggi(codice: string, chi: Chi): Promise<Esito<DettaglioRichiesta, ErroreWa>> {
    const letta = await leggiDettaglio(db, chi.comune, codice, giornoInItalia(orologio()));
    const finalita = 'dettaglio della richiesta di un cittadino';
    if (!letta) {
      await annota(db, chi, { finalita, campi: [], esito: 'non-trovato' }, []);
      return fallito(nessuna);
    }
    const nominati = [letta.richiedente, ...letta.componenti].map((uno) => uno.idSchedaSoggettoANPR);
    await annota(db, chi, { finalita, campi: ['generalita', 'recapiti', 'richiesta'] }, nominati);
    return riuscito(letta);
  }

  return {
    situazione: (chi) => leggiSituazione(db, chi, giornoInItalia(orologio())),

    async elenca(richiesta, chi) {
      const pagina = await leggiRichieste(db, chi.comune, richiesta, giornoInItalia(orologio()));
      const nominati = pagina.richieste.map(({ richiedente }) => richiedente.idSchedaSoggettoANPR);
      const voce = { finalita: 'richieste dei cittadini', campi: ['generalita', 'richiesta'] };
      await annota(db, chi, voce, nominati);
      return pagina;
    },

    leggi,

    async allegato(codice, numero, chi) {
      const riga = await leggiAllegato(db, { codice, numero, comune: chi.comune });
      const finalita = 'allegato alla richiesta di un cittadino';
      const campi = ['allegati'];
      if (!riga) {
        await annota(db, chi, { finalita, campi, esito: 'non-trovato' }, []);
        return fallito(nessunFile);
      }
      await annota(db, chi, { finalita, campi }, [riga.richiedente]);
      return riuscito(comeAllegato(riga));
    },

    async compi(atto, chi) {
      const adesso = orologio();
      const fatto = await db.transaction().execute(async (trx) => {
        const esito = await compi(trx, atto, chi, { adesso, oggi: giornoInItalia(adesso) });
        const finalita = `richiesta di un cittadino: ${atto.atto}`;
        const detto = esito.ok ? 'OK' : esito.errore.tipo;
        const toccati = esito.ok ? [esito.valore] : [];
        await annota(trx, chi, { finalita, campi: ['richiesta'], esito: detto }, toccati);
        return esito;
      });
      return fatto.ok ? leggi(atto.codiceRichiesta, chi) : fatto;
    },
  };
}
