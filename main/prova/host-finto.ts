import {
  bridge,
  type Gestori,
  type NomeChiamata,
  type NomeEvento,
  type ValoreDi,
} from '#contract/bridge/index.ts';
import type { Host } from '../host.ts';
import { Notizie } from '../notizie.ts';

/**
 * A host derived from the bridge itself: every call exists and breaks, unless the test says what it answers.
 * `emetti` gives news to the pages that listen.
 */
export function hostFinto(risposte: { readonly [K in NomeChiamata]?: Gestori[K] } = {}): Pick<
  Host,
  'gestori' | 'ascolta'
> & {
  emetti: <K extends NomeEvento>(evento: K, valore: ValoreDi<K>) => void;
} {
  const notizie = new Notizie();
  const rotti = Object.entries(bridge)
    .filter(([, { tipo }]) => tipo === 'chiamata')
    .map(([nome]) => [nome, () => Promise.reject(new Error('segreto interno di chi si è rotto'))]);
  return {
    gestori: { ...(Object.fromEntries(rotti) as Gestori), ...risposte },
    ascolta: (evento, fn) => notizie.ascolta(evento, fn),
    emetti: (evento, valore) => {
      notizie.emetti(evento, valore);
    },
  };
}
