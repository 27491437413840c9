import type { Generalita, Richiesta3004 } from '#contract/anpr/index.ts';
import { giulia, procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { procedimentoAperto } from '../1000-iscrizione/casi-1014.ts';
import type { Soggetto } from '../modello.ts';
import type { AggregatiProcedimenti } from './3004-procedimenti.ts';

export function ricercaDiProva(parametriRicerca3004: Richiesta3004['parametriRicerca3004']): Richiesta3004 {
  const { testataRichiesta } = procedimentoDiProva();
  return { testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '3004' }, parametriRicerca3004 };
}

const nota = {
  ...{ idSchedaSoggettoANPR: '5000000001', comune: '048050', stato: 'residente' },
  dati: { generalita: { cognome: 'MARTELLI', nome: 'GIULIA' } },
} as Soggetto;
export const trovati3004: AggregatiProcedimenti = {
  cercati: [nota],
  procedimenti: [{ procedimento: procedimentoAperto, collegate: [], soggetti: [nota] }],
};
const per = (generalitaSoggettoCollegato: Generalita): Richiesta3004['parametriRicerca3004'] => ({
  generalitaSoggettoCollegato,
});
const persona = 'parametriRicerca3004.generalitaSoggettoCollegato';

/** Of the request alone. */
export const casi3004: readonly (readonly [
  atteso: string,
  quando: string,
  parametri: Richiesta3004['parametriRicerca3004'],
])[] = [[`EN448 ${persona}`, 'a name alone', per({ cognome: 'MARTELLI', nome: 'GIULIA' })]];

/** Of what the register has. */
export const casiRegistro3004: readonly (readonly [
  atteso: string,
  quando: string,
  parametri: Richiesta3004['parametriRicerca3004'],
  noto: Partial<AggregatiProcedimenti>,
])[] = [
  [`EN133 ${persona}`, 'about nobody', per(giulia), { cercati: [] }],
  [`EN095 ${persona}`, 'about one of two', per(giulia), { cercati: [nota, nota] }],
  [`EN183 ${persona}`, 'about somebody else', per({ ...giulia, nome: 'ALTRA' }), {}],
  ['EN122 parametriRicerca3004', 'about whom there is none', per(giulia), { procedimenti: [] }],
  ['EN122 parametriRicerca3004', 'no such number', { numeroProcedimentoAmm: '7' }, { procedimenti: [] }],
];
