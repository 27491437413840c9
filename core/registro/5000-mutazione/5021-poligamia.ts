import { servizi, type Generalita, type Richiesta5021, type Risposta5021 } from '#contract/anpr/index.ts';
import {
  controlla,
  regolePoligamia,
  regoleRegistrazione,
  rilievo,
  tipoPoligamia,
  type Rilievo,
} from '#contract/regole/index.ts';
import {
  applicaAnnullamento,
  controllaAnnullamento,
  leggiDaAnnullare,
  modoDi,
  type AggregatiAnnullamento,
  type DaAnnullare,
} from '../annullamento.ts';
import { piuRecente } from '../famiglie.ts';
import { controllaIdentita } from '../identita.ts';
import { generalitaDi } from '../legami.ts';
import type { Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti, type Ricerca } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { candidati, controllaDecorrenza } from '../soggetto-richiesto.ts';
import { conMatrimonio, controllaMatrimonioPoligamo, detto } from './5021/matrimoni.ts';

export interface AggregatiPoligamia {
  readonly soggetti: readonly Soggetto[];
  /** The other spouse, where the register knows the person. */
  readonly altri: readonly Soggetto[];
  /** 07: what is taken back. */
  readonly annullamento: AggregatiAnnullamento | undefined;
}

async function aggregati(richiesta: Richiesta5021, cerca: Ricerca): Promise<AggregatiPoligamia> {
  const id = tipoPoligamia(richiesta) === '07' ? richiesta.datiAnnullamento?.idOperazioneANPR : undefined;
  return {
    soggetti: await candidati(richiesta.matrimonioPerRicerca.coniuge1, cerca),
    altri: await candidati(detto(richiesta), cerca),
    annullamento: id === undefined ? undefined : await leggiDaAnnullare(id, cerca),
  };
}

/** A second marriage is taken back by this service itself, as 5012 would. */
function daAnnullare(richiesta: Richiesta5021, soggetto: Generalita): DaAnnullare {
  const idOperazioneANPR = richiesta.datiAnnullamento?.idOperazioneANPR ?? '';
  const { idOperazioneComune } = richiesta.testataRichiesta;
  return {
    servizio: '5012',
    campo: 'datiAnnullamento',
    operazione: { operazioneRichiesta: '5021', idOperazioneComune, idOperazioneANPR },
    scheda: { soggetto },
  };
}

/** What the register says of a second marriage (services.md 5021). */
export function controllaPoligamia(
  richiesta: Richiesta5021,
  a: AggregatiPoligamia,
  { comune, oggi }: { readonly comune: string; readonly oggi: string },
): Rilievo[] {
  const campo = 'matrimonioPerRicerca.coniuge1';
  const identita = controllaIdentita(campo, richiesta.matrimonioPerRicerca.coniuge1, a.soggetti);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  if (soggetto.stato === 'cancellato' || soggetto.stato === 'deceduto') return [rilievo('EN184', { campo })];
  if (soggetto.comune !== comune) return [rilievo('EN204', { campo })];
  if (a.annullamento)
    return controllaAnnullamento(daAnnullare(richiesta, generalitaDi(soggetto)), a.annullamento, {
      comune,
      oggi,
    });
  return [
    ...controllaDecorrenza(richiesta.testataRichiesta.dataDecorrenza ?? oggi, soggetto),
    ...controllaMatrimonioPoligamo(richiesta, soggetto, a.altri),
  ];
}

/** Documents in, documents out: the list of marriages, on both records where they are linked. */
export function applicaPoligamia(
  richiesta: Richiesta5021,
  a: AggregatiPoligamia,
  contesto: ContestoApplica,
): Effetti {
  const tipoMutazione = tipoPoligamia(richiesta);
  const [soggetto] = a.soggetti;
  if (!soggetto) throw new Error('a marriage of nobody passed the controls');
  if (a.annullamento) {
    const modo = modoDi(daAnnullare(richiesta, generalitaDi(soggetto)), a.annullamento, contesto.oggi);
    const annullato = applicaAnnullamento(a.annullamento, modo, contesto);
    return { ...annullato, risposta: { ...annullato.risposta, tipoMutazione } };
  }
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const [altro, omonimo] = a.altri;
  const lei = omonimo ? undefined : altro;
  const dopo: Soggetto = {
    ...conMatrimonio(soggetto, richiesta, lei ? generalitaDi(lei) : detto(richiesta)),
    ultimaDecorrenza: piuRecente(dal, soggetto.ultimaDecorrenza),
  };
  const soggetti = [dopo, ...(lei ? [conMatrimonio(lei, richiesta, generalitaDi(soggetto))] : [])];
  const risposta: Risposta5021 = { ...rispostaComune(contesto, soggetti.map(variato)), tipoMutazione };
  return { soggetti, risposta };
}

/** Gestione della poligamia: marriages beside the first one (services.md 5021). */
export const poligamia = operazione({
  servizio: servizi[5021],
  permesso: 'anagrafe.mutazioni',
  finalita: 'gestione della poligamia',
  conserva: () => true,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regolePoligamia, { richiesta, oggi }),
  ],
  aggregati,
  blocca: ({ soggetti, altri, annullamento }) => ({
    soggetti: [...soggetti, ...altri, ...(annullamento?.soggetti ?? [])],
    famiglie: annullamento?.famiglie ?? [],
  }),
  controlli: (richiesta, a, { chi, oggi }) => controllaPoligamia(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaPoligamia,
  accesso: (_, { soggetti, altri }) => ({
    soggetti: [...soggetti, ...altri].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'listaDatiPoligamia'],
  }),
});
