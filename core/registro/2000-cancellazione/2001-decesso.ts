import { servizi, type Richiesta2001 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaLuoghiDecesso,
  motivoDecesso,
  regoleDecesso,
  regoleRegistrazione,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { senzaComponente } from '../famiglie.ts';
import type { Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { partnerDi, sopravvissuto } from '../partner.ts';
import { rispostaComune, variato } from '../risposta-comune.ts';
import { controllaDecorrenza, controllaSoggetto } from '../soggetto-richiesto.ts';
import { controllaChiResta, legamiDi, leggiUscita, uscito, type AggregatiUscita } from './chi-resta.ts';

export interface AggregatiDecesso extends AggregatiUscita {
  readonly partner: readonly Soggetto[];
}

/** What the register says of a death (workflows.md §5). */
export function controllaDecesso(
  richiesta: Richiesta2001,
  a: AggregatiDecesso,
  { comune, oggi }: { comune: string; oggi: string },
): Rilievo[] {
  const campo = 'generalitaPerRicerca';
  const identita = controllaSoggetto(campo, richiesta.generalitaPerRicerca, a.soggetti, comune);
  const [soggetto] = a.soggetti;
  if (identita.length > 0 || !soggetto) return identita;
  const tabella28 = richiesta.motivoCancellazione.tipoMotivoCancellazioneAIRE !== undefined;
  return [
    ...(tabella28 === (soggetto.stato === 'aire')
      ? []
      : [rilievo('EN370', { campo: 'motivoCancellazione' })]),
    ...controllaDecorrenza(richiesta.testataRichiesta.dataDecorrenza ?? oggi, soggetto),
    ...controllaChiResta(a, soggetto, {
      campo: 'elencoSoggettiFamiglia',
      ruolo: richiesta.datiControllo.ruoloSoggetto,
      elenco: richiesta.elencoSoggettiFamiglia ?? [],
    }),
    ...a.partner.filter(({ stato }) => stato !== 'deceduto').map(() => rilievo('EN310')),
  ];
}

/** Documents in, documents out: the dead person, the family left, the partners. */
export function applicaDecesso(
  richiesta: Richiesta2001,
  a: AggregatiDecesso,
  contesto: ContestoApplica,
): Effetti {
  const [soggetto] = a.soggetti;
  const { datiDecesso, datiSentenza } = richiesta;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  if (!soggetto || !datiDecesso) throw new Error('a death without person or event passed the controls');
  const defunto = uscito(soggetto, 'deceduto', dal, {
    datiDecesso,
    datiCancellazione: {
      motivoCancellazione: motivoDecesso(richiesta),
      dataDecorrenzaCancellazione: dal,
      ...(datiSentenza && { datiSentenza }),
    },
  });
  const { idSchedaSoggettoANPR: id } = soggetto;
  const vivi = a.partner.filter(({ stato }) => stato !== 'deceduto');
  const superstiti = vivi.map((uno) => sopravvissuto(uno, id, datiDecesso));
  return {
    soggetti: [defunto, ...superstiti],
    famiglie: a.famiglia ? [senzaComponente(a.famiglia, id, dal, legamiDi(a))] : [],
    risposta: rispostaComune(contesto, [defunto, ...superstiti].map(variato)),
  };
}

/** Cancellazione per decesso (services.md 2001, workflows.md §5). */
export const decesso = operazione({
  servizio: servizi[2001],
  permesso: 'anagrafe.cancellazioni',
  finalita: 'cancellazione per decesso',
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleDecesso, { richiesta, oggi }),
    ...controllaLuoghiDecesso('datiDecesso', richiesta.datiDecesso, { oggi, luoghi }),
  ],

  async aggregati(richiesta, cerca): Promise<AggregatiDecesso> {
    const uscita = await leggiUscita(
      richiesta.generalitaPerRicerca,
      richiesta.elencoSoggettiFamiglia ?? [],
      cerca,
    );
    const [soggetto, altro] = uscita.soggetti;
    return {
      ...uscita,
      partner: soggetto && !altro ? await partnerDi(soggetto, cerca) : [],
    };
  },
  blocca: ({ soggetti, famiglia, partner }) => ({
    soggetti: [...soggetti, ...partner],
    famiglie: famiglia ? [famiglia] : [],
  }),
  controlli: (richiesta, a, { chi, oggi }) => controllaDecesso(richiesta, a, { comune: chi.comune, oggi }),
  applica: applicaDecesso,
  accesso: (_, { soggetti, partner }) => ({
    soggetti: [...soggetti, ...partner].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', 'datiDecesso'],
  }),
});
