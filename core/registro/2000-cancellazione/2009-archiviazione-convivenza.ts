import { servizi, type Richiesta2009, type Risposta2009 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaFamigliaConvivenza,
  regoleArchiviazione,
  regoleRegistrazione,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { famigliaTrovata, leggiFamiglia } from '../famiglia-richiesta.ts';
import type { Famiglia } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune, schedaVariata } from '../risposta-comune.ts';

export interface AggregatiArchiviazione {
  readonly convivenza: Famiglia | undefined;
}

const campo = 'estremiSchedaConvivenza.idFamigliaConvivenzaANPR';

/** Only an empty convivenza of one's own is archived (EN126, services.md 2009). */
export function controllaArchiviazione(
  { testataRichiesta: t }: Richiesta2009,
  { convivenza: c }: AggregatiArchiviazione,
  { comune, oggi }: { comune: string; oggi: string },
): Rilievo[] {
  if (!c || c.stato !== undefined || c.comune !== comune) return [rilievo('EN135', { campo })];
  if (c.tipoScheda !== '4') return [rilievo('EN342', { campo })];
  return [
    ...(c.componenti.length > 0 ? [rilievo('EN126', { campo })] : []),
    ...((t.dataDecorrenza ?? oggi) < c.ultimaDecorrenza
      ? [rilievo('EN389', { campo: 'testataRichiesta.dataDecorrenza' })]
      : []),
  ];
}

export function applicaArchiviazione(
  richiesta: Richiesta2009,
  { convivenza: prima }: AggregatiArchiviazione,
  contesto: ContestoApplica,
): Effetti {
  if (!prima) throw new Error('an unknown convivenza passed the controls');
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const convivenza: Famiglia = { ...prima, stato: 'archiviata', ultimaDecorrenza: dal };
  const risposta: Risposta2009 = rispostaComune(contesto, [schedaVariata(convivenza)]);
  return { famiglie: [convivenza], risposta };
}

/** Archiviazione di una scheda di convivenza (services.md 2009). */
export const archiviazioneConvivenza = operazione({
  servizio: servizi[2009],
  permesso: 'anagrafe.cancellazioni',
  finalita: 'archiviazione di una convivenza',
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleArchiviazione, { richiesta }),
    ...controllaFamigliaConvivenza('estremiSchedaConvivenza', richiesta.estremiSchedaConvivenza, {
      oggi,
      luoghi,
    }),
  ],
  aggregati: async ({ estremiSchedaConvivenza }, cerca): Promise<AggregatiArchiviazione> => ({
    convivenza: famigliaTrovata(await leggiFamiglia(estremiSchedaConvivenza, cerca)),
  }),
  blocca: ({ convivenza }) => ({ soggetti: [], famiglie: convivenza ? [convivenza] : [] }),
  controlli: (richiesta, a, { chi, oggi }) =>
    controllaArchiviazione(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaArchiviazione,
  accesso: () => ({ soggetti: [], campi: ['famigliaConvivenza'] }),
});
