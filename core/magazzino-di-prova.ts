import { archivioDiProva } from './accessi/sessioni-di-prova.ts';
import { censimentoDiProva } from './accessi/censimento-di-prova.ts';
import { parcoVuoto } from './accessi/parco/parco-di-prova.ts';
import { antiReplayDiProva } from './http/soap/anti-replay-di-prova.ts';
import { provenienzeDiProva } from './http/soap/provenienze-di-prova.ts';
import type { ApriMagazzino } from './magazzino.ts';
import { registroVuoto } from './registro/registro-di-prova.ts';

/** A store in memory with an empty register: for tests of how the core starts, answers and ends. */
export const apriMagazzinoDiProva: ApriMagazzino = async () => {
  const censimento = censimentoDiProva();
  return {
    censimento,
    archivio: archivioDiProva(censimento),
    scriviAccesso: async () => undefined,
    revoche: { elenco: async () => [], stato: async () => ({ stato: 'ignoto' }) },
    antiReplay: antiReplayDiProva(),
    provenienze: provenienzeDiProva(),
    registro: registroVuoto,
    apriParco: () => parcoVuoto,
    operazioni: [],
    pagina: async (app) => {
      app.get('/', async () => 'pagina di verifica');
    },
    caricaDimostrativo: async () => undefined,
    chiudi: async () => undefined,
  };
};
