import type { Gestori } from '#contract/bridge/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { Collegamento } from './collegamento.ts';

/** What only a desk for training may do. SECURITY: elsewhere a page could cut a real office off from its register. */
export function gestoriEsercizi(
  ambiente: () => Ambiente,
  collegamento: Pick<Collegamento, 'stacca'>,
): Pick<Gestori, 'esercizi.stacca'> {
  return {
    'esercizi.stacca': async ({ staccato }) => {
      if (ambiente() !== 'formazione')
        return fallito({
          tipo: 'guasto',
          messaggio: 'Gli esercizi esistono solo in formazione.',
          rimedio: 'Apri uno sportello di formazione per esercitarti.',
        });
      await collegamento.stacca(staccato);
      return riuscito({});
    },
  };
}
