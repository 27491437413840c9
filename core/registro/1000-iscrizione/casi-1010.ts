import type { CambiConvivenza } from '#contract/regole/iscrizione/casi-convivenza.ts';
import type { Famiglia, Soggetto } from '../modello.ts';

/** Who is found for the director: nobody, one, several, another person, a dead one. */
export type Trovati = 'nessuno' | 'una' | 'due' | 'altra' | 'morta';

const responsabile = 'tutoreIntestatario.generalita';

export const casiResponsabile: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiConvivenza,
  trovati: Trovati,
])[] = [
  [
    `EN130 ${responsabile}`,
    'an id that nobody has',
    { responsabile: { idSchedaSoggettoANPR: '9' } },
    'nessuno',
  ],
  [`EN131 ${responsabile}`, 'two people', {}, 'due'],
  [`EN183 ${responsabile}`, 'another person', {}, 'altra'],
  [`EN184 ${responsabile}`, 'a dead person', {}, 'morta'],
];

const convivenza = 'estremiSchedaConvivenza.idFamigliaConvivenzaANPR';

export const casiChiusura: readonly (readonly [
  atteso: string,
  quando: string,
  famiglia: Partial<Famiglia> | undefined,
])[] = [
  [`EN135 ${convivenza}`, 'an id that no family has', undefined],
  [`EN135 ${convivenza}`, 'archived already', { stato: 'archiviata' }],
  [`EN135 ${convivenza}`, 'of another comune', { comune: '048017' }],
  [`EN342 ${convivenza}`, 'a family', { tipoScheda: '3' }],
  [
    `EN126 ${convivenza}`,
    'somebody is left in it',
    {
      componenti: [
        {
          ...{ idSchedaSoggettoANPR: '1', codiceLegame: '2' },
          ...{ dataDecorrenza: '2026-07-06', progressivoComponente: '1' },
        },
      ],
    },
  ],
  [
    'EN389 testataRichiesta.dataDecorrenza',
    'before its last registration',
    { ultimaDecorrenza: '2026-07-11' },
  ],
];

export type TrovatiPer = Readonly<Record<Trovati, readonly Soggetto[]>>;
