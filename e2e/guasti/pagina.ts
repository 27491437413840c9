/** Put into the page of the desk by whoever drives it: the archive of the desk, as the desk has it. */
import type { PonteGrezzo } from '#contract/bridge/index.ts';
import { Archivio } from '../../renderer/offline/archivio.ts';
import type { Bozza, Pratica } from '../../renderer/offline/pratica.ts';

/** What is on the disk of the page. */
export interface Contenuto {
  readonly pratiche: readonly Pick<Pratica, 'id' | 'idOperazioneComune' | 'stato'>[];
  readonly bozze: readonly Pick<Bozza, 'id' | 'modificata'>[];
}

interface Guasti {
  /** The last news of the bridge under that name. */
  stato(evento: string): unknown;
  chiama(nome: string, richiesta: unknown): Promise<unknown>;
  /** Resolves when all of it is on the disk. */
  metti(pratiche: readonly Pratica[], bozze: readonly Bozza[]): Promise<void>;
  leggi(): Promise<Contenuto>;
  togli(pratiche: readonly string[], bozze: readonly string[]): Promise<void>;
}

declare global {
  interface Window {
    guasti: Guasti;
  }
}

const ponte = (): PonteGrezzo => (window as unknown as { readonly sportello: PonteGrezzo }).sportello;
const notizie = new Map<string, unknown>();

async function nuovoArchivio(): Promise<Archivio> {
  const chiave = (await ponte().chiama('accesso.chiaveBozze', {})) as {
    readonly ok: boolean;
    readonly valore?: { readonly operatore: string; readonly chiave: string };
  };
  if (!chiave.ok || !chiave.valore) throw new Error(`no key: ${JSON.stringify(chiave)}`);
  const aperto = await Archivio.apri(chiave.valore.operatore, chiave.valore.chiave);
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

window.guasti = {
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
  },
  leggi: async () => {
    const suo = await archivio();
    const [pratiche, bozze] = await Promise.all([suo.uscita.elenca(), suo.bozze.elenca()]);
    return {
      pratiche: pratiche.map(({ id, idOperazioneComune, stato }) => ({ id, idOperazioneComune, stato })),
      bozze: bozze.map(({ id, modificata }) => ({ id, modificata })),
    };
  },
  togli: async (pratiche, bozze) => {
    const suo = await archivio();
    await Promise.all([
      ...pratiche.map((id) => suo.uscita.elimina(id)),
      ...bozze.map((id) => suo.bozze.elimina(id)),
    ]);
  },
};
