import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { tipologieRichiesta } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { deposita } from './deposita.ts';
import { adulti, apertaDi, leggiCittadino, leggiSue, type Cittadino } from './lettura.ts';

/** What the exercises of the desk need to happen around it. */
export interface Esercizi {
  /** Somebody declares a change of residence within the municipality, by the same hand as the portal's. */
  dichiara(chi: Chi): Promise<Esito<{ codiceRichiesta: string }, ErroreWa>>;
}

const soloPerProva: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: 'Gli esercizi esistono solo in formazione e in prova: non è arrivato nulla.',
  rimedio: 'Apri uno sportello di formazione per esercitarti.',
};
const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'In questo comune non c’è più nessuno che possa dichiarare un cambio di residenza.',
  rimedio: 'Lavora prima le richieste già arrivate: sono fra le richieste dei cittadini.',
};

/** Tab. 27: children, and who lives with somebody without being married: they can leave without leaving a spouse. */
const puoAndarsene: ReadonlySet<string> = new Set(['3', '23']);
const quanti = 400;

/** The first adult who may move alone, and has not asked to already. */
async function chiSiTrasferisce(
  db: Kysely<Schema>,
  comune: string,
  oggi: string,
): Promise<Cittadino | undefined> {
  const righe = await adulti(db, oggi).select('id').where('comune', '=', comune).limit(quanti).execute();
  for (const { id } of righe) {
    const cittadino = await leggiCittadino(db, id);
    const legame = cittadino?.famiglia?.componenti.find(
      (uno) => uno.idSchedaSoggettoANPR === id,
    )?.codiceLegame;
    if (!cittadino || !puoAndarsene.has(senzaZeri(legame ?? ''))) continue;
    if (!apertaDi(await leggiSue(db, id), tipologieRichiesta.residenza)) return cittadino;
  }
  return undefined;
}

export function creaEsercizi({
  db,
  orologio,
  ambiente,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  readonly ambiente: Ambiente;
}): Esercizi {
  return {
    async dichiara(chi) {
      const adesso = orologio();
      const vere = ambiente === 'produzione';
      const rifiuto = vere ? soloPerProva : nessuno;
      // SECURITY: nobody but a citizen speaks for a citizen where people are real.
      const cittadino = vere ? undefined : await chiSiTrasferisce(db, chi.comune, giornoInItalia(adesso));
      const esito = cittadino ? 'OK' : rifiuto.tipo;
      await scriviAudit(db, {
        ...{ tipo: 'richieste', chi, istante: adesso, finalita: 'dichiarazione di esercizio', esito },
        ...{ soggetti: cittadino ? [cittadino.soggetto.idSchedaSoggettoANPR] : [], campi: ['richiesta'] },
      });
      if (!cittadino) return fallito(rifiuto);
      const modulo = new FormData();
      const civico = 1 + (Number(cittadino.soggetto.idSchedaSoggettoANPR) % 90);
      const scritto = {
        ...{ comune: chi.comune, specie: 'VIA', via: 'Dante Alighieri', civico: String(civico) },
        ...{ cap: '50059', titolo: '2', email: 'cittadino@esempio.invalid' },
      };
      for (const [nome, valore] of Object.entries(scritto)) modulo.set(nome, valore);
      const fatta = await deposita(db, 'residenza', modulo, { cittadino, lingua: 'it' }, adesso);
      if (!fatta.ok) throw new Error(`an exercise wrote a wrong form: ${JSON.stringify(fatta.errore)}`);
      return riuscito({ codiceRichiesta: fatta.valore });
    },
  };
}
