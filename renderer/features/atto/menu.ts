import type { Profilo } from '#contract/wa/comune.ts';
import { profiloPerAtto } from '#contract/wa/profili.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Parole } from '../../lingua.ts';
import type { GruppoAtti } from './atto.ts';
import { registroAtti } from './atti/index.ts';

export interface AttoOfferto {
  readonly chiave: string;
  readonly titolo: string;
  readonly gruppo: GruppoAtti;
  /** `5001/4`: the official code of service and kind, for who thinks in codes. */
  readonly codice: string;
  /** Why it cannot be done. */
  readonly impedito: string | undefined;
}

/** In the order of menus. */
export const gruppi: readonly GruppoAtti[] = [
  'iscrizioni',
  'casa',
  'mutazioni',
  'vincoli',
  'cancellazioni',
  'procedimenti',
  'elettorale',
  'correzioni',
  'poligamia',
];

/** As people type: no accents, no capitals. */
export function semplice(testo: string): string {
  return testo.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Why the register would not take an act of this service from who is here: a word of `impedito`; undefined: it would. */
export function senzaProfilo(
  servizio: string,
  profili: readonly Profilo[] | undefined,
): `profilo-${Profilo}` | undefined {
  const serve = profiloPerAtto(servizio);
  return profili === undefined || profili.includes(serve) ? undefined : `profilo-${serve}`;
}

/**
 * The acts that start from a record, possible or not: first by what the record says, then by who is here.
 *
 * @param profili undefined: not known, off line.
 */
export function attiPer(
  dossier: Dossier,
  comune: string | undefined,
  profili: readonly Profilo[] | undefined,
  t: Parole,
): AttoOfferto[] {
  return registroAtti
    .filter(({ parteDa }) => parteDa !== 'nessuno')
    .map(({ chiave, parole, gruppo, servizio, tipo, impedito }) => ({
      ...{ chiave, gruppo, titolo: t(`${parole}:${chiave}.titolo`) },
      codice: tipo === undefined ? servizio : `${servizio}/${tipo}`,
      impedito: impedito?.(dossier, comune) ?? senzaProfilo(servizio, profili),
    }));
}

/** What Enter opens: the act of that very name, one that begins so, else the first in sight. */
export function primoAtto(atti: readonly AttoOfferto[], cercato: string): AttoOfferto | undefined {
  const possibili = gruppi.flatMap((gruppo) =>
    atti.filter((uno) => uno.gruppo === gruppo && uno.impedito === undefined),
  );
  return (
    possibili.find(({ titolo }) => semplice(titolo) === cercato) ??
    possibili.find(({ titolo }) => semplice(titolo).startsWith(cercato)) ??
    possibili[0]
  );
}
