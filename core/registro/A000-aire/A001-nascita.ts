import { servizi, type RichiestaA001, type RispostaA001 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaDecorrenzaAire,
  controllaScheda,
  regoleNascitaAire,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { genitoreRegistrato } from '../1000-iscrizione/genitori.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { iscrittoNella, rispostaComune } from '../risposta-comune.ts';
import {
  bloccaAire,
  controllaIscrizioneAire,
  genitoriFraCui,
  iscrittoAire,
  leggiIscrizioneAire,
  type AggregatiAire,
} from './iscrizione-aire.ts';

/** Documents in, documents out: the child, and the family of AIRE with the child in it. */
export function applicaNascitaAire(
  richiesta: RichiestaA001,
  a: AggregatiAire,
  contesto: ContestoApplica,
): Effetti {
  const { attoNascita, attoNascitaANPR, paternita, maternita, generalitaA001 } = richiesta;
  const { attributiSoggetto } = generalitaA001;
  const { iscritto, famiglia } = iscrittoAire(richiesta, a, contesto, {
    // Tab. 1: 1 celibe or nubile.
    statoCivile: { statoCivile: '1' },
    ...(attributiSoggetto && { attributiSoggetto }),
    ...(attoNascita && { attoNascita }),
    ...(attoNascitaANPR && { attoNascitaANPR }),
    ...(paternita && { paternita: genitoreRegistrato(paternita, a.padri) }),
    ...(maternita && { maternita: genitoreRegistrato(maternita, a.madri) }),
  });
  const risposta: RispostaA001 = rispostaComune(contesto, [iscrittoNella(famiglia, iscritto)]);
  return { soggetti: [iscritto], famiglie: [famiglia], risposta };
}

/** Iscrizione AIRE per nascita (services.md A001). */
export const nascitaAire = operazione({
  servizio: servizi.A001,
  permesso: 'anagrafe.iscrizioni',
  finalita: 'iscrizione AIRE per nascita',
  nuoviSoggetti: 1,
  nuoveFamiglie: 1,
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => {
    const { dataDecorrenza: decorrenza } = richiesta.testataRichiesta;
    const contesto = { oggi, decorrenza, luoghi, italiano: true };
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleNascitaAire, { richiesta, oggi }),
      ...controllaDecorrenzaAire('testataRichiesta.dataDecorrenza', decorrenza, contesto),
      ...controllaScheda(
        richiesta,
        { campo: 'generalitaA001', dato: richiesta.generalitaA001, nuova: true, aire: true },
        contesto,
      ),
    ];
  },
  aggregati: (richiesta, cerca, { luoghi }) => leggiIscrizioneAire(richiesta, cerca, luoghi),
  blocca: bloccaAire,
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaIscrizioneAire(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  alternativa(_, a, testata): RispostaA001 | undefined {
    const multipla = genitoriFraCui(a, testata);
    return multipla && { RispostaMultipla1001: multipla };
  },
  applica: applicaNascitaAire,
  accesso: (_, { padri, madri }, effetti) => ({
    soggetti: [...padri, ...madri, ...(effetti?.soggetti ?? [])].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', ...(effetti ? ['iscrizione'] : [])],
  }),
});
