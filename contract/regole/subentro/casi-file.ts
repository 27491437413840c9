import { fileDiProva, intestazioneDiProva } from './di-prova.ts';
import type { FilePrecedente, FileSubentro } from './file.ts';
import type { Piano } from './piano.ts';
import type { Contati } from './totali.ts';

const piano = fileDiProva().piano as Piano;
const { pec: _, ...senzaPec } = piano;
const { datiInvio: __, ...senzaInvio } = intestazioneDiProva;
const entrato: FilePrecedente = {
  nome: '048014_APR_1_1_2.ndjson',
  tipo: 'APR',
  fornitura: 1,
  progressivo: 1,
  totale: 2,
  stato: 'OK',
  identico: false,
};
const secondo = { ...entrato, nome: '048014_APR_1_2_2.ndjson', progressivo: 2 };

export const casiFile: readonly (readonly [atteso: string, quando: string, cambi: Partial<FileSubentro>])[] =
  [
    ['EN001 nomeFile', 'a name of no kind', { nome: 'anagrafe.ndjson' }],
    ['EN001 nomeFile', 'a supply numbered zero', { nome: '048014_APR_0_1_1.ndjson' }],
    ['EN002 nomeFile', 'too many bytes', { dimensione: 2001 }],
    ['EN003 nomeFile', 'the second before the first', { nome: '048014_APR_1_2_2.ndjson' }],
    ['EN007 nomeFile', 'a name that came before', { precedenti: [{ ...entrato, nome: fileDiProva().nome }] }],
    [
      'EN007 nomeFile',
      'a name begun with other content',
      { precedenti: [{ ...entrato, nome: fileDiProva().nome, stato: 'in corso' }] },
    ],
    ['EN008 nomeFile', 'the third of two', { nome: '048014_APR_1_3_2.ndjson' }],
    ['EN009 fileXml', 'a first line that is something else', { intestazione: undefined }],
    ['EN010 fileXml', 'the same, of AIRE', { nome: '048014_AIRE_1_1_1.ndjson', intestazione: undefined }],
    ['EN031 fileXml.datiInvio', 'one of two, without its totals', { intestazione: senzaInvio }],
    ['EN032 piano', 'before its time', { oggi: '2026-06-30' }],
    ['EN032 piano', 'after its time', { oggi: '2026-08-01' }],
    [
      'EN034 nomeFile',
      'a second supply after one that went well',
      { nome: '048014_APR_2_1_2.ndjson', precedenti: [entrato, secondo] },
    ],
    ['EN035 piano', 'without a plan', { piano: undefined }],
    ['EN036 fileXml.tipoFile', 'AIRE by name, residents inside', { nome: '048014_AIRE_1_1_2.ndjson' }],
    [
      'EN037 nomeFile',
      'while another is under way',
      { precedenti: [{ ...entrato, nome: '048014_AIRE_1_1_1.ndjson', tipo: 'AIRE', stato: 'in corso' }] },
    ],
    ['EN038 nomeFile', 'the first of three, where two are planned', { nome: '048014_APR_1_1_3.ndjson' }],
    ['EN039 fileXml.comune', 'of another comune', { nome: '048050_APR_1_1_2.ndjson' }],
    ['EN040 nomeFile', 'a number that went well under another name', { precedenti: [entrato] }],
    ['EN362 piano.pec', 'nowhere to send the outcome', { piano: senzaPec }],
  ];

export const casiPiano: readonly (readonly [
  atteso: string,
  quando: string,
  grezzo: unknown,
  presente?: Piano,
])[] = [
  ['EN035 piano', 'something else', 'domani'],
  ['EN035 piano.invii', 'in no files', { ...piano, invii: 0 }],
  ['EN033 piano.inizio', 'begins after its end', { ...piano, inizio: '2026-08-01' }],
  ['EN041 piano', 'there is another', piano, { ...piano, invii: 3 }],
];

const qui: Contati = { soggetti: 10, femmine: 6, maschi: 4, famiglie: 3, convivenze: 1 };
const prima: Contati = { soggetti: 20, femmine: 12, maschi: 8, famiglie: 6, convivenze: 2 };
export const totaliGiusti = { qui, prima };
const invio = 'fileXml.datiInvio';
const fornitura = 'fileXml.datiFornitura';

export const casiTotali: readonly (readonly [
  atteso: string,
  quando: string,
  qui: Contati,
  prima?: Contati,
])[] = [
  [`EN011 ${invio}.numeroSchedeSoggettoInvio`, 'a person less', { ...qui, soggetti: 9 }],
  [`EN012 ${fornitura}.numeroTotaleSchedeSoggetto`, 'a person less in all', qui, { ...prima, soggetti: 19 }],
  [`EN017 ${invio}.numeroPersoneSessoFemminileInvio`, 'a woman less', { ...qui, femmine: 5 }],
  [
    `EN018 ${fornitura}.numeroTotalePersoneSessoFemminile`,
    'a woman less in all',
    qui,
    { ...prima, femmine: 11 },
  ],
  [`EN019 ${invio}.numeroPersoneSessoMaschileInvio`, 'a man less', { ...qui, maschi: 3 }],
  [`EN020 ${fornitura}.numeroTotalePersoneSessoMaschile`, 'a man less in all', qui, { ...prima, maschi: 7 }],
  [`EN021 ${invio}.numeroTotaleSchedeFamigliaInvio`, 'a family less', { ...qui, famiglie: 2 }],
  [`EN022 ${fornitura}.numeroTotaleSchedeFamiglia`, 'a family less in all', qui, { ...prima, famiglie: 5 }],
  [`EN023 ${invio}.numeroTotaleSchedeConvivenzaInvio`, 'a convivenza less', { ...qui, convivenze: 0 }],
  [
    `EN024 ${fornitura}.numeroTotaleSchedeConvivenza`,
    'a convivenza less in all',
    qui,
    { ...prima, convivenze: 1 },
  ],
];
