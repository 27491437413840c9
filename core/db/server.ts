import type { Client } from 'pg';
import { ErroreAvvio } from '../errore-avvio.ts';
import { ClientePrimario, indirizziDi } from './primario.ts';
import { ruoli } from './ruoli.ts';

/** Something the administrator should know about the database in use. */
export interface Avvertenza {
  readonly tipo: 'ruolo-unico' | 'replica-non-attesa';
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Roles on somebody else's server: made when we may, taken on by `set role`; otherwise we say that there is only one. */
async function separaRuoli(cliente: Client): Promise<boolean> {
  try {
    await cliente.query('begin');
    await cliente.query('select pg_advisory_xact_lock(7308324466019856)');
    const { rows } = await cliente.query<{ rolname: string }>(
      'select rolname from pg_roles where rolname = any($1)',
      [Object.values(ruoli)],
    );
    for (const nome of Object.values(ruoli)) {
      if (!rows.some((riga) => riga.rolname === nome)) await cliente.query(`create role ${nome} nologin`);
      const { rows: membro } = await cliente.query<{ si: boolean }>(
        `select pg_has_role(current_user, $1, 'member') as si`,
        [nome],
      );
      if (!membro[0]?.si) await cliente.query(`grant ${nome} to current_user`);
    }
    const { rows: base } = await cliente.query<{ nome: string }>('select current_database() as nome');
    const nome = cliente.escapeIdentifier(base[0]?.nome ?? '');
    await cliente.query(`grant connect, create on database ${nome} to ${ruoli.migratore}`);
    await cliente.query(`grant connect on database ${nome} to ${ruoli.applicazione}`);
    for (const ruolo of Object.values(ruoli)) {
      await cliente.query(`set local role ${ruolo}`);
      await cliente.query('reset role');
    }
    await cliente.query('commit');
    return true;
  } catch (errore) {
    await cliente.query('rollback');
    // insufficient_privilege: this server does not let us.
    if ((errore as { code?: string }).code === '42501') return false;
    throw errore;
  }
}

const ruoloUnico: Avvertenza = {
  tipo: 'ruolo-unico',
  messaggio:
    'Il ruolo indicato in DATABASE_URL non può creare altri ruoli: migrazioni e lavoro quotidiano usano lo stesso.',
  rimedio: `Fai creare all’amministratore del server i ruoli ${ruoli.migratore} e ${ruoli.applicazione} e assegnali a quel ruolo.`,
};

const replicaNonAttesa: Avvertenza = {
  tipo: 'replica-non-attesa',
  messaggio:
    'DATABASE_URL indica più server, ma chi scrive non attende nessuna replica: se cade, ciò che ha appena confermato può mancare sull’altro.',
  rimedio:
    'Sul server che scrive imposta synchronous_standby_names (manuale dell’amministratore, «Più core e una replica»).',
};

/** What is confirmed must be on two servers before it is: where there are several, the one that writes has to wait. */
async function attendeReplica(cliente: Client, url: string): Promise<boolean> {
  if (indirizziDi(url).length === 1) return true;
  const { rows } = await cliente.query<{ synchronous_standby_names: string }>(
    'show synchronous_standby_names',
  );
  return rows[0]?.synchronous_standby_names !== '';
}

/**
 * A server that is not ours, before it is used: roles, and what its administrator should know.
 * @throws ErroreAvvio when it cannot be used.
 */
export async function preparaServer(
  url: string,
): Promise<{ readonly separati: boolean; readonly avvertenze: readonly Avvertenza[] }> {
  const cliente = new ClientePrimario({ connectionString: url, connectionTimeoutMillis: 15_000 });
  try {
    await cliente.connect();
    const separati = await separaRuoli(cliente);
    const attende = await attendeReplica(cliente, url);
    return {
      separati,
      avvertenze: [...(separati ? [] : [ruoloUnico]), ...(attende ? [] : [replicaNonAttesa])],
    };
  } catch (causa) {
    // SECURITY: the address holds a password and is not repeated.
    throw new ErroreAvvio(
      `Il server PostgreSQL indicato in DATABASE_URL non si può usare (${(causa as { code?: string }).code ?? 'errore'}).`,
      'Controlla indirizzo, utente e password in DATABASE_URL e che il server sia acceso.',
      { cause: causa },
    );
  } finally {
    await cliente.end().catch(() => undefined);
  }
}
