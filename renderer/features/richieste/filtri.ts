import type { RichiestaElencoRichieste, VistaRichieste } from '#contract/wa/richieste.ts';

export interface FiltriRichieste {
  readonly vista: VistaRichieste;
  readonly tipologia: '' | NonNullable<RichiestaElencoRichieste['tipologia']>;
  readonly scadenza: '' | NonNullable<RichiestaElencoRichieste['scadenza']>;
  /** Codice fiscale, `nessuno`, or empty: whoever follows them. */
  readonly operatore: string;
  readonly ricordate: boolean;
  readonly testo: string;
  readonly dal: string;
  readonly al: string;
}

export const filtriIniziali: FiltriRichieste = {
  ...{ vista: 'da-fare', tipologia: '', scadenza: '', operatore: '', ricordate: false },
  ...{ testo: '', dal: '', al: '' },
};

/** A name shorter than this would read too much of the register. */
const minimo = 3;

/** What is asked of the core; what is empty is not asked. @param dopo the last one of the page before. */
export function richiestaDi(
  { vista, tipologia, scadenza, operatore, ricordate, testo, dal, al }: FiltriRichieste,
  dopo?: string,
): Partial<RichiestaElencoRichieste> & { readonly vista: VistaRichieste } {
  const cercato = testo.trim();
  return {
    vista,
    ...(tipologia === '' ? {} : { tipologia }),
    ...(scadenza === '' ? {} : { scadenza }),
    ...(operatore === '' ? {} : { assegnata: operatore }),
    ...(ricordate ? { promemoria: true } : {}),
    ...(cercato.length >= minimo ? { testo: cercato } : {}),
    ...(dal === '' ? {} : { dal }),
    ...(al === '' ? {} : { al }),
    ...(dopo === undefined ? {} : { dopo }),
  };
}

/** How far a term is, in days, from a day of the register. */
export function giorniA(scadenza: string, oggi: string): number {
  return Math.round((Date.parse(scadenza) - Date.parse(oggi)) / 86_400_000);
}

/** As the office counts (docs/decisions/0025): five days before it is near. */
export function urgenzaDi(giorni: number): 'scaduta' | 'vicina' | 'lontana' {
  if (giorni < 0) return 'scaduta';
  return giorni <= 5 ? 'vicina' : 'lontana';
}
