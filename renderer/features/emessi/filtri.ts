import type { RichiestaDi } from '#contract/bridge/index.ts';

/** What the clerk narrows the list by; empty: no matter. */
export interface FiltriEmessi {
  readonly dal: string;
  readonly al: string;
  readonly tipo: string;
  readonly persona: string;
  readonly numero: string;
  readonly operatore: string;
  readonly stato: '' | 'validi' | 'annullati';
  readonly soggetto: string;
}

export function filtriIniziali(oggi: string, soggetto?: string): FiltriEmessi {
  const vuoti = { tipo: '', persona: '', numero: '', operatore: '', stato: '' as const };
  // Of one person all the certificates are of interest, of the office those of today.
  return soggetto === undefined
    ? { ...vuoti, dal: oggi, al: oggi, soggetto: '' }
    : { ...vuoti, dal: '', al: '', soggetto };
}

/** A number says which one: the days would only hide it. */
export function richiestaDi(filtri: FiltriEmessi, dopo?: string): RichiestaDi<'registro.certificatiEmessi'> {
  const { dal, al, tipo, persona, numero, operatore, stato, soggetto } = filtri;
  const [scritto, chi] = [numero.trim(), persona.trim()];
  return {
    ...(scritto === '' && dal !== '' && { dal }),
    ...(scritto === '' && al !== '' && { al }),
    ...(tipo !== '' && { tipo }),
    ...(chi.length > 1 && { persona: chi }),
    ...(scritto !== '' && { numero: scritto }),
    ...(operatore !== '' && { operatore }),
    ...(stato !== '' && { annullati: stato === 'annullati' }),
    ...(soggetto !== '' && { soggetto }),
    ...(dopo !== undefined && { dopo }),
    limite: 200,
  };
}
