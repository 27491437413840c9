import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sportello } from '#cliente/sportello.ts';
import { avviaCore } from '#core/avvio.ts';
import { apriDatabase } from '#core/db/apri.ts';
import { cartellaDiProva } from '#core/db/prova.ts';
import { apriMagazzinoPostgres } from '#core/magazzino-postgres.ts';
import { verificaRegistro, type Difetto } from '#core/verifica/index.ts';
import {
  comuneDimostrativo,
  comuniVicini,
  operatoriDimostrativi,
} from '#resources/comune-dimostrativo/index.ts';

/** A real core on a register of its own, with the folder where the command line looks for a local one. */
export interface CasaDiProva {
  /** `sportello …` from that house: exit code and what it said. */
  readonly sportello: (...argomenti: readonly string[]) => Promise<{ codice: number; detto: string }>;
  /** Data folder of the house: `core` under it is that of the register. */
  readonly cartella: string;
  /** Stops the core and walks its register. @returns what does not agree. */
  difetti(): Promise<readonly Difetto[]>;
  chiudi(): Promise<void>;
}

export async function apriCasaDiProva(): Promise<CasaDiProva> {
  const casa = cartellaDiProva();
  const core = await avviaCore({
    ...{ dati: join(casa, 'core'), ambiente: 'formazione', dimostrativo: true, comune: comuneDimostrativo },
    ...{ operatori: operatoriDimostrativi, vicini: comuniVicini, apriMagazzino: apriMagazzinoPostgres },
    giornale: () => undefined,
  });
  mkdirSync(join(casa, 'postazione'), { recursive: true });
  const configurazione = { core: { tipo: 'incluso', porte: core.porte } };
  writeFileSync(join(casa, 'postazione', 'configurazione.json'), JSON.stringify(configurazione));
  let ferma = (): Promise<void> => {
    const fermato = core.chiudi();
    ferma = () => fermato;
    return fermato;
  };
  return {
    async sportello(...argomenti) {
      let detto = '';
      const ascolta = (testo: string): void => {
        detto += testo;
      };
      const codice = await sportello(argomenti, {
        ...{ cartella: import.meta.dirname, ambiente: { SPORTELLO_HOME: casa } },
        ...{ scrivi: ascolta, avvisa: ascolta, leggiIngresso: () => Buffer.alloc(0) },
      });
      return { codice, detto };
    },
    cartella: casa,
    async difetti() {
      await ferma();
      const database = await apriDatabase({ dati: join(casa, 'core') });
      try {
        return (await verificaRegistro(database.applicazione)).difetti;
      } finally {
        await database.chiudi();
      }
    },
    async chiudi() {
      await ferma();
      rmSync(casa, { recursive: true, force: true });
    },
  };
}
