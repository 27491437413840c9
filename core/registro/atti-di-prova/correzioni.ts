import { rettificaDiProva } from '#contract/regole/casi-rettifica.ts';
import { revocaDiProva } from '#contract/regole/casi-revoca.ts';
import { creaRicerca } from '../ricerca.ts';
import { dopoSubentro } from '../storia.ts';
import { menoGiorni, decorrenza, detto, qualcuno, testata, type Atto } from './scena.ts';

/** 5013/01: a father who was not. */
export const revocaPadre: Atto = async (scena) => {
  const trovato = await qualcuno(scena, ({ dati }) => dati.paternita !== undefined);
  if (!trovato) return undefined;
  const dal = decorrenza(scena, trovato.soggetto);
  const richiesta = revocaDiProva({ scheda: { generalitaPerRicerca: detto(trovato.soggetto) } });
  return { codice: '5013', richiesta: { ...richiesta, testataRichiesta: testata(scena, '5013', dal) } };
};

/** 5014/103: somebody entered the family a few days later than written. */
export const rettificaIngresso: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const trovato = await qualcuno(scena, (s, f) => {
    const suo = f.componenti.find((c) => c.idSchedaSoggettoANPR === s.idSchedaSoggettoANPR);
    return suo !== undefined && suo.dataDecorrenza < menoGiorni(oggi, 900);
  });
  if (!trovato) return undefined;
  const { soggetto, famiglia } = trovato;
  // Dates are put right only while nothing has happened since the subentro (EN475).
  const storia = await creaRicerca(scena.db).storia(soggetto.idSchedaSoggettoANPR);
  if (dopoSubentro(storia).length > 0) return undefined;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
  const richiesta = rettificaDiProva(
    {
      richiestaRettifica103: {
        dataIngressoFamiglia: menoGiorni(suo?.dataDecorrenza ?? oggi, -caso.intero(1, 300)),
      },
    },
    detto(soggetto),
  );
  return {
    codice: '5014',
    richiesta: { ...richiesta, testataRichiesta: { ...testata(scena, '5014', oggi), tipoOperazione: 'V' } },
  };
};
