import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { Client } from 'pg';
import { apriServizio } from '#cliente/allineamento/servizio.ts';
import { applica } from '#cliente/allineamento/applica.ts';
import { apriLocale } from '#cliente/allineamento/database.ts';
import { leggiP12 } from '#cliente/ws/p12.ts';
import { tlsPropria } from '#cliente/allineamento/tls.ts';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';

export interface MisuraNotifiche {
  readonly quante: number;
  /** From the first one waiting to the last one kept by the receiver and marked as taken by the register. */
  readonly secondi: number;
  /** From then until the local copy has them all. */
  readonly applicate: number;
}

const vinci = '048050';

/** Residents who move to Empoli, as the register would tell Vinci: N010, numbered one by one. */
async function nascono(database: Client, quante: number): Promise<void> {
  await database.query(
    `with scelti as (
      select s.documento, row_number() over () as n from
        (select documento from soggetto where comune = $1 and stato = 'residente' limit $2) s)
    insert into notifica (comune, progressivo, tipo, soggetto, soggetti, operazione, documento, istante)
    select $1, n, 'N010', (documento ->> 'idSchedaSoggettoANPR')::bigint,
      array[(documento ->> 'idSchedaSoggettoANPR')::bigint], (select min(id) from operazione),
      jsonb_build_object('generalitaSoggetto', documento -> 'dati' -> 'generalita',
        'comuneRichiesta', '{"nomeComune":"EMPOLI","codiceIstat":"048014","siglaProvinciaIstat":"FI"}'::jsonb,
        'idOperazioneANPR', '10000000001', 'dataDecorrenza', '2026-07-11'), now()
    from (select * from scelti union all select documento, n + (select count(*) from scelti) from scelti) tutti
    where n <= $2`,
    [vinci, quante],
  );
}

async function inAttesa(database: Client): Promise<number> {
  const { rows } = await database.query<{ quante: number }>(
    `select count(*)::int as quante from notifica where stato = '7'`,
  );
  return rows[0]?.quante ?? 0;
}

/** Notifications pushed to a receiver of this machine, whose local database is beside that of the register. */
export async function misuraNotifiche(core: CoreDiProva, quante: number): Promise<MisuraNotifiche> {
  const locale = await apriLocale(core.collegamento('migratore'), vinci);
  const cartella = join(core.dati, 'dimostrativo', 'comune');
  const file = (estensione: string): string => join(cartella, `${vinci}-CO-9999.${estensione}`);
  const p12 = await leggiP12(readFileSync(file('p12')), readFileSync(file('password'), 'utf8').trim());
  const certificato = p12.certificati.find((uno) => p12.chiavi.some((chiave) => uno.checkPrivateKey(chiave)));
  const [chiave] = p12.chiavi;
  if (!certificato || !chiave) throw new Error('no certificate of the municipality');
  const identita = {
    certificato,
    catena: [],
    chiave: createPrivateKey(chiave.export({ type: 'pkcs8', format: 'pem' })),
  };
  const tls = tlsPropria(core.dati, new Date());
  const autorita = new X509Certificate(readFileSync(join(core.dati, 'pki', 'postazioni.pem')));
  const servizio = await apriServizio({
    ...{ locale, comune: vinci, identita: [identita], tls, porta: 0, indirizzo: '127.0.0.1' },
    fiducia: { ancore: [autorita], firmatario: 'Risposte del registro' },
    orologio: () => new Date(),
    suNovita: () => undefined,
    suRifiuto: (rifiuto) => {
      throw new Error(rifiuto);
    },
    suGuasto: (errore) => {
      throw errore;
    },
  });
  const database = await core.database();
  try {
    await nascono(database, quante);
    const inizio = performance.now();
    await database.query(
      `insert into recapito (comune, url, certificato, ancore, attivo, integrata, insieme, prossimo)
        values ($1, $2, $3, $4, true, false, 8, now())`,
      [vinci, `https://localhost:${String(servizio.porta)}/`, certificato.toString(), tls.cert],
    );
    while ((await inAttesa(database)) > 0) await new Promise((dopo) => setTimeout(dopo, 100));
    const secondi = (performance.now() - inizio) / 1000;
    const poi = performance.now();
    const applicate = await applica(locale);
    if (applicate !== quante) throw new Error(`applied ${String(applicate)} of ${String(quante)}`);
    return { quante, secondi, applicate: (performance.now() - poi) / 1000 };
  } finally {
    await database.end();
    await servizio.chiudi();
    await locale.chiudi();
  }
}
