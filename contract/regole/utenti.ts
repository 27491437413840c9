import type { Profilo, Ruolo } from '../wa/comune.ts';
import type { GenereEnte } from '../wa/enti.ts';

/** Who acts on the census: what these rules must know of them. */
export interface Amministratore {
  readonly codiceFiscale: string;
  readonly ente: string;
  readonly ruolo: Ruolo;
}
export interface Governato {
  readonly codiceFiscale: string;
  readonly ente: string;
  readonly ruolo: Ruolo;
  readonly stato: StatoUtente;
  /** Codice fiscale of who asked for the deletion, while another must confirm it. */
  readonly eliminazioneChiestaDa?: string | undefined;
  /** Those to come count too: who is appointed for a later day may be told no before it. */
  readonly incarichi?: readonly {
    readonly genere: 'ruolo' | 'profilo';
    readonly valore: string;
    readonly revocato?: string | undefined;
  }[];
}

/** `cessato`: the last day of service is past. `eliminato`: for ever. */
export type StatoUtente = 'attivo' | 'bloccato' | 'cessato' | 'eliminato';

/** Which roles each may give and take away: ALS and ALP are of the sindaco (security.md §2, §3). */
export const nominabili: Readonly<Record<Ruolo, readonly Ruolo[]>> = {
  sindaco: ['als', 'alp', 'operatore'],
  als: ['operatore'],
  alp: [],
  operatore: [],
  'prefettura-als': ['prefettura-alp', 'sindaco'],
  'prefettura-alp': [],
  ministero: ['prefettura-als', 'ministero'],
};

/** The role that is given in other bodies, and in which: the ministry appoints who leads a prefecture, that the sindaci. */
export const inAltroEnte: Readonly<
  Partial<Record<Ruolo, { readonly ruolo: Ruolo; readonly genere: GenereEnte }>>
> = {
  'prefettura-als': { ruolo: 'sindaco', genere: 'comune' },
  ministero: { ruolo: 'prefettura-als', genere: 'prefettura' },
};

/** On whom each may act: block, change, delete. */
const governati: Readonly<Record<Ruolo, readonly Ruolo[]>> = {
  ...nominabili,
  als: ['operatore', 'alp'],
  // Who has no role any more at home, or not yet, is an operator of nobody else.
  'prefettura-als': [...nominabili['prefettura-als'], 'operatore'],
  ministero: [...nominabili.ministero, 'operatore'],
};

/** Whether an appointment gives away the very powers of who gives it: a ministry's people appoint each other. */
export function fraPari({ ruolo, valore }: { readonly ruolo: Ruolo; readonly valore: string }): boolean {
  return ruolo === 'ministero' && valore === ruolo;
}

const deiComuni: readonly Profilo[] = [
  ...(['anagrafe', 'certificati', 'elettorale', 'stato-civile', 'cittadini', 'amministrazione'] as const),
];
/** Profiles that each may give: those of other bodies (enti, CIE, consulates) are not given here. */
export function profiliConcedibili(ruolo: Ruolo): readonly Profilo[] {
  return ruolo === 'sindaco' || ruolo === 'als' ? deiComuni : [];
}

export type AttoSuUtente =
  | 'modifica'
  | 'nomina'
  | 'revoca'
  | 'blocca'
  | 'sblocca'
  | 'chiedi-eliminazione'
  | 'ritira-eliminazione'
  | 'elimina'
  | 'password';

/** Why not. The words are of whoever shows it. */
export type Divieto =
  | 'altro-ente'
  | 'se-stesso'
  | 'ruolo'
  | 'eliminato'
  | 'non-attivo'
  | 'gia-bloccato'
  | 'non-bloccato'
  | 'gia-chiesta'
  | 'non-chiesta'
  | 'stessa-mano';

function perStato(
  { codiceFiscale }: Amministratore,
  { stato, eliminazioneChiestaDa: chiesta }: Governato,
  atto: AttoSuUtente,
): Divieto | undefined {
  switch (atto) {
    case 'blocca':
      return stato === 'bloccato' ? 'gia-bloccato' : undefined;
    case 'sblocca':
      if (stato !== 'bloccato') return 'non-bloccato';
      // Who is about to be deleted stays out until somebody takes the request back.
      return chiesta === undefined ? undefined : 'gia-chiesta';
    case 'chiedi-eliminazione':
      return chiesta === undefined ? undefined : 'gia-chiesta';
    case 'ritira-eliminazione':
      return chiesta === undefined ? 'non-chiesta' : undefined;
    case 'elimina':
      if (chiesta === undefined) return 'non-chiesta';
      return chiesta === codiceFiscale ? 'stessa-mano' : undefined;
    case 'password':
      return stato === 'attivo' ? undefined : 'non-attivo';
    case 'modifica':
    case 'nomina':
    case 'revoca':
      return undefined;
  }
}

/**
 * Whether whoever acts may do this to that user. Nobody acts on themselves; a deletion is asked by one and confirmed by
 * another of the same body (docs/decisions/0038).
 */
export function divieto(chi: Amministratore, utente: Governato, atto: AttoSuUtente): Divieto | undefined {
  if (chi.codiceFiscale === utente.codiceFiscale) return 'se-stesso';
  const capo = inAltroEnte[chi.ruolo]?.ruolo;
  const atteso = (utente.incarichi ?? []).some(
    ({ genere, valore, revocato }) => genere === 'ruolo' && valore === capo && revocato === undefined,
  );
  if (chi.ente !== utente.ente && utente.ruolo !== capo) {
    if (!atteso) return 'altro-ente';
    // Today they are somebody else's: only what is to come may be taken away.
    return atto === 'revoca' && utente.stato !== 'eliminato' ? undefined : 'ruolo';
  }
  if (!governati[chi.ruolo].includes(utente.ruolo)) return 'ruolo';
  if (utente.stato === 'eliminato') return 'eliminato';
  return perStato(chi, utente, atto);
}

/** Acts that may be done now, in the order in which they are offered. */
export function attiPossibili(chi: Amministratore, utente: Governato): readonly AttoSuUtente[] {
  const tutti: readonly AttoSuUtente[] = [
    ...(['modifica', 'nomina', 'revoca', 'password', 'blocca', 'sblocca'] as const),
    ...(['chiedi-eliminazione', 'ritira-eliminazione', 'elimina'] as const),
  ];
  return tutti.filter((atto) => divieto(chi, utente, atto) === undefined);
}

interface Periodo {
  readonly dal: string;
  readonly al?: string | undefined;
  readonly revocato?: string | undefined;
}

/** How an appointment stands on a day (`AAAA-MM-GG`): both its days count. */
export function statoIncarico(
  { dal, al, revocato }: Periodo,
  giorno: string,
): 'in-forza' | 'futuro' | 'finito' | 'revocato' {
  if (revocato !== undefined) return 'revocato';
  if (dal > giorno) return 'futuro';
  return al !== undefined && al < giorno ? 'finito' : 'in-forza';
}

/** Two stretches of days that have one in common. */
export function siSovrappongono(a: Periodo, b: Periodo): boolean {
  if (a.revocato !== undefined || b.revocato !== undefined) return false;
  return a.dal <= (b.al ?? '9999-12-31') && b.dal <= (a.al ?? '9999-12-31');
}
