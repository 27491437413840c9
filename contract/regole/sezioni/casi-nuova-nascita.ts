import { adulto, eventoDiProva } from './di-prova.ts';
import type { DopoLaNascita } from './nuova-nascita.ts';

const matrimonio = { coniuge: adulto, datiMatrimonio: eventoDiProva };
const cittadinanza = [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '1990-05-01' }];

export const casiNuovaNascita: readonly (readonly [
  atteso: string,
  quando: string,
  nascita: string,
  scheda: DopoLaNascita,
])[] = [
  ['EN348 persona.dataNascita', 'born on the day of the marriage', '2020-06-01', { matrimonio }],
  ['EN349 persona.dataNascita', 'a citizen before the birth', '1990-05-02', { cittadinanza }],
];
export const nascitaGiusta = { nascita: '1990-05-01', scheda: { matrimonio, cittadinanza } };
