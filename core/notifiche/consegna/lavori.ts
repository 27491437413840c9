import { getCACertificates } from 'node:tls';
import type { X509Certificate } from 'node:crypto';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { codaNotifiche } from '../../coda/coda.ts';
import { avviaGiro } from '../../coda/giro.ts';
import type { Database } from '../../db/apri.ts';
import type { Giornale } from '../../http/giornale.ts';
import { creaFirmaBusta } from '../../http/soap/risposta.ts';
import type { Orologio } from '../../orologio.ts';
import { consegna, type PartiConsegna } from './consegna.ts';
import { apriCorriere } from './manda.ts';
import { daServire } from './turno.ts';

export interface PartiConsegne {
  readonly database: Database;
  /** Signs what is sent. */
  readonly firma: Sigillo;
  /** A receiver may show a TLS certificate of the register's own authority. */
  /** Who certifies the receivers, beside the authorities of this machine: certificate, or PEM of several. */
  readonly autorita: X509Certificate | string;
  /** Of the machine: how long ago an attempt was has nothing to do with the register's day. */
  readonly orologio: Orologio;
  readonly giornale: Giornale;
  /** The queues of this database have just been made. */
  readonly codeFatte?: boolean;
}

/** Municipalities served at the same time by one process. */
const comuniInsieme = 4;

/** How the notifications of one municipality are brought to it. */
export function partiConsegna({ database, firma, autorita, orologio }: PartiConsegne): PartiConsegna {
  const note = [...getCACertificates('default'), String(autorita)];
  return {
    ...{ db: database.applicazione, orologio, firma: creaFirmaBusta(firma, orologio) },
    apri: ({ url, ancore, insieme }) => apriCorriere(url, ancore === null ? note : [ancore], insieme),
  };
}

/** Brings notifications as they are born, on the queue of the register. @returns how to stop. */
export function avviaConsegne(parti: PartiConsegne): Promise<() => Promise<void>> {
  const { database, orologio, giornale, codeFatte } = parti;
  const comeMandarle = partiConsegna(parti);
  return avviaGiro({
    ...{ database, giornale, codeFatte, insieme: comuniInsieme },
    ...{ coda: codaNotifiche, guasto: 'consegna-guasta' },
    daFare: () => daServire(database.applicazione, orologio()),
    // Whoever takes the turn of a municipality brings it everything; the turn ends by itself.
    fai: async (comune) => {
      const { consegnate, causa } = await consegna(comeMandarle, comune);
      if (consegnate > 0 || causa)
        giornale({ evento: 'notifiche', codice: causa ?? 'consegnate', riferimento: comune });
    },
  });
}
