/** Put into the page of the desk by whoever drives it: the archive of the desk, as the desk has it. */
import type { RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import type { PonteGrezzo } from '#contract/bridge/index.ts';
import { Archivio } from '../../renderer/offline/archivio.ts';
import type { Copia } from '../../renderer/offline/copia.ts';
import type { Bozza, Pratica } from '../../renderer/offline/pratica.ts';

/** What is on the disk of the page. */
export interface Contenuto {
  readonly pratiche: readonly Pick<Pratica, 'id' | 'idOperazioneComune' | 'stato'>[];
  readonly bozze: readonly Pick<Bozza, 'id' | 'modificata'>[];
}

/** Records of each table of each database, and what the browser says of its room. */
export interface Esame {
  readonly basi: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly spazio: StorageEstimate;
  readonly protetto: boolean;
}

interface Guasti {
  /** The last news of the bridge under that name. */
  stato(evento: string): unknown;
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
  /** Resolves when all of it is on the disk. */
  metti(pratiche: readonly Pratica[], bozze: readonly Bozza[]): Promise<void>;
  leggi(): Promise<Contenuto>;
  /** Writes, where no copy is kept, enough to cover what a broken write said it would be. */
  segna(nome: string): Promise<void>;
  /** That is still there: the browser has not thrown its database away since. */
  segnata(nome: string): Promise<boolean>;
  /** What the browser itself has, whether it opens or not: to be told when something is missing. */
  esamina(): Promise<Esame>;
  togli(pratiche: readonly string[], bozze: readonly string[]): Promise<void>;
}

declare global {
  interface Window {
    guasti: Guasti;
  }
}

const ponte = (): PonteGrezzo => (window as unknown as { readonly sportello: PonteGrezzo }).sportello;
const notizie = new Map<string, unknown>();

async function avuto<T>(nome: string, richiesta: object): Promise<T> {
  const esito = (await ponte().chiama(nome, richiesta)) as { readonly ok: boolean; readonly valore?: T };
  if (!esito.ok || !esito.valore) throw new Error(`${nome}: ${JSON.stringify(esito)}`);
  return esito.valore;
}

/** As the desk has it, without the words that the desk puts around a failure. */
const copiaDi = (operatore: string): Copia => ({
  leggi: async () => (await avuto<{ righe: RigaCopiata[] }>('bozze.copiate', { operatore })).righe,
  scrivi: async (nuove, tolte) => {
    await avuto('bozze.copia', { operatore, nuove, tolte });
  },
});

async function nuovoArchivio(): Promise<Archivio> {
  const { operatore, chiave } = await avuto<{ operatore: string; chiave: string }>('accesso.chiaveBozze', {});
  const aperto = await Archivio.apri(operatore, chiave, copiaDi(operatore));
  if (!aperto.ok) throw new Error(aperto.errore.tipo);
  return aperto.valore;
}

let aperto: Promise<Archivio> | undefined;
function archivio(): Promise<Archivio> {
  aperto ??= nuovoArchivio().catch((causa: unknown) => {
    aperto = undefined;
    throw causa;
  });
  return aperto;
}

function fatta<T>(richiesta: IDBRequest<T>): Promise<T> {
  return new Promise((risolvi, rifiuta) => {
    richiesta.onsuccess = () => {
      risolvi(richiesta.result);
    };
    richiesta.onerror = () => {
      rifiuta(richiesta.error ?? new Error('IndexedDB'));
    };
  });
}

/** Past the archive of the desk, which would make what it does not find. */
async function conta(nome: string): Promise<Record<string, number>> {
  const base = await fatta(indexedDB.open(nome));
  const quante: Record<string, number> = {};
  for (const tavola of base.objectStoreNames)
    quante[tavola] = await fatta(base.transaction(tavola).objectStore(tavola).count());
  base.close();
  return quante;
}

async function esamina(): Promise<Esame> {
  const nomi = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const contate = await Promise.all(nomi.map(async (nome) => [nome, await conta(nome)] as const));
  const [spazio, protetto] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
  return { basi: Object.fromEntries(contate), spazio, protetto };
}

window.guasti = {
  esamina,
  stato: (evento) => {
    if (!notizie.has(evento)) {
      notizie.set(evento, undefined);
      ponte().ascolta(evento, (valore) => notizie.set(evento, valore));
    }
    return notizie.get(evento);
  },
  chiama: (nome, richiesta) => ponte().chiama(nome, richiesta),
  metti: async (pratiche, bozze) => {
    const suo = await archivio();
    await Promise.all([
      ...pratiche.map((una) => suo.salvaPratica(una)),
      ...bozze.map((una) => suo.salvaBozza(una)),
    ]);
    await suo.copiato();
  },
  leggi: async () => {
    const suo = await archivio();
    const [pratiche, bozze] = await Promise.all([suo.uscita.elenca(), suo.bozze.elenca()]);
    return {
      pratiche: pratiche.map(({ id, idOperazioneComune, stato }) => ({ id, idOperazioneComune, stato })),
      bozze: bozze.map(({ id, modificata }) => ({ id, modificata })),
    };
  },
  segna: async (nome) => {
    const suo = await archivio();
    await suo.ricerche.salva(nome, 1, { id: nome, testo: 'x'.repeat(8000) });
  },
  segnata: async (nome) => (await (await archivio()).ricerche.leggi(nome)) !== undefined,
  togli: async (pratiche, bozze) => {
    const suo = await archivio();
    await Promise.all([
      ...pratiche.map((id) => suo.uscita.elimina(id)),
      ...bozze.map((id) => suo.bozze.elimina(id)),
    ]);
  },
};
