import { nozze } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { poligamiaDiProva } from '#contract/regole/casi-poligamia.ts';
import { cognomeNuovo, nomeNuovo } from './nascite.ts';
import { atto, decorrenza, detto, empoli, qualcuno, testata, type Atto } from './scena.ts';

/** 5021/01: somebody who is married has another marriage, with somebody whom the register does not know. */
export const siRisposa: Atto = async (scena) => {
  const trovato = await qualcuno(
    scena,
    ({ dati }) => dati.matrimonio !== undefined && dati.generalita.sesso === 'M',
  );
  if (!trovato) return undefined;
  const { soggetto } = trovato;
  const dal = decorrenza(scena, soggetto);
  const richiesta = poligamiaDiProva({
    ricerca: { coniuge1: detto(soggetto) },
    matrimonio: {
      ...nozze,
      coniuge: { cognome: cognomeNuovo(scena), nome: nomeNuovo(scena, 'F'), sesso: 'F' },
      datiMatrimonio: {
        dataEvento: dal,
        luogoEvento: { comune: empoli },
        attoEventoANPR: { atto: atto(scena, dal) },
      },
    },
  });
  return { codice: '5021', richiesta: { ...richiesta, testataRichiesta: testata(scena, '5021', dal) } };
};
