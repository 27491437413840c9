import { sql, type Kysely } from 'kysely';
import { usaTabelle } from '#contract/tabelle/index.ts';
import type { CopiaTabelle, VersioniTabelle } from '#contract/wa/tabelle.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';
import type { Chi } from '../chi.ts';
import type { Postazione } from '../accessi/censimento.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { leggiImportate, ultimaVersione, type Importate } from './in-uso.ts';

/** The official tables of the register: what this process decodes with, and what desks copy. */
export interface TabelleRegistro {
  /** Takes what was accepted meanwhile, from whatever process. @returns the version in use. */
  aggiorna(): Promise<number>;
  /** Who asks how the core is says what it decodes with. @returns the version in use. */
  vista(postazione: Postazione, versione: number | undefined): Promise<number>;
  copia(): Promise<CopiaTabelle>;
  versioni(chi: Chi): Promise<VersioniTabelle>;
}

export interface PartiTabelle {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  /** Told when places are others. */
  readonly suLuoghi?: (luoghi: readonly RigaLuogo[]) => void;
}

/** How old may be what is known of the version, in milliseconds. */
const validita = 5000;
const mostrate = 50;

/** What was imported, and which workstations of the body are behind. */
async function leggiVersioni(db: Kysely<Schema>, comune: string, ora: number): Promise<VersioniTabelle> {
  const righe = await db
    .selectFrom('tabelle_versione')
    .selectAll()
    .orderBy('versione', 'desc')
    .limit(mostrate)
    .execute();
  const indietro = await db
    .selectFrom('tabelle_postazione')
    .select(['postazione', 'versione', 'dal'])
    .where('ente', '=', comune)
    .where('versione', '<', ora)
    .orderBy('postazione')
    .execute();
  return {
    inUso: ora,
    versioni: righe.map(({ importata, differenze, ...r }) => ({
      ...r,
      ...{ importata: importata.toISOString(), differenze: [...differenze] },
    })),
    indietro: indietro.map((una) => ({ ...una, dal: una.dal.toISOString() })),
  };
}

export function creaTabelle({ db, orologio, suLuoghi }: PartiTabelle): TabelleRegistro {
  let inUso: Importate = { versione: 0, tabelle: [] };
  let guardata = -Infinity;
  const note = new Map<string, number>();

  async function aggiorna(): Promise<number> {
    guardata = performance.now();
    if ((await ultimaVersione(db)) === inUso.versione) return inUso.versione;
    const prima = inUso;
    inUso = await leggiImportate(db);
    usaTabelle(inUso.versione, inUso.tabelle);
    if (inUso.luoghi && inUso.luoghi !== prima.luoghi) suLuoghi?.(inUso.luoghi);
    return inUso.versione;
  }

  return {
    aggiorna,
    async vista({ idPostazione: id, ente }, versione) {
      const ora = performance.now() - guardata < validita ? inUso.versione : await aggiorna();
      if (versione === undefined || note.get(id) === versione) return ora;
      await sql`
        insert into tabelle_postazione (postazione, ente, versione, dal)
        values (${id}, ${ente}, ${versione}, ${orologio()})
        on conflict (postazione) do update set ente = excluded.ente, versione = excluded.versione, dal = excluded.dal
        where tabelle_postazione.versione <> excluded.versione`.execute(db);
      note.set(id, versione);
      return ora;
    },
    async copia() {
      await aggiorna();
      const { versione, tabelle, luoghi } = inUso;
      return {
        versione,
        tabelle: tabelle.map((una) => ({ ...una, voci: una.voci.map((voce) => ({ ...voce })) })),
        ...(luoghi && {
          luoghi: luoghi.map(({ cap, ...riga }) => ({ ...riga, ...(cap && { cap: [...cap] }) })),
        }),
      };
    },
    async versioni({ comune }) {
      return leggiVersioni(db, comune, await aggiorna());
    },
  };
}
