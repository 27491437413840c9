import type { Richiesta3006 } from '#contract/anpr/index.ts';
import { interrogazioneDiProva } from '#contract/regole/casi-interrogazione.ts';

export function entiDiProva(
  altro: {
    readonly criteri?: Richiesta3006['criteriRicerca'];
    readonly dati?: Partial<Richiesta3006['datiRichiesta']>;
  } = {},
): Richiesta3006 {
  const { testataRichiesta } = interrogazioneDiProva();
  return {
    testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '3006' },
    criteriRicerca: altro.criteri ?? { idSchedaSoggettoANPR: '5000000001' },
    datiRichiesta: {
      schedaAnagraficaRichiesta: '1',
      dataRiferimentoRichiesta: '2026-07-11',
      datiAnagraficiRichiesti: ['10'],
      motivoRichiesta: 'ACCERTAMENTO',
      ...altro.dati,
    },
  };
}

export const casi3006: readonly (readonly [
  atteso: string,
  quando: string,
  dati: Partial<Richiesta3006['datiRichiesta']>,
])[] = [
  ['EN081 datiRichiesta.motivoRichiesta', 'for no reason', { motivoRichiesta: ' ' }],
  ['EN052 datiRichiesta.datiAnagraficiRichiesti', 'asking for nothing', { datiAnagraficiRichiesti: [] }],
  [
    'EN051 datiRichiesta.datiAnagraficiRichiesti',
    'a section of no table',
    { datiAnagraficiRichiesti: ['31'] },
  ],
];
/** More people than one found. */
export const casiPersone3006: readonly (readonly [atteso: string, quando: string, quanti: number])[] = [
  ['EN095 criteriRicerca', 'two people', 2],
];
