import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { riuscito } from '#contract/esito.ts';
import { cartellaRiservata, scriviRiservato } from '../accessi/pki/custodia.ts';
import { scriviMessaggio } from './messaggio.ts';
import type { Postino } from './smtp.ts';

const mittente = 'registro@localhost';

/** Letters as files, where there is no mail server and nobody real to write to: training and tests. */
export function postinoInCartella(cartella: string): Postino {
  cartellaRiservata(cartella);
  return {
    spedisci: async (lettera) => {
      scriviRiservato(
        join(cartella, `${randomUUID()}.eml`),
        scriviMessaggio({ ...lettera, da: mittente }, new Date(), 'localhost'),
      );
      return riuscito(undefined);
    },
  };
}
