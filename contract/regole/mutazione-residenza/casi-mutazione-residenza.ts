import type { FamigliaConvivenza, Richiesta5005, SoggettoFamiglia, TipoResidenza } from '../../anpr/index.ts';
import { decessoDiProva } from '../casi-decesso.ts';
import {
  dalDiProva,
  inElenco,
  listaDi,
  residenzaDiProva,
  senzaVuoti,
  type CambiFamiglia,
} from '../mutazione-famiglia/di-prova.ts';

/** What a case changes of a move of one person into a new family; `undefined` takes a part away. */
export interface CambiResidenza extends Pick<CambiFamiglia, 'dal' | 'famiglia' | 'controlli'> {
  readonly tipo?: string;
  /** 1 into a family that is there, 2 into a new one. */
  readonly attribuzione?: string;
  readonly elenco?: readonly SoggettoFamiglia[];
  readonly residenze?: readonly CambiFamiglia['residenza'][];
}

/** Lorenzo goes to live alone in Via Verdi; with `attribuzione` 1, he joins the family of Via Roma. */
export function mutazioneResidenzaDiProva(cambi: CambiResidenza = {}): Richiesta5005 {
  const { tipo = '02', attribuzione = '2', dal = dalDiProva, famiglia, controlli } = cambi;
  const esistente = attribuzione === '1';
  const { elenco = [inElenco('5000000002', esistente ? '13' : '1', { tipo: '3', dal })] } = cambi;
  const residenze = cambi.residenze ?? (esistente ? [] : [{}]);
  return {
    testataRichiesta: {
      ...decessoDiProva().testataRichiesta,
      idOperazioneComune: 'PROVA5005',
      operazioneRichiesta: '5005',
      dataDecorrenza: dal,
    },
    generalitaSchedaFamiglia: senzaVuoti<FamigliaConvivenza>({
      ...(esistente ? { idFamigliaConvivenzaANPR: '7000000003' } : {}),
      tipoScheda: '3',
      ...famiglia,
    }),
    ...(residenze.length > 0
      ? {
          residenzaFamiglia: residenze.map((una) =>
            senzaVuoti<TipoResidenza>({ ...residenzaDiProva, dataDecorrenzaResidenza: dal, ...una }),
          ),
        }
      : {}),
    ...(elenco.length > 0 ? { elencoSoggettiFamiglia: [...elenco] } : {}),
    datiControllo: { tipoMutazione: tipo, tipoScheda: attribuzione, ...listaDi(controlli) },
  };
}

const famiglia = 'generalitaSchedaFamiglia';
const residenza = 'residenzaFamiglia';
const giorno = `${residenza}.dataDecorrenzaResidenza`;
const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto`;
const ieri = { dataDecorrenzaResidenza: '2026-07-04' };
const [uno, altro] = ['5000000002', '5000000003'];

export const casiMutazioneResidenza: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiResidenza,
])[] = [
  ['EN371 datiControllo.tipoMutazione', 'a kind that is not there', { tipo: '05' }],
  ['EF016 datiControllo.tipoScheda', 'neither new nor there already', { attribuzione: '3', residenze: [] }],
  [`EN223 ${soggetti}`, 'nobody moves', { elenco: [] }],
  [
    `EF051 ${soggetti}`,
    'a domicile for two',
    {
      tipo: '04',
      attribuzione: '1',
      elenco: [inElenco(uno, '1'), inElenco(altro, '3')],
      residenze: [{ tipoIndirizzo: '3' }],
    },
  ],
  [`EF050 ${residenza}`, 'a dwelling of another kind', { tipo: '03', attribuzione: '1', residenze: [{}] }],
  [`EF053 ${residenza}`, 'no domicile', { tipo: '04', attribuzione: '1' }],
  [
    `EF011 ${famiglia}.idFamigliaConvivenzaANPR`,
    'into a family that is not named',
    { attribuzione: '1', famiglia: { idFamigliaConvivenzaANPR: undefined } },
  ],
  [`EF019 ${famiglia}.famigliaAire`, 'into a family of AIRE', { famiglia: { famigliaAire: 'S' } }],
  ['EN372 datiControllo.listaControlli', 'FO that says no', { controlli: { FO: 'N' } }],
  [`EN396 ${residenza}`, 'an address, in a family that has its own', { attribuzione: '1', residenze: [{}] }],
  [
    `EF017 ${famiglia}.idFamigliaConvivenzaANPR`,
    'a new family with a number',
    { famiglia: { idFamigliaConvivenzaANPR: '7000000003' } },
  ],
  [
    `EN341 ${famiglia}.tipoScheda`,
    'a new convivenza',
    { famiglia: { tipoScheda: '4' }, elenco: [inElenco(uno, '1', { tipo: '4' })] },
  ],
  [`EF021 ${legame}.codiceLegame`, 'a new family without a head', { elenco: [inElenco(uno, '3')] }],
  [`EF009 ${soggetti}`, 'a new family with two', { elenco: [inElenco(uno, '1'), inElenco(altro, '01')] }],
  [`EF023 ${residenza}`, 'a new family without a home', { residenze: [] }],
  [`EF026 ${residenza}.tipoIndirizzo`, 'a new family in a domicile', { residenze: [{ tipoIndirizzo: '3' }] }],
  [`EF027 ${giorno}`, 'since when, not said', { residenze: [{ dataDecorrenzaResidenza: undefined }] }],
  [
    `EF024 ${famiglia}.dataOrigineFamigliaConvivenza`,
    'a new family that began before',
    { famiglia: { dataOrigineFamigliaConvivenza: '2026-07-04' } },
  ],
  [`EF055 ${giorno}`, 'home since another day', { residenze: [ieri] }],
  [`EN207 ${giorno}`, 'without abode since another day', { tipo: '01', residenze: [ieri] }],
  [
    `EN239 ${giorno}`,
    'domicile since another day',
    { tipo: '04', attribuzione: '1', residenze: [{ tipoIndirizzo: '3', ...ieri }] },
  ],
  [
    `EF056 ${legame}.dataDecorrenza`,
    'in the family since another day',
    { elenco: [inElenco(uno, '1', { tipo: '3', dal: '2026-07-04' })] },
  ],
  [
    `EF033 ${legame}.dataDecorrenza`,
    'in the family before being born',
    {
      elenco: [
        {
          ...inElenco(uno, '1'),
          generalita: {
            cognome: 'CONTI',
            nome: 'LORENZO',
            dataNascita: '2026-07-06',
            idSchedaSoggettoANPR: uno,
          },
        },
      ],
    },
  ],
  [
    `EN331 ${legame}.tipoLegame`,
    'ties of two kinds',
    { elenco: [inElenco(uno, '1'), inElenco(altro, '3', { tipo: '4' })] },
  ],
  [`EN244 ${legame}.tipoLegame`, 'a tie of a convivenza', { elenco: [inElenco(uno, '1', { tipo: '4' })] }],
  [`EN246 ${legame}.codiceLegame`, 'a tie in no table', { attribuzione: '1', elenco: [inElenco(uno, '77')] }],
  [`EN465 ${soggetti}`, 'the same person twice', { elenco: [inElenco(uno, '1'), inElenco(uno, '3')] }],
];
