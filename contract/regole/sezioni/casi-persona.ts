import type { Atto, AttoANPR, Cittadinanza, Genitore, StatoCivile } from '../../anpr/index.ts';
import { adulto, attoA, empoli, sbagliati, senzaData, type CasoSezione } from './di-prova.ts';
import type { AltriDati, DomicilioDigitale, Elettorale, Leva } from './tipi.ts';

const nato = '2020-06-01';
const tardi = { dataNascita: nato };

export const casiAttoNascita: readonly CasoSezione<Atto>[] = [
  ['EHR69 atto.anno', 'a year that no register has', attoA(empoli, { anno: '0020' }), tardi],
  ['ES013 atto', 'older than the birth', attoA(empoli, { dataFormazioneAtto: '2020-05-31' }), tardi],
  ['ES013 atto', 'of the year before', attoA(empoli, { anno: '2019' }), tardi],
  [
    'EHR79 atto.dataFormazioneAtto',
    'of tomorrow',
    attoA(empoli, { dataFormazioneAtto: '2026-07-12' }),
    tardi,
  ],
  ['EC075 atto.comuneRegistrazione', 'no such comune', attoA(sbagliati.inesistente), tardi],
  ['EC075 atto.comuneRegistrazione', 'not there any more', attoA(sbagliati.cessato), tardi],
  [
    'EC076 atto.comuneRegistrazione',
    'no date, and a name borne twice',
    attoA(sbagliati.incerto, senzaData),
    tardi,
  ],
  ['EC077 atto.comuneRegistrazione.codiceIstat', 'the code of another', attoA(sbagliati.altroCodice), tardi],
];

const digitale = {
  idANSC: '2020-952670-238-002137',
  comuneRegistrazione: empoli,
  anno: '2020',
  numeroComunale: '7',
};

export const casiAttoNascitaANPR: readonly CasoSezione<AttoANPR>[] = [
  ['EC166 atto.atto.comuneRegistrazione', 'no such comune', { atto: attoA(sbagliati.inesistente) }, tardi],
  [
    'EC167 atto.atto.comuneRegistrazione',
    'no date, and a name borne twice',
    { atto: attoA(sbagliati.incerto, senzaData) },
    tardi,
  ],
  [
    'EC168 atto.atto.comuneRegistrazione.codiceIstat',
    'the code of another',
    { atto: attoA(sbagliati.altroCodice) },
    tardi,
  ],
  ['EC169 atto.atto.comuneRegistrazione', 'not there any more', { atto: attoA(sbagliati.cessato) }, tardi],
  [
    'EC166 atto.attoANSC.comuneRegistrazione',
    'a digital deed of no comune',
    { attoANSC: { ...digitale, comuneRegistrazione: sbagliati.inesistente } },
    tardi,
  ],
];

export const casiCittadinanza: readonly CasoSezione<Cittadinanza>[] = [
  ['EC036 cittadinanza.codiceStato', 'no such state', { descrizioneStato: 'FRANCIA', codiceStato: '199' }],
  [
    'EC038 cittadinanza.descrizioneStato',
    'the name of another',
    { descrizioneStato: 'GERMANIA', codiceStato: '215' },
  ],
  [
    'EC011 cittadinanza.noteStato',
    'of a state that cannot be told, without notes',
    { descrizioneStato: 'UNIONE SOVIETICA', codiceStato: '998' },
  ],
  [
    'ES009 cittadinanza.dataValidita',
    'before the birth',
    { descrizioneStato: 'FRANCIA', codiceStato: '215', dataValidita: '1990-04-30' },
  ],
  [
    'ES009 cittadinanza.dataValidita',
    'from tomorrow',
    { descrizioneStato: 'FRANCIA', codiceStato: '215', dataValidita: '2026-07-12' },
  ],
];

export const casiAltraCittadinanza: readonly CasoSezione<Cittadinanza>[] = [
  [
    'EHR88 cittadinanza.dataValidita',
    'after the effective date',
    { descrizioneStato: 'FRANCIA', codiceStato: '215', dataValidita: '2026-07-11' },
  ],
];

const padre = (cambi: object): Genitore => ({ generalita: { ...adulto, ...cambi } });
const luogo = 'genitore.generalita.luogoNascita.comune';

export const casiGenitore: readonly CasoSezione<Genitore>[] = [
  ['ES044 genitore.generalita', 'without surname and name', { generalita: { senzaCognome: '1' } }],
  ['EN566 genitore.generalita', 'unknown, as on paper', padre({ cognome: 'N. N.' })],
  [
    'EC001 genitore.statoCivile.statoCivile',
    'a civil status of no table',
    { ...padre({}), statoCivile: { statoCivile: '5' } },
  ],
  [
    'EC036 genitore.cittadinanza.codiceStato',
    'of no state',
    { ...padre({}), cittadinanza: { descrizioneStato: 'FRANCIA', codiceStato: '199' } },
  ],
  [`EC148 ${luogo}`, 'no such comune', padre({ luogoNascita: { comune: sbagliati.inesistente } })],
  [
    `EC149 ${luogo}`,
    'no date, and a name borne twice',
    { generalita: { cognome: 'CONTI', nome: 'GIULIO', luogoNascita: { comune: sbagliati.incerto } } },
  ],
  [
    `EC150 ${luogo}.codiceIstat`,
    'the code of another',
    padre({ luogoNascita: { comune: sbagliati.altroCodice } }),
  ],
  [
    `EC151 ${luogo}`,
    'not there any more',
    padre({ dataNascita: '2014-01-01', luogoNascita: { comune: sbagliati.cessato } }),
  ],
];

export const casiStatoCivile: readonly CasoSezione<StatoCivile>[] = [
  ['EC001 stato.statoCivile', 'a code that does not exist any more', { statoCivile: '5' }],
  ['EC010 stato.noteStatoCivile', 'unknown, without notes', { statoCivile: '9' }],
  ['ES019 stato.statoCivileND', 'yes in full', { statoCivile: '1', statoCivileND: 'SI' }],
];

export const casiAltriDati: readonly CasoSezione<AltriDati>[] = [
  ['EC064 altri.posizioneProfessionale', 'in no table', { posizioneProfessionale: 'Z' }],
  ['EC065 altri.condizioneNonProfessionale', 'in no table', { condizioneNonProfessionale: '77' }],
  ['EC066 altri.titoloStudio', 'in no table', { titoloStudio: 'ZZ' }],
];

export const casiLeva: readonly CasoSezione<Leva>[] = [
  ['EN288 lista.iscritto', 'neither yes, nor no, nor P', { iscritto: 'X' }],
  ['EC093 lista.comune', 'no such comune', { iscritto: 'S', comune: sbagliati.inesistente }],
  ['EC093 lista.comune', 'not there any more', { iscritto: 'S', comune: sbagliati.cessato }],
  ['EC095 lista.comune.codiceIstat', 'the code of another', { iscritto: 'S', comune: sbagliati.altroCodice }],
];

export const casiElettorale: readonly CasoSezione<Elettorale>[] = [
  ['EN288 lista.elettore', 'neither yes, nor no, nor P', { elettore: 'X' }],
  ['EC090 lista.comune', 'no such comune', { elettore: 'S', comune: sbagliati.inesistente }],
  ['EC090 lista.comune', 'not there any more', { elettore: 'S', comune: sbagliati.cessato }],
  ['EC092 lista.comune.codiceIstat', 'the code of another', { elettore: 'S', comune: sbagliati.altroCodice }],
];

export const casiDomicilio: readonly CasoSezione<DomicilioDigitale>[] = [
  [
    'EHR89 domicilio',
    'any at all',
    { indirizzoDigitale: 'CONTI@ESEMPIO.IT', dataInizioValidita: '2026-01-01' },
  ],
];
