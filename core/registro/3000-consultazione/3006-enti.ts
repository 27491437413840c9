import {
  DatiRispostaInterrCittadinoEnte,
  servizi,
  type DatiSoggetto,
  type Richiesta3002,
  type Richiesta3006,
  type Risposta3006,
} from '#contract/anpr/index.ts';
import {
  controlla,
  regola,
  regoleInterrogazione,
  rilievo,
  schede,
  sezioniChieste,
  type Rilievo,
} from '#contract/regole/index.ts';
import { voce } from '#contract/tabelle/index.ts';
import { operazione } from '../operazione.ts';
import { conAvvisi } from '../risposta-comune.ts';
import { schedaIndividuale, soloSezioni } from '../scheda.ts';
import { controllaInterrogazione } from './3002-controlli.ts';
import { leggiInterrogazione } from './3002-lettura.ts';

/** The same question as a clerk asks: bodies ask it of all Italy. */
function come3002({
  testataRichiesta,
  criteriRicerca,
  datiNascita,
  residenzaIscrizioneAIRE,
  datiRichiesta,
}: Richiesta3006): Richiesta3002 {
  const { motivoRichiesta: _, ...dati } = datiRichiesta;
  return {
    testataRichiesta,
    criteriRicerca,
    ...(datiNascita && { datiNascita }),
    ...(residenzaIscrizioneAIRE && { residenzaIscrizioneAIRE }),
    datiRichiesta: { ...dati, ricercaNazionale: '1' },
  };
}

export const regoleEnti = [
  regola<Richiesta3006>('EN081', {
    campo: 'datiRichiesta.motivoRichiesta',
    violata: ({ datiRichiesta }) => datiRichiesta.motivoRichiesta.trim() === '',
    causa: () => 'Manca il motivo della richiesta.',
  }),
  regola<Richiesta3006>('EN052', {
    campo: 'datiRichiesta.datiAnagraficiRichiesti',
    violata: ({ datiRichiesta: d }) =>
      d.schedaAnagraficaRichiesta === schede.individuale && (d.datiAnagraficiRichiesti ?? []).length === 0,
  }),
  regola<Richiesta3006>('EN051', {
    campo: 'datiRichiesta.datiAnagraficiRichiesti',
    violata: (richiesta) => sezioniChieste(come3002(richiesta)).some((codice) => !voce('16', codice)),
  }),
] as const;
/** Of the rules of the clerk's query, all but the one that EN051 says here. */
const regoleCome3002 = regoleInterrogazione.filter(({ codice }) => codice !== 'EC025');

/** One person, not a choice among several: a body knows whom it asks about. */
export function controllaEnti(rilievi: readonly Rilievo[], quanti: number): Rilievo[] {
  if (quanti > 1 && rilievi.some(({ codice }) => codice === 'EN528'))
    return [rilievo('EN095', { campo: 'criteriRicerca' })];
  return rilievi.filter(({ codice }) => codice !== 'EN528');
}

const ammessi = new Set(Object.keys(DatiRispostaInterrCittadinoEnte.shape));

/** What a body may read of a person: the sections that this message has, and only one residence. */
function perEnte(dati: DatiSoggetto, sezioni: readonly string[]) {
  const chiesti = sezioni.length === 0 || sezioni.includes('1') ? dati : soloSezioni(dati, sezioni);
  const { residenza, ...resto } = chiesti;
  const detti = Object.entries(resto).filter(([nome]) => ammessi.has(nome));
  return {
    ...Object.fromEntries(detti),
    generalita: chiesti.generalita,
    ...(residenza?.[0] && { residenza: residenza[0] }),
  };
}

/** Interrogazione da parte di enti (services.md 3006), which says why it asks and gets only what it asks for. */
export const interrogazioneEnti = operazione({
  servizio: servizi[3006],
  permesso: 'anagrafe.consultazione',
  finalita: 'interrogazione 3006',
  conserva: () => false,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleEnti, richiesta),
    ...controlla(regoleCome3002, { richiesta: come3002(richiesta), oggi }),
  ],
  aggregati: (richiesta, cerca, { chi, oggi }) =>
    leggiInterrogazione(come3002(richiesta), cerca, { comune: chi.comune, oggi }),
  controlli: (richiesta, a, { chi }) =>
    controllaEnti(
      controllaInterrogazione(come3002(richiesta), a, chi.comune),
      a.scheda ? 1 : a.trovati.length,
    ),
  applica(richiesta, { trovati }, { testataRisposta, avvisi }) {
    const sezioni = sezioniChieste(come3002(richiesta));
    const risposta: Risposta3006 = {
      Risposta3006_OK: {
        testataRisposta,
        listaSoggetti: {
          datiSoggetto: trovati.map(({ soggetto, famiglia }) =>
            perEnte(schedaIndividuale(soggetto, famiglia), sezioni),
          ),
        },
        ...conAvvisi(avvisi),
      },
    };
    return { risposta };
  },
  accesso: (richiesta, { trovati }) => ({
    soggetti: trovati.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR),
    campi: sezioniChieste(come3002(richiesta)).map((codice) => `T16:${codice}`),
  }),
});
