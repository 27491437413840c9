import type { Compilato } from '../../compilati.ts';
import { altraPersona, attoDiProva, dossierDiProva, giornoDiProva } from '../../di-prova.ts';

const albania = { descrizioneStato: 'ALBANIA', codiceStato: '201' };
const dal = { 'testataRichiesta.dataDecorrenza': giornoDiProva };
const persona = (base: string, nata: string): Record<string, unknown> => ({
  [`${base}.cognome`]: 'GUIDI',
  [`${base}.nome`]: 'MARCO',
  [`${base}.sesso`]: 'M',
  [`${base}.dataNascita`]: nata,
  [`${base}.luogoNascita`]: { localita: { ...albania, descrizioneLocalita: 'TIRANA' } },
});
const tirana = {
  'residenzaEstera.localitaEstera.indirizzoEstero.localita': {
    ...albania,
    descrizioneLocalita: 'TIRANA',
  },
  'residenzaEstera.localitaEstera.indirizzoEstero.cap': '1001',
  'residenzaEstera.localitaEstera.indirizzoEstero.toponimo.denominazione': 'RRUGA E DURRESIT',
  'residenzaEstera.localitaEstera.consolato.codiceConsolato': '2200100',
};
const comuni = {
  'iscrizioneAire.iniziativaIscrizione': '4',
  'iscrizioneAire.individuazioneComuneIscrizione': '2',
};
const { famiglia } = dossierDiProva;
const inAire = {
  stato: 'aire',
  ...(famiglia ? { famiglia: { ...famiglia, tipoScheda: '5' as const } } : {}),
} as const;

export const compilatiAire: Readonly<Record<string, Compilato>> = {
  'aire-nascita': {
    dati: {
      ...persona('generalitaA001.generalita', giornoDiProva),
      ...attoDiProva('attoNascitaANPR.atto'),
      ...comuni,
      'maternita.generalita': altraPersona,
      'famiglia.idFamigliaConvivenzaANPR': '2000000005',
      'legameSoggetto.codiceLegame': '3',
    },
  },
  'aire-iscrizione': {
    dati: {
      ...{ ...persona('generalitaA002.generalita', '1988-04-09'), ...tirana, ...comuni, ...dal },
      'iscrizioneAire.motivoIscrizione': 'C05',
      'generalitaA002.statoCivile.statoCivile': '1',
      'altraCittadinanza.0': albania,
    },
  },
  'aire-espatrio': { dati: { ...tirana, ...comuni, ...dal } },
  'aire-indirizzo': { dati: { ...tirana, ...dal }, scheda: inAire },
  'aire-comune': { dati: { ...tirana, ...comuni, ...dal }, scheda: { ...inAire, comune: '048014' } },
  'aire-dati': {
    dati: { ...comuni, ...dal, 'iscrizioneAire.motivoIscrizione': 'C01' },
    scheda: inAire,
  },
};
