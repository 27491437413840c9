import { servizi, type Richiesta5010 } from '#contract/anpr/index.ts';
import { controlla, muta, mutaListe, regoleElettorali } from '#contract/regole/index.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { posizioneDopo } from '../posizione-elettorale.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { controllaElettorale, leggiElettorali, type AggregatiElettorali } from './5010-controlli.ts';

/** Documents in, documents out: the electoral position alone. It does not move the last effective day of the person. */
export function applicaElettorale(
  richiesta: Richiesta5010,
  { soggetto }: AggregatiElettorali,
  contesto: ContestoApplica,
): Effetti {
  if (!soggetto) throw new Error('nobody passed the controls of 5010');
  const { listaElettorale: _, ...dati } = soggetto.dati;
  const dopo = {
    ...soggetto,
    dati: {
      ...dati,
      listaElettoraleCompleta: posizioneDopo(dati.listaElettoraleCompleta, richiesta, {
        iscrive: mutaListe(richiesta),
        cancella: muta(richiesta, 'cancellazione'),
        oggi: contesto.oggi,
      }),
    },
  };
  return { soggetti: [dopo], risposta: rispostaComune(contesto, [variato(dopo)]) };
}

/** Mutazione delle liste elettorali (services.md 5010, model.md §13). */
export const listeElettorali = operazione({
  servizio: servizi[5010],
  permesso: 'elettorale.mutazioni',
  finalita: 'mutazione delle liste elettorali',
  conserva: () => true,
  regole: (richiesta, { oggi }) => controlla(regoleElettorali, { richiesta, oggi }),
  aggregati: (richiesta, cerca, { chi }) => leggiElettorali(richiesta, cerca, chi.comune),
  blocca: ({ soggetto, sezioni }) => ({
    soggetti: soggetto ? [soggetto] : [],
    famiglie: [],
    sezioni: sezioni.flatMap(({ sezione }) => sezione ?? []),
  }),
  controlli: (richiesta, a, { chi, luoghi }) =>
    controllaElettorale(richiesta, a, { comune: chi.comune, luoghi }),
  applica: applicaElettorale,
  accesso: (_, { soggetto }) => ({
    soggetti: soggetto ? [soggetto.idSchedaSoggettoANPR] : [],
    campi: ['listaElettoraleCompleta'],
  }),
});
