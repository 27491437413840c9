import { servizi, type Richiesta3002, type Risposta3002 } from '#contract/anpr/index.ts';
import { controlla, erroreUfficiale, regoleInterrogazione, sezioniChieste } from '#contract/regole/index.ts';
import { operazione, type ContestoApplica } from '../operazione.ts';
import { conElettorale } from '../posizione-elettorale.ts';
import { schedaFamiglia, schedaIndividuale, sezioniSintesi, soloSezioni } from '../scheda.ts';
import { controllaInterrogazione } from './3002-controlli.ts';
import { leggiInterrogazione, type AggregatiInterrogazione, type Trovato } from './3002-lettura.ts';

/** Several people, or somebody of another municipality (EN528), and the members of a convivenza: short records. */
export function rispostaInterrogazione(
  richiesta: Richiesta3002,
  { trovati, scheda }: AggregatiInterrogazione,
  { testataRisposta, avvisi, chi }: Pick<ContestoApplica, 'testataRisposta' | 'avvisi' | 'chi'>,
): Risposta3002 {
  const sintesi = avvisi.some(({ codice }) => codice === 'EN528') || scheda?.famiglia.tipoScheda === '4';
  const sezioni = sezioniChieste(richiesta);
  const mostra = ({ soggetto, famiglia, sezione }: Trovato) => {
    const ufficiale = chi.permessi.has('elettorale.mutazioni');
    const intera = conElettorale(schedaIndividuale(soggetto, famiglia), ufficiale, sezione);
    if (sintesi) return soloSezioni(intera, sezioniSintesi);
    return sezioni.length === 0 || sezioni.includes('1') ? intera : soloSezioni(intera, sezioni);
  };
  return {
    Risposta3002_OK: {
      testataRisposta,
      ...(trovati.length > 0 ? { listaSoggetti: { datiSoggetto: trovati.map(mostra) } } : {}),
      ...(scheda
        ? {
            datiFamigliaConvivenza: {
              residenza: scheda.famiglia.residenza,
              famigliaConvivenza: schedaFamiglia(scheda.famiglia),
            },
          }
        : {}),
      ...(avvisi.length > 0 ? { listaAnomalie: { errore: avvisi.map(erroreUfficiale) } } : {}),
    },
  };
}

/** Interrogazione di cittadino, famiglia, convivenza (services.md 3002). */
export const interrogazione = operazione({
  servizio: servizi[3002],
  permesso: 'anagrafe.consultazione',
  finalita: 'interrogazione 3002',
  conserva: () => false,
  regole: (richiesta, { oggi }) => controlla(regoleInterrogazione, { richiesta, oggi }),
  aggregati: (richiesta, cerca, { chi, oggi }) =>
    leggiInterrogazione(richiesta, cerca, { comune: chi.comune, oggi }),
  controlli: (richiesta, a, { chi }) => controllaInterrogazione(richiesta, a, chi.comune),
  applica: (richiesta, a, contesto) => ({ risposta: rispostaInterrogazione(richiesta, a, contesto) }),
  accesso(richiesta, { trovati }) {
    const sezioni = sezioniChieste(richiesta);
    return {
      soggetti: trovati.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR),
      campi: sezioni.length > 0 ? sezioni.map((codice) => `T16:${codice}`) : ['T16:1'],
    };
  },
});
