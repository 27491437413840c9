import { setTimeout as attesa } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Schema } from '#core/db/schema.ts';
import { creaCaso } from '#core/dimostrativo/caso.ts';
import type { Cliente } from '#core/http/wa/cliente-di-prova.ts';
import { atti, attoCasuale, type Proposta } from '#core/registro/atti-di-prova/index.ts';
import { tuttofareDiProva } from '#core/registro/di-prova.ts';
import { nuovoId } from '../../bench/clienti.ts';
import type { CorePronto } from '../scrivania/core.ts';
import { apriSessione, clienteDi } from '../soap/core.ts';

/** Those of an office without elections: its clerk has no such profile. */
const diUfficio = Object.keys(atti).filter((codice) => !['2012', '5010', '5011', '5012'].includes(codice));

/** A registration that somebody was told of. */
export interface Confermato {
  readonly id: string;
  /** idOperazioneANPR of the answer. */
  readonly operazione: string;
  readonly proposta: Proposta;
}

/** Clerks of the demo municipality at one address, with one session: whatever breaks, they ask the same again. */
export class Sportelli {
  readonly confermati: Confermato[] = [];
  rifiutati = 0;
  ritentati = 0;
  readonly #core: CorePronto;
  readonly #db: Kysely<Schema>;
  #gettone: Promise<string> | undefined;
  #fine = false;
  #lavoro: Promise<unknown> = Promise.resolve();

  /** @param core as it is seen from the address of all. @param db to think of acts that are possible. */
  constructor(core: CorePronto, db: Kysely<Schema>) {
    this.#core = core;
    this.#db = db;
  }

  apri(quanti: number, seme: number): void {
    this.#lavoro = Promise.all(Array.from({ length: quanti }, (_, n) => this.#uno(seme + n)));
  }

  /** Until so many more have been confirmed. @throws when it takes too long. */
  async attendi(altri: number, minuti = 3): Promise<void> {
    const voluti = this.confermati.length + altri;
    for (const fine = performance.now() + minuti * 60_000; this.confermati.length < voluti;) {
      if (performance.now() > fine)
        throw new Error(`${voluti - this.confermati.length} registrations of ${altri} did not come`);
      await attesa(20);
    }
  }

  async chiudi(): Promise<void> {
    this.#fine = true;
    await this.#lavoro;
  }

  /** Those that get another answer when they are asked once more. */
  async richiesti(quali: readonly Confermato[]): Promise<string[]> {
    const cliente = clienteDi(this.#core);
    const diversi: string[] = [];
    try {
      for (const { proposta, operazione, id } of quali) {
        const { corpo } = await this.#chiama(cliente, proposta);
        if (operazioneDi(corpo) !== operazione) diversi.push(`act ${id}: asked again it has another answer`);
      }
      return diversi;
    } finally {
      cliente.chiudi();
    }
  }

  async #uno(seme: number): Promise<void> {
    const caso = creaCaso(seme);
    let cliente = clienteDi(this.#core);
    while (!this.#fine) {
      const id = nuovoId();
      const proposta = await this.#pensa(caso, id);
      for (let fatta = proposta === undefined; !fatta && !this.#fine;) {
        fatta = await this.#manda(cliente, id, proposta as Proposta).catch(() => {
          cliente.chiudi();
          cliente = clienteDi(this.#core);
          return false;
        });
        if (fatta) break;
        this.ritentati++;
        await attesa(50);
      }
    }
    cliente.chiudi();
  }

  /** Undefined: the register is away, or there is nothing to do. */
  async #pensa(caso: ReturnType<typeof creaCaso>, id: string): Promise<Proposta | undefined> {
    const oggi = giornoInItalia(new Date());
    try {
      return await attoCasuale(
        { db: this.#db, caso, chi: tuttofareDiProva(), oggi, idOperazioneComune: () => id },
        diUfficio,
      );
    } catch {
      await attesa(50);
      return undefined;
    }
  }

  #chiama(cliente: Cliente, { codice, richiesta }: Proposta) {
    return this.#sessione(cliente).then((gettone) =>
      cliente.chiama('POST', `/wa/operazioni/${codice}`, richiesta, gettone),
    );
  }

  #sessione(cliente: Cliente): Promise<string> {
    this.#gettone ??= apriSessione(this.#core, cliente).catch((causa: unknown) => {
      this.#gettone = undefined;
      throw causa;
    });
    return this.#gettone;
  }

  /** @returns whether it had an answer, good or bad. */
  async #manda(cliente: Cliente, id: string, proposta: Proposta): Promise<boolean> {
    const gettone = this.#gettone;
    const { stato, corpo } = await this.#chiama(cliente, proposta);
    if (stato === 401 && gettone === this.#gettone) this.#gettone = undefined;
    if (stato === 401 || stato >= 500) return false;
    const operazione = stato === 200 ? operazioneDi(corpo) : undefined;
    if (operazione === undefined) this.rifiutati++;
    else this.confermati.push({ id, operazione, proposta });
    return true;
  }
}

function operazioneDi(corpo: unknown): string | undefined {
  const testo = JSON.stringify(corpo);
  if (!testo.includes('"esitoOperazione":"0000"')) return undefined;
  return /"idOperazioneANPR":"(\d+)"/.exec(testo)?.[1];
}
