import type { Richiesta5021 } from '../anpr/index.ts';
import { coniuge, morte, mutazioneDiProva, nozze } from './mutazione-scheda/casi-mutazione-scheda.ts';

type Parti = {
  readonly [K in keyof Omit<Richiesta5021, 'testataRichiesta' | 'datiControllo' | 'matrimonioPerRicerca'>]?:
    Richiesta5021[K] | undefined;
};
/** What a case changes of a second marriage that no rule objects to; `undefined` takes a part away. */
export interface CambiPoligamia extends Parti {
  readonly tipi?: readonly string[];
  readonly ricerca?: Partial<Richiesta5021['matrimonioPerRicerca']>;
}

export function poligamiaDiProva(cambi: CambiPoligamia = {}): Richiesta5021 {
  const { tipi = ['01'], ricerca, ...parti } = cambi;
  const { testataRichiesta, generalitaPerRicerca } = mutazioneDiProva();
  const tutte = { matrimonio: tipi[0] === '01' ? nozze : undefined, ...parti };
  return {
    testataRichiesta: {
      ...testataRichiesta,
      idOperazioneComune: 'PROVA5021',
      operazioneRichiesta: '5021',
    },
    matrimonioPerRicerca: { coniuge1: generalitaPerRicerca, ...ricerca },
    ...(Object.fromEntries(
      Object.entries(tutte).filter(([, dato]) => dato !== undefined),
    ) as Partial<Richiesta5021>),
    datiControllo: { tipoMutazione: [...tipi] },
  };
}

const quello = { ricerca: { coniuge2: coniuge } };
export const cessazione: NonNullable<Richiesta5021['separazioneAnnullamentoCessazioneMatrimonio']> = {
  tipoCessazione: '3',
  sentenza: {
    ...{
      data: '2026-07-03',
      tipoTribunale: '1',
      autorita: 'TRIBUNALE DI FIRENZE',
      dataValidita: '2026-07-03',
    },
  },
};
const tipo = 'datiControllo.tipoMutazione';

export const casiPoligamia: readonly (readonly [atteso: string, quando: string, cambi: CambiPoligamia])[] = [
  [`EN372 ${tipo}`, 'of a kind that is not', { tipi: ['08'] }],
  [`EN372 ${tipo}`, 'two at once', { tipi: ['01', '02'] }],
  [
    'EN082 matrimonioPerRicerca.coniuge2',
    'which marriage',
    { tipi: ['02'], vedovanza: { datiMorteconiuge: morte } },
  ],
  ['EN082 datiAnnullamento', 'which operation', { tipi: ['07'], ...quello }],
  ['EN316 matrimonio', 'no marriage', { matrimonio: undefined }],
  ['EN316 matrimonio', 'no marriage put right', { tipi: ['04'], ...quello }],
  ['EN317 vedovanza', 'no widowhood', { tipi: ['02'], ...quello }],
  ['EN318 separazioneAnnullamentoCessazioneMatrimonio', 'no cessation', { tipi: ['03'], ...quello }],
  [
    'EN348 matrimonio.datiMatrimonio.dataEvento',
    'a wedding that is to come',
    { matrimonio: { coniuge, datiMatrimonio: { dataEvento: '2026-07-12' } } },
  ],
];
