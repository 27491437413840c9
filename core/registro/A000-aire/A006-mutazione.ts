import { servizi } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaAltriDati,
  controllaDecorrenzaAire,
  controllaFamigliaConvivenza,
  controllaGeneralita,
  controllaLegame,
  controllaResidenze,
  controllaIscrizioneAire,
  mutazioneAire,
  regoleMutazioneAire,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { leggiFamiglia } from '../famiglia-richiesta.ts';
import { operazione } from '../operazione.ts';
import { candidati } from '../soggetto-richiesto.ts';
import { controllaMutazioneAire, type AggregatiMutazioneAire } from './A006-controlli.ts';
import { applicaMutazioneAire } from './A006-effetti.ts';

/** Mutazione AIRE: who expatriates, and changes of a position in AIRE (services.md A006). */
export const mutazioneDatiAire = operazione({
  servizio: servizi.A006,
  permesso: 'anagrafe.mutazioni',
  finalita: 'mutazione AIRE',
  nuoveFamiglie: 1,
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => {
    const { dataDecorrenza: decorrenza } = richiesta.testataRichiesta;
    const { residenzaEstera: casa } = richiesta;
    const contesto = { oggi, decorrenza, luoghi, mutazione: true };
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleMutazioneAire, { richiesta, oggi }),
      ...(mutazioneAire(richiesta) === '1'
        ? controllaDecorrenzaAire('testataRichiesta.dataDecorrenza', decorrenza, contesto)
        : []),
      ...controllaGeneralita('generalita', richiesta.generalita, contesto),
      ...controllaFamigliaConvivenza('famiglia', richiesta.famiglia, contesto),
      ...controllaLegame('legameSoggetto', richiesta.legameSoggetto, contesto),
      ...controllaAltriDati('altriDati', richiesta.altriDati, contesto),
      ...controllaIscrizioneAire('iscrizioneAire', richiesta.iscrizioneAire, contesto),
      ...controllaResidenze('residenzaEstera', casa && [casa], { ...contesto, aire: true }),
    ];
  },
  async aggregati(richiesta, cerca): Promise<AggregatiMutazioneAire> {
    const soggetti = await candidati(richiesta.generalita, cerca);
    const id = soggetti[0]?.idFamigliaConvivenzaANPR;
    return {
      soggetti,
      attuale: id === undefined ? undefined : await cerca.famiglia(id),
      famiglia: await leggiFamiglia(richiesta.famiglia, cerca),
    };
  },
  blocca: ({ soggetti, attuale, famiglia }) => ({
    soggetti,
    famiglie: [
      ...(attuale ? [attuale] : []),
      ...(famiglia.perId ? [famiglia.perId] : []),
      ...famiglia.perNumero,
    ],
  }),
  controlli: (richiesta, a, { chi, oggi }) =>
    controllaMutazioneAire(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaMutazioneAire,
  accesso: (_, { soggetti }) => ({
    soggetti: soggetti.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'residenza', 'iscrizione'],
  }),
});
