import type { Soggetto } from '../registro/modello.ts';
import type { Bloccati, Contesto, Effetti } from '../registro/operazione.ts';
import type { Notifica } from './modello.ts';

interface Da {
  readonly idOperazioneANPR: string;
  /** `AAAA-MM-GG`. */
  readonly dataDecorrenza: string;
}

/**
 * What an operation tells other municipalities: N010 to that of origin when somebody is registered elsewhere, N015 to it
 * when that is taken back (services.md N000). Who acts is told by the answer, and gets none.
 * @param presi documents as they were, locked by the operation.
 */
export function notificheDi(
  presi: Pick<Bloccati, 'soggetti'> | undefined,
  { soggetti = [], annulla }: Pick<Effetti, 'soggetti' | 'annulla'>,
  { chi, comune }: Pick<Contesto, 'chi' | 'comune'>,
  { idOperazioneANPR, dataDecorrenza }: Da,
): readonly Notifica[] {
  if (!presi || soggetti.length === 0) return [];
  const prima = new Map(presi.soggetti.map((s) => [s.idSchedaSoggettoANPR, s]));
  return soggetti.flatMap((dopo): Notifica[] => {
    const era: Soggetto | undefined = prima.get(dopo.idSchedaSoggettoANPR);
    if (!era || era.comune === dopo.comune) return [];
    const origine = annulla ? dopo.comune : era.comune;
    if (origine === chi.comune) return [];
    return [
      {
        tipo: annulla ? 'N015' : 'N010',
        comune: origine,
        soggetti: [dopo.idSchedaSoggettoANPR],
        contenuto: {
          generalitaSoggetto: dopo.dati.generalita,
          comuneRichiesta: {
            ...{ nomeComune: comune.nome, codiceIstat: comune.codiceIstat },
            siglaProvinciaIstat: comune.siglaProvincia,
          },
          ...{ idOperazioneANPR, dataDecorrenza },
        },
      },
    ];
  });
}
