import { StatoCarta, type RichiestaCarte } from '#contract/wa/carta-identita.ts';

/** How the register of cards is narrowed; empty: not at all. `mesi`: how far the agenda of the expiries looks. */
export interface FiltriDelleCarte {
  readonly testo: string;
  readonly stato: string;
  readonly dal: string;
  readonly al: string;
  readonly mesi: number;
}

/** How far the agenda looks: an electronic card is asked for with six months of notice. */
export const orizzonti = [1, 3, 6, 12] as const;

export const filtriCarte: FiltriDelleCarte = { testo: '', stato: '', dal: '', al: '', mesi: 6 };

/** The same day some months later, or the last of that month. @param giorno `AAAA-MM-GG`. */
export function fraMesi(giorno: string, mesi: number): string {
  const [anno = 0, mese = 1, dd = 1] = giorno.split('-').map(Number);
  const ultimo = new Date(Date.UTC(anno, mese - 1 + mesi + 1, 0));
  const due = (n: number): string => String(n).padStart(2, '0');
  const quando = Math.min(dd, ultimo.getUTCDate());
  return `${ultimo.getUTCFullYear()}-${due(ultimo.getUTCMonth() + 1)}-${due(quando)}`;
}

export function richiestaCarte(filtri: FiltriDelleCarte, agenda: boolean, oggi: string): RichiestaCarte {
  const { testo, stato, dal, al, mesi } = filtri;
  if (agenda) return { scadenzaDal: oggi, scadenzaAl: fraMesi(oggi, mesi), stato: 'in-corso' };
  const letto = StatoCarta.safeParse(stato);
  return {
    ...(testo.trim() !== '' && { testo: testo.trim() }),
    ...(letto.success && { stato: letto.data }),
    ...(dal !== '' && { rilascioDal: dal }),
    ...(al !== '' && { rilascioAl: al }),
  };
}
