import type { Generalita } from '../../anpr/index.ts';
import { adulto, sbagliati, statiSbagliati, type CasoSezione } from './di-prova.ts';
import type { Attributi } from './tipi.ts';

const { sesso: _s, ...senzaSesso } = adulto;
const { dataNascita: _d, ...senzaData } = adulto;
const nato = (luogoNascita: Generalita['luogoNascita']): Generalita => ({
  ...adulto,
  luogoNascita: luogoNascita ?? {},
});
const nessunNome = { dataNascita: '1990-05-01' } as Generalita;
const luogo = 'persona.luogoNascita';

export const casiGeneralita: readonly CasoSezione<Generalita>[] = [
  ['ES049 persona', 'neither surname nor name', nessunNome],
  ['ES057 persona', 'without both', { dataNascita: '1990-05-01', senzaCognome: '1', senzaNome: '1' }],
  ['ES061 persona.cognome', 'a surname for who has none', { ...adulto, senzaCognome: '1' }],
  ['ES062 persona.nome', 'a name for who has none', { ...adulto, senzaNome: '1' }],
  [
    'ES058 persona.senzaGiorno',
    'day unknown and month too',
    { ...adulto, dataNascita: '1990-01-01', senzaGiorno: '1', senzaGiornoMese: '1' },
  ],
  ['ES063 persona.dataNascita', 'a month where only the year is known', { ...adulto, senzaGiornoMese: '1' }],
  [
    'ES066 persona.dataNascita',
    'a day where it is not known',
    { ...adulto, dataNascita: '1990-05-02', senzaGiorno: '1' },
  ],
  ['ES008 persona.dataNascita', 'born after the effective date', { ...adulto, dataNascita: '2026-07-11' }],
  ['ES079 persona.annoEspatrio', 'gone abroad before the birth', { ...adulto, annoEspatrio: '1989' }],
  ['ES079 persona.annoEspatrio', 'gone abroad next year', { ...adulto, annoEspatrio: '2027' }],
  [
    `ES050 ${luogo}`,
    'a comune and a state',
    nato({ comune: sbagliati.cessato, localita: statiSbagliati.altroNome }),
  ],
  [`ES050 ${luogo}`, 'no place', nato({})],
  [`EC007 ${luogo}.comune`, 'no such comune', nato({ comune: sbagliati.inesistente })],
  [
    `EC007 ${luogo}.comune`,
    'not there any more',
    { ...nato({ comune: sbagliati.cessato }), dataNascita: '2014-01-01' },
  ],
  [
    `EC008 ${luogo}.comune`,
    'no date, and a name borne twice',
    { ...senzaData, luogoNascita: { comune: sbagliati.incerto } },
  ],
  [`EC009 ${luogo}.comune.codiceIstat`, 'the code of another', nato({ comune: sbagliati.altroCodice })],
  [`EC030 ${luogo}.localita.codiceStato`, 'no such state', nato({ localita: statiSbagliati.inesistente })],
  [
    `EC031 ${luogo}.localita.descrizioneStato`,
    'the name of another',
    nato({ localita: statiSbagliati.altroNome }),
  ],
];

export const casiPrimaIscrizione: readonly CasoSezione<Generalita>[] = [
  ['ES038 persona', 'of no sex', senzaSesso],
  [`EN332 ${luogo}.comune`, 'no such comune', nato({ comune: sbagliati.inesistente })],
  [
    `EN333 ${luogo}.comune`,
    'only a year, and a name borne twice',
    { ...nato({ comune: sbagliati.incerto }), dataNascita: '1990-01-01', senzaGiornoMese: '1' },
  ],
  [`EN334 ${luogo}.comune.codiceIstat`, 'the code of another', nato({ comune: sbagliati.altroCodice })],
];

const cercato = { ...adulto, idSchedaSoggettoANPR: '5000000001' };

export const casiRicerca: readonly CasoSezione<Generalita>[] = [
  ['ES004 persona', 'nothing that identifies', adulto],
  ['ES004 persona', 'an identifier and no name', { ...nessunNome, idSchedaSoggettoANPR: '5000000001' }],
  [
    `EN335 ${luogo}.comune`,
    'no such comune',
    { ...cercato, luogoNascita: { comune: sbagliati.inesistente } },
  ],
  [
    `EN336 ${luogo}.comune`,
    'no date, and a name borne twice',
    { ...senzaData, idSchedaSoggettoANPR: '5000000001', luogoNascita: { comune: sbagliati.incerto } },
  ],
  [
    `EN337 ${luogo}.comune.codiceIstat`,
    'the code of another',
    { ...cercato, luogoNascita: { comune: sbagliati.altroCodice } },
  ],
  [
    `EN338 ${luogo}.comune`,
    'not there any more',
    { ...cercato, dataNascita: '2014-01-01', luogoNascita: { comune: sbagliati.cessato } },
  ],
];

export const casiAttributi: readonly CasoSezione<Attributi>[] = [
  ['EC023 persona.soggettoCertificabile', 'in no table', { soggettoCertificabile: '7' }],
];

/** The code of a man born at Empoli (A014 in the archive of these tests). */
const conCodice = (luogoNascita: Generalita['luogoNascita'], codFiscale: string): Generalita => ({
  ...adulto,
  luogoNascita: luogoNascita ?? {},
  codiceFiscale: { codFiscale },
});

export const casiLuogoConCodice: readonly CasoSezione<Generalita>[] = [
  [
    `EN339 ${luogo}.comune`,
    'born elsewhere by the code',
    conCodice({ comune: { nomeComune: 'VINCI', siglaProvinciaIstat: 'FI' } }, 'CNTLNZ90E01A014U'),
  ],
  [
    `EN340 ${luogo}.localita`,
    'born in another state by the code',
    conCodice({ localita: { descrizioneStato: 'FRANCIA', codiceStato: '215' } }, 'CNTLNZ90E01Z112S'),
  ],
];
