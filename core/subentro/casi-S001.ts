import type { RichiestaS001 } from '#contract/anpr/index.ts';
import type { FilePrecedente } from '#contract/regole/subentro/index.ts';
import type { AggregatiSubentro } from './S001-subentro.ts';

export const nomeDiProva = '048019_APR_1_1_1.xml.gz';

export function richiestaS001(
  altro: Partial<Pick<RichiestaS001, 'nomeFile' | 'fileXml'>> = {},
  id = 'SUBENTRO1',
): RichiestaS001 {
  return {
    testataRichiesta: {
      ...{ idOperazioneComune: id, codMittente: '048019', codDestinatario: 'ANPR05' },
      ...{ operazioneRichiesta: 'S001', dataOraRichiesta: '2026-07-11T09:00:00Z' },
      ...{ tipoOperazione: 'C', tipoInvio: 'TEST' },
    },
    ...{ nomeFile: nomeDiProva, fileXml: Buffer.from('<subentro/>').toString('base64') },
    ...altro,
  };
}

/** On the request alone. */
export const casiInvio: readonly (readonly [atteso: string, quando: string, RichiestaS001])[] = [
  ['EN001 nomeFile', 'a name of no kind', richiestaS001({ nomeFile: 'anagrafe.xml' })],
  ['EN039 nomeFile', 'the file of another municipality', richiestaS001({ nomeFile: '048050_APR_1_1_1.xml' })],
  ['EN009 fileXml', 'a name without its file', richiestaS001({ fileXml: '' })],
  ['EN010 fileXml', 'the same, of AIRE', richiestaS001({ nomeFile: '048019_AIRE_1_1_1.xml', fileXml: '' })],
];

const pronto: AggregatiSubentro = {
  ...{ pendenti: [], chieste: 0, alGiorno: 100, precedenti: [] },
  piano: { comune: '048019', inizio: '2026-07-01', fine: '2026-07-31', invii: 2, pec: 'c@pec.esempio.it' },
};
export const aggregatiPronti = pronto;
const entrato: FilePrecedente = {
  nome: nomeDiProva,
  tipo: 'APR',
  fornitura: 1,
  progressivo: 1,
  totale: 1,
  stato: 'OK',
  identico: true,
};

/** On what the register knows of the municipality that enters. */
export const casiAccoglienza: readonly (readonly [
  atteso: string,
  quando: string,
  noto: AggregatiSubentro,
  nomeFile: string,
])[] = [
  [
    'EN179 testataRichiesta.operazioneRichiesta',
    'while one is being worked on',
    { ...pronto, pendenti: ['S001'] },
    nomeDiProva,
  ],
  ['EN035 piano', 'without a plan', { ...pronto, piano: undefined }, nomeDiProva],
  ['EN007 nomeFile', 'a file that is in', { ...pronto, precedenti: [entrato] }, nomeDiProva],
  ['EN008 nomeFile', 'the second of one', pronto, '048019_APR_1_2_1.xml'],
  ['EN003 nomeFile', 'the second before the first', pronto, '048019_APR_1_2_2.xml'],
  ['EN038 nomeFile', 'of three, where two are planned', pronto, '048019_APR_1_1_3.xml'],
];
