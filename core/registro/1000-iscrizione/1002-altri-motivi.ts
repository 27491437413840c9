import {
  servizi,
  type Richiesta1002,
  type Risposta1002,
  type TestataRisposta,
} from '#contract/anpr/index.ts';
import {
  controlla,
  controllaScheda,
  motivoIscrizione,
  regoleIscrizione,
  regoleRegistrazione,
  residenzaPrincipale,
} from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { leggiFamiglia } from '../famiglia-richiesta.ts';
import type { Soggetto } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti, type Ricerca } from '../operazione.ts';
import { iscrittoNella, rispostaComune } from '../risposta-comune.ts';
import { candidati } from '../soggetto-richiesto.ts';
import {
  codificando,
  controllaComuneResidenza,
  controllaIscrizione,
  ingressoDi,
  nota,
  type AggregatiIscrizione,
} from './1002-controlli.ts';
import { identifica } from './chi-si-iscrive.ts';
import { codiciDaCercare } from './codice-fiscale.ts';
import { coniugeAggiornato, matrimonioRegistrato } from './coniuge.ts';
import { famigliaConIngresso } from './famiglia-ingresso.ts';
import { elencoGenitori, genitoreRegistrato } from './genitori.ts';
import { schedaIscritta, sezioniComuni } from './scheda-iscritta.ts';

type Dati = Soggetto['dati'];
/** Tab. 7. */
const senzaFissaDimora = '8';

async function aggregati(
  richiesta: Richiesta1002,
  cerca: Ricerca,
  codici: readonly string[],
): Promise<AggregatiIscrizione> {
  const { famiglia, convivenza, paternita, maternita, matrimonio } = richiesta;
  const scheda = famiglia?.famiglia ?? convivenza?.convivenza;
  const identificati = await identifica(richiesta.generalita1002.generalita, cerca);
  const noto = nota(identificati);
  return {
    identificati,
    padri: await candidati(paternita?.generalita, cerca),
    madri: await candidati(maternita?.generalita, cerca),
    coniugi: await candidati(matrimonio?.coniuge, cerca),
    famiglia: scheda ? await leggiFamiglia(scheda, cerca) : { perId: undefined, perNumero: [] },
    procedimenti: noto ? await cerca.procedimentiAperti(noto.idSchedaSoggettoANPR) : [],
    codiciInUso: await cerca.codiciFiscaliInUso(codici),
  };
}

/** More than one person fits a parent or the spouse: the clerk chooses (services.md 1002). */
function scelta(
  { matrimonio }: Richiesta1002,
  { padri, madri, coniugi }: AggregatiIscrizione,
  testataRisposta: TestataRisposta,
): Risposta1002 | undefined {
  if ([padri, madri, coniugi].every((trovati) => trovati.length < 2)) return undefined;
  return {
    RispostaMultipla1002: {
      testataRisposta,
      ...(padri.length > 1 ? { elencoSoggettiPadre: elencoGenitori(padri) } : {}),
      ...(madri.length > 1 ? { elencoSoggettiMadre: elencoGenitori(madri) } : {}),
      ...(matrimonio && coniugi.length > 1
        ? {
            elencoMatrimoni: {
              matrimonio: coniugi.map(({ dati: { generalita } }) => ({ ...matrimonio, coniuge: generalita })),
            },
          }
        : {}),
    },
  };
}

/** The sections of the request as the record has them; the residence is the one of the family entered. */
function sezioni(
  richiesta: Richiesta1002,
  a: AggregatiIscrizione,
  residenza: NonNullable<Dati['residenza']>,
): Partial<Dati> {
  const { generalita1002, cittadinanza, paternita, maternita, matrimonio, altraLingua } = richiesta;
  const { separazioneAnnullamentoCessazioneMatrimonio: cessazione } = richiesta;
  const { statoCivile, attributiSoggetto } = generalita1002;
  const { permessoSoggiorno, censimento, autoveicoli } = richiesta;
  const dimora = motivoIscrizione(richiesta) === senzaFissaDimora ? { senzaFissaDimora: 'S' } : {};
  return {
    ...sezioniComuni(richiesta),
    ...(statoCivile && { statoCivile }),
    attributiSoggetto: { ...attributiSoggetto, ...dimora },
    cittadinanza,
    ...(paternita && { paternita: genitoreRegistrato(paternita, a.padri) }),
    ...(maternita && { maternita: genitoreRegistrato(maternita, a.madri) }),
    ...(matrimonio && { matrimonio: matrimonioRegistrato(matrimonio, a.coniugi) }),
    ...(cessazione && { annullamentoMatrimonio: cessazione }),
    residenza,
    ...(altraLingua && altraLingua.length > 0 && { altraLingua }),
    ...(permessoSoggiorno && { permessoSoggiorno }),
    ...(censimento && { censimento }),
    ...(autoveicoli && { autoveicoli }),
  };
}

/** Documents in, documents out: the person, the family with the person in it, the spouse. */
export function applicaIscrizione(
  richiesta: Richiesta1002,
  a: AggregatiIscrizione,
  contesto: ContestoApplica,
): Effetti {
  const { testataRichiesta: testata, motivoIscrizione: m, datiSentenza } = richiesta;
  const dal = testata.dataDecorrenza ?? contesto.oggi;
  const noto = nota(a.identificati);
  const id = noto?.idSchedaSoggettoANPR ?? contesto.nuovi[0]?.idSchedaSoggettoANPR;
  const ingresso = ingressoDi(richiesta, a.famiglia);
  if (!ingresso || id === undefined) throw new Error('a registration without a family passed the controls');
  const dove = { comune: contesto.chi.comune, dal };
  const famiglia = famigliaConIngresso(ingresso, id, dove, contesto.nuoveFamiglie[0] ?? '');
  const principale = { ...famiglia.residenza, dataDecorrenzaResidenza: dal };
  const detta = residenzaPrincipale(richiesta.residenza);
  const superflua = ingresso.nuova || (detta && senzaZeri(detta.tipoIndirizzo) === '1');
  const altre = (richiesta.residenza ?? []).filter((una) => una !== detta || !superflua);
  const iscritto = schedaIscritta(
    {
      ...{ testata, chi: codificando(richiesta), noto, stato: 'residente', famiglia },
      codiciInUso: a.codiciInUso,
      iscrizione: {
        iscrizioneResidente: {
          motivoIscrizione: motivoIscrizione(richiesta),
          ...(m.note === undefined ? {} : { descrizioneMotivoIscrizione: m.note }),
        },
        ...(datiSentenza && { sentenza: datiSentenza }),
      },
      sezioni: sezioni(richiesta, a, [principale, ...altre]),
    },
    contesto,
  );
  const finito = richiesta.vedovanza ?? richiesta.separazioneAnnullamentoCessazioneMatrimonio;
  const coniuge = finito
    ? undefined
    : coniugeAggiornato(richiesta.matrimonio, a.coniugi, iscritto.dati.generalita);
  const risposta: Risposta1002 = rispostaComune(contesto, [iscrittoNella(famiglia, iscritto)]);
  return { soggetti: [iscritto, ...(coniuge ? [coniuge] : [])], famiglie: [famiglia], risposta };
}

/** Iscrizione per altri motivi (services.md 1002, workflows.md §3.3, §3.4). */
export const iscrizione = operazione({
  servizio: servizi[1002],
  permesso: 'anagrafe.iscrizioni',
  finalita: 'iscrizione per altri motivi',
  nuoviSoggetti: 1,
  nuoveFamiglie: 1,
  conserva: () => true,

  regole: (richiesta, { chi, oggi, luoghi }) => {
    const { dataDecorrenza: decorrenza } = richiesta.testataRichiesta;
    return [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleIscrizione, { richiesta, oggi }),
      ...controllaScheda(
        richiesta,
        { campo: 'generalita1002', dato: richiesta.generalita1002, nuova: true, aire: false },
        { oggi, decorrenza, luoghi },
      ),
      ...controllaComuneResidenza(richiesta, decorrenza ?? oggi, chi.comune, luoghi),
    ];
  },
  aggregati: (richiesta, cerca, { luoghi }) =>
    aggregati(richiesta, cerca, codiciDaCercare(codificando(richiesta), luoghi)),
  blocca: ({ identificati, coniugi, padri, madri, famiglia }) => ({
    soggetti: [...(identificati.perId ? [identificati.perId] : []), ...coniugi, ...padri, ...madri],
    famiglie: [...(famiglia.perId ? [famiglia.perId] : []), ...famiglia.perNumero],
  }),
  controlli: (richiesta, a, { chi, oggi, luoghi }) =>
    controllaIscrizione(richiesta, a, { comune: chi.comune, oggi, luoghi }),
  alternativa: (richiesta, a, testata) => scelta(richiesta, a, testata),
  applica: applicaIscrizione,
  accesso: (_, { padri, madri, coniugi, identificati }, effetti) => ({
    soggetti: [
      ...new Set(
        [
          ...padri,
          ...madri,
          ...coniugi,
          ...(identificati.perId ? [identificati.perId] : []),
          ...(effetti?.soggetti ?? []),
        ].map((s) => s.idSchedaSoggettoANPR),
      ),
    ],
    campi: ['generalita', 'famigliaConvivenza', ...(effetti ? ['iscrizione'] : [])],
  }),
});
