import type { RigaSubentro } from '../../anpr/index.ts';
import { rigaDiProva, soggettoDiProva } from './di-prova.ts';

const { famiglia, soggetti } = rigaDiProva();
const nella = (codiceLegame: string, idFamConvComune = '7', progressivoComponente?: string) =>
  soggettoDiProva({
    famiglia: {
      idFamConvComune,
      legameSoggetto: {
        codiceLegame,
        dataDecorrenza: '1990-05-01',
        ...(progressivoComponente === undefined ? {} : { progressivoComponente }),
      },
    },
  });
const convivenza = { tipoScheda: '4', denominazioneConvivenza: 'CASA DI RIPOSO', specieConvivenza: '1' };
const nelLegame = 'famiglia.legameSoggetto.codiceLegame';

export const casiFamiglia: readonly (readonly [atteso: string, quando: string, riga: RigaSubentro])[] = [
  ['ES092 soggetti.0', 'a person in no family', { soggetti }],
  [
    'EF004 soggetti.1',
    'two with one number',
    rigaDiProva({ soggetti: [nella('1', '7', '1'), nella('2', '7', '01')] }),
  ],
  ['EF008 famiglia', 'nobody at the head', rigaDiProva({ soggetti: [nella('2')] })],
  ['EF010 famiglia', 'nobody at all', rigaDiProva({ soggetti: [] })],
  [
    'EN063 soggetti.1',
    'a person of another family',
    rigaDiProva({ soggetti: [nella('1'), nella('2', '8')] }),
  ],
  [
    `EC002 soggetti.1.${nelLegame}`,
    'a tie of no table',
    rigaDiProva({ soggetti: [nella('1'), nella('77')] }),
  ],
  [
    'EC003 soggetti.1.convivenza.legameSoggetto.codiceLegame',
    'a tie of no convivenza',
    { famiglia: convivenza, soggetti: [nella('1'), nella('28')] },
  ],
  [
    'EC004 famiglia.motivoCostituzione',
    'made for no reason',
    rigaDiProva({ famiglia: { ...famiglia, tipoScheda: '3', motivoCostituzione: '77' } }),
  ],
  [
    'EC005 famiglia.specieConvivenza',
    'of no kind',
    { famiglia: { ...convivenza, specieConvivenza: '77' }, soggetti: [nella('1')] },
  ],
];
