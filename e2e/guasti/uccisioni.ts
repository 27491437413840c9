import { setTimeout as attesa } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Bozza, Pratica } from '../../renderer/offline/pratica.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import { conta, conteggi, type Esito } from '../prove/quaderno.ts';
import { entro, pazienza } from './entro.ts';
import { Lavoro, nonUnaVolta } from './lavoro.ts';
import { mancanzeDelRegistro } from './registro.ts';
import { ScrivaniaViva, type Vittima } from './scrivania-viva.ts';

/** Acts queued in each trial, at most: one after the other until the blow falls. */
const insieme = 12;
/** Drafts kept on the disk all along, each written on in its turn. */
const bozze = 10;
/** How long a draft is looked for, milliseconds. */
const ricerca = 10_000;
/** The blow falls within this time from the first act, while acts are being written, sent, answered. */
const finestra = 500;
/** After so many the rest would tell nothing new. */
const troppe = 10;

interface Lavorato {
  readonly atti: readonly Pratica[];
  readonly bozza: Bozza;
  readonly riuscito: boolean;
}

/** kill -9 of one part of the counter at a time, at a random moment of its work. */
class Uccisioni {
  readonly #viva: ScrivaniaViva;
  readonly #lavoro: Lavoro;
  readonly #caso: Caso;
  /** Drafts as they were acknowledged last. */
  readonly #salvate = new Map<string, Bozza>();
  /** How many times somebody had to press a button of the page. */
  #riprove = 0;
  /** How many times the desk had locked itself, the card being no longer the one that came in. */
  #rientri = 0;
  /** How many blows found nobody to kill. */
  #aVuoto = 0;
  /** How many times the browser kept the database that was broken for it to throw away. */
  #tenuti = 0;
  #atti = 0;
  readonly #uccise = new Map<string, number>();

  constructor(viva: ScrivaniaViva, lavoro: Lavoro, caso: Caso) {
    this.#viva = viva;
    this.#lavoro = lavoro;
    this.#caso = caso;
  }

  get conto(): string {
    const { buttati, persi } = this.#viva;
    const persone = `a button pressed ${this.#riprove} times, the PIN asked again ${this.#rientri}`;
    const basi = `a broken database thrown away ${buttati}, kept ${this.#tenuti}, one lost by a blow alone ${persi}`;
    return `${conteggi(this.#uccise)}; ${this.#atti} acts; ${persone}; ${basi}; nobody there to kill ${this.#aVuoto}`;
  }

  /** Blows that tried nothing: they are struck again. */
  get vani(): number {
    return this.#aVuoto + this.#tenuti;
  }

  /** @returns those of these that no blow has found: of them nothing was shown. */
  maiTrovate(colpite: readonly Vittima[]): readonly Vittima[] {
    return colpite.filter((una) => !this.#uccise.has(una));
  }

  /** @returns what was found that must not be. */
  async prova(vittima: Vittima): Promise<string[]> {
    // Somebody is at the desk: it must not lock in the middle.
    await this.#viva.pagina.evaluate(() => window.guasti.chiama('accesso.attivita', {}));
    // A token has work to do only while somebody comes in.
    if (vittima === 'token') await this.#viva.esci();
    if (vittima === 'pagina' || vittima === 'archivio') await this.#viva.segnaBrowser();
    const colpo = attesa(this.#caso.intero(finestra)).then(() => this.#viva.uccidi(vittima));
    const entrato = vittima === 'token' ? this.#viva.entra() : Promise.resolve();
    const { atti, bozza, riuscito } = await this.#lavora(entrato, colpo);
    const { buttati, persi } = this.#viva;
    const trovata = await colpo;
    await entro(this.#viva.rimetti(vittima), 'the desk does not come back');
    if (!trovata) this.#aVuoto++;
    else if (vittima === 'archivio' && this.#viva.buttati === buttati && this.#viva.persi === persi)
      this.#tenuti++;
    else conta(this.#uccise, vittima);
    // What was not acknowledged the clerk finds, or does again.
    if (!riuscito) await this.#metti(await this.#cheMancano(atti.slice(-1)), bozza);
    await entro(this.#finoAllaFine(atti, vittima), 'acts stay open', async () => this.#viva.stato());
    const mancanze = [...(await this.#contate(atti)), ...(await this.#bozzePerdute())];
    await this.#viva.pagina.evaluate(
      (ids) => window.guasti.togli(ids, []),
      atti.map(({ id }) => id),
    );
    this.#atti += atti.length;
    return mancanze;
  }

  /**
   * An act, and a draft written on, each time the ones before are on the disk, until the blow has fallen.
   * @returns `riuscito`: the last act and the draft too were acknowledged.
   */
  async #lavora(entrato: Promise<void>, colpo: Promise<unknown>): Promise<Lavorato> {
    const fatto = new AbortController();
    const smetti = (): void => {
      fatto.abort();
    };
    void colpo.then(smetti, smetti);
    const vecchie = [...this.#salvate.values()];
    const prima = vecchie.length < bozze ? undefined : vecchie[this.#caso.intero(vecchie.length)];
    const atti: Pratica[] = [];
    let bozza = prima;
    do {
      const atto = this.#lavoro.nascita();
      bozza = this.#lavoro.bozza(bozza);
      atti.push(atto);
      try {
        await entrato;
        await this.#metti([atto], bozza);
      } catch {
        return { atti, bozza, riuscito: false };
      }
    } while (!fatto.signal.aborted && atti.length < insieme);
    return { atti, bozza, riuscito: true };
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
      if (await this.#viva.seNonSiApre()) this.#riprove++;
      if (await this.#viva.seBloccata()) this.#rientri++;
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

/** Each part of the counter in turn, on one register; then the register is walked through from end to end. */
export async function provaUccisioni({ seme, prove, finito, vittime }: Chiesto): Promise<Esito> {
  const viva = await ScrivaniaViva.avvia();
  try {
    const lavoro = await Lavoro.prepara(viva.core);
    const caso = new Caso(seme);
    const uccisioni = new Uccisioni(viva, lavoro, caso);
    const mancanze: string[] = [];
    const colpite = viva.vittime.filter((una) => vittime.length === 0 || vittime.includes(una));
    if (colpite.length === 0) throw new RangeError(`--vittime: ${viva.vittime.join(', ')}.`);
    let fatte = 0;
    // A blow that tried nothing is no trial; if none ever does, this ends all the same.
    for (
      let volta = 1;
      volta <= 2 * prove && fatte < prove && !finito() && mancanze.length < troppe;
      volta++
    ) {
      const vittima = colpite[caso.intero(colpite.length)] ?? 'core';
      const dove = `trial ${volta} of SEME=${seme}, ${vittima}`;
      try {
        const trovate = await uccisioni.prova(vittima);
        mancanze.push(...trovate.map((una) => `${dove}: ${una}`));
      } catch (causa) {
        mancanze.push(`${dove}: ${causa instanceof Error ? causa.message : String(causa)}`);
        console.log(`  ${mancanze.at(-1)}`);
        await viva.daCapo().catch(() => undefined);
      }
      fatte = volta - uccisioni.vani;
      if (volta % 50 === 0) console.log(`  ${volta} blows: ${uccisioni.conto}`);
    }
    const mai = fatte >= troppe * colpite.length ? uccisioni.maiTrovate(colpite) : [];
    mancanze.push(...mai.map((una) => `${una}: no blow found it, or could try it`));
    mancanze.push(...(await mancanzeDelRegistro(viva.core)));
    return { passate: fatte - mancanze.length, mancanze, nota: uccisioni.conto };
  } finally {
    await viva.chiudi();
  }
}
