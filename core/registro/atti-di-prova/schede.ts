import { mutazioneDiProva, nozze } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { creaRicerca } from '../ricerca.ts';
import type { Soggetto } from '../modello.ts';
import { atto, decorrenza, detto, empoli, eta, qualcuno, testata, type Atto, type Scena } from './scena.ts';

const libero = ({ dati }: Soggetto): boolean =>
  dati.statoCivile?.statoCivile === '1' &&
  !dati.matrimonio &&
  !dati.unioneCivile &&
  !dati.convivenzaDiFatto &&
  dati.generalita.sesso !== undefined;

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

async function sposi(scena: Scena): Promise<readonly [Soggetto, Soggetto] | undefined> {
  const adulto = (s: Soggetto): boolean => libero(s) && eta(s, scena.oggi) > 25;
  const lei = await qualcuno(scena, (s) => adulto(s) && s.dati.generalita.sesso === 'F');
  const lui = await qualcuno(scena, (s) => adulto(s) && s.dati.generalita.sesso === 'M');
  return lei && lui && [lei.soggetto, lui.soggetto];
}

/** 5008/12: two people who are free get married. */
const siSposa: Atto = async (scena) => {
  const coppia = await sposi(scena);
  if (!coppia) return undefined;
  const [lei, lui] = coppia;
  const dal = decorrenza(scena, lei, lui);
  const richiesta = mutazioneDiProva({
    tipi: ['12'],
    generalitaPerRicerca: detto(lei),
    statoCivile: { statoCivile: '2' },
    matrimonio: {
      ...nozze,
      coniuge: detto(lui),
      datiMatrimonio: {
        dataEvento: dal,
        luogoEvento: { comune: empoli },
        attoEventoANPR: { atto: atto(scena, dal) },
      },
    },
  });
  return { codice: '5008', richiesta: { ...richiesta, testataRichiesta: testata(scena, '5008', dal) } };
};

export const cambiaScheda: Atto = (scena) => (scena.caso.vero(0.7) ? studia : siSposa)(scena);

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
