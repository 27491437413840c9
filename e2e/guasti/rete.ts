import 'fake-indexeddb/auto';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import type { Host } from '#main/host.ts';
import { Archivio } from '../../renderer/offline/archivio.ts';
import { Spedizioniere, type PonteUscita } from '../../renderer/offline/invio.ts';
import type { Pratica } from '../../renderer/offline/pratica.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import { conta, conteggi, type Esito } from '../prove/quaderno.ts';
import type { CoreDiProva } from '../scrivania/core.ts';
import { conCore } from './con-core.ts';
import { apriHost } from './host-in-mano.ts';
import { Lavoro, nonUnaVolta } from './lavoro.ts';
import { Proxy, type Guasto, type Verso } from './proxy.ts';
import { mancanzeDelRegistro } from './registro.ts';

/** Acts of an outbox that go together through a road that breaks. */
const insieme = 250;
/** An outbox that confirms no act for this long, on a road that waits for an answer after each fault, hangs. Milliseconds. */
const pazienza = 180_000;
const troppe = 10;

/** A desk in this process, with its outbox, behind a proxy that breaks as chance has it. */
class Strada {
  readonly #proxy: Proxy;
  readonly #host: Host;
  readonly #archivio: Archivio;
  readonly #caso: Caso;
  readonly #risposte = new EventEmitter<{ una: [] }>();
  readonly capitati = new Map<string, number>();

  constructor(parti: { proxy: Proxy; host: Host; archivio: Archivio; caso: Caso }) {
    this.#proxy = parti.proxy;
    this.#host = parti.host;
    this.#archivio = parti.archivio;
    this.#caso = parti.caso;
  }

  /**
   * Breaks and mends until told to stop. After each fault it waits for an answer to come through: on a slow machine
   * the next would else fall before the desk has connected, and nothing would ever pass.
   */
  async disturba(fine: AbortSignal): Promise<void> {
    const basta = once(fine, 'abort');
    while (!fine.aborted) {
      await Promise.race([once(this.#risposte, 'una'), basta]);
      await attesa(this.#caso.intero(250));
      const guasto = this.#guasto();
      conta(this.capitati, guasto.tipo);
      this.#proxy.imposta(guasto);
      await attesa(20 + this.#caso.intero(300));
      this.#proxy.passaTutto();
      // Half open, or silent for good: what was on the way never comes; else it goes on from where it was.
      if (guasto.tipo === 'mezza-aperta' || this.#caso.intero(3) === 0) this.#proxy.taglia();
    }
    this.#proxy.passaTutto();
  }

  #guasto(): Guasto {
    const verso: Verso = this.#caso.fra(['andata', 'ritorno']);
    return this.#caso.fra<Guasto>([
      { tipo: 'ritardo', millisecondi: 5 + this.#caso.intero(200) },
      { tipo: 'silenzio' },
      { tipo: 'silenzio', verso },
      { tipo: 'taglio', verso, dopoByte: this.#caso.intero(20_000) },
      { tipo: 'rifiuto' },
      { tipo: 'mezza-aperta' },
    ]);
  }

  /** The way out of the page, on which a request at times goes twice, at once or one after the other. */
  ponte(): PonteUscita {
    const { gestori } = this.#host;
    const giunta = <T extends { readonly ok: boolean }>(risposta: T): T => {
      if (risposta.ok) this.#risposte.emit('una');
      return risposta;
    };
    const invia = async (codice: string, richiesta: Pratica['richiesta']) =>
      giunta(await gestori['registro.invia']({ codice, richiesta: { ...richiesta } }));
    return {
      invia: async (codice, richiesta) => {
        if (this.#caso.intero(12) > 0) return invia(codice, richiesta);
        conta(this.capitati, 'doppia');
        const due = [invia(codice, richiesta), invia(codice, richiesta)] as const;
        const [prima, seconda] = await Promise.all(due);
        return this.#caso.intero(2) === 0 ? prima : seconda;
      },
      esito: async (idOperazioneComune) => giunta(await gestori['registro.esito']({ idOperazioneComune })),
      dossier: (id) => gestori['registro.dossier']({ id, finalita: 'prova' }),
    };
  }

  /** @returns acts that are not confirmed in time, or ended otherwise. */
  async svuota(atti: readonly Pratica[]): Promise<string[]> {
    await Promise.all(atti.map((una) => this.#archivio.salvaPratica(una)));
    const spedizioniere = new Spedizioniere(this.#archivio, this.ponte());
    let restavano = Infinity;
    let fine = 0;
    for (;;) {
      await spedizioniere.sveglia();
      const dopo = await this.#archivio.uscita.elenca();
      const altre = dopo.filter(({ stato }) => stato.stato !== 'confermata');
      const ferme = altre.filter(({ stato }) => stato.stato !== 'in-coda' && stato.stato !== 'inviata');
      if (dopo.length < atti.length) return [`${atti.length - dopo.length} acts are no longer in the outbox`];
      if (ferme.length > 0 || altre.length === 0)
        return ferme.map(({ stato }) => `an act ended as ${JSON.stringify(stato).slice(0, 600)}`);
      if (altre.length < restavano) fine = performance.now() + pazienza;
      restavano = altre.length;
      if (performance.now() > fine) {
        const stati = new Map<string, number>();
        for (const { stato } of altre) conta(stati, stato.stato);
        return [`no act is confirmed any more: ${conteggi(stati)}; the desk: ${this.#comeSta()}`];
      }
      await attesa(50);
    }
  }

  #comeSta(): string {
    const detti: unknown[] = [];
    for (const evento of ['accesso.stato', 'postazione.stato'] as const)
      this.#host.ascolta(evento, (stato) => detti.push(stato))();
    return JSON.stringify(detti).slice(0, 800);
  }

  async dimentica(atti: readonly Pratica[]): Promise<void> {
    await Promise.all(atti.map(({ id }) => this.#archivio.uscita.elimina(id)));
  }
}

async function perLaStrada(
  core: CoreDiProva,
  proxy: Proxy,
  host: Host,
  { seme, prove, finito }: Chiesto,
): Promise<Esito> {
  const lavoro = await Lavoro.prepara(core);
  const aperto = await Archivio.apri('rete', Buffer.alloc(32, 7).toString('base64'));
  if (!aperto.ok) throw new Error(aperto.errore.tipo);
  const strada = new Strada({ proxy, host, archivio: aperto.valore, caso: new Caso(seme) });
  const mancanze: string[] = [];
  let fatte = 0;
  while (fatte < prove && !finito() && mancanze.length < troppe) {
    const atti = Array.from({ length: Math.min(insieme, prove - fatte) }, () => lavoro.nascita());
    // Somebody is at the desk: it must not lock in the middle.
    await host.gestori['accesso.attivita']({});
    const basta = new AbortController();
    const disturbo = strada.disturba(basta.signal);
    const trovate = await strada.svuota(atti).finally(async () => {
      basta.abort();
      await disturbo;
    });
    const database = await core.database();
    trovate.push(...(await nonUnaVolta(database, atti).finally(() => database.end())));
    mancanze.push(...trovate.map((una) => `batch from ${fatte} of SEME=${seme}: ${una}`));
    await strada.dimentica(atti);
    fatte += atti.length;
    if (fatte % 1000 === 0) console.log(`  ${fatte} registrations: ${conteggi(strada.capitati)}`);
  }
  mancanze.push(...(await mancanzeDelRegistro(core)));
  return { passate: fatte - mancanze.length, mancanze, nota: conteggi(strada.capitati) };
}

/** Registrations through a road that is cut, slow, silent, half open, or carries things twice. */
export async function provaRete(chiesto: Chiesto): Promise<Esito> {
  return conCore({}, async (core) => {
    const casa = mkdtempSync(join(tmpdir(), 'sportello-rete-'));
    const proxy = await Proxy.avvia({ porta: core.pronto.porte.mutua });
    try {
      const host = await apriHost(core, proxy.porta, casa);
      return await perLaStrada(core, proxy, host, chiesto).finally(() => host.chiudi());
    } finally {
      await proxy.chiudi();
      rmSync(casa, { recursive: true, force: true });
    }
  });
}
