import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { creaCensimento } from '#core/accessi/archivio-censimento.ts';
import type { Censimento } from '#core/accessi/censimento.ts';
import { spki } from '#core/accessi/pki/autorita.ts';
import { apriPki, type Pki, type PostazioneEmessa } from '#core/accessi/pki/index.ts';
import { kysely } from '#core/db/apri.ts';
import type { Schema } from '#core/db/schema.ts';
import { nuovaChiave, type CartaDiProva } from '#core/http/wa/cliente-di-prova.ts';
import { prefetturaDimostrativa } from '#resources/comune-dimostrativo/index.ts';
import { CoreDiProva } from '../scrivania/core.ts';

export interface Figura {
  readonly ruolo: Ruolo;
  readonly profili: readonly Profilo[];
}

/** Somebody of the census, with the card and the workstation that are theirs alone. */
export interface Persona extends Figura {
  readonly codiceFiscale: string;
  readonly carta: CartaDiProva;
  readonly postazione: PostazioneEmessa;
  readonly idPostazione: string;
}

const adesso = (): Date => new Date();
const prefettura = prefetturaDimostrativa.codiceIstat;

/** A real core with its demo municipality in a process of its own, and the means to let anybody in. */
export class BancoAttacchi {
  readonly core: CoreDiProva;
  readonly db: Kysely<Schema>;
  readonly pki: Pki;
  readonly censimento: Censimento;
  /** What the core held once warm, MiB; undefined before, and where the system does not say. */
  calda: number | undefined;
  #nate = 0;

  private constructor(core: CoreDiProva, db: Kysely<Schema>, pki: Pki) {
    this.core = core;
    this.db = db;
    this.pki = pki;
    this.censimento = creaCensimento(db);
  }

  static async apri(): Promise<BancoAttacchi> {
    const core = await CoreDiProva.avvia();
    const db = kysely(core.collegamento('applicazione'), 2, () => undefined);
    try {
      return new BancoAttacchi(
        core,
        db,
        await apriPki({ cartella: join(core.dati, 'pki'), orologio: adesso }),
      );
    } catch (causa) {
      await db.destroy();
      await core.chiudi();
      throw causa;
    }
  }

  get ca(): string {
    return readFileSync(this.core.pronto.ancore.postazioni, 'utf8');
  }

  /** A codice fiscale that nobody has: letters that no name gives. */
  #codiceFiscale(): string {
    const n = String(this.#nate).padStart(3, '0');
    return `ZZZZZZ80A01D${n}Z`;
  }

  async postazione(ente: string): Promise<{ emessa: PostazioneEmessa; idPostazione: string }> {
    const idPostazione = `${ente}-${ente === prefettura ? 'PR' : 'CO'}-${7000 + ++this.#nate}`;
    const emessa = await this.pki.emettiPostazione({ idPostazione, comune: ente });
    await this.censimento.registraPostazione(emessa.certificato, idPostazione, ente, adesso());
    return { emessa, idPostazione };
  }

  /** @param ente of the demo municipality, when left out; chiavi: of the card, RSA as those in use where drafts are opened. */
  async persona({ ruolo, profili }: Figura, ente = '048050', chiavi: 'ec' | 'rsa' = 'ec'): Promise<Persona> {
    const { emessa, idPostazione } = await this.postazione(ente);
    const codiceFiscale = this.#codiceFiscale();
    const nome = { codiceFiscale, cognome: 'DI PROVA', nome: 'PERSONA', ente };
    await this.censimento.registraOperatore({ ...nome, ruolo, profili: [...profili] }, adesso());
    const chiave = nuovaChiave(chiavi);
    const esito = await this.pki.emettiOperatore({ ...nome, chiave: { spki: spki(chiave) } });
    if (!esito.ok) throw new Error(`no card for the trial: ${esito.errore.tipo}`);
    await this.censimento.registraCarta(esito.valore, codiceFiscale, adesso());
    const carta = { certificato: esito.valore, chiave };
    return { ruolo, profili, codiceFiscale, carta, postazione: emessa, idPostazione };
  }

  /** Whether the process of the core is the one that was started, and runs. */
  vivo(): boolean {
    try {
      return this.core.pid > 0 && process.kill(this.core.pid, 0);
    } catch {
      return false;
    }
  }

  /** Memory that the process of the core holds, in MiB; undefined where the system does not say. */
  memoria(): number | undefined {
    try {
      const stato = readFileSync(`/proc/${this.core.pid}/status`, 'utf8');
      const kib = /^VmRSS:\s+(\d+)/m.exec(stato)?.[1];
      return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
    } catch {
      return undefined;
    }
  }

  /** Everything it does has been done once: from here on it has no reason to grow. */
  riscaldato(): void {
    this.calda ??= this.memoria();
  }

  /** Values of that column that the register holds, to strike with what exists. */
  async veri(tabella: string, colonna: string, quanti = 30): Promise<string[]> {
    const { rows } = await sql<{ v: string }>`
      select ${sql.ref(colonna)}::text as v from ${sql.table(tabella)}
      where ${sql.ref(colonna)} is not null order by 1 limit ${quanti}`.execute(this.db);
    return rows.map(({ v }) => v);
  }

  async chiudi(): Promise<void> {
    await this.db.destroy();
    await this.core.chiudi();
  }
}
