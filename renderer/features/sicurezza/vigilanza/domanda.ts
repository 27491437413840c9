import type { RichiestaAudit } from '#contract/wa/audit.ts';

/** What narrows the list, as it is typed. */
export interface FiltriAccessi {
  readonly dal: string;
  readonly al: string;
  readonly operatore: string;
  readonly soggetto: string;
  readonly tipo: string;
  readonly esito: '' | 'riuscito' | 'rifiutato';
}

/** The question for the register; what is still being typed does not narrow yet. */
export function domandaDi(filtri: FiltriAccessi, oggi: string, prima?: string): RichiestaAudit {
  const { dal, al, operatore, soggetto, tipo, esito } = filtri;
  return {
    ...{ dal: dal === '' ? oggi : dal, al: al === '' ? oggi : al },
    ...(/^[0-9A-Z]{16}$/.test(operatore) && { operatore }),
    ...(/^\d{1,16}$/.test(soggetto) && { soggetto }),
    ...(tipo.trim() !== '' && { tipo: tipo.trim() }),
    ...(esito !== '' && { esito }),
    ...(prima !== undefined && { prima }),
  };
}
