import type { Ruolo } from '../wa/comune.ts';
import type { GenereEnte } from '../wa/enti.ts';

export type AttoSuEnte = 'inserisci' | 'rinomina' | 'recapiti' | 'limite' | 'chiudi' | 'riapri';

/** Why not. The words are of whoever shows it. */
export type DivietoEnte = 'ruolo' | 'altro-ente' | 'proprio' | 'gia-chiuso' | 'non-chiuso';

interface ChiAgisce {
  readonly ruolo: Ruolo;
  /** Code of their body. */
  readonly ente: string;
  readonly siglaProvincia: string;
}
interface EnteGovernato {
  readonly codice: string;
  readonly siglaProvincia: string;
  readonly genere: GenereEnte;
  readonly finisce?: string | undefined;
}

/** Whether it is of the territory of who acts: the ministry's is Italy. */
function nelTerritorio(
  { ruolo, ente, siglaProvincia }: ChiAgisce,
  altro: Pick<EnteGovernato, 'codice' | 'siglaProvincia' | 'genere'>,
): boolean {
  if (ruolo === 'ministero' || altro.codice === ente) return true;
  const prefettura = ruolo === 'prefettura-als' || ruolo === 'prefettura-alp';
  return prefettura && altro.genere === 'comune' && altro.siglaProvincia === siglaProvincia;
}

/**
 * Whether whoever acts may do this to that body: the ministry keeps the census, a prefecture and a municipality say where
 * they are (docs/decisions/0054).
 */
export function divietoEnte(chi: ChiAgisce, ente: EnteGovernato, atto: AttoSuEnte): DivietoEnte | undefined {
  const chiAmministra = ['ministero', 'prefettura-als', 'sindaco', 'als'].includes(chi.ruolo);
  if (!chiAmministra) return 'ruolo';
  if (!nelTerritorio(chi, ente)) return 'altro-ente';
  if (atto === 'recapiti') return undefined;
  if (chi.ruolo !== 'ministero') return 'ruolo';
  if (atto === 'chiudi') {
    if (ente.codice === chi.ente) return 'proprio';
    return ente.finisce === undefined ? undefined : 'gia-chiuso';
  }
  return atto === 'riapri' && ente.finisce === undefined ? 'non-chiuso' : undefined;
}

/** A code that a body of this kind may have: of municipalities, the ISTAT one. */
export function codiceEnteAmmesso(genere: GenereEnte, codice: string): boolean {
  const istat = /^(?:0\d\d|1[01]\d)(?!000)\d{3}$/.test(codice);
  return genere === 'comune' ? istat : /^[0-9A-Z]{4,6}$/.test(codice) && !istat;
}

/** Whether a day is before the first or after the last of a body, and which that is. */
export function fuoriDaiGiorni(
  { dal, finisce }: { readonly dal?: string | undefined; readonly finisce?: string | undefined },
  giorno: string,
): { readonly causa: 'non-ancora' | 'chiuso'; readonly giorno: string } | undefined {
  if (dal !== undefined && giorno < dal) return { causa: 'non-ancora', giorno: dal };
  return finisce !== undefined && giorno > finisce ? { causa: 'chiuso', giorno: finisce } : undefined;
}

/** How a body stands on a day of the register (`AAAA-MM-GG`): both its days count. */
export function statoEnte(
  { dal, finisce }: { readonly dal?: string | undefined; readonly finisce?: string | undefined },
  oggi: string,
): 'attivo' | 'futuro' | 'in-chiusura' | 'chiuso' {
  if (finisce !== undefined && finisce < oggi) return 'chiuso';
  if (dal !== undefined && dal > oggi) return 'futuro';
  return finisce === undefined ? 'attivo' : 'in-chiusura';
}
