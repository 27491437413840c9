import { RichiestaRiscontro, type TrattoModuli } from '#contract/wa/carta-identita.ts';

/** How many blanks a workstation, or the municipality, has had and has. */
export interface Conteggio {
  /** undefined: not given to any workstation. */
  readonly postazione: string | undefined;
  readonly caricati: number;
  /** Still to be used. */
  readonly assegnati: number;
  readonly usati: number;
  readonly rovinati: number;
  readonly rubati: number;
}

const colonnaDi = {
  magazzino: 'assegnati',
  assegnato: 'assegnati',
  usato: 'usati',
  rovinato: 'rovinati',
  rubato: 'rubati',
} as const;

const nulla = { caricati: 0, assegnati: 0, usati: 0, rovinati: 0, rubati: 0 };

/** What each workstation answers for; the municipality's own stock first. */
export function conta(tratti: readonly TrattoModuli[]): Conteggio[] {
  const perDove = new Map<string | undefined, typeof nulla>();
  for (const { postazione, stato, dal, al } of tratti) {
    const quanti = al - dal + 1;
    const suo = perDove.get(postazione) ?? nulla;
    const colonna = colonnaDi[stato];
    perDove.set(postazione, {
      ...suo,
      caricati: suo.caricati + quanti,
      [colonna]: suo[colonna] + quanti,
    });
  }
  return [...perDove]
    .map(([postazione, numeri]) => ({ postazione, ...numeri }))
    .sort((a, b) => (a.postazione ?? '').localeCompare(b.postazione ?? ''));
}

export function somma(righe: readonly Conteggio[]): Conteggio {
  const tutti = (quale: keyof typeof nulla): number => righe.reduce((a, riga) => a + riga[quale], 0);
  return {
    postazione: undefined,
    ...{ caricati: tutti('caricati'), assegnati: tutti('assegnati'), usati: tutti('usati') },
    ...{ rovinati: tutti('rovinati'), rubati: tutti('rubati') },
  };
}

/** A stretch as it is written by whoever counts. */
export interface TrattoScritto {
  readonly serie: string;
  readonly dal: string;
  readonly al: string;
}
export const trattoVuoto: TrattoScritto = { serie: '', dal: '', al: '' };

/** What is asked of the register; undefined: some stretch is not complete. An empty last one counts for nothing. */
export function richiestaRiscontro(
  scritti: readonly TrattoScritto[],
  postazione: string | undefined,
): RichiestaRiscontro | undefined {
  const contati = scritti
    .filter(({ serie, dal, al }) => serie !== '' || dal !== '' || al !== '')
    .map(({ serie, dal, al }) => ({
      serie,
      dal: dal === '' ? undefined : Number(dal),
      al: Number(al === '' ? dal : al),
    }));
  if (contati.length === 0) return undefined;
  const letta = RichiestaRiscontro.safeParse({ contati, ...(postazione !== undefined && { postazione }) });
  return letta.success ? letta.data : undefined;
}
