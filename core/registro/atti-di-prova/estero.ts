import {
  iscrizioneAireDiProva,
  mutazioneAireDiProva,
  nascitaAireDiProva,
  residenzaEsteraDiProva,
} from '#contract/regole/iscrizione/di-prova-aire.ts';
import { cognomeNuovo, nomeNuovo } from './nascite.ts';
import {
  atto,
  decorrenza,
  detto,
  eta,
  italiano,
  menoGiorni,
  qualcuno,
  testata,
  type Atto,
  type Scena,
} from './scena.ts';

const oltreConfine = (dal: string): typeof residenzaEsteraDiProva => ({
  ...residenzaEsteraDiProva,
  dataDecorrenzaResidenza: dal,
});
const primo = (dal: string): { codiceLegame: string; dataDecorrenza: string } => ({
  codiceLegame: '1',
  dataDecorrenza: dal,
});
const nuovo = (scena: Scena): { cognome: string; nome: string; sesso: 'M' | 'F' } => {
  const sesso = scena.caso.uno(['M', 'F'] as const);
  return { cognome: cognomeNuovo(scena), nome: nomeNuovo(scena, sesso), sesso };
};

/** A001: a child of Italians is born abroad, first of a family of its own. */
export const nasceAllEstero: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const dal = caso.giorno(menoGiorni(oggi, 20), oggi);
  const richiesta = nascitaAireDiProva({
    testata: testata(scena, 'A001', dal),
    generalita: { ...nuovo(scena), dataNascita: dal },
    legame: primo(dal),
    residenza: oltreConfine(dal),
    parti: { attoNascitaANPR: { atto: { ...atto(scena, oggi, '2', 'B'), trascritto: '1' } } },
  });
  return { codice: 'A001', richiesta };
};

/** A002: somebody who lives abroad becomes Italian. */
export const entraInAire: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const dal = caso.giorno(menoGiorni(oggi, 20), oggi);
  const richiesta = iscrizioneAireDiProva({
    testata: testata(scena, 'A002', dal),
    generalita: { ...nuovo(scena), dataNascita: caso.giorno('1950-01-01', '2005-12-31') },
    legame: primo(dal),
    residenza: oltreConfine(dal),
  });
  return { codice: 'A002', richiesta };
};

/** A006: an Italian who lives alone goes to live abroad. */
export const espatria: Atto = async (scena) => {
  const trovato = await qualcuno(
    scena,
    (s, f) => f.tipoScheda === '3' && f.componenti.length === 1 && italiano(s) && eta(s, scena.oggi) >= 18,
  );
  if (!trovato) return undefined;
  const dal = decorrenza(scena, trovato.soggetto, trovato.famiglia);
  const richiesta = mutazioneAireDiProva({
    testata: testata(scena, 'A006', dal),
    legame: primo(dal),
    residenza: oltreConfine(dal),
    parti: { generalita: detto(trovato.soggetto) },
  });
  return { codice: 'A006', richiesta };
};
