import { archiviazioneDiProva, convivenzaDiProva } from '#contract/regole/iscrizione/casi-convivenza.ts';
import { iscrizioneDiProva } from '#contract/regole/iscrizione/di-prova.ts';
import { sql } from 'kysely';
import { cognomeNuovo, nomeNuovo } from './nascite.ts';
import { casa } from './casa.ts';
import { menoGiorni, testata, type Atto } from './scena.ts';

/** 1002: somebody comes from abroad and makes a family of their own. */
export const arriva: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const dal = caso.giorno(menoGiorni(oggi, 20), oggi);
  const sesso = caso.uno(['M', 'F'] as const);
  const dataNascita = caso.giorno('1950-01-01', '2005-12-31');
  const richiesta = iscrizioneDiProva({
    testata: testata(scena, '1002', dal),
    generalita: { cognome: cognomeNuovo(scena), nome: nomeNuovo(scena, sesso), sesso, dataNascita },
    residenza: casa(scena, dal) ?? {},
    legame: { dataDecorrenza: dal },
    parti: { cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201', dataValidita: dataNascita }] },
  });
  return { codice: '1002', richiesta };
};

/** 1010: a convivenza opens. */
export const apreConvivenza: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const dal = caso.giorno(menoGiorni(oggi, 20), oggi);
  const denominazioneConvivenza = `CASA ${cognomeNuovo(scena)} ${caso.intero(1, 99_999)}`;
  return {
    codice: '1010',
    richiesta: {
      ...convivenzaDiProva({ dal, scheda: { denominazioneConvivenza }, residenza: casa(scena, dal) ?? {} }),
      testataRichiesta: testata(scena, '1010', dal),
    },
  };
};

/** 2009: a convivenza where nobody lives is closed. */
export const chiudeConvivenza: Atto = async (scena) => {
  const { db, chi, caso, oggi } = scena;
  const vuote = await db
    .selectFrom('famiglia')
    .select('documento')
    .where('tipo_scheda', '=', '4')
    .where('comune', '=', chi.comune)
    .where(sql<boolean>`documento->>'stato' is null and jsonb_array_length(documento->'componenti') = 0`)
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  if (vuote.length === 0) return undefined;
  const { documento: famiglia } = caso.uno(vuote);
  const base = archiviazioneDiProva({
    scheda: { idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR },
  });
  return {
    codice: '2009',
    richiesta: {
      ...base,
      testataRichiesta: testata(scena, '2009', oggi),
      datiArchiviazione: { ...base.datiArchiviazione, dataDecorrenzaArchiviazione: oggi },
    },
  };
};
