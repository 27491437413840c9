import type { RichiestaDi } from '#contract/bridge/index.ts';

/** What the clerk narrows the list by; empty: no matter. */
export interface FiltriOperazioni {
  readonly dal: string;
  readonly al: string;
  readonly codice: string;
  readonly operatore: string;
  readonly numero: string;
  readonly annullate: '' | 'si' | 'no';
  readonly soggetto: string;
}

export function filtriIniziali(
  oggi: string,
  { soggetto, numero = '' }: { readonly soggetto?: string; readonly numero?: string } = {},
): FiltriOperazioni {
  const vuoti = { codice: '', operatore: '', numero, annullate: '' as const };
  // Of one person all the registrations are of interest, of the office those of today.
  return soggetto === undefined
    ? { ...vuoti, dal: oggi, al: oggi, soggetto: '' }
    : { ...vuoti, dal: '', al: '', soggetto };
}

/** A number says which one: the days would only hide it. */
export function richiestaDi(filtri: FiltriOperazioni, dopo?: string): RichiestaDi<'registro.operazioni'> {
  const { dal, al, codice, operatore, numero, annullate, soggetto } = filtri;
  const scritto = numero.trim();
  return {
    ...(scritto === '' && dal !== '' && { dal }),
    ...(scritto === '' && al !== '' && { al }),
    ...(codice !== '' && { codice }),
    ...(operatore !== '' && { operatore }),
    ...(scritto !== '' && { numero: scritto }),
    ...(annullate !== '' && { annullate: annullate === 'si' }),
    ...(soggetto !== '' && { soggetto }),
    ...(dopo !== undefined && { dopo }),
    limite: 200,
  };
}
