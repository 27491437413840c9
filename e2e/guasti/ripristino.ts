import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { apriDatabase, type Database } from '#core/db/apri.ts';
import { cartellaSocket } from '#core/db/cartelle.ts';
import { padrone as nomePadrone } from '#core/db/incorporato.ts';
import { cartellaDiProva } from '#core/db/prova.ts';
import { leggiSegreti } from '#core/db/segreti.ts';
import { affida, utentePostgres } from '#core/db/utente.ts';
import { creaCaso } from '#core/dimostrativo/caso.ts';
import { attoCasuale } from '#core/registro/atti-di-prova/index.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from '#core/registro/banco-di-prova.ts';
import { tuttofareDiProva } from '#core/registro/di-prova.ts';
import { verificaRegistro } from '#core/verifica/index.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import type { Esito } from '../prove/quaderno.ts';

/** The one who may copy the files of a cluster in use. */
async function padrone(dati: string): Promise<Client> {
  const cliente = new Client({
    host: cartellaSocket(dati, utentePostgres()),
    ...{ port: 5432, user: nomePadrone, password: leggiSegreti(dati).padrone },
    database: 'sportello',
  });
  await cliente.connect();
  return cliente;
}

/** Files of the cluster as they are while it works, between the two marks that make a copy of them whole. */
async function copiaACaldo(dati: string, dove: string): Promise<void> {
  const cliente = await padrone(dati);
  try {
    await cliente.query("select pg_backup_start('copia', true)");
    cpSync(dati, dove, {
      recursive: true,
      filter: (file) => !/postmaster\.pid$|postgres-socket|postgres-in-uso|archivio/.test(file),
    });
    const { rows } = await cliente.query<{ labelfile: string }>('select labelfile from pg_backup_stop(true)');
    writeFileSync(join(dove, 'postgres', 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await cliente.end();
  }
}

async function registrati(database: Database): Promise<string[]> {
  const righe = await database.applicazione
    .selectFrom('operazione')
    .select('id_operazione_comune')
    .where('id_operazione_comune', 'like', 'RIP%')
    .execute();
  return righe.map((riga) => riga.id_operazione_comune).sort();
}

/** The copy of a cluster, its log archived beside it, brought to a moment. */
async function riporta(dati: string, archivio: string, istante: string): Promise<Database> {
  writeFileSync(join(dati, 'postgres', 'recovery.signal'), '');
  affidaTutto(join(dati, 'postgres'));
  return apriDatabase({
    dati,
    altre: {
      restore_command: `cp ${archivio}/%f %p`,
      recovery_target_time: istante,
      recovery_target_action: 'promote',
      // Until it is there nobody gets in, not even to read.
      hot_standby: 'off',
      archive_mode: 'off',
    },
  });
}

function affidaTutto(cluster: string): void {
  const utente = utentePostgres();
  chmodSync(cluster, 0o700);
  affida(cluster, utente);
  for (const nome of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
    affida(join(cluster, nome), utente);
}

/** Works, is copied while it works, works on; from copy and log the register of a moment in between comes back whole. */
export async function provaRipristino({ seme, prove, finito }: Chiesto): Promise<Esito> {
  const mancanze: string[] = [];
  let fatte = 0;
  let atti = 0;
  for (; fatte < prove && !finito(); fatte++) {
    const dati = cartellaDiProva();
    const archivio = join(dati, 'archivio');
    mkdirSync(archivio, { mode: 0o700 });
    affida(archivio, utentePostgres());
    const copia = cartellaDiProva();
    const prova = await registroDiProva({
      residenti: 150,
      apri: () =>
        apriDatabase({
          dati,
          altre: { archive_mode: 'on', archive_command: `cp %p ${archivio}/%f`, fsync: 'off' },
        }),
    });
    try {
      let numero = 0;
      const chi = tuttofareDiProva();
      const caso = creaCaso(seme + fatte);
      const lavora = async (quanti: number): Promise<void> => {
        for (let volta = 0; volta < quanti; volta++) await unAtto(prova, chi, caso, `RIP${++numero}`);
      };
      await lavora(20);
      await Promise.all([copiaACaldo(dati, copia), lavora(20)]);
      await lavora(10);
      const attesi = await registrati(prova.database);
      const { rows } = await sql<{ ora: string }>`select clock_timestamp()::text as ora`.execute(
        prova.database.migratore,
      );
      await lavora(15);
      atti += numero;
      const altro = await padrone(dati);
      await altro.query('select pg_switch_wal()');
      await altro.end();
      await prova.chiudi();
      const tornato = await riporta(copia, archivio, rows[0]?.ora ?? '');
      const trovati = await registrati(tornato);
      if (trovati.join() !== attesi.join())
        mancanze.push(`restore ${fatte} of SEME=${seme}: ${trovati.length} acts instead of ${attesi.length}`);
      const { difetti } = await verificaRegistro(tornato.applicazione);
      mancanze.push(...difetti.map((uno) => `restore ${fatte} of SEME=${seme}: ${JSON.stringify(uno)}`));
      await tornato.chiudi();
    } finally {
      for (const cartella of [dati, copia]) rmSync(cartella, { recursive: true, force: true });
    }
  }
  return { passate: fatte - mancanze.length, mancanze, nota: `${atti} acts` };
}

async function unAtto(
  prova: RegistroDiProva,
  chi: ReturnType<typeof tuttofareDiProva>,
  caso: ReturnType<typeof creaCaso>,
  id: string,
): Promise<void> {
  const { database, registro } = prova;
  const scena = { db: database.applicazione, caso, chi, oggi: registro.oggi(), idOperazioneComune: () => id };
  const proposta = await attoCasuale(scena);
  if (!proposta) throw new Error('no act was thought of');
  const risposta = await prova.esegui(proposta.codice, proposta.richiesta, chi);
  if (rifiuti(risposta).length > 0) throw new Error(JSON.stringify(risposta).slice(0, 400));
}
