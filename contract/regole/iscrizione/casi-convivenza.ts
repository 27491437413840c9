import type { Richiesta1010, Richiesta2009 } from '../../anpr/index.ts';
import { giornoDiProva, iscrizioneDiProva, residenzaDiProva, senzaVuoti } from './di-prova.ts';

type Parziale<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What a case changes of a convivenza that no rule objects to. */
export interface CambiConvivenza {
  readonly scheda?: Parziale<Richiesta1010['generalitaSchedaConvivenza']>;
  readonly residenza?: Parziale<Richiesta1010['residenzaConvivneza']>;
  readonly responsabile?: Parziale<Richiesta1010['tutoreIntestatario']['generalita']>;
  readonly dal?: string;
  readonly responsabileDal?: string;
}

/** A care home that opens, with its director who lives elsewhere. */
export function convivenzaDiProva(cambi: CambiConvivenza = {}): Richiesta1010 {
  const { dal = giornoDiProva, responsabileDal = dal } = cambi;
  return {
    testataRichiesta: {
      ...iscrizioneDiProva().testataRichiesta,
      idOperazioneComune: 'PROVA1010',
      operazioneRichiesta: '1010',
      dataDecorrenza: dal,
    },
    generalitaSchedaConvivenza: senzaVuoti({
      dataOrigineFamigliaConvivenza: dal,
      denominazioneConvivenza: 'CASA DI RIPOSO IL GELSO',
      specieConvivenza: '2',
      tipoScheda: '4',
      ...cambi.scheda,
    }),
    tutoreIntestatario: {
      generalita: senzaVuoti({
        cognome: 'PERUZZI',
        nome: 'ANNA',
        sesso: 'F',
        dataNascita: '1970-10-02',
        ...cambi.responsabile,
      }),
      dataIntestarioConvivenza: responsabileDal,
    },
    residenzaConvivneza: senzaVuoti({
      ...residenzaDiProva,
      dataDecorrenzaResidenza: dal,
      ...cambi.residenza,
    }),
    datiControllo: {},
  } as Richiesta1010;
}

const scheda = 'generalitaSchedaConvivenza';
const residenza = 'residenzaConvivneza';

export const casiConvivenza: readonly (readonly [atteso: string, quando: string, cambi: CambiConvivenza])[] =
  [
    [`EN342 ${scheda}.tipoScheda`, 'a family', { scheda: { tipoScheda: '3' } }],
    [`EF017 ${scheda}.idFamigliaConvivenzaANPR`, 'with an id', { scheda: { idFamigliaConvivenzaANPR: '1' } }],
    [`EF019 ${scheda}.famigliaAire`, 'of AIRE', { scheda: { famigliaAire: 'S' } }],
    [
      `EF024 ${scheda}.dataOrigineFamigliaConvivenza`,
      'of another day',
      { scheda: { dataOrigineFamigliaConvivenza: '2026-07-05' } },
    ],
    [
      `EF025 ${scheda}.dataOrigineFamigliaConvivenza`,
      'of tomorrow',
      { scheda: { dataOrigineFamigliaConvivenza: '2026-07-12' } },
    ],
    [
      `EN480 ${scheda}.denominazioneConvivenza`,
      'without a name',
      { scheda: { denominazioneConvivenza: undefined } },
    ],
    [`EF026 ${residenza}.tipoIndirizzo`, 'at a domicile', { residenza: { tipoIndirizzo: '3' } }],
    [
      `EF027 ${residenza}.dataDecorrenzaResidenza`,
      'not said since when it is there',
      { residenza: { dataDecorrenzaResidenza: undefined } },
    ],
    [
      `EN207 ${residenza}.dataDecorrenzaResidenza`,
      'there since another day',
      { residenza: { dataDecorrenzaResidenza: '2026-07-05' } },
    ],
    [
      'EN315 tutoreIntestatario.dataIntestarioConvivenza',
      'with a director before it was there',
      { responsabileDal: '2026-07-05' },
    ],
  ];

export interface CambiArchiviazione {
  readonly scheda?: Parziale<Richiesta2009['estremiSchedaConvivenza']>;
  readonly archiviata?: string;
  readonly dal?: string;
}

/** A convivenza where nobody is left is closed. */
export function archiviazioneDiProva(cambi: CambiArchiviazione = {}): Richiesta2009 {
  const { dal = '2026-07-10', archiviata = dal } = cambi;
  return {
    testataRichiesta: {
      ...convivenzaDiProva().testataRichiesta,
      idOperazioneComune: 'PROVA2009',
      operazioneRichiesta: '2009',
      dataDecorrenza: dal,
    },
    estremiSchedaConvivenza: senzaVuoti({
      idFamigliaConvivenzaANPR: '7000000100',
      tipoScheda: '4',
      ...cambi.scheda,
    }) as Richiesta2009['estremiSchedaConvivenza'],
    datiArchiviazione: { dataDecorrenzaArchiviazione: archiviata },
    datiControllo: {},
  };
}

const estremi = 'estremiSchedaConvivenza';

export const casiArchiviazione: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiArchiviazione,
])[] = [
  [`EN342 ${estremi}.tipoScheda`, 'a family', { scheda: { tipoScheda: '3' } }],
  [
    `EF011 ${estremi}.idFamigliaConvivenzaANPR`,
    'not said which',
    { scheda: { idFamigliaConvivenzaANPR: undefined } },
  ],
  [
    'ES056 datiArchiviazione.dataDecorrenzaArchiviazione',
    'closed after the effective date',
    { archiviata: '2026-07-11' },
  ],
];
