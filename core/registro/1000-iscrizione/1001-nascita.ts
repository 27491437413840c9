import {
  servizi,
  type Generalita,
  type Richiesta1001,
  type Risposta1001,
  type TestataRisposta,
} from '#contract/anpr/index.ts';
import { controlla, regoleNascita, regoleRegistrazione } from '#contract/regole/index.ts';
import { conComponente } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { datiIscrizioneComune } from '../iscrizione-comune.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { iscrittoNella, rispostaComune } from '../risposta-comune.ts';
import {
  controllaLuoghi,
  controllaNascita,
  ingresso,
  legame,
  neonato,
  type AggregatiNascita,
} from './1001-controlli.ts';
import { codiciDaCercare, conCodice } from './codice-fiscale.ts';
import { elencoGenitori, genitoreRegistrato, serve } from './genitori.ts';
import { candidati } from '../soggetto-richiesto.ts';

function schedaNeonato(
  richiesta: Richiesta1001,
  a: AggregatiNascita,
  famiglia: Famiglia,
  contesto: ContestoApplica,
): Soggetto {
  const { testataRichiesta: t, generalita1001, paternita, maternita } = richiesta;
  const { oggi } = contesto;
  const [identita] = contesto.nuovi;
  if (!identita) throw new Error('no id was given for the newborn');
  const { idSchedaSoggettoANPR, idANPR } = identita;
  const dal = t.dataDecorrenza ?? oggi;
  const generalita: Generalita = {
    ...conCodice(neonato(richiesta), a.codiciInUso, contesto),
    idSchedaSoggettoANPR,
  };
  const { residenza } = famiglia;
  return {
    idSchedaSoggettoANPR,
    idANPR,
    comune: famiglia.comune,
    stato: 'residente',
    certificabilita: '2',
    ultimaDecorrenza: dal,
    idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
    dati: {
      identificativi: { idANPR },
      generalita,
      // Tab. 1: 1 celibe or nubile.
      statoCivile: { statoCivile: '1' },
      attributiSoggetto: {
        senzaFissaDimora: generalita1001.attributiSoggetto?.senzaFissaDimora ?? 'N',
        soggettoCertificabile: '2',
      },
      ...(richiesta.attoNascita ? { attoNascita: richiesta.attoNascita } : {}),
      ...(richiesta.attoNascitaANPR ? { attoNascitaANPR: richiesta.attoNascitaANPR } : {}),
      cittadinanza: [richiesta.cittadinanza],
      ...(paternita ? { paternita: genitoreRegistrato(paternita, a.padri) } : {}),
      ...(maternita ? { maternita: genitoreRegistrato(maternita, a.madri) } : {}),
      residenza: [{ ...residenza, dataDecorrenzaResidenza: dal }],
      datiIscrizione: {
        datiIscrizioneComune: datiIscrizioneComune(t, contesto),
        // Tab. 7: 1 nascita.
        iscrizioneResidente: { motivoIscrizione: '1' },
      },
    },
  };
}

/** Documents in, documents out: the child, and the family with the child in it. */
export function applicaNascita(
  richiesta: Richiesta1001,
  a: AggregatiNascita,
  contesto: ContestoApplica,
): Effetti {
  if (!a.famiglia) throw new Error('a birth without a family passed the controls');
  const figlio = schedaNeonato(richiesta, a, a.famiglia, contesto);
  const codiceLegame = legame(richiesta, a);
  const dal = ingresso(richiesta, contesto.oggi);
  const famiglia = conComponente(a.famiglia, figlio.idSchedaSoggettoANPR, codiceLegame, dal);
  const risposta: Risposta1001 = rispostaComune(contesto, [iscrittoNella(famiglia, figlio)]);
  return { soggetti: [figlio], famiglie: [famiglia], risposta };
}

/** More than one person fits the parent on whom the family depends: the clerk chooses (services.md 1001). */
function scelta(
  richiesta: Richiesta1001,
  { padri, madri }: AggregatiNascita,
  testataRisposta: TestataRisposta,
): Risposta1001 | undefined {
  const piu = (ruolo: 'padre' | 'madre', trovati: readonly Soggetto[]): boolean =>
    serve(ruolo, richiesta) && trovati.length > 1;
  if (!piu('padre', padri) && !piu('madre', madri)) return undefined;
  return {
    RispostaMultipla1001: {
      testataRisposta,
      ...(piu('padre', padri) ? { elencoSoggettiPadre: elencoGenitori(padri) } : {}),
      ...(piu('madre', madri) ? { elencoSoggettiMadre: elencoGenitori(madri) } : {}),
    },
  };
}

/** Iscrizione per nascita (services.md 1001, workflows.md §3.1). */
export const nascita = operazione({
  servizio: servizi[1001],
  permesso: 'anagrafe.iscrizioni',
  finalita: 'iscrizione per nascita',
  nuoviSoggetti: 1,
  conserva: () => true,

  regole: (richiesta, { oggi, luoghi }) => [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    ...controlla(regoleNascita, { richiesta, oggi }),
    ...controllaLuoghi(richiesta, luoghi),
  ],

  async aggregati(richiesta, cerca, { luoghi }): Promise<AggregatiNascita> {
    const { cognome, nome, sesso, dataNascita } = richiesta.generalita1001.generalita;
    const omonimo = { cognome: cognome ?? '', nome: nome ?? '', ...(sesso && { sesso }) };
    const [padri, madri, omonimi, codiciInUso] = await Promise.all([
      candidati(richiesta.paternita?.generalita, cerca),
      candidati(richiesta.maternita?.generalita, cerca),
      dataNascita === undefined ? [] : cerca.trova({ ...omonimo, dataNascita }),
      cerca.codiciFiscaliInUso(codiciDaCercare(neonato(richiesta), luoghi)),
    ]);
    const daGenitori = (serve('madre', richiesta) ? madri[0] : padri[0])?.idFamigliaConvivenzaANPR;
    const altra = ['4', '5'].includes(richiesta.datiControllo.attribuzioneFamiglia);
    const idFamiglia = altra ? richiesta.famConv?.idFamigliaConvivenzaANPR : daGenitori;
    const famiglia = idFamiglia === undefined ? undefined : await cerca.famiglia(idFamiglia);
    return { padri, madri, famiglia, omonimi, codiciInUso };
  },
  blocca: ({ padri, madri, famiglia }) => ({
    soggetti: [...padri, ...madri],
    famiglie: famiglia ? [famiglia] : [],
  }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaNascita(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  alternativa: (richiesta, a, testata) => scelta(richiesta, a, testata),
  applica: applicaNascita,
  accesso: (_, { padri, madri }, effetti) => ({
    soggetti: [...padri, ...madri, ...(effetti?.soggetti ?? [])].map((s) => s.idSchedaSoggettoANPR),
    campi: ['generalita', 'famigliaConvivenza', ...(effetti ? ['iscrizione'] : [])],
  }),
});
