import type { Richiesta5014 } from '#contract/anpr/index.ts';
import type { TipoRettifica } from '#contract/regole/casi-rettifica.ts';
import { personaggi } from '../../../dimostrativo/index.ts';
import type { Soggetto } from '../../modello.ts';
import type { Mondo } from '../../mondo-di-prova.ts';
import { con, mutata, tutto } from '../5008/mondi-di-prova.ts';
import { empoli, sara, vinci } from '../5008/richieste-di-prova.ts';

const { vedova, famigliaStraniera: stranieri } = personaggi;

/** A correction of somebody's record, in a world as it is or made different. */
export interface CasoRettifica {
  readonly id?: string;
  readonly tipo: TipoRettifica;
  readonly mondo?: (mondo: Mondo) => Mondo;
  readonly comune?: string;
  readonly ricerca?: Partial<Richiesta5014['generalitaPerRicerca']>;
}

const [t101, t102, t103, t104, t105] = ['101', '102', '103', '104', '105'].map(
  (tipo) => `tipoRettifica.richiestaRettifica${tipo}`,
);
const ricerca = 'generalitaPerRicerca';
const ingresso = (dataIngressoFamiglia: string): TipoRettifica => ({
  richiestaRettifica103: { dataIngressoFamiglia },
});
const residenza = (dataDecorrenzaResidenza: string): TipoRettifica => ({
  richiestaRettifica101: { dataDecorrenzaResidenza },
});
const motivo = (idMotivoIscrizione: string, altro: object = {}): TipoRettifica => ({
  richiestaRettifica102: { idMotivoIscrizione, ...altro },
});

/** The subentro had no day for the residence. */
export const senzaDecorrenza = con(sara, (s: Soggetto): Soggetto => {
  const [principale] = s.dati.residenza ?? [];
  if (!principale) throw new Error('no residence');
  const { dataDecorrenzaResidenza: _, ...resto } = principale;
  return { ...s, dati: { ...s.dati, residenza: [resto] } };
});
const iscritta = (codiceIstat: string, dataIscrizione = '1996-02-27') =>
  con(sara, (s: Soggetto): Soggetto => {
    const iscritto = s.dati.datiIscrizione?.datiIscrizioneComune;
    if (!iscritto) throw new Error('no registration');
    const datiIscrizioneComune = { ...iscritto, dataIscrizione, comune: { ...iscritto.comune, codiceIstat } };
    return { ...s, dati: { ...s.dati, datiIscrizione: { ...s.dati.datiIscrizione, datiIscrizioneComune } } };
  });

/** What the register answers to a correction. Sara was born in 1996, and lives here with her family since 2022-03-01. */
export const casiRettificaScheda: readonly (readonly [
  atteso: string,
  quando: string,
  caso: CasoRettifica,
])[] = [
  [`EN184 ${ricerca}`, 'of the dead', { id: vedova.defunto, tipo: ingresso('2000-01-01') }],
  [`EN427 ${ricerca}`, 'of another municipality', { tipo: ingresso('2022-03-01'), comune: '048017' }],
  [
    `EN414 ${t101}.dataDecorrenzaResidenza`,
    'of a residence that is right',
    { tipo: residenza('2022-03-02') },
  ],
  [
    `EN420 ${t101}.dataDecorrenzaResidenza`,
    'to a day after the last update',
    { tipo: residenza('2022-03-02'), mondo: senzaDecorrenza },
  ],
  [
    `EN415 ${t101}.dataDecorrenzaResidenza`,
    'to a day before the first registration',
    { tipo: residenza('2000-01-01'), mondo: tutto(iscritta('048050', '2000-01-02'), senzaDecorrenza) },
  ],
  [
    `EN411 ${t102}.idMotivoIscrizione`,
    'of a motive that another municipality gave',
    { tipo: motivo('4'), mondo: iscritta('048014') },
  ],
  [`EC006 ${t102}.idMotivoIscrizione`, 'to a motive in no table', { tipo: motivo('77') }],
  [`EC014 ${t102}.note`, 'to another motive, not said which', { tipo: motivo('9') }],
  [
    `EC179 ${t102}.provenienza.comune`,
    'from a comune that never was',
    { tipo: motivo('4', { provenienza: { comune: { ...vinci, nomeComune: 'NESSUNO' } } }) },
  ],
  [`EN475 ${t103}`, 'after other changes', { tipo: ingresso('2022-03-01'), mondo: mutata(sara, '5008') }],
  [
    `EN475 ${t104}`,
    'after other changes',
    { tipo: { richiestaRettifica104: { dataDecorrenzaLegame: '2022-03-01' } }, mondo: mutata(sara, '5005') },
  ],
  [
    `ES127 ${t103}.dataPrimaIscrizioneComune`,
    'to a first registration after the residence',
    { tipo: { richiestaRettifica103: { dataPrimaIscrizioneComune: '2022-03-02' } } },
  ],
  [`EN526 ${t103}.dataIngressoFamiglia`, 'into a family not yet there', { tipo: ingresso('2022-02-28') }],
  [
    `EN526 ${t104}.dataDecorrenzaLegame`,
    'to a tie before the entry',
    { tipo: { richiestaRettifica104: { dataDecorrenzaLegame: '2022-02-28' } } },
  ],
  [
    `EN526 ${t104}.dataPrimaIscrizioneComune`,
    'to a registration before birth',
    { tipo: { richiestaRettifica104: { dataPrimaIscrizioneComune: '1996-02-26' } } },
  ],
  [
    `EN339 ${t105}.luogoNascita.comune`,
    'to a comune that is not that of the code',
    { tipo: { richiestaRettifica105: { luogoNascita: { comune: vinci } } } },
  ],
  [
    `EN340 ${t105}.luogoNascita.localita`,
    'to a state that is not that of the code',
    {
      id: stranieri.madre,
      tipo: {
        richiestaRettifica105: {
          luogoNascita: { localita: { codiceStato: '330', descrizioneStato: 'INDIA' } },
        },
      },
    },
  ],
];

export const rettificheAmmesse: readonly (readonly [quando: string, caso: CasoRettifica])[] = [
  ['a residence without a day', { tipo: residenza('2022-02-01'), mondo: senzaDecorrenza }],
  ['a motive', { tipo: motivo('5') }],
  [
    'the dates of the subentro',
    {
      tipo: {
        richiestaRettifica104: {
          dataPrimaIscrizioneComune: '1996-03-01',
          dataOrigineFamigliaConvivenza: '2021-01-01',
          dataIngressoFamiglia: '2021-02-01',
          dataDecorrenzaLegame: '2021-02-01',
        },
      },
    },
  ],
  ['a place of birth', { tipo: { richiestaRettifica105: { luogoNascita: { comune: empoli } } } }],
];
