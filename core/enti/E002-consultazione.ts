import {
  DatiSoggettiEnte,
  servizi,
  type DatiSoggetto,
  type Richiesta3002,
  type RichiestaE002,
  type RispostaE002,
} from '#contract/anpr/index.ts';
import {
  controlla,
  erroreUfficiale,
  regola,
  regoleInterrogazione,
  schede,
  sezioniChieste,
} from '#contract/regole/index.ts';
import { voce } from '#contract/tabelle/index.ts';
import { operazione, type Ricerca } from '../registro/operazione.ts';
import { controllaEnti } from '../registro/3000-consultazione/3006-enti.ts';
import { controllaInterrogazione } from '../registro/3000-consultazione/3002-controlli.ts';
import {
  leggiInterrogazione,
  type AggregatiInterrogazione,
} from '../registro/3000-consultazione/3002-lettura.ts';
import { schedaIndividuale, soloSezioni } from '../registro/scheda.ts';
import type { UsoEnte } from './ricerca.ts';
import { testataEnte } from './testata.ts';
import { avvisaChiave, controllaUso } from './uso.ts';
import { sezioniVerificate, verifica } from './verifica.ts';

export interface AggregatiEnte extends AggregatiInterrogazione {
  readonly uso: UsoEnte | undefined;
  /** The other members of the family, when something is said of them. */
  readonly componenti: readonly DatiSoggetto[];
}

/** The same question as a clerk asks: bodies ask it of all Italy, and always of one person. */
function come3002({ testataRichiesta, criteriRicerca, datiRichiesta }: RichiestaE002): Richiesta3002 {
  const { datiNascita, ...criteri } = criteriRicerca;
  const { casoUso: _, motivoRichiesta: __, ...dati } = datiRichiesta;
  return {
    testataRichiesta: testataRichiesta as never,
    criteriRicerca: criteri,
    ...(datiNascita && { datiNascita }),
    datiRichiesta: { ...dati, schedaAnagraficaRichiesta: schede.individuale, ricercaNazionale: '1' },
  };
}

const dati = 'datiRichiesta.datiAnagraficiRichiesti';
const scheda = 'datiRichiesta.schedaAnagraficaRichiesta';
const campi = { uso: 'datiRichiesta.casoUso', sezioni: dati };
const perFamiglia = ({ datiRichiesta }: RichiestaE002): boolean =>
  datiRichiesta.schedaAnagraficaRichiesta === schede.famiglia;

/** Sections that the answer speaks of, whether it shows them or confirms them. */
export function sezioniDette(richiesta: RichiestaE002): readonly string[] {
  if (richiesta.verifica) return sezioniVerificate(richiesta.verifica);
  // The family as such: its record, and where it lives.
  return [...sezioniChieste(come3002(richiesta)), ...(perFamiglia(richiesta) ? ['10', '22'] : [])];
}

export const regoleE002 = [
  regola<RichiestaE002>('EN148', {
    campo: scheda,
    violata: ({ datiRichiesta: d }) =>
      ![schede.individuale, schede.famiglia].some((una) => una === d.schedaAnagraficaRichiesta),
    causa: () => 'La scheda chiesta non è fra quelle previste per gli enti.',
    rimedio: 'Indica 1 (individuale) o 3 (famiglia).',
  }),
  regola<RichiestaE002>('EN052', {
    campo: dati,
    violata: (r) =>
      !r.verifica && !perFamiglia(r) && (r.datiRichiesta.datiAnagraficiRichiesti ?? []).length === 0,
  }),
  regola<RichiestaE002>('EN050', {
    campo: dati,
    violata: (r) => r.verifica !== undefined && (r.datiRichiesta.datiAnagraficiRichiesti ?? []).length > 0,
    causa: () => 'Una verifica conferma o nega: i dati non si chiedono insieme.',
    rimedio: 'Togli i dati richiesti, oppure togli la verifica.',
  }),
  regola<RichiestaE002>('EN051', {
    campo: dati,
    violata: (r) => sezioniChieste(come3002(r)).some((codice) => !voce('16', codice)),
  }),
] as const;
/** Of the rules of the clerk's query, all but those that are said here. */
const qui = new Set(['EC025', 'EN148', 'EN050']);
const regoleCome3002 = regoleInterrogazione.filter(({ codice }) => !qui.has(codice));

async function leggi(
  richiesta: RichiestaE002,
  cerca: Ricerca,
  chi: { readonly comune: string },
  oggi: string,
): Promise<AggregatiEnte> {
  const { casoUso } = richiesta.datiRichiesta;
  const [uso, letti] = await Promise.all([
    cerca.usoEnte(chi.comune, casoUso, oggi),
    leggiInterrogazione(come3002(richiesta), cerca, { comune: chi.comune, oggi }),
  ]);
  const [uno] = letti.trovati;
  const altri =
    richiesta.verifica?.listaSoggetti && uno?.famiglia ? await cerca.componenti(uno.famiglia) : [];
  const componenti = altri
    .filter((s) => s.idSchedaSoggettoANPR !== uno?.soggetto.idSchedaSoggettoANPR)
    .map((s) => schedaIndividuale(s, uno?.famiglia));
  return { ...letti, uso, componenti };
}

/** Consultation or verification by a body, within a use it is authorised to (services.md E002). */
export const consultazioneEnte = operazione({
  servizio: servizi.E002,
  permesso: 'enti.consultazione',
  finalita: 'consultazione di un ente',
  conserva: () => false,
  regole: (richiesta, { oggi }) => [
    ...controlla(regoleE002, richiesta),
    ...controlla(regoleCome3002, { richiesta: come3002(richiesta), oggi }),
  ],
  aggregati: (richiesta, cerca, { chi, oggi }) => leggi(richiesta, cerca, chi, oggi),
  controlli: (richiesta, a, { chi }) => {
    const modo = richiesta.verifica ? 'verifica' : 'consultazione';
    const nonAmmesso = controllaUso(a.uso, modo, sezioniDette(richiesta), campi);
    // Whether somebody is there is told only to who may ask.
    if (nonAmmesso.length > 0) return nonAmmesso;
    return [
      ...controllaEnti(controllaInterrogazione(come3002(richiesta), a, chi.comune), a.trovati.length),
      ...avvisaChiave(richiesta.criteriRicerca.idANPR !== undefined, 'criteriRicerca.idANPR'),
    ];
  },
  applica(richiesta, { trovati: [uno], componenti }, { testataRisposta, avvisi }) {
    if (!uno) throw new Error('nobody passed the controls');
    const { soggetto, famiglia } = uno;
    const persona = schedaIndividuale(soggetto, famiglia);
    const sezioni = sezioniChieste(come3002(richiesta));
    const { residenza, famigliaConvivenza } = persona;
    const identificativi = { tipoIdentificativi: { idANPR: soggetto.idANPR } };
    const detto = richiesta.verifica
      ? { infoSoggettoEnte: verifica(richiesta.verifica, persona, soggetto.idANPR, componenti) }
      : soloEnte(sezioni.includes('1') ? persona : soloSezioni(persona, sezioni));
    const risposta = {
      RispostaE002_OK: {
        testataRisposta: testataEnte(testataRisposta),
        listaSoggetti: { datiSoggetto: [{ ...detto, ...identificativi }] },
        ...(perFamiglia(richiesta) &&
          !richiesta.verifica && {
            datiFamigliaConvivenza: {
              ...(residenza?.[0] && { residenza: residenza[0] }),
              ...(famigliaConvivenza && { famigliaConvivenza }),
            },
          }),
        ...(avvisi.length > 0 && { listaAnomalie: avvisi.map(erroreUfficiale) }),
      },
    } as unknown as RispostaE002;
    return { risposta };
  },
  accesso: (richiesta, { trovati }) => ({
    soggetti: trovati.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR),
    campi: [
      `caso d’uso:${richiesta.datiRichiesta.casoUso}`,
      ...sezioniDette(richiesta).map((codice) => `T16:${codice}`),
    ],
  }),
});

const ammessi = new Set(Object.keys(DatiSoggettiEnte.shape));

/** What this message has of a record. */
function soloEnte(persona: DatiSoggetto): Partial<DatiSoggetto> {
  return Object.fromEntries(Object.entries(persona).filter(([nome]) => ammessi.has(nome)));
}
