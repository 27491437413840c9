import type { RichiestaP001, RichiestaP003 } from '../anpr/index.ts';
import { interrogazioneDiProva } from './casi-interrogazione.ts';

type Criteri = RichiestaP001['criteriRicerca'];
type Aggiornamento = RichiestaP003['criteriAggiornamento'];

const testata = (operazioneRichiesta: string) => ({
  ...interrogazioneDiProva().testataRichiesta,
  operazioneRichiesta,
});
export function elencoDiProva(cambi: Partial<Criteri> = {}): RichiestaP001 {
  return {
    testataRichiesta: testata('P001'),
    criteriRicerca: {
      ...{ dataIniziale: '2026-07-01', dataFinale: '2026-07-10', idTipologia: '2', idStatoRichiesta: '' },
      ...cambi,
    },
  };
}
export function aggiornamentoDiProva(cambi: Partial<Aggiornamento> = {}): RichiestaP003 {
  return {
    testataRichiesta: testata('P003'),
    criteriAggiornamento: {
      codiceRichiesta: '77',
      operatore: 'DLLRNI90P54G702D',
      idStatoRichiesta: '12',
      ...cambi,
    },
  };
}

export const casiP001: readonly (readonly [atteso: string, quando: string, cambi: Partial<Criteri>])[] = [
  ['EN478 criteriRicerca.dataFinale', 'from the last day to the first', { dataFinale: '2026-06-30' }],
  ['EN372 criteriRicerca.idTipologia', 'of no kind', { idTipologia: '3' }],
  ['EN098 criteriRicerca.idStatoRichiesta', 'in no state', { idStatoRichiesta: '13' }],
];
export const casiP003: readonly (readonly [atteso: string, quando: string, cambi: Partial<Aggiornamento>])[] =
  [
    ['EN098 criteriAggiornamento.idStatoRichiesta', 'into no state', { idStatoRichiesta: '99' }],
    ['EN081 criteriAggiornamento.note', 'refused without a word', { idStatoRichiesta: '04' }],
    [
      'EN081 criteriAggiornamento.idMotivoIrricevibile',
      'not received for no reason of the table',
      { idStatoRichiesta: '11', note: 'Manca la firma.' },
    ],
    [
      'EN081 criteriAggiornamento.note',
      'not received without a word',
      { idStatoRichiesta: '11', idMotivoIrricevibile: '1' },
    ],
    [
      'EN098 criteriAggiornamento.idStatoRichiesta',
      'into a state that no table has',
      { idStatoRichiesta: '8' },
    ],
  ];
