import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { creaRicerca } from '../ricerca.ts';
import { decorrenza, detto, eta, qualcuno, testata, type Atto } from './scena.ts';
import { cambiaVincolo } from './vincoli.ts';

/** 5008/07: a new title of study. */
const studia: Atto = async (scena) => {
  const trovato = await qualcuno(scena, (s) => eta(s, scena.oggi) > 20);
  if (!trovato) return undefined;
  const dal = decorrenza(scena, trovato.soggetto);
  const richiesta = mutazioneDiProva({
    tipi: ['07'],
    altriDati: { titoloStudio: scena.caso.uno(['4', '5', '6']) },
    generalitaPerRicerca: detto(trovato.soggetto),
  });
  return { codice: '5008', richiesta: { ...richiesta, testataRichiesta: testata(scena, '5008', dal) } };
};

export const cambiaScheda: Atto = (scena) => (scena.caso.vero(0.6) ? studia : cambiaVincolo)(scena);

/** 1014: a procedure is opened about somebody. */
export const apreProcedimento: Atto = async (scena) => {
  const trovato = await qualcuno(scena);
  if (!trovato) return undefined;
  const aperti = await creaRicerca(scena.db).procedimentiAperti(trovato.soggetto.idSchedaSoggettoANPR);
  if (aperti.length > 0) return undefined;
  const base = procedimentoDiProva({
    persone: [detto(trovato.soggetto)],
    istruttoria: { numeroPraticaComune: `P-${scena.idOperazioneComune()}` },
  });
  const richiesta = { ...base, testataRichiesta: testata(scena, '1014', scena.oggi) };
  return { codice: '1014', richiesta };
};
