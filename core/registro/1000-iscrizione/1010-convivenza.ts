import { servizi, type Richiesta1010, type Risposta1010 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaAltreLingue,
  controllaFamigliaConvivenza,
  controllaResidenze,
  regoleConvivenza,
  regoleRegistrazione,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { leggiFamiglia } from '../famiglia-richiesta.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { nelComune } from '../residenze.ts';
import { rispostaComune, schedaVariata } from '../risposta-comune.ts';
import { candidati, diverso } from '../soggetto-richiesto.ts';

export interface AggregatiConvivenza {
  /** Who is to answer for it, as far as the register knows the person. */
  readonly responsabili: readonly Soggetto[];
  /** Families and convivenze that have the municipal number of this one already. */
  readonly omonime: readonly Famiglia[];
}

const doppio = 'Il comune ha già dato questo numero a un’altra famiglia o convivenza.';
const altroNumero = 'Dai alla convivenza un altro numero, o lascialo vuoto.';

/** Whoever answers for a convivenza may live anywhere, also outside the register, but not be dead. */
export function controllaConvivenza(
  { tutoreIntestatario }: Richiesta1010,
  { responsabili, omonime }: AggregatiConvivenza,
): Rilievo[] {
  const campo = 'generalitaSchedaConvivenza.idFamigliaConvivenzaComune';
  return [
    ...(omonime.length > 0 ? [rilievo('EF062', { campo, causa: doppio, rimedio: altroNumero })] : []),
    ...controllaResponsabile(tutoreIntestatario, responsabili),
  ];
}

function controllaResponsabile(
  tutoreIntestatario: Richiesta1010['tutoreIntestatario'],
  responsabili: readonly Soggetto[],
): Rilievo[] {
  const campo = 'tutoreIntestatario.generalita';
  const chiesto = tutoreIntestatario.generalita;
  const [noto, altro] = responsabili;
  if (!noto) return chiesto.idSchedaSoggettoANPR === undefined ? [] : [rilievo('EN130', { campo })];
  if (altro) return [rilievo('EN131', { campo })];
  if (diverso(chiesto, noto)) return [rilievo('EN183', { campo })];
  const causa = 'Il responsabile indicato risulta deceduto.';
  const rimedio = 'Indica un’altra persona come responsabile della convivenza.';
  return noto.stato === 'deceduto' ? [rilievo('EN184', { campo, causa, rimedio })] : [];
}

/** The convivenza, still without members. */
export function applicaConvivenza(
  richiesta: Richiesta1010,
  { responsabili: [noto] }: Pick<AggregatiConvivenza, 'responsabili'>,
  contesto: ContestoApplica,
): Effetti {
  const [id] = contesto.nuoveFamiglie;
  if (id === undefined) throw new Error('no id was given for the new convivenza');
  const { generalitaSchedaConvivenza: s, tutoreIntestatario, residenzaConvivneza, altraLingua } = richiesta;
  const dal = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  const convivenza: Famiglia = {
    idFamigliaConvivenzaANPR: id,
    tipoScheda: '4',
    comune: contesto.chi.comune,
    dataOrigine: dal,
    ...(s.motivoCostituzione === undefined ? {} : { motivoCostituzione: s.motivoCostituzione }),
    ...(s.denominazioneConvivenza === undefined
      ? {}
      : { denominazioneConvivenza: s.denominazioneConvivenza }),
    ...(s.specieConvivenza === undefined ? {} : { specieConvivenza: senzaZeri(s.specieConvivenza) }),
    ...(s.idFamigliaConvivenzaComune && { idFamigliaConvivenzaComune: s.idFamigliaConvivenzaComune }),
    tutoreIntestatario: noto
      ? {
          ...tutoreIntestatario,
          generalita: { ...noto.dati.generalita, idSchedaSoggettoANPR: noto.idSchedaSoggettoANPR },
        }
      : tutoreIntestatario,
    incompleta: false,
    certificabile: true,
    residenza: residenzaConvivneza,
    ...(altraLingua && altraLingua.length > 0 ? { altraLingua } : {}),
    componenti: [],
    ultimaDecorrenza: dal,
  };
  const risposta: Risposta1010 = rispostaComune(contesto, [schedaVariata(convivenza)]);
  return { famiglie: [convivenza], risposta };
}

/** Iscrizione di una scheda di convivenza (services.md 1010). */
export const convivenza = operazione({
  servizio: servizi[1010],
  permesso: 'anagrafe.iscrizioni',
  finalita: 'iscrizione di una convivenza',
  nuoveFamiglie: 1,
  conserva: () => true,

  regole: (richiesta, { chi, oggi, luoghi }) => {
    const contesto = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza, luoghi };
    const { residenzaConvivneza, generalitaSchedaConvivenza, altraLingua } = richiesta;
    const dove = residenzaConvivneza.indirizzo?.comune;
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleConvivenza, { richiesta, oggi }),
      ...controllaFamigliaConvivenza('generalitaSchedaConvivenza', generalitaSchedaConvivenza, contesto),
      ...controllaResidenze('residenzaConvivneza', [residenzaConvivneza], { ...contesto, aire: false }),
      ...controllaAltreLingue('altraLingua', altraLingua, contesto),
      ...(dove && !nelComune(dove, contesto.decorrenza, chi.comune, luoghi)
        ? [rilievo('EN378', { campo: 'residenzaConvivneza.indirizzo.comune' })]
        : []),
    ];
  },
  aggregati: async (richiesta, cerca): Promise<AggregatiConvivenza> => ({
    responsabili: await candidati(richiesta.tutoreIntestatario.generalita, cerca),
    omonime: (await leggiFamiglia(richiesta.generalitaSchedaConvivenza, cerca)).perNumero,
  }),
  blocca: ({ responsabili }) => ({ soggetti: responsabili, famiglie: [] }),
  controlli: (richiesta, a) => controllaConvivenza(richiesta, a),
  applica: (richiesta, a, contesto) => applicaConvivenza(richiesta, a, contesto),
  accesso: (_, { responsabili }) => ({
    soggetti: responsabili.map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza'],
  }),
});
