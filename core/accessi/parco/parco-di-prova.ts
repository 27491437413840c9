import { fallito, riuscito } from '#contract/esito.ts';
import type { Parco } from './index.ts';
import { codiceNonValido, postazioneNonTrovata, troppoPresto } from './rifiuti.ts';

/** No workstation is known: for tests of the doors, not of the rooms. */
export const parcoVuoto: Parco = {
  elenca: async () => [],
  registra: async () => riuscito([]),
  compi: async () => fallito(postazioneNonTrovata),
  elimina: async () => fallito(postazioneNonTrovata),
  codice: async () => fallito(postazioneNonTrovata),
  pacchetto: async () => fallito(postazioneNonTrovata),
  presenta: async () => fallito(codiceNonValido),
  certifica: async () => fallito(codiceNonValido),
  rinnova: async () => fallito(troppoPresto),
  pacchettoPer: () => Promise.reject(new Error('no workstation')),
  saluta: async () => false,
};
