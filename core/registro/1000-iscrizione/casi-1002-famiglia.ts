import type { CambiIscrizione } from '#contract/regole/iscrizione/di-prova.ts';
import type { Famiglia } from '../modello.ts';
import { casi, type Caso } from './casi-1002.ts';

const scheda = 'famiglia.famiglia';
const idScheda = `${scheda}.idFamigliaConvivenzaANPR`;
const legame = 'famiglia.legameSoggetto.codiceLegame';
const decorrenza = 'testataRichiesta.dataDecorrenza';
const inFamiglia: CambiIscrizione = {
  famiglia: { idFamigliaConvivenzaANPR: '7000000001' },
  legame: { codiceLegame: '3' },
  controllo: { attribuzioneFamiglia: '1' },
};
const locale = { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '7' };
const conNumero: CambiIscrizione = { ...inFamiglia, famiglia: { idFamigliaConvivenzaComune: locale } };
const inConvivenza: CambiIscrizione = {
  famiglia: null,
  convivenza: { idFamigliaConvivenzaANPR: '7000000100' },
  legame: { codiceLegame: '2' },
  controllo: { attribuzioneFamiglia: '1' },
};
const cheE =
  (come: Partial<Famiglia>): Caso[3] =>
  ({ famiglia }) => ({ famiglia: { perId: { ...famiglia, ...come }, perNumero: [] } });
const convivenzaCheE =
  (come: Partial<Famiglia>): Caso[3] =>
  ({ convivenza }) => ({ famiglia: { perId: { ...convivenza, ...come }, perNumero: [] } });
const assente = { perId: undefined, perNumero: [] };

export const casiFamiglia: readonly Caso[] = casi([
  [`EF002 ${idScheda}`, 'into a family that is not there', inFamiglia, () => ({ famiglia: assente })],
  [
    `EF001 ${scheda}.idFamigliaConvivenzaComune`,
    'into a number that no family has',
    conNumero,
    () => ({ famiglia: assente }),
  ],
  [
    `EF062 ${scheda}.idFamigliaConvivenzaComune`,
    'into a number that two families have',
    conNumero,
    ({ famiglia, convivenza }) => ({ famiglia: { perId: undefined, perNumero: [famiglia, convivenza] } }),
  ],
  [
    `EN296 ${scheda}.idFamigliaConvivenzaComune`,
    'into an id and a number of two families',
    {
      ...inFamiglia,
      famiglia: { idFamigliaConvivenzaANPR: '7000000001', idFamigliaConvivenzaComune: locale },
    },
    ({ famiglia, convivenza }) => ({ famiglia: { perId: famiglia, perNumero: [convivenza] } }),
  ],
  [`EN180 ${idScheda}`, 'into a family of elsewhere', inFamiglia, cheE({ comune: '048017' })],
  [`EN341 ${idScheda}`, 'into a convivenza called family', inFamiglia, cheE({ tipoScheda: '4' })],
  [`ES077 ${idScheda}`, 'into a family of AIRE', inFamiglia, cheE({ tipoScheda: '5' })],
  [
    'EF031 famiglia.legameSoggetto.dataDecorrenza',
    'before the family was there',
    inFamiglia,
    cheE({ dataOrigine: '2026-07-07' }),
  ],
  [
    `EN358 ${decorrenza}`,
    'into a family still being registered, on another day',
    { ...inFamiglia, FI: '0' },
    cheE({ incompleta: true }),
  ],
  [
    `EN389 ${decorrenza}`,
    'before its last registration',
    inFamiglia,
    cheE({ ultimaDecorrenza: '2026-07-07' }),
  ],
  [`EF007 ${legame}`, 'as a second head', { ...inFamiglia, legame: {} }, cheE({})],
  [`EF008 ${legame}`, 'into a family that has no head', inFamiglia, cheE({ componenti: [] })],
  ['EN213', 'others are to come', { FI: '1' }, () => ({})],
  [
    'EN135 convivenza.convivenza.idFamigliaConvivenzaANPR',
    'into a convivenza that is not there',
    inConvivenza,
    () => ({ famiglia: assente }),
  ],
  [
    'EN135 convivenza.convivenza.idFamigliaConvivenzaANPR',
    'into a convivenza of elsewhere',
    inConvivenza,
    convivenzaCheE({ comune: '048017' }),
  ],
  [
    'EN342 convivenza.convivenza.idFamigliaConvivenzaANPR',
    'into a family called convivenza',
    inConvivenza,
    convivenzaCheE({ tipoScheda: '3' }),
  ],
  [
    'EN392 convivenza.legameSoggetto.codiceLegame',
    'as a second responsible',
    { ...inConvivenza, legame: { codiceLegame: '1' } },
    convivenzaCheE({}),
  ],
]);
