import type { Richiesta1001 } from '#contract/anpr/index.ts';

const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const italiana = {
  descrizioneStato: 'ITALIA',
  codiceStato: '100',
  noteStato: "CITTADINO ITALIANO DALLA NASCITA, COME DALL'ATTO CHE SI ALLEGA",
  dataValidita: '1989-05-12',
};

function atto(numeroAtto: string, giorno: string): NonNullable<Richiesta1001['attoNascita']> {
  return {
    comuneRegistrazione: { ...empoli, descrizioneLocalita: 'EMPOLI, UFFICIO DI STATO CIVILE' },
    ufficioMunicipio: 'UFFICIO 1 / SEDE CENTRALE',
    anno: giorno.slice(0, 4),
    parte: 'I',
    serie: 'A',
    numeroAtto,
    volume: '1',
    dataFormazioneAtto: giorno,
    trascritto: '1',
  };
}

function genitore(
  codice: string,
  cognome: string,
  nome: string,
  sesso: string,
  scheda: string,
): NonNullable<Richiesta1001['paternita']> {
  return {
    generalita: {
      codiceFiscale: { codFiscale: codice, validitaCF: '1', dataAttribuzioneValidita: '1989-06-01' },
      cognome,
      nome,
      sesso,
      dataNascita: '1989-05-12',
      luogoNascita: { comune: empoli },
      idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: scheda },
      idSchedaSoggettoANPR: scheda,
      note: "RESIDENTE NEL COMUNE DALLA NASCITA; DICHIARAZIONE RESA DAVANTI ALL'UFFICIALE DI STATO CIVILE.",
    },
    statoCivile: { statoCivile: '2', noteStatoCivile: 'MATRIMONIO CELEBRATO A VINCI' },
    cittadinanza: italiana,
    altriDati: { posizioneProfessionale: '1', condizioneNonProfessionale: '1', titoloStudio: '5' },
  };
}

const giorno = '2026-07-10';

const testata: Richiesta1001['testataRichiesta'] = {
  idOperazioneComune: 'B0123456789ABCDEF0123456789ABC',
  codMittente: '048050',
  codDestinatario: 'ANPR05',
  operazioneRichiesta: '1001',
  dataOraRichiesta: '2026-07-11T09:12:44.120+02:00',
  tipoOperazione: 'C',
  protocolloComune: '2026/0001234',
  dataProtocolloComune: '2026-07-11',
  tipoInvio: 'TEST',
  dataDecorrenza: giorno,
  dataDefinizionePratica: '2026-07-11',
  nomeApplicativo: 'Sportello',
  versioneApplicativo: '0.1.0',
  fornitoreApplicativo: 'Sportello',
};

const nata: Richiesta1001['generalita1001'] = {
  generalita: {
    codiceFiscale: { codFiscale: 'CNTNLC26L50D403W', validitaCF: '1', dataAttribuzioneValidita: giorno },
    cognome: 'CONTI',
    nome: "ANGELICA NICOLÒ D'ORO",
    sesso: 'F',
    dataNascita: giorno,
    luogoNascita: { luogoEccezionale: 'IN AMBULANZA, STRADA PROVINCIALE 13 (KM 4)', comune: empoli },
    idSchedaSoggettoComune: { idSchedaSoggettoComuneIstat: '048050', idSchedaSoggetto: '48050-99120' },
    note: "NATA PREMATURA; NOME COMPOSTO DI TRE ELEMENTI COME DALL'ATTO.",
  },
  attributiSoggetto: { senzaFissaDimora: 'N', soggettoCertificabile: '1' },
};

const famiglia: NonNullable<Richiesta1001['famConv']> = {
  idFamigliaConvivenzaComune: {
    idFamigliaConvivenzaComuneIstat: '048050',
    idFamigliaConvivenza: '0004711',
  },
  idFamigliaConvivenzaANPR: '2000000000000047',
  famigliaAire: 'N',
  dataOrigineFamigliaConvivenza: '2015-09-19',
  motivoCostituzione: '1',
  tipoMovimentazione: '1',
  presenzaFamigliaCoabitante: 'N',
  tipoScheda: '3',
};

const confermati = 'FI FC FO RA RP NA NB NC ND NE NF NG NH NI NL'.split(' ').map((codice) => ({
  codice,
  valore: 'CONFERMA DELL UFFICIALE DI ANAGRAFE DATA AL BANCO',
}));

/** A birth as large as they come, all that the track lets a municipality say: some 8 kB once written. */
export function nascitaCompleta(): Richiesta1001 {
  return {
    testataRichiesta: testata,
    generalita1001: nata,
    attoNascita: atto('77', giorno),
    attoNascitaANPR: { atto: atto('77', giorno) },
    cittadinanza: italiana,
    paternita: genitore('CNTLNZ89E12D403K', 'CONTI', 'LORENZO', 'M', '1000000000000012'),
    maternita: genitore('MRTGLI89E52D403P', 'MARTELLI', 'GIULIA', 'F', '1000000000000013'),
    famConv: famiglia,
    legameSoggetto: {
      tipoLegame: '3',
      dataDecorrenza: giorno,
      codiceLegame: '3',
      progressivoComponente: '3',
    },
    datiDelProcedimento: {
      numeroPraticaAnpr: '88120',
      numeroPraticaComune: 'N-2026-0077',
      dataDefinizionePratica: '2026-07-11',
    },
    datiControllo: {
      origineCognome: '1',
      filiazione: '1',
      attribuzioneFamiglia: '5',
      gestioneCF: '1',
      listaControlli: { controllo: confermati },
    },
  };
}
