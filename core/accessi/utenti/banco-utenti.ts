import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { AttoUtente, Utente } from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import type { Censimento } from '../censimento.ts';
import { creaEnti, type Enti } from '../enti/index.ts';
import { creaGiornaliere } from '../giornaliere/riconosci.ts';
import { creaSessioni, type Sessioni } from '../sessioni.ts';
import { creaUtenti, type Utenti } from './index.ts';

export type Inserimento = Extract<AttoUtente, { atto: 'inserisci' }>;
export const vinci = '048050';
export const irene = 'DLLRNI90P54G702D';
export const sindaco = 'BNDCTN71C58D612Q';
export const als = 'NRETMS78S02D403G';
export const altroAls = 'FRRGVR84H67L219Q';
/** Any certificate: no card signs here. */
export const carta = new X509Certificate(rootCertificates[0] ?? '');

export function chi(codiceFiscale: string, ruolo: Ruolo, comune = vinci): Chi {
  return {
    ...{ codiceFiscale, ruolo, comune, profili: [], canale: 'WA', idPostazione: `${comune}-CO-0001` },
    permessi: permessiDi(ruolo, []),
  };
}
export const ilSindaco = chi(sindaco, 'sindaco');
export const laAls = chi(als, 'als');

const mattina = '2026-07-11T10:00:00Z';

/** A refusal whose sentence holds this. */
export const no = (messaggio: string): object => ({
  ok: false,
  errore: { messaggio: expect.stringContaining(messaggio) as string },
});

/** The users of a municipality on a database of their own, by a clock that the test sets. */
export class BancoUtenti {
  adesso = new Date(mattina);
  readonly database: Database;
  readonly censimento: Censimento;
  readonly utenti: Utenti;
  readonly enti: Enti;
  readonly sessioni: Sessioni;

  static async apri(): Promise<BancoUtenti> {
    return new BancoUtenti(await databaseDiProva());
  }

  private constructor(database: Database) {
    const db = database.applicazione;
    const orologio = (): Date => this.adesso;
    this.database = database;
    this.censimento = creaCensimento(db, () => this.oggi());
    this.utenti = creaUtenti({ db, orologio });
    this.enti = creaEnti({ db, orologio });
    this.sessioni = creaSessioni({
      ...{ censimento: this.censimento, orologio, autoritaOperatori: carta },
      archivio: creaArchivioSessioni(db, () => this.oggi()),
      giornaliere: creaGiornaliere({ db, orologio }),
    });
  }

  oggi(): string {
    return giornoInItalia(this.adesso);
  }

  /** Everybody anew: a sindaco, two ALS, and Irene, who registers, with a card and a workstation. */
  async daCapo(): Promise<void> {
    const { censimento } = this;
    this.adesso = new Date(mattina);
    await sql`truncate ente cascade`.execute(this.database.migratore);
    await censimento.registraEnte({ codice: vinci, nome: 'VINCI', siglaProvincia: 'FI' });
    await censimento.registraEnte({ codice: '048014', nome: 'EMPOLI', siglaProvincia: 'FI' });
    for (const [codiceFiscale, ruolo] of [
      [sindaco, 'sindaco'],
      [als, 'als'],
      [altroAls, 'als'],
      [irene, 'operatore'],
    ] as const)
      await censimento.registraOperatore(
        {
          ...{ codiceFiscale, ruolo, cognome: 'DELLA SCALA', nome: 'IRENE', ente: vinci },
          profili: ruolo === 'operatore' ? ['anagrafe'] : [],
        },
        this.adesso,
      );
    await censimento.registraCarta(carta.raw, irene, this.adesso);
    await censimento.registraPostazione(carta.raw, `${vinci}-CO-0001`, vinci, this.adesso);
  }

  /** Who acts from another body is censused there. */
  async censiti(...altri: readonly Chi[]): Promise<void> {
    for (const { codiceFiscale, ruolo, comune: ente } of altri)
      await this.censimento.registraOperatore(
        { codiceFiscale, ruolo, ente, cognome: 'GALLI', nome: 'FRANCA', profili: [] },
        this.adesso,
      );
  }

  /** The user as it is after an act; throws a refusal. */
  async fatto(atto: AttoUtente, da: Chi): Promise<Utente> {
    const esito = await this.utenti.compi(atto, da);
    if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
    return esito.valore;
  }

  /** The last four entries of the audit about users, the latest first. */
  async diAudit(): Promise<string[]> {
    const righe = await this.database.applicazione
      .selectFrom('audit')
      .select(['finalita', 'esito'])
      .where('tipo', 'in', ['utenti', 'password-giornaliera'])
      .orderBy('id', 'desc')
      .limit(4)
      .execute();
    return righe.map(({ finalita, esito }) => `${finalita} ${esito}`);
  }

  chiudi(): Promise<void> {
    return this.database.chiudi();
  }
}
