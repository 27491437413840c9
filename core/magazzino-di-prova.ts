import { archivioDiProva, censimentoDiProva } from './accessi/censimento-di-prova.ts';
import { antiReplayDiProva } from './http/soap/anti-replay-di-prova.ts';
import type { ApriMagazzino } from './magazzino.ts';

/** A store in memory with an empty register: for tests of how the core starts, answers and ends. */
export const apriMagazzinoDiProva: ApriMagazzino = async () => {
  const censimento = censimentoDiProva();
  return {
    censimento,
    archivio: archivioDiProva(censimento),
    antiReplay: antiReplayDiProva(),
    registro: {
      esegui: async (codice) => ({ ok: true, valore: { codice } }),
      esito: async (idOperazioneComune) => ({ stato: 'sconosciuta', idOperazioneComune }),
      cerca: async () => [],
      dossier: async () => ({
        ok: false,
        errore: { tipo: 'non-trovato', messaggio: 'Nessuna scheda.', rimedio: 'Cerca di nuovo.' },
      }),
    },
    operazioni: [],
    pagina: async (app) => {
      app.get('/', async () => 'pagina di verifica');
    },
    caricaDimostrativo: async () => undefined,
    chiudi: async () => undefined,
  };
};
