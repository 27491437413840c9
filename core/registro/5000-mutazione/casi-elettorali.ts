import {
  elettoraleDiProva,
  empoli,
  senzaListe,
  sezioneDiProva,
  sezioneUno,
  vinci,
  type CambiElettorali,
} from '#contract/regole/casi-elettorale.ts';
import type { Richiesta2012, Richiesta3008, Richiesta5011 } from '#contract/anpr/index.ts';
import type { Sezione, Soggetto } from '../modello.ts';

export const sezioneNota: Sezione = {
  ...{ id: '1', comune: '048050', numero: '1', stato: 'attiva' },
  dati: sezioneDiProva().sezione,
};
type Posizione = Soggetto['dati']['listaElettoraleCompleta'];
const { liste } = elettoraleDiProva();
export const inVinci: Posizione = { liste: liste ? [liste] : [] };
const inEmpoli: Posizione = {
  liste: liste ? [{ ...liste, listaGenerale: { comune: empoli, sezioneelettoralenum: '7' } }] : [],
};

/** What the register knows of the person and of section 1. */
export interface NotoElettorale {
  readonly soggetto?: Partial<Soggetto> | undefined;
  readonly posizione?: Posizione;
  readonly sezione?: Partial<Sezione> | undefined;
}

const fuori = (motivoCancellazione: string): CambiElettorali => ({
  ...{ ...senzaListe, tipi: ['05'], cancellazione: { motivoCancellazione } },
});
const non = { ...senzaListe, tipi: ['04'], certificabilita: { soggettoCertificabile: '0' } } as const;

export const casiRegistroElettorale: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiElettorali,
  noto: NotoElettorale,
])[] = [
  ['EN133 idSoggetto', 'nobody with this id', {}, { soggetto: undefined }],
  ['EN413 idSoggetto', 'gone from the register', {}, { soggetto: { stato: 'cancellato' } }],
  ['EN204 idSoggetto', 'living elsewhere', {}, { soggetto: { comune: '048014' } }],
  ['EN560 idSoggetto', 'still in the lists of another municipality', {}, { posizione: inEmpoli }],
  ['EN204 idSoggetto', 'out of the lists of another municipality', fuori('1'), { posizione: inEmpoli }],
  ['EN204 idSoggetto', 'certifiable or not, in the lists of others', non, { posizione: inEmpoli }],
  ['EN122 idSoggetto', 'out of no list', fuori('1'), {}],
  [
    'EN372 cancellazione.motivoCancellazione',
    'out of a list where the person is not',
    fuori('7'),
    { posizione: inVinci },
  ],
  [
    'EC090 liste.listaGenerale.comune',
    'in no such comune',
    {
      liste: {
        listaGenerale: { ...sezioneUno, comune: { nomeComune: 'NESSUNO', siglaProvinciaIstat: 'FI' } },
      },
    },
    {},
  ],
  [
    'EC092 liste.listaGenerale.comune.codiceIstat',
    'with the code of another comune',
    { liste: { listaGenerale: { ...sezioneUno, comune: { ...vinci, codiceIstat: '048014' } } } },
    {},
  ],
  [
    'EN204 liste.listaGenerale.comune',
    'into the list of another comune',
    { liste: { listaGenerale: { ...sezioneUno, comune: empoli } } },
    {},
  ],
  ['EN371 liste.listaGenerale.sezioneelettoralenum', 'in no such section', {}, { sezione: undefined }],
  [
    'EN371 liste.listaGenerale.sezioneelettoralenum',
    'in a section removed',
    {},
    { sezione: { stato: 'soppressa' } },
  ],
];

type Sezione5011 = Partial<Richiesta5011['sezione']>;
const tedesco = (idLingua: string): NonNullable<Sezione5011['altraLinguaSezione']>[number] => ({
  sezioneelettoraledenomtrad: 'GRUNDSCHULE',
  altraLinguaIndirizzo: { idLingua, indirizzo: { toponimo: {} } } as never,
});

export const casiSezione: readonly (readonly [atteso: string, quando: string, cambi: Sezione5011])[] = [
  [
    'EN081 sezione.sezioneelettoralenum',
    'without number',
    { sezioneelettoralenum: undefined as unknown as string },
  ],
  ['EN371 sezione.altraLinguaSezione', 'in a language of no table', { altraLinguaSezione: [tedesco('99')] }],
  ['EN198 sezione.comune.codiceIstat', 'of no comune', { comune: { ...vinci, codiceIstat: '000001' } }],
  ['EN479 sezione.comune', 'with the name of another', { comune: { ...vinci, nomeComune: 'EMPOLI' } }],
  ['EN204 sezione.comune', 'of another municipality', { comune: empoli }],
];

export const casiSoppressione: readonly (readonly [
  atteso: string,
  quando: string,
  datiSezione: Richiesta2012['datiSezione'],
  noto: { readonly sezione?: Partial<Sezione> | undefined; readonly elettori?: true },
])[] = [
  ['EN562 datiSezione.sezioneelettoralenum', 'somebody votes there', sezioneUno, { elettori: true }],
  ['EN122 datiSezione.sezioneelettoralenum', 'there is none', sezioneUno, { sezione: undefined }],
  [
    'EN122 datiSezione.sezioneelettoralenum',
    'it is gone already',
    sezioneUno,
    { sezione: { stato: 'soppressa' } },
  ],
  ['EN204 datiSezione.comune', 'of another municipality', { ...sezioneUno, comune: empoli }, {}],
];

export const casiRicercaSezioni: readonly (readonly [
  atteso: string,
  quando: string,
  parametri: Richiesta3008['parametriRicerca3008'],
])[] = [
  ['EN372 parametriRicerca3008.tipoRichiesta', 'of no kind', { comune: vinci, tipoRichiesta: '3' }],
  [
    'EN081 parametriRicerca3008.sezioneelettoralenum',
    'one section, unsaid',
    { comune: vinci, tipoRichiesta: '1' },
  ],
  [
    'EN479 parametriRicerca3008.comune',
    'name and code of two',
    { comune: { ...vinci, codiceIstat: '048014' }, tipoRichiesta: '2' },
  ],
];
