import { servizi, type Richiesta2003 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaLuogo,
  motivoCancellazione,
  regoleCancellazione,
  regoleRegistrazione,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { voce } from '#contract/tabelle/index.ts';
import { senzaComponente } from '../famiglie.ts';
import type { Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { controllaDecorrenza, controllaSoggetto } from '../soggetto-richiesto.ts';
import { controllaChiResta, legamiDi, leggiUscita, uscito, type AggregatiUscita } from './chi-resta.ts';

const motivo = 'datiCancellazione.motivoCancellazione';
const decorrenza = 'testataRichiesta.dataDecorrenza';
/** Tab. 2. */
const italia = '100';

/** Does the motive fit with who the person is (tables 15 and 28, services.md 2003)? */
function controllaMotivo(richiesta: Richiesta2003, soggetto: Soggetto, dal: string): Rilievo[] {
  const { stato, dati, ultimaDecorrenza } = soggetto;
  const codice = motivoCancellazione(richiesta);
  if (!voce(stato === 'aire' ? '28' : '15', codice)) return [rilievo('EN370', { campo: motivo })];
  if (stato === 'aire')
    return ['3', '4'].includes(codice) && richiesta.destinazione?.localita
      ? [rilievo('EN374', { campo: 'destinazione.localita' })]
      : [];
  const italiano = dati.cittadinanza?.some(({ codiceStato }) => codiceStato === italia) ?? false;
  if (codice === '8' || (codice === '5' && italiano)) return [rilievo('EN346', { campo: motivo })];
  if (codice === '3' || codice === '4') return [rilievo('EN436', { campo: motivo })];
  const iscritto = dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione;
  if (codice !== '12') return [];
  if (dal !== iscritto) return [rilievo('EN343', { campo: decorrenza })];
  return ultimaDecorrenza > iscritto ? [rilievo('EN344', { campo: motivo })] : [];
}

/** What the register says of a cancellation for other reasons (workflows.md §5). */
export function controllaCancellazione(
  richiesta: Richiesta2003,
  a: AggregatiUscita,
  { comune, oggi }: { comune: string; oggi: string },
): Rilievo[] {
  const identita = controllaSoggetto(
    'generalitaPerRicerca',
    richiesta.generalitaPerRicerca,
    a.soggetti,
    comune,
  );
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? oggi;
  const motivi = controllaMotivo(richiesta, soggetto, dal);
  return [
    ...motivi,
    // A restored position goes back to the day of the registration, which EN343 asks for.
    ...(motivoCancellazione(richiesta) === '12' ? [] : controllaDecorrenza(dal, soggetto)),
    ...controllaChiResta(a, soggetto, {
      campo: 'elencoSoggetti',
      ruolo: richiesta.datiControllo.ruoloSoggetto,
      elenco: richiesta.elencoSoggetti ?? [],
    }),
  ];
}

/** Documents in, documents out: the person who goes, the family left. */
export function applicaCancellazione(
  richiesta: Richiesta2003,
  a: AggregatiUscita,
  contesto: ContestoApplica,
): Effetti {
  const [soggetto] = a.soggetti;
  if (!soggetto) throw new Error('a cancellation of nobody passed the controls');
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const { destinazione, datiCancellazione } = richiesta;
  const cancellato = uscito(soggetto, 'cancellato', dal, {
    datiCancellazione,
    ...(destinazione && { destinazione }),
  });
  return {
    soggetti: [cancellato],
    famiglie: a.famiglia
      ? [senzaComponente(a.famiglia, soggetto.idSchedaSoggettoANPR, dal, legamiDi(a))]
      : [],
    risposta: rispostaComune(contesto, [variato(cancellato)]),
  };
}

/** Cancellazione per altri motivi (services.md 2003, workflows.md §5). */
export const cancellazione = operazione({
  servizio: servizi[2003],
  permesso: 'anagrafe.cancellazioni',
  finalita: 'cancellazione',
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleCancellazione, { richiesta, oggi }),
    ...controllaLuogo(
      'destinazione',
      richiesta.destinazione,
      richiesta.testataRichiesta.dataDecorrenza,
      {
        comune: { inesistente: 'EC172', altroCodice: 'EC174', nonAllora: 'EC172' },
        stato: { inesistente: 'EC175', altroNome: 'EC176' },
      },
      luoghi,
    ),
  ],
  aggregati: (richiesta, cerca) =>
    leggiUscita(richiesta.generalitaPerRicerca, richiesta.elencoSoggetti ?? [], cerca),
  blocca: ({ soggetti, famiglia }) => ({ soggetti, famiglie: famiglia ? [famiglia] : [] }),
  controlli: (richiesta, a, { chi, oggi }) =>
    controllaCancellazione(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaCancellazione,
  accesso: (_, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'datiCancellazione'],
  }),
});
