import { getCACertificates } from 'node:tls';
import type { X509Certificate } from 'node:crypto';
import type PgBoss from 'pg-boss';
import type { Sigillo } from '../../accessi/pki/index.ts';
import type { Database } from '../../db/apri.ts';
import { apriCoda, codaNotifiche as nomeCoda } from '../../estrazioni/coda.ts';
import { voceGuasto, type Giornale } from '../../http/giornale.ts';
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
  readonly autorita: X509Certificate;
  /** Of the machine: how long ago an attempt was has nothing to do with the register's day. */
  readonly orologio: Orologio;
  readonly giornale: Giornale;
  /** The queues of this database have just been made. */
  readonly codeFatte?: boolean;
}

const ogniSecondo = 1000;
/** Municipalities served at the same time by one process. */
const comuniInsieme = 4;

/** How the notifications of one municipality are brought to it. */
export function partiConsegna({ database, firma, autorita, orologio }: PartiConsegne): PartiConsegna {
  const note = [...getCACertificates('default'), autorita.toString()];
  return {
    ...{ db: database.applicazione, orologio, firma: creaFirmaBusta(firma, orologio) },
    apri: ({ url, ancore, insieme }) => apriCorriere(url, ancore === null ? note : [ancore], insieme),
  };
}

/** Brings notifications as they are born, on the queue of the register. @returns how to stop. */
export async function avviaConsegne(parti: PartiConsegne): Promise<() => Promise<void>> {
  const { database, orologio, giornale } = parti;
  let inChiusura = false;
  const guasto = (errore: unknown): void => {
    if (!inChiusura) giornale({ evento: 'consegna-guasta', ...voceGuasto(errore) });
  };
  const boss: PgBoss = await apriCoda(database, guasto, parti.codeFatte);
  const comeMandarle = partiConsegna(parti);

  async function accoda(): Promise<void> {
    for (const comune of await daServire(database.applicazione, orologio()))
      // One that waits is enough: whoever takes it brings everything.
      await boss.send(nomeCoda, { comune }, { singletonKey: comune, singletonSeconds: 1 });
  }

  await boss.work<{ comune: string }>(
    nomeCoda,
    { batchSize: comuniInsieme, pollingIntervalSeconds: 0.5 },
    async (lavori) => {
      await Promise.all(
        lavori.map(async ({ data: { comune } }) => {
          try {
            const { consegnate, causa } = await consegna(comeMandarle, comune);
            if (consegnate > 0 || causa)
              giornale({ evento: 'notifiche', codice: causa ?? 'consegnate', riferimento: comune });
          } catch (errore) {
            // The turn ends by itself, and the next one finds them all.
            guasto(errore);
          }
        }),
      );
    },
  );
  const periodico = setInterval(() => {
    accoda().catch(guasto);
  }, ogniSecondo);
  periodico.unref();
  return async () => {
    inChiusura = true;
    clearInterval(periodico);
    await boss.stop({ graceful: true, wait: true, timeout: 5000 });
  };
}
