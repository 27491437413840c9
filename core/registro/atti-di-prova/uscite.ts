import type { SoggettoFamiglia } from '#contract/anpr/index.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import {
  atto,
  capo,
  decorrenza,
  detto,
  empoli,
  eta,
  italiano,
  qualcuno,
  testata,
  type Atto,
  type Scena,
} from './scena.ts';

/** Who stays when the head goes: the eldest is the new head, and the others are told as relatives. */
function chiResta(
  soggetto: Soggetto,
  famiglia: Famiglia,
  altri: readonly Soggetto[],
  dal: string,
): SoggettoFamiglia[] {
  if (!capo(famiglia, soggetto)) return [];
  const nato = (s: Soggetto): string => s.dati.generalita.dataNascita ?? '';
  return altri
    .toSorted((a, b) => nato(a).localeCompare(nato(b)))
    .map((s, posto) => ({
      generalita: detto(s),
      legameSoggetto: { codiceLegame: posto === 0 ? '1' : '13', dataDecorrenza: dal },
    }));
}

/** Nobody who is left alone is a child. */
const puoUscire =
  (oggi: string) =>
  (s: Soggetto, f: Famiglia): boolean =>
    !capo(f, s) || f.componenti.length === 1 || eta(s, oggi) > 50;

/** 2001: somebody dies, and the family gets its new head. */
export const muore: Atto = async (scena) => {
  const trovato = await qualcuno(scena, puoUscire(scena.oggi));
  if (!trovato) return undefined;
  const { soggetto, famiglia, altri } = trovato;
  const dal = decorrenza(scena, soggetto, famiglia, ...altri);
  const elenco = chiResta(soggetto, famiglia, altri, dal);
  return {
    codice: '2001',
    richiesta: {
      testataRichiesta: testata(scena, '2001', dal),
      motivoCancellazione: { tipoMotivoCancellazione: '1' },
      generalitaPerRicerca: detto(soggetto),
      datiDecesso: {
        dataEvento: dal,
        luogoEvento: { comune: empoli },
        attoEventoANPR: { atto: atto(scena, dal) },
      },
      ...(elenco.length > 0 && { elencoSoggettiFamiglia: elenco }),
      datiControllo: { ruoloSoggetto: capo(famiglia, soggetto) ? '1' : '2' },
    },
  };
};

function motivo({ caso }: Scena, soggetto: Soggetto): string {
  return caso.uno(italiano(soggetto) ? ['6', '9', '10', '13'] : ['5', '6', '7', '10', '13']);
}

/** 2003: somebody is cancelled: gone abroad, not found any more, registered twice… */
export const esce: Atto = async (scena) => {
  const trovato = await qualcuno(scena, puoUscire(scena.oggi));
  if (!trovato) return undefined;
  const { soggetto, famiglia, altri } = trovato;
  const dal = decorrenza(scena, soggetto, famiglia, ...altri);
  const elenco = chiResta(soggetto, famiglia, altri, dal);
  const codice = motivo(scena, soggetto);
  return {
    codice: '2003',
    richiesta: {
      testataRichiesta: testata(scena, '2003', dal),
      datiCancellazione: { motivoCancellazione: codice, dataDecorrenzaCancellazione: dal },
      generalitaPerRicerca: detto(soggetto),
      ...(codice === '5' && {
        destinazione: { localita: { descrizioneStato: 'ALBANIA', codiceStato: '201' } },
      }),
      ...(elenco.length > 0 && { elencoSoggetti: elenco }),
      datiControllo: { ruoloSoggetto: capo(famiglia, soggetto) ? '1' : '2' },
    },
  };
};
