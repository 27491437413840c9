import type { Richiesta5014 } from '../anpr/index.ts';
import { mutazioneDiProva } from './mutazione-scheda/casi-mutazione-scheda.ts';

export type TipoRettifica = Richiesta5014['tipoRettifica'];

/** A correction of the record of Giulia Martelli. */
export function rettificaDiProva(
  tipoRettifica: TipoRettifica,
  generalita?: Richiesta5014['generalitaPerRicerca'],
): Richiesta5014 {
  const { testataRichiesta, generalitaPerRicerca } = mutazioneDiProva();
  return {
    testataRichiesta: {
      ...testataRichiesta,
      idOperazioneComune: 'PROVA5014',
      operazioneRichiesta: '5014',
      tipoOperazione: 'V',
    },
    generalitaPerRicerca: generalita ?? generalitaPerRicerca,
    tipoRettifica,
  };
}

const domani = '2026-07-12';
const [t101, t103, t104] = ['101', '103', '104'].map((tipo) => `tipoRettifica.richiestaRettifica${tipo}`);

export const casiRettifica: readonly (readonly [atteso: string, quando: string, tipo: TipoRettifica])[] = [
  [`EN474 ${t103}`, 'of no date', { richiestaRettifica103: {} }],
  [`EN474 ${t104}`, 'of none of the five dates', { richiestaRettifica104: {} }],
  [
    `EN481 ${t101}.dataDecorrenzaResidenza`,
    'to a day that is to come',
    { richiestaRettifica101: { dataDecorrenzaResidenza: domani } },
  ],
  [
    `EN481 ${t103}.dataUltimoAggiornamentoAPR`,
    'to a day that is to come',
    { richiestaRettifica103: { dataUltimoAggiornamentoAPR: domani } },
  ],
  [
    `EN481 ${t103}.dataIngressoFamiglia`,
    'to a day that is to come',
    { richiestaRettifica103: { dataIngressoFamiglia: domani } },
  ],
  [
    `EN481 ${t104}.dataOrigineFamigliaConvivenza`,
    'to a day that is to come',
    { richiestaRettifica104: { dataOrigineFamigliaConvivenza: domani } },
  ],
];
