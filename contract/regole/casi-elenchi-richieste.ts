import type { Richiesta3003, Richiesta4005 } from '../anpr/index.ts';
import { interrogazioneDiProva } from './casi-interrogazione.ts';

type Elenco = NonNullable<Richiesta3003['ricercaElenchiRichieste']>;

export const unaSettimana: Elenco = {
  statoLavorazione: '2',
  periodoRiferimentoRichieste: {
    dataOraIniziale: '2026-07-01T00:00:00Z',
    dataOraFinale: '2026-07-08T00:00:00Z',
  },
};
const perNumeri = {
  statoLavorazione: '2',
  identificativiANPR: { protocolloANPRDa: '9', protocolloANPRA: '10' },
};
/** Lists that no rule objects to. */
export const elenchiBuoni: readonly Elenco[] = [
  unaSettimana,
  perNumeri,
  { ...unaSettimana, statoLavorazione: '07', operazioneRichiesta: 'N030' },
  { statoLavorazione: '2', identificativiComune: { idOperazioneComuneDa: 'A1', idOperazioneComuneA: 'A9' } },
];

const e = 'elenco';
export const casiElenchi: readonly (readonly [atteso: string, quando: string, elenco: Elenco])[] = [
  [`EC021 ${e}.statoLavorazione`, 'in a state of no table', { ...unaSettimana, statoLavorazione: '99' }],
  [
    `EC022 ${e}.operazioneRichiesta`,
    'of a service of no family',
    { ...unaSettimana, operazioneRichiesta: 'Z001' },
  ],
  [`EHR45 ${e}`, 'of no time and no number', { statoLavorazione: '2' }],
  [`EHR45 ${e}`, 'of a time and of numbers', { ...unaSettimana, ...perNumeri }],
  [
    `EHR63 ${e}.identificativiComune`,
    'notifications by municipal number',
    {
      ...{ statoLavorazione: '7', operazioneRichiesta: 'N030' },
      identificativiComune: { idOperazioneComuneDa: '1', idOperazioneComuneA: '9' },
    },
  ],
  [
    `EHR20 ${e}.identificativiComune`,
    'from a number, to none',
    { statoLavorazione: '2', identificativiComune: { idOperazioneComuneDa: '1' } },
  ],
  [
    `EHR78 ${e}`,
    'from the last number to the first',
    { statoLavorazione: '2', identificativiANPR: { protocolloANPRDa: '10', protocolloANPRA: '9' } },
  ],
  [
    `EHR78 ${e}`,
    'from the last day to the first',
    {
      statoLavorazione: '2',
      periodoRiferimentoRichieste: {
        dataOraIniziale: '2026-07-08T00:00:00Z',
        dataOraFinale: '2026-07-01T00:00:00Z',
      },
    },
  ],
];

export function asincronaDiProva(elenco: Elenco): Richiesta4005 {
  const { testataRichiesta } = interrogazioneDiProva();
  const { identificativiComune: _, ...ricercaElenchiRichieste } = elenco;
  return {
    testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '4005' },
    elaborazione: { ricercaElenchiRichieste },
  };
}
const periodo = (dataOraIniziale: string, dataOraFinale: string): Elenco => ({
  ...{ statoLavorazione: '2', periodoRiferimentoRichieste: { dataOraIniziale, dataOraFinale } },
});
const di4005 = 'elaborazione.ricercaElenchiRichieste';
export const casi4005: readonly (readonly [atteso: string, quando: string, elenco: Elenco])[] = [
  [`EC021 ${di4005}.statoLavorazione`, 'in a state of no table', { ...unaSettimana, statoLavorazione: '99' }],
  [
    `EN148 ${di4005}.periodoRiferimentoRichieste`,
    'two months at once',
    periodo('2026-05-01T00:00:00Z', '2026-07-01T00:00:00Z'),
  ],
  [
    `EN148 ${di4005}.periodoRiferimentoRichieste.dataOraIniziale`,
    'of last year',
    periodo('2025-07-01T00:00:00Z', '2025-07-10T00:00:00Z'),
  ],
];
