import { z } from 'zod';

/** ISTAT code of a municipality: six digits. */
export const CodiceIstat = z.string().regex(/^\d{6}$/);
/** `IIIIII-CO-NNNN`: ISTAT code, kind of station, number (security.md §4). */
export const IdPostazione = z.string().regex(/^\d{6}-(CO|PC|PR|MI)-\d{4}$/);
/** Civil date `AAAA-MM-GG`, without zone (model.md §15). */
export const Giorno = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A {@link Giorno} that the calendar has: what is asked reaches a date of the database. */
export const GiornoVero = Giorno.refine((giorno) => {
  const letto = new Date(`${giorno}T00:00:00Z`);
  return giorno >= '0001' && !Number.isNaN(letto.getTime()) && letto.toISOString().startsWith(giorno);
}, 'non è un giorno del calendario');
export const Istante = z.iso.datetime({ offset: true });
export const IdSoggetto = z.string().regex(/^\d{1,16}$/);
export const IdOperazioneComune = z.string().regex(/^[0-9a-zA-Z]{1,30}$/);
export const Base64 = z.base64();

export const Ambiente = z.enum(['formazione', 'prova', 'produzione']);
export type Ambiente = z.infer<typeof Ambiente>;

export const Ruolo = z.enum([
  'sindaco',
  'als',
  'alp',
  'operatore',
  'prefettura-als',
  'prefettura-alp',
  'ministero',
]);
export type Ruolo = z.infer<typeof Ruolo>;

export const Profilo = z.enum([
  'anagrafe',
  'certificati',
  'elettorale',
  'stato-civile',
  'cittadini',
  'amministrazione',
  'enti',
  'cie',
  'consolati',
]);
export type Profilo = z.infer<typeof Profilo>;

/** What a route or an operation asks of whoever calls it; roles and profiles grant them (core/accessi). */
export const Permesso = z.enum([
  'anagrafe.consultazione',
  'anagrafe.iscrizioni',
  'anagrafe.mutazioni',
  'anagrafe.cancellazioni',
  'anagrafe.estrazioni',
  'elettorale.mutazioni',
  'certificati.emissione',
  'sicurezza.utenti',
  'sicurezza.postazioni',
  'audit.consultazione',
  'amministrazione.orologio',
  'amministrazione.comune',
  'stato-civile.predisposizioni',
  'cittadini.richieste',
  'enti.consultazione',
  'enti.estrazioni',
  'cie.interrogazione',
  'cie.comunicazioni',
  'consolati.consultazione',
  'consolati.allineamenti',
  'prefettura.carte',
]);
export type Permesso = z.infer<typeof Permesso>;
