import { expect, it } from 'vitest';
import { leggiModulo } from '../../modulo.ts';
import { senzaTestata } from '../../richiesta.ts';
import { partenza } from './di-prova.ts';
import { nascita } from './nascita.ts';

/** As the form of births kept it before births were an act like the others. */
const antica = {
  cognome: 'CONTI MARTELLI',
  sceltaCognome: 'padre-madre',
  nome: 'EMMA',
  sesso: 'F',
  dataNascita: '2026-11-20',
  citta: '',
  cittadinanza: '100',
  filiazione: '1',
  atto: {
    tipo: 'carta',
    ufficio: '',
    anno: '2026',
    parte: '1',
    serie: 'A',
    numero: '112',
    volume: '',
    formato: '2026-11-24',
    idANSC: '',
    comune: {
      tipo: 'comune',
      codice: '048050',
      nome: 'VINCI',
      sigla: 'FI',
      codiceCatastale: 'M059',
      valido: true,
    },
  },
  attribuzione: '1',
  famiglia: '',
  legame: '3',
  decorrenza: '2026-11-20',
  protocollo: '',
  luogo: {
    tipo: 'comune',
    codice: '048014',
    nome: 'EMPOLI',
    sigla: 'FI',
    codiceCatastale: 'D403',
    valido: true,
  },
  madre: {
    tipo: 'registro',
    generalita: {
      cognome: 'MARTELLI',
      nome: 'GIULIA',
      sesso: 'F',
      dataNascita: '1991-03-04',
      idSchedaSoggettoANPR: '5000000001',
    },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
    statoCivile: { statoCivile: '2' },
    famiglia: { id: '7000000001', tipoScheda: '3', legame: '2' },
    residenza: 'VIA ROMA 12, VINCI (FI)',
  },
  padre: {
    tipo: 'registro',
    generalita: {
      cognome: 'CONTI',
      nome: 'LORENZO',
      sesso: 'M',
      dataNascita: '1989-01-11',
      idSchedaSoggettoANPR: '5000000002',
    },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
    statoCivile: { statoCivile: '2' },
    famiglia: { id: '7000000001', tipoScheda: '3', legame: '1' },
    residenza: 'VIA ROMA 12, VINCI (FI)',
  },
};
const richiesta = {
  generalita1001: {
    generalita: {
      cognome: 'CONTI MARTELLI',
      nome: 'EMMA',
      sesso: 'F',
      dataNascita: '2026-11-20',
      luogoNascita: { comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' } },
    },
  },
  attoNascitaANPR: {
    atto: {
      comuneRegistrazione: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
      anno: '2026',
      parte: '1',
      serie: 'A',
      numeroAtto: '112',
      dataFormazioneAtto: '2026-11-24',
    },
  },
  cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '2026-11-20' },
  paternita: {
    generalita: {
      cognome: 'CONTI',
      nome: 'LORENZO',
      sesso: 'M',
      dataNascita: '1989-01-11',
      idSchedaSoggettoANPR: '5000000002',
    },
    statoCivile: { statoCivile: '2' },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
  },
  maternita: {
    generalita: {
      cognome: 'MARTELLI',
      nome: 'GIULIA',
      sesso: 'F',
      dataNascita: '1991-03-04',
      idSchedaSoggettoANPR: '5000000001',
    },
    statoCivile: { statoCivile: '2' },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
  },
  legameSoggetto: { tipoLegame: '3', dataDecorrenza: '2026-11-20', codiceLegame: '3' },
  datiControllo: { origineCognome: '3', filiazione: '1', attribuzioneFamiglia: '1', gestioneCF: '1' },
};

function riscritta(modulo: unknown): Readonly<Record<string, unknown>> {
  const letto = leggiModulo(modulo);
  if (!letto) throw new Error('not read');
  const { scelte, noti } = letto;
  const { testataRichiesta: _, ...resto } = senzaTestata(nascita, letto, {
    ...partenza(),
    ...{ scelte, ...(noti ? { noti } : {}) },
  });
  return resto;
}

it('opens a draft of the former form with all that was written in it', () => {
  expect(riscritta(antica)).toEqual(richiesta);
  expect(leggiModulo(antica)).toMatchObject({
    atto: 'nascita',
    scelte: { 'datiControllo.origineCognome': 'padre-madre' },
    noti: {
      'maternita.generalita': { famiglia: { id: '7000000001' }, residenza: 'VIA ROMA 12, VINCI (FI)' },
      'generalita1001.generalita.luogoNascita': { codiceCatastale: 'D403' },
    },
    richiesta: { testataRichiesta: { dataDecorrenza: '2026-11-20' } },
  });
});

it('keeps a parent written by hand, a family named by number and a digital deed', () => {
  const altra = {
    ...antica,
    padre: {
      ...{ tipo: 'scritto', cognome: 'NERI', nome: 'UGO', codiceFiscale: '', cittadinanza: '201' },
      dataNascita: '1980-05-06',
    },
    attribuzione: '5',
    famiglia: '7000000042',
    atto: { ...antica.atto, tipo: 'ansc', idANSC: '2026-952670-238-1' },
  };
  expect(riscritta(altra)).toMatchObject({
    paternita: { generalita: { cognome: 'NERI' }, cittadinanza: { descrizioneStato: 'ALBANIA' } },
    famConv: { idFamigliaConvivenzaANPR: '7000000042', tipoScheda: '3' },
    attoNascitaANPR: { attoANSC: { idANSC: '2026-952670-238-1', numeroComunale: '112' } },
  });
});

it('leaves the forms of other acts, and what is no form, as they are', () => {
  const altro = { ...{ atto: 'decesso', richiesta: {} }, scelte: {}, proposti: {}, visti: [] };
  expect(leggiModulo(altro)).toEqual(altro);
  expect(leggiModulo({ annulla: '1' })).toBeUndefined();
});
