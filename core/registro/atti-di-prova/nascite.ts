import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { cognomi, nomiItaliani } from '#resources/comune-dimostrativo/nomi.ts';
import { creaRicerca } from '../ricerca.ts';
import { atto, decorrenza, detto, empoli, eta, qualcuno, testata, type Atto, type Scena } from './scena.ts';

/** Cadastral code of Empoli. */
const codiceCatastale = 'D403';

/** Two names: few have the same. */
export function nomeNuovo({ caso }: Scena, sesso: 'M' | 'F'): string {
  const nomi = nomiItaliani.flatMap((epoca) => epoca[sesso]);
  return `${caso.uno(nomi)} ${caso.uno(nomi)}`;
}
export const cognomeNuovo = ({ caso }: Scena): string => caso.uno(cognomi);

/** 1001: a child that the mother alone has acknowledged, in her family. */
export const nasce: Atto = async (scena) => {
  const { caso, oggi } = scena;
  const trovata = await qualcuno(
    scena,
    (s, f) =>
      f.tipoScheda === '3' &&
      s.dati.generalita.sesso === 'F' &&
      s.dati.generalita.cognome !== undefined &&
      eta(s, oggi) >= 18 &&
      eta(s, oggi) < 46,
  );
  if (!trovata) return undefined;
  const { soggetto: madre, famiglia } = trovata;
  const dal = decorrenza(scena, madre, famiglia);
  const sesso = caso.uno(['M', 'F'] as const);
  const nome = nomeNuovo(scena, sesso);
  const { cognome = '' } = madre.dati.generalita;
  const codice = calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita: dal, codiceCatastale });
  // In a small town two children of a day come to the same code sooner than one thinks (EAA50).
  if ((await creaRicerca(scena.db).codiciFiscaliInUso([codice])).length > 0) return undefined;
  return {
    codice: '1001',
    richiesta: {
      testataRichiesta: testata(scena, '1001', dal),
      generalita1001: {
        generalita: {
          cognome,
          nome,
          sesso,
          dataNascita: dal,
          luogoNascita: { comune: empoli },
        },
      },
      attoNascitaANPR: { atto: atto(scena, dal) },
      cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: dal },
      maternita: { generalita: detto(madre) },
      datiControllo: { origineCognome: '2', filiazione: '3', attribuzioneFamiglia: '3', gestioneCF: '1' },
    },
  };
};
