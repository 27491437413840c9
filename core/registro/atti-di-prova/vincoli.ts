import { mutazioneDiProva, nozze } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import type { CambiMutazione } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import type { Soggetto } from '../modello.ts';
import { creaRicerca } from '../ricerca.ts';
import { uno } from './casa.ts';
import {
  atto,
  decorrenza,
  detto,
  empoli,
  eta,
  qualcuno,
  testata,
  type Atto,
  type Proposta,
  type Scena,
} from './scena.ts';

function proposta(scena: Scena, dal: string, cambi: CambiMutazione): Proposta {
  return {
    codice: '5008',
    richiesta: { ...mutazioneDiProva(cambi), testataRichiesta: testata(scena, '5008', dal) },
  };
}

const libero = ({ dati }: Soggetto): boolean =>
  dati.statoCivile?.statoCivile === '1' &&
  !dati.matrimonio &&
  !dati.unioneCivile &&
  !dati.convivenzaDiFatto &&
  dati.generalita.sesso !== undefined;

/** Two adults who are free, of these sexes. */
async function liberi(
  scena: Scena,
  sessi: readonly [string, string],
): Promise<readonly [Soggetto, Soggetto] | undefined> {
  const adulto = (sesso: string) => (s: Soggetto) =>
    libero(s) && eta(s, scena.oggi) > 25 && s.dati.generalita.sesso === sesso;
  const primo = await qualcuno(scena, adulto(sessi[0]));
  const secondo = await qualcuno(scena, adulto(sessi[1]));
  if (!primo || !secondo) return undefined;
  const stessi = primo.soggetto.idSchedaSoggettoANPR === secondo.soggetto.idSchedaSoggettoANPR;
  return stessi ? undefined : [primo.soggetto, secondo.soggetto];
}

/** 5008/12: two people who are free get married. */
const siSposano: Atto = async (scena) => {
  const coppia = await liberi(scena, ['F', 'M']);
  if (!coppia) return undefined;
  const [lei, lui] = coppia;
  const dal = decorrenza(scena, lei, lui);
  const datiMatrimonio = {
    dataEvento: dal,
    luogoEvento: { comune: empoli },
    attoEventoANPR: { atto: atto(scena, dal) },
  };
  return proposta(scena, dal, {
    tipi: ['12'],
    generalitaPerRicerca: detto(lei),
    statoCivile: { statoCivile: '2' },
    matrimonio: { ...nozze, coniuge: detto(lui), datiMatrimonio },
  });
};

/** 5008/18: two people of the same sex who are free form a civil union. */
const siUniscono: Atto = async (scena) => {
  const sesso = scena.caso.uno(['F', 'M']);
  const coppia = await liberi(scena, [sesso, sesso]);
  if (!coppia) return undefined;
  const [una, altra] = coppia;
  const dal = decorrenza(scena, una, altra);
  return proposta(scena, dal, {
    tipi: ['18'],
    generalitaPerRicerca: detto(una),
    statoCivile: { statoCivile: '6' },
    unioneCivile: {
      unitoCivilmente: detto(altra),
      attoUnione: { dataEvento: dal, luogoEvento: { comune: empoli } },
    },
  });
};

/** 5008/14: a marriage ends by a sentence. */
const siSeparano: Atto = async (scena) => {
  const trovato = await qualcuno(
    scena,
    ({ dati }) =>
      dati.statoCivile?.statoCivile === '2' && dati.matrimonio?.coniuge?.idSchedaSoggettoANPR !== undefined,
  );
  const coniuge = trovato?.soggetto.dati.matrimonio?.coniuge?.idSchedaSoggettoANPR;
  const altro = coniuge === undefined ? undefined : await creaRicerca(scena.db).soggetto(coniuge);
  if (!trovato || altro?.stato !== 'residente') return undefined;
  const dal = decorrenza(scena, trovato.soggetto, altro);
  return proposta(scena, dal, {
    tipi: ['14'],
    generalitaPerRicerca: detto(trovato.soggetto),
    statoCivile: { statoCivile: '4' },
    separazioneAnnullamentoCessazioneMatrimonio: {
      tipoCessazione: '3',
      sentenza: { data: dal, tipoTribunale: '1', autorita: 'TRIBUNALE DI FIRENZE', dataValidita: dal },
    },
  });
};

/** Bonds that are made and that end: two records each. */
export const cambiaVincolo: Atto = uno([siSposano, siUniscono, siSeparano]);
