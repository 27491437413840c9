import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type {
  ChiudiConsolato,
  DettaglioConsolato,
  ImpedimentiCIE,
  PaginaConsolati,
  RichiestaElencoConsolati,
} from '#contract/wa/consolati.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { creaRicerca } from '../../registro/ricerca.ts';
import { apertaDelComune } from '../chiudi.ts';
import { scriviRichiestaConsolato } from '../ricerca.ts';
import { impedimentiCIE } from './impedimenti.ts';
import { leggiConsolati, leggiConsolato } from './voci.ts';

/** Requests of consulates seen from the office that must answer them: each reading has its line in the audit. */
export interface ConsolatiUfficio {
  elenca(richiesta: RichiestaElencoConsolati, chi: Chi): Promise<PaginaConsolati>;
  leggi(id: string, chi: Chi): Promise<Esito<DettaglioConsolato, ErroreWa>>;
  /** Closed by hand, with a reason that the consulate reads. */
  chiudi(richiesta: ChiudiConsolato, chi: Chi): Promise<Esito<DettaglioConsolato, ErroreWa>>;
  /** What stands between a person and an electronic identity card. */
  impedimenti(id: string, chi: Chi): Promise<Esito<ImpedimentiCIE, ErroreWa>>;
}

const nessuna: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Il comune non ha ricevuto una richiesta con questo numero.',
  rimedio: 'Controlla il numero, o cerca la richiesta nell’elenco.',
};
const giaChiusa: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [],
  messaggio: 'Intanto la richiesta è stata chiusa: non è stato fatto nulla.',
  rimedio: 'Guarda com’è stata chiusa, e decidi di nuovo.',
};
const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è una scheda con questo identificativo.',
  rimedio: 'Cerca di nuovo la persona per nome, nascita o codice fiscale.',
};

interface VoceAudit {
  readonly finalita: string;
  readonly soggetti?: readonly string[];
  readonly esito?: string;
}

export function creaConsolatiUfficio({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): ConsolatiUfficio {
  const scritto = (dove: Kysely<Schema>, chi: Chi, voce: VoceAudit): Promise<void> =>
    scriviAudit(dove, {
      ...{ tipo: 'consolati', chi, istante: orologio(), soggetti: [], esito: 'OK' },
      ...{ campi: ['generalita', 'residenza'], ...voce },
    });

  async function leggi(id: string, chi: Chi): Promise<Esito<DettaglioConsolato, ErroreWa>> {
    const letta = await leggiConsolato(db, chi.comune, id);
    await scritto(db, chi, {
      finalita: 'confronto con la richiesta di un consolato',
      ...(letta ? { soggetti: [letta.soggetto.idSchedaSoggettoANPR] } : { esito: 'non-trovato' }),
    });
    return letta ? riuscito(letta) : fallito(nessuna);
  }

  return {
    async elenca(richiesta, chi) {
      const pagina = await leggiConsolati(db, chi.comune, richiesta);
      const soggetti = pagina.voci.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR);
      await scritto(db, chi, { finalita: 'richieste dei consolati', soggetti });
      return pagina;
    },

    leggi,

    async chiudi({ id, esito, note }, chi) {
      const istante = orologio().toISOString();
      const rifiuto = await db.transaction().execute(async (trx) => {
        const richiesta = await apertaDelComune(trx, id, chi.comune);
        const no = richiesta ? (richiesta.chiusura ? giaChiusa : undefined) : nessuna;
        await scritto(trx, chi, {
          finalita: `chiusura della richiesta di un consolato: ${esito}`,
          ...(richiesta && { soggetti: [richiesta.soggetto] }),
          ...(no && { esito: no.tipo }),
        });
        if (richiesta && !no)
          await scriviRichiestaConsolato(trx, {
            ...richiesta,
            chiusura: { esito, note, operatore: chi.codiceFiscale, istante },
          });
        return no;
      });
      return rifiuto ? fallito(rifiuto) : leggi(id, chi);
    },

    async impedimenti(id, chi) {
      const cerca = creaRicerca(db);
      const soggetto = await cerca.soggetto(id);
      await scritto(db, chi, {
        finalita: 'impedimenti alla carta d’identità elettronica',
        soggetti: soggetto ? [id] : [],
        esito: soggetto ? 'OK' : 'non-trovato',
      });
      if (!soggetto) return fallito(nessuno);
      return riuscito(await impedimentiCIE(soggetto, cerca, giornoInItalia(orologio())));
    },
  };
}
