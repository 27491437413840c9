import type { Gestori } from '#contract/bridge/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { Collegamento } from './collegamento.ts';
import type { Inoltra } from './con-sessione.ts';

/** What only a desk for training may do. SECURITY: elsewhere a page could cut a real office off from its register. */
export function gestoriEsercizi(
  ambiente: () => Ambiente,
  collegamento: Pick<Collegamento, 'stacca'>,
  inoltra: Inoltra,
): Pick<Gestori, 'esercizi.stacca' | 'esercizi.dichiarazione'> {
  return {
    // Whether it is a register for training, the core says.
    'esercizi.dichiarazione': inoltra('dichiarazioneDiEsercizio', true),
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
