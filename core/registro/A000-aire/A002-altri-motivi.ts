import { servizi, type RichiestaA002, type RispostaA002 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaDecorrenzaAire,
  controllaResidenza,
  controllaScheda,
  regoleIscrizioneAltriMotiviAire,
  regoleRegistrazione,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { controllaConiuge, coniugeAggiornato, matrimonioRegistrato } from '../1000-iscrizione/coniuge.ts';
import { genitoreRegistrato } from '../1000-iscrizione/genitori.ts';
import { sezioniComuni } from '../1000-iscrizione/scheda-iscritta.ts';
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

const cessazione = 'separazioneAnnullamentoCessazioneMatrimonio';

/** The sections of the record; the end of a marriage has here a name of its own. */
function controllaSezioni(
  richiesta: RichiestaA002,
  contesto: { oggi: string; decorrenza: string | undefined; luoghi: Luoghi },
): Rilievo[] {
  return [
    ...controllaScheda(
      { ...richiesta, [cessazione]: richiesta.annullamentoMatrimonio },
      { campo: 'generalitaA002', dato: richiesta.generalitaA002, nuova: true, aire: true },
      { ...contesto, italiano: true },
    ).map((uno) => ({ ...uno, campo: uno.campo.replace(cessazione, 'annullamentoMatrimonio') })),
    ...controllaResidenza('ultimaResidenzaIt', richiesta.ultimaResidenzaIt, contesto),
  ];
}

const inForza = ({ vedovanza, annullamentoMatrimonio }: RichiestaA002): boolean =>
  !vedovanza && !annullamentoMatrimonio;

/** Documents in, documents out: the person, the family of AIRE, the spouse. */
export function applicaIscrizioneAire(
  richiesta: RichiestaA002,
  a: AggregatiAire,
  contesto: ContestoApplica,
): Effetti {
  const { generalitaA002, paternita, maternita, matrimonio, annullamentoMatrimonio } = richiesta;
  const { statoCivile, attributiSoggetto } = generalitaA002;
  const { ultimaResidenzaIt } = richiesta;
  const { iscritto, famiglia } = iscrittoAire(richiesta, a, contesto, {
    ...sezioniComuni(richiesta),
    ...(statoCivile && { statoCivile }),
    ...(attributiSoggetto && { attributiSoggetto }),
    ...(paternita && { paternita: genitoreRegistrato(paternita, a.padri) }),
    ...(maternita && { maternita: genitoreRegistrato(maternita, a.madri) }),
    ...(matrimonio && { matrimonio: matrimonioRegistrato(matrimonio, a.coniugi) }),
    ...(annullamentoMatrimonio && { annullamentoMatrimonio }),
    ...(ultimaResidenzaIt && { residenza: [ultimaResidenzaIt] }),
  });
  const coniuge = inForza(richiesta)
    ? coniugeAggiornato(matrimonio, a.coniugi, iscritto.dati.generalita)
    : undefined;
  const risposta: RispostaA002 = rispostaComune(contesto, [iscrittoNella(famiglia, iscritto)]);
  return { soggetti: [iscritto, ...(coniuge ? [coniuge] : [])], famiglie: [famiglia], risposta };
}

/** Iscrizione AIRE per altri motivi (services.md A002). */
export const iscrizioneAire = operazione({
  servizio: servizi.A002,
  permesso: 'anagrafe.iscrizioni',
  finalita: 'iscrizione AIRE per altri motivi',
  nuoviSoggetti: 1,
  nuoveFamiglie: 1,
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => {
    const { dataDecorrenza: decorrenza } = richiesta.testataRichiesta;
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleIscrizioneAltriMotiviAire, { richiesta, oggi }),
      ...controllaDecorrenzaAire('testataRichiesta.dataDecorrenza', decorrenza, { oggi }),
      ...controllaSezioni(richiesta, { oggi, decorrenza, luoghi }),
    ];
  },
  aggregati: (richiesta, cerca, { luoghi }) => leggiIscrizioneAire(richiesta, cerca, luoghi),
  blocca: bloccaAire,
  controlli: (richiesta, a, { chi, oggi, luoghi }) => [
    ...controllaIscrizioneAire(richiesta, a, { comune: chi.comune, oggi, luoghi }),
    ...controllaConiuge(richiesta.matrimonio, a.coniugi, {
      generalita: richiesta.generalitaA002.generalita,
      comune: chi.comune,
      inForza: inForza(richiesta),
    }),
  ],
  alternativa({ matrimonio }, a, testata): RispostaA002 | undefined {
    const piu = matrimonio !== undefined && a.coniugi.length > 1;
    const multipla = genitoriFraCui(a, testata) ?? (piu ? { testataRisposta: testata } : undefined);
    if (!multipla) return undefined;
    const candidati = a.coniugi.map(({ dati: { generalita } }) => ({ ...matrimonio, coniuge: generalita }));
    return {
      RispostaMultipla1002: { ...multipla, ...(piu ? { elencoMatrimoni: { matrimonio: candidati } } : {}) },
    };
  },
  applica: applicaIscrizioneAire,
  accesso: (_, { padri, madri, coniugi }, effetti) => ({
    soggetti: [
      ...new Set(
        [...padri, ...madri, ...coniugi, ...(effetti?.soggetti ?? [])].map((s) => s.idSchedaSoggettoANPR),
      ),
    ],
    campi: ['generalita', 'famigliaConvivenza', ...(effetti ? ['iscrizione'] : [])],
  }),
});
