import type { SoggettoSubentro } from '../../anpr/index.ts';
import { attoA, empoli, sbagliati, statiSbagliati } from '../sezioni/di-prova.ts';
import { soggettoDiProva } from './di-prova.ts';

type Cambi = Partial<SoggettoSubentro>;
type G = SoggettoSubentro['generalitaSubIscr'];

const base = soggettoDiProva();
const g = (cambi: Partial<G>): Cambi => ({ generalitaSubIscr: { ...base.generalitaSubIscr, ...cambi } });
const nato = (luogoNascita: G['luogoNascita']): Cambi => g({ luogoNascita });
const { cognome: _, nome: __, ...senzaNomi } = base.generalitaSubIscr;
const { dataPrimaIscrizioneComune: ___, ...senzaIscrizione } = base.generalitaSubIscr;

const carta = { numero: 'CA00000AA', dataRilascio: '2024-05-06', interdizioneEspatrio: 'N' };
const permesso = { tipoSoggiorno: '1', numeroPassaporto: 'YA1234567', dataRilascio: '2024-05-06' };
const straniero = { cittadinanza: { descrizioneStato: 'FRANCIA', codiceStato: '215' } };
const vienna = { codiceConsolato: '2220100', descrizioneConsolato: 'VIENNA' };
const austria = { descrizioneLocalita: 'VIENNA', descrizioneStato: 'AUSTRIA', codiceStato: '203' };
const alEstero = (localita: object, consolato = vienna, cap: object = { cap: '1030' }): Cambi => ({
  ...g({ soggettoAIRE: 'S', dataPrimaIscrizioneComune: '1995-06-07' }),
  residenza: {
    tipoIndirizzo: '4',
    localitaEstera: { indirizzoEstero: { localita: { ...austria, ...localita }, ...cap }, consolato },
    dataDecorrenzaResidenza: '1995-06-07',
  },
});
const { descrizioneLocalita: ____, ...senzaCitta } = austria;
const aire = { motivoIscrizione: 'C01', iniziativaIscrizione: '1', individuazioneComuneIscrizione: '1' };
const persona = 'generalitaSubIscr';
const estera = 'residenza.localitaEstera';

export const casiPersona: readonly (readonly [atteso: string, quando: string, cambi: Cambi])[] = [
  ['EC001 statoCivile.statoCivile', 'a civil status of no table', { statoCivile: { statoCivile: '5' } }],
  ['EC006 motivoIscrizioneAPR', 'a reason of no table', { motivoIscrizioneAPR: '77' }],
  [`EC007 ${persona}.luogoNascita.comune`, 'born in no comune', nato({ comune: sbagliati.inesistente })],
  [
    `EC030 ${persona}.luogoNascita.localita.codiceStato`,
    'born in no state',
    nato({ localita: statiSbagliati.inesistente }),
  ],
  [
    `EC032 ${estera}.consolato.codiceConsolato`,
    'no such consulate',
    alEstero({}, { ...vienna, codiceConsolato: '7777777' }),
  ],
  [
    'EC036 cittadinanza.codiceStato',
    'citizen of no state',
    { cittadinanza: { descrizioneStato: 'FRANCIA', codiceStato: '199' } },
  ],
  [
    `EC053 ${estera}.indirizzoEstero.localita.codiceStato`,
    'resident in no state',
    alEstero({ codiceStato: '199' }),
  ],
  [
    'EC060 iscrizioneAire.motivoIscrizione',
    'in AIRE for no reason',
    { iscrizioneAire: { ...aire, motivoIscrizione: 'C77' } },
  ],
  [
    'EC061 iscrizioneAire.iniziativaIscrizione',
    'in AIRE by nobody',
    { iscrizioneAire: { ...aire, iniziativaIscrizione: '77' } },
  ],
  [
    'EC062 iscrizioneAire.individuazioneComuneIscrizione',
    'in AIRE here by no rule',
    { iscrizioneAire: { ...aire, individuazioneComuneIscrizione: '77' } },
  ],
  [
    'EC063 permessoSoggiorno.tipoSoggiorno',
    'a permit of no kind',
    { ...straniero, permessoSoggiorno: { ...permesso, tipoSoggiorno: '77' } },
  ],
  ['EC064 altriDati.posizioneProfessionale', 'in no table', { altriDati: { posizioneProfessionale: 'Z' } }],
  [
    'EC065 altriDati.condizioneNonProfessionale',
    'in no table',
    { altriDati: { condizioneNonProfessionale: '77' } },
  ],
  ['EC066 altriDati.titoloStudio', 'in no table', { altriDati: { titoloStudio: 'ZZ' } }],
  ['EC069 altraLingua.idLingua', 'a language of no table', { altraLingua: [{ idLingua: '5' }] }],
  [
    'EC075 attoNascita.comuneRegistrazione',
    'a deed of no comune',
    { attoNascita: attoA(sbagliati.inesistente) },
  ],
  [
    'EC078 cartaIdentita.comuneRilascio',
    'a card of no comune',
    { cartaIdentita: { ...carta, comuneRilascio: sbagliati.inesistente } },
  ],
  [
    'EC087 permessoSoggiorno.comune',
    'a permit of no comune',
    { ...straniero, permessoSoggiorno: { ...permesso, comune: sbagliati.inesistente } },
  ],
  ['EC164 statoIstruttoriaEspatrio', 'an inquiry in no state', { statoIstruttoriaEspatrio: '7' }],
  [
    'EC166 attoNascitaANPR.atto.comuneRegistrazione',
    'a deed of no comune, in its new form',
    { attoNascitaANPR: { atto: attoA(sbagliati.inesistente) } },
  ],
  ['EHR41 cartaIdentita.comuneRilascio', 'a card issued by nobody', { cartaIdentita: carta }],
  ['EHR69 attoNascita.anno', 'a deed of no year', { attoNascita: attoA(empoli, { anno: '0020' }) }],
  [
    'EN064 famiglia.legameSoggetto.codiceLegame',
    'a tie that is used no more',
    {
      famiglia: {
        idFamConvComune: '7',
        legameSoggetto: { codiceLegame: '80', dataDecorrenza: '1990-05-01' },
      },
    },
  ],
  [
    `EN347 ${persona}.luogoNascita.comune.codiceIstat`,
    'the code of the name it had',
    nato({ comune: { nomeComune: 'BORGONUOVO', codiceIstat: '048903', siglaProvinciaIstat: 'FI' } }),
  ],
  [
    'EN524 residenza.indirizzo.toponimo',
    'neither a street nor a square',
    {
      residenza: {
        tipoIndirizzo: '1',
        indirizzo: { cap: '50053', comune: empoli, toponimo: { denominazioneToponimo: 'DEL GIGLIO' } },
        dataDecorrenzaResidenza: '1990-05-01',
      },
    },
  ],
  [
    `ES008 ${persona}.dataNascita`,
    'born tomorrow',
    { ...g({ dataNascita: '2026-07-12', dataPrimaIscrizioneComune: '1990-05-01' }) },
  ],
  [
    'ES009 cittadinanza.dataValidita',
    'citizen from tomorrow',
    { cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '2026-07-12' } },
  ],
  [
    'ES013 attoNascita',
    'a deed older than the birth',
    { attoNascita: attoA(empoli, { anno: '1990', dataFormazioneAtto: '1990-04-30' }) },
  ],
  [
    `ES027 ${estera}.indirizzoEstero.localita.descrizioneLocalita`,
    'abroad in no town',
    {
      ...alEstero({}),
      residenza: {
        tipoIndirizzo: '4',
        localitaEstera: { indirizzoEstero: { localita: senzaCitta, cap: '1030' }, consolato: vienna },
        dataDecorrenzaResidenza: '1995-06-07',
      },
    },
  ],
  [`ES028 ${estera}.indirizzoEstero`, 'abroad in a town, and nothing else', alEstero({}, vienna, {})],
  [`ES049 ${persona}`, 'of no name', { generalitaSubIscr: senzaNomi }],
  [`ES050 ${persona}.luogoNascita`, 'born nowhere', nato({})],
  [
    `ES057 ${persona}`,
    'without surname and without name',
    { generalitaSubIscr: { ...senzaNomi, senzaCognome: '1', senzaNome: '1' } },
  ],
  [`ES061 ${persona}.cognome`, 'a surname for who has none', g({ senzaCognome: '1' })],
  [`ES062 ${persona}.nome`, 'a name for who has none', g({ senzaNome: '1' })],
  [`ES063 ${persona}.dataNascita`, 'a month where only the year is known', g({ senzaGiornoMese: '1' })],
  [
    `ES066 ${persona}.dataNascita`,
    'a day where it is not known',
    g({ dataNascita: '1990-04-30', senzaGiorno: '1' }),
  ],
  [
    `ES078 ${persona}.dataPrimaIscrizioneComune`,
    'in AIRE before there was one',
    g({ soggettoAIRE: 'S', dataPrimaIscrizioneComune: '1990-05-01' }),
  ],
  [`ES079 ${persona}.annoEspatrio`, 'gone before the birth', g({ annoEspatrio: '1989' })],
  [
    `ES127 ${persona}.dataPrimaIscrizioneComune`,
    'entered after the residence',
    g({ dataPrimaIscrizioneComune: '1990-05-02' }),
  ],
  [`ES128 ${persona}.dataPrimaIscrizioneComune`, 'entered on no day', { generalitaSubIscr: senzaIscrizione }],
];
