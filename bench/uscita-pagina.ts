import { Archivio } from '../renderer/offline/archivio.ts';
import { Spedizioniere, type PonteUscita } from '../renderer/offline/invio.ts';
import type { Pratica } from '../renderer/offline/pratica.ts';

/** What a queue became, and how long it took. */
export interface Svuotata {
  readonly scrittura: number;
  readonly invio: number;
  readonly confermate: number;
}

declare global {
  interface Window {
    /** Answered by whoever measures, on the real core. */
    ponteDelBanco(nome: keyof PonteUscita, ...argomenti: readonly unknown[]): Promise<never>;
    svuota(pratiche: readonly Pratica[]): Promise<Svuotata>;
  }
}

/** The outbox as the desk has it, encrypted on the disk of the browser, watched as the screen watches it. */
window.svuota = async (pratiche) => {
  const aperto = await Archivio.apri('banco', btoa('k'.repeat(32)));
  if (!aperto.ok) throw new Error('the archive did not open');
  const archivio = aperto.valore;
  const chiedi =
    <N extends keyof PonteUscita>(nome: N): ((...argomenti: Parameters<PonteUscita[N]>) => Promise<never>) =>
    (...argomenti) =>
      window.ponteDelBanco(nome, ...argomenti);
  const prima = performance.now();
  await Promise.all(pratiche.map((una) => archivio.salvaPratica(una)));
  const scritte = performance.now();
  const smetti = archivio.uscita.osserva(() => undefined);
  await new Spedizioniere(archivio, {
    invia: chiedi('invia'),
    esito: chiedi('esito'),
    dossier: chiedi('dossier'),
  }).sveglia();
  const fine = performance.now();
  smetti();
  const dopo = await archivio.uscita.elenca();
  return {
    scrittura: scritte - prima,
    invio: fine - scritte,
    confermate: dopo.filter(({ stato }) => stato.stato === 'confermata').length,
  };
};
