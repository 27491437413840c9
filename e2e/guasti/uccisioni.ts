import { setTimeout as attesa } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Bozza, Pratica } from '../../renderer/offline/pratica.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import { conta, conteggi, type Esito } from '../prove/quaderno.ts';
import { Lavoro, nonUnaVolta } from './lavoro.ts';
import { mancanzeDelRegistro } from './registro.ts';
import { ScrivaniaViva, type Vittima } from './scrivania-viva.ts';

/** Acts queued in each trial. */
const insieme = 3;
/** Drafts kept on the disk all along, each written on in its turn. */
const bozze = 10;
/** A desk that has not put everything right within this time is hung. Milliseconds. */
const pazienza = 120_000;
/** How long a draft is looked for, milliseconds. */
const ricerca = 10_000;
/** The blow falls within this time from the first act: before, while or after it is written, sent, answered. */
const finestra = 900;
/** After so many the rest would tell nothing new. */
const troppe = 10;

/** kill -9 of one part of the counter at a time, at a random moment of its work. */
class Uccisioni {
  readonly #viva: ScrivaniaViva;
  readonly #lavoro: Lavoro;
  readonly #caso: Caso;
  /** Drafts as they were acknowledged last. */
  readonly #salvate = new Map<string, Bozza>();
  /** How many times somebody had to press a button of the page. */
  riprove = 0;
  /** How many times the desk had locked itself, the card being no longer the one that came in. */
  rientri = 0;

  constructor(viva: ScrivaniaViva, lavoro: Lavoro, caso: Caso) {
    this.#viva = viva;
    this.#lavoro = lavoro;
    this.#caso = caso;
  }

  /** @returns what was found that must not be. */
  async prova(vittima: Vittima): Promise<string[]> {
    const atti = Array.from({ length: insieme }, () => this.#lavoro.nascita());
    const vecchie = [...this.#salvate.values()];
    const bozza = this.#lavoro.bozza(
      vecchie.length < bozze ? undefined : vecchie[this.#caso.intero(vecchie.length)],
    );
    // Somebody is at the desk: it must not lock in the middle.
    await this.#viva.pagina.evaluate(() => window.guasti.chiama('accesso.attivita', {}));
    // A token has work to do only while somebody comes in.
    if (vittima === 'token') await this.#viva.esci();
    const colpo = attesa(this.#caso.intero(finestra)).then(() => this.#viva.uccidi(vittima));
    const lavora = vittima === 'token' ? this.#viva.entra() : Promise.resolve();
    const riuscito = await lavora
      .then(() => this.#metti(atti, bozza))
      .then(
        () => true,
        () => false,
      );
    await colpo;
    const mancanze: string[] = [];
    const { buttati } = this.#viva;
    await entro(this.#viva.rimetti(vittima), 'the desk does not come back');
    if (vittima === 'archivio' && this.#viva.buttati === buttati)
      mancanze.push('the browser kept its database: this trial has tried nothing');
    // What was not acknowledged the clerk finds, or does again.
    if (!riuscito) await this.#metti(await this.#cheMancano(atti), bozza);
    await entro(this.#finoAllaFine(atti, vittima), 'acts stay open', async () => this.#viva.stato());
    mancanze.push(...(await this.#contate(atti)), ...(await this.#bozzePerdute()));
    await this.#viva.pagina.evaluate(
      (ids) => window.guasti.togli(ids, []),
      atti.map(({ id }) => id),
    );
    return mancanze;
  }

  async #metti(atti: readonly Pratica[], bozza: Bozza): Promise<void> {
    await this.#viva.pagina.evaluate(([pratiche, una]) => window.guasti.metti(pratiche, [una]), [
      atti,
      bozza,
    ] as const);
    this.#salvate.set(bozza.id, bozza);
  }

  async #cheMancano(atti: readonly Pratica[]): Promise<readonly Pratica[]> {
    const { pratiche } = await this.#viva.pagina.evaluate(() => window.guasti.leggi());
    return atti.filter(({ id }) => !pratiche.some((una) => una.id === id));
  }

  /** A browser that loses its database gets open acts back, not those that were confirmed: the register is asked of them. */
  async #finoAllaFine(atti: readonly Pratica[], vittima: Vittima): Promise<void> {
    const perde = vittima === 'archivio' || vittima === 'pagina';
    for (;;) {
      const { pratiche } = await this.#viva.pagina.evaluate(() => window.guasti.leggi());
      const trovate = atti.map(({ id }) => pratiche.find((una) => una.id === id));
      const nostre = perde ? trovate.filter((una) => una !== undefined) : trovate;
      if (nostre.includes(undefined)) throw new Error('an act is no longer on the disk of the desk');
      const altre = nostre.filter((una) => una?.stato.stato !== 'confermata');
      if (altre.length === 0) return;
      const persa = altre.find((una) => !['in-coda', 'inviata'].includes(una?.stato.stato ?? ''));
      if (persa) throw new Error(`an act ended as ${JSON.stringify(persa.stato).slice(0, 600)}`);
      if (await this.#viva.seNonSiApre()) this.riprove++;
      if (await this.#viva.seBloccata()) this.rientri++;
      await attesa(100);
    }
  }

  async #contate(atti: readonly Pratica[]): Promise<string[]> {
    const database = await this.#database();
    return nonUnaVolta(database, atti).finally(() => database.end());
  }

  /** The database too may just have been killed: it comes back by itself. */
  async #database(): Promise<Client> {
    for (const fine = performance.now() + pazienza; ;) {
      try {
        return await this.#viva.core.database();
      } catch (causa) {
        if (performance.now() > fine) throw causa;
        await attesa(100);
      }
    }
  }

  /** Looked for until they are there: what is not there after that is lost, and the browser is asked what it has. */
  async #bozzePerdute(): Promise<string[]> {
    for (const fine = performance.now() + ricerca; ;) {
      const { bozze: lette } = await this.#viva.pagina.evaluate(() => window.guasti.leggi());
      const perdute = [...this.#salvate.values()].flatMap(({ id, modificata }) => {
        const letta = lette.find((una) => una.id === id);
        if (letta && letta.modificata >= modificata) return [];
        return [
          `draft ${id} ${letta ? `is as it was at ${letta.modificata}, not at ${modificata}` : 'lost'}`,
        ];
      });
      if (perdute.length === 0) return [];
      if (performance.now() > fine) {
        const esame = await this.#viva.pagina.evaluate(() => window.guasti.esamina());
        return [...perdute, `the browser has ${JSON.stringify(esame)}`];
      }
      await attesa(200);
    }
  }
}

/** @param guarda what to tell of the desk when it is late. */
async function entro(
  lavoro: Promise<void>,
  detto: string,
  guarda: () => Promise<unknown> = () => Promise.resolve(''),
): Promise<void> {
  const scaduto = new AbortController();
  const limite = attesa(pazienza, 'scaduto' as const, { signal: scaduto.signal }).catch(() => undefined);
  const primo = await Promise.race([lavoro.then(() => undefined), limite]);
  scaduto.abort();
  if (primo !== 'scaduto') return;
  const come = JSON.stringify(await guarda().catch(String)).slice(0, 800);
  throw new Error(`${detto} after ${pazienza / 1000} s: ${come}`);
}

/** Each part of the counter in turn, on one register; then the register is walked through from end to end. */
export async function provaUccisioni({ seme, prove, finito, vittime }: Chiesto): Promise<Esito> {
  const viva = await ScrivaniaViva.avvia();
  try {
    const lavoro = await Lavoro.prepara(viva.core);
    const caso = new Caso(seme);
    const uccisioni = new Uccisioni(viva, lavoro, caso);
    const uccise = new Map<string, number>();
    const mancanze: string[] = [];
    const colpite = viva.vittime.filter((una) => vittime.length === 0 || vittime.includes(una));
    if (colpite.length === 0) throw new RangeError(`--vittime: ${viva.vittime.join(', ')}.`);
    let fatte = 0;
    for (; fatte < prove && !finito() && mancanze.length < troppe; fatte++) {
      const vittima = colpite[caso.intero(colpite.length)] ?? 'core';
      conta(uccise, vittima);
      const dove = `trial ${fatte + 1} of SEME=${seme}, ${vittima}`;
      try {
        const trovate = await uccisioni.prova(vittima);
        mancanze.push(...trovate.map((una) => `${dove}: ${una}`));
      } catch (causa) {
        mancanze.push(`${dove}: ${causa instanceof Error ? causa.message : String(causa)}`);
        console.log(`  ${mancanze.at(-1)}`);
        await viva.daCapo().catch(() => undefined);
      }
      if ((fatte + 1) % 50 === 0) console.log(`  ${fatte + 1} killed: ${conteggi(uccise)}`);
    }
    mancanze.push(...(await mancanzeDelRegistro(viva.core)));
    return {
      passate: fatte - mancanze.length,
      mancanze,
      nota: `${conteggi(uccise)}; ${fatte * insieme} acts; a button pressed ${uccisioni.riprove} times, the PIN asked again ${uccisioni.rientri}, a database thrown away ${viva.buttati}`,
    };
  } finally {
    await viva.chiudi();
  }
}
