import { personaggi } from '../../../dimostrativo/index.ts';
import type { Mondo } from '../../mondo-di-prova.ts';
import { con } from './mondi-di-prova.ts';
import { sara, type Riga, vinci } from './richieste-di-prova.ts';

const { coppiaNonSposata: liberi, vedova, famigliaStraniera: stranieri, omonimi } = personaggi;
const ricerca = 'generalitaPerRicerca';
const decorrenza = 'testataRichiesta.dataDecorrenza';

/** Who the request means, and whether the record may be changed at all. */
export const casiIdentitaScheda: readonly Riga[] = [
  [
    `EN185 ${ricerca}`,
    'an id that nobody has',
    { cambi: {}, ricerca: { idSchedaSoggettoANPR: '5999999999' } },
  ],
  [
    `EN067 ${ricerca}`,
    'two people of the same name and birth',
    {
      id: omonimi.primo,
      cambi: { generalitaPerRicerca: { cognome: 'ROSSI', nome: 'MARCO', dataNascita: '1982-08-08' } },
    },
  ],
  [
    `EN133 ${ricerca}`,
    'a name that nobody has',
    { cambi: { generalitaPerRicerca: { cognome: 'NESSUNO', nome: 'NINO', dataNascita: '1982-08-08' } } },
  ],
  [`EN068 ${ricerca}.nome`, 'another name', { cambi: {}, ricerca: { nome: 'SERENA' } }],
  [`EN069 ${ricerca}.cognome`, 'another surname', { cambi: {}, ricerca: { cognome: 'LUCCHI' } }],
  [
    `EN070 ${ricerca}.codiceFiscale.codFiscale`,
    'another code',
    { cambi: {}, ricerca: { codiceFiscale: { codFiscale: 'LCCSRA96B67D403X' } } },
  ],
  [
    `EN071 ${ricerca}.dataNascita`,
    'another day of birth',
    { cambi: {}, ricerca: { dataNascita: '1996-02-28' } },
  ],
  [
    `EN072 ${ricerca}.luogoNascita.comune`,
    'another comune of birth',
    { cambi: {}, ricerca: { luogoNascita: { comune: vinci } } },
  ],
  [
    `EN183 ${ricerca}.luogoNascita.localita.codiceStato`,
    'another state of birth',
    {
      id: stranieri.madre,
      cambi: {},
      ricerca: { luogoNascita: { localita: { codiceStato: '301', descrizioneStato: 'CUBA' } } },
    },
  ],
  [
    `EN073 ${ricerca}.idSchedaSoggettoComune.idSchedaSoggetto`,
    'another number of the comune',
    {
      cambi: {},
      ricerca: { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: '77' } },
      mondo: con(sara, (s) => ({
        ...s,
        dati: {
          ...s.dati,
          generalita: {
            ...s.dati.generalita,
            idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: '12' },
          },
        },
      })),
    },
  ],
  [
    `EN074 ${ricerca}.idSchedaSoggettoComune.idSchedaSoggettoComuneIstat`,
    'number of another comune',
    {
      cambi: {},
      ricerca: { idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048017', idSchedaSoggetto: '77' } },
    },
  ],
  [`EN075 ${ricerca}.sesso`, 'another sex', { cambi: {}, ricerca: { sesso: 'M' } }],
  [`EN184 ${ricerca}`, 'dead already', { id: vedova.defunto, cambi: {} }],
  [`EN204 ${ricerca}`, 'of another municipality', { cambi: {}, comune: '048017' }],
  [
    `EN240 ${decorrenza}`,
    'before the last registration',
    { cambi: {}, mondo: con(sara, (s) => ({ ...s, ultimaDecorrenza: '2026-07-06' })) },
  ],
  [
    `EN211 ${ricerca}`,
    'a family not yet complete',
    {
      cambi: {},
      mondo: (mondo: Mondo): Mondo => {
        const sua = mondo.famiglie.get(liberi.famiglia);
        if (!sua) throw new Error('no family');
        return {
          ...mondo,
          famiglie: new Map([...mondo.famiglie, [liberi.famiglia, { ...sua, incompleta: true }]]),
        };
      },
    },
  ],
];
