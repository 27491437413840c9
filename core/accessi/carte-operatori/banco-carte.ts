import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Esito } from '#contract/esito.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { CartaOperatore } from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { avviaPostaDiProva, type PostaDiProva } from '../../posta/server-di-prova.ts';
import { postinoSmtp } from '../../posta/smtp.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import type { ArchivioSessioni } from '../censimento.ts';
import { apriPki, type Pki } from '../pki/index.ts';
import { conMemoria } from '../sessioni-ricordate.ts';
import { creaCarteOperatori, type CarteOperatori } from './index.ts';
import type { PartiPosta } from './posta.ts';
import { apriSegretiCarte, type SegretiCarte } from './segreti.ts';

export const [firenze, vinci] = ['048000', '048050'] as const;
export const email = 'sicurezza@comune.vinci.example';
/** The day of the register, which stands still. */
export const orologio = (): Date => new Date('2026-07-11T10:00:00Z');

export function chi(codiceFiscale: string, ruolo: Ruolo, comune: string): Chi {
  const sigla = comune === firenze ? 'PR' : 'CO';
  return {
    ...{ codiceFiscale, ruolo, comune, profili: [], canale: 'WA', idPostazione: `${comune}-${sigla}-0001` },
    permessi: permessiDi(ruolo, []),
  };
}
export const prefetta = chi('GRNLSE82T55D612A', 'prefettura-als', firenze);
export const sindaca = chi('BNDCTN71C58D612Q', 'sindaco', vinci);
export const als = chi('NRETMS78S02D403G', 'als', vinci);
export const cfDi = (n: number): string => `PRVCRT80A01H${String(n).padStart(3, '0')}A`;
export const serialeDi = (n: number): string => `SC${String(n).padStart(7, '0')}`;

/** What was asked for; throws a refusal. */
export function avuta<T>(esito: Esito<T, ErroreWa>): T {
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
export const detto = (esito: Esito<unknown, ErroreWa>): string =>
  esito.ok ? 'bene' : esito.errore.messaggio;

/** The cards of a prefecture and of a municipality of twenty clerks, on a database and with a mail server of their own. */
export class BancoCarte {
  readonly database: Database;
  readonly pki: Pki;
  readonly posta: PostaDiProva;
  readonly segreti: SegretiCarte;
  readonly carte: CarteOperatori;
  readonly archivio: ArchivioSessioni;
  readonly #cartella: string;

  static async apri(): Promise<BancoCarte> {
    const cartella = mkdtempSync(join(tmpdir(), 'sportello-carte-'));
    const [database, pki, segreti, posta] = await Promise.all([
      databaseDiProva(),
      apriPki({ cartella, orologio: () => new Date() }),
      apriSegretiCarte(cartella),
      avviaPostaDiProva(),
    ]);
    const banco = new BancoCarte(cartella, { database, pki, segreti, posta });
    await banco.#popola();
    return banco;
  }

  private constructor(
    cartella: string,
    { database, pki, segreti, posta }: Pick<BancoCarte, 'database' | 'pki' | 'segreti' | 'posta'>,
  ) {
    this.#cartella = cartella;
    this.database = database;
    this.pki = pki;
    this.segreti = segreti;
    this.posta = posta;
    const db = database.applicazione;
    // Its clock stands still: what is not forgotten is remembered for ever.
    const memoria = conMemoria(
      { censimento: creaCensimento(db), archivio: creaArchivioSessioni(db) },
      () => 0,
    );
    this.archivio = memoria.archivio;
    this.carte = creaCarteOperatori({
      ...{ db, orologio, dimenticaSessioni: memoria.dimentica },
      personalizzazione: {
        segreti,
        emetti: (richiesta) => pki.emettiOperatore(richiesta),
        autorita: pki.ancore.operatori,
      },
    });
  }

  async #popola(): Promise<void> {
    const censimento = creaCensimento(this.database.applicazione);
    await censimento.registraEnte({ codice: firenze, nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI' });
    await censimento.registraEnte({ codice: vinci, nome: 'VINCI', siglaProvincia: 'FI' });
    await censimento.registraEnte({ codice: '050026', nome: 'PISA', siglaProvincia: 'PI' });
    const operatore = (codiceFiscale: string, ruolo: Ruolo, ente: string): Promise<void> => {
      const nome = codiceFiscale.slice(0, 6);
      const persona = { codiceFiscale, cognome: 'PROVA', nome, ruolo, profili: [], ente };
      return censimento.registraOperatore(persona, orologio());
    };
    for (const { codiceFiscale, ruolo, comune } of [sindaca, als, prefetta])
      await operatore(codiceFiscale, ruolo, comune);
    for (let n = 1; n <= 20; n++) await operatore(cfDi(n), 'operatore', vinci);
  }

  /** What sends the letters, by a clock of its own. */
  coda(macchina: () => Date): PartiPosta {
    const { porta } = this.posta;
    const postino = postinoSmtp({
      ...{ host: '127.0.0.1', porta, tls: false, mittente: 'registro@core.example' },
    });
    return { db: this.database.applicazione, segreti: this.segreti, postino, macchina };
  }

  /** Blank cards from the ministry. */
  async carica(dal: number, al: number): Promise<void> {
    const lotto = { prefisso: 'SC', dal, al, ricevuto: '2026-07-11', fornitore: 'prova' };
    avuta(await this.carte.prefettura.carica(lotto, prefetta));
  }

  /** @returns the id of the request of a card for them. */
  async chiedi(codiceFiscale: string): Promise<string> {
    const situazione = avuta(
      await this.carte.ufficio.richiedi({ codiceFiscale, motivo: 'nuovo-utente', email }, als),
    );
    return situazione.richieste.find((una) => una.codiceFiscale === codiceFiscale)?.id ?? '';
  }

  async dovE(seriale: string): Promise<CartaOperatore['stato'] | undefined> {
    const { carte } = await this.carte.prefettura.situazione(prefetta);
    return carte.find((una) => una.seriale === seriale)?.stato;
  }

  /** What the census says of the certificate on a card. */
  async censita(seriale: string): Promise<string | undefined> {
    const riga = await this.database.applicazione
      .selectFrom('carta_utente as k')
      .innerJoin('carta as c', 'c.impronta', 'k.impronta')
      .select('c.stato')
      .where('k.seriale', '=', seriale)
      .executeTakeFirst();
    return riga?.stato;
  }

  /** What the audit has of the making of a card, in its order. */
  async passiDi(seriale: string): Promise<string[]> {
    const prima = `personalizzazione della carta ${seriale}: `;
    const righe = await this.database.applicazione
      .selectFrom('audit')
      .select(['finalita', 'esito'])
      .where('tipo', '=', 'carte-operatore')
      .where('finalita', 'like', `${prima}%`)
      .orderBy('id')
      .execute();
    return righe.map(({ finalita, esito }) => `${finalita.slice(prima.length)} ${esito}`);
  }

  async chiudi(): Promise<void> {
    await this.posta.chiudi();
    await this.database.chiudi();
    rmSync(this.#cartella, { recursive: true });
  }
}
