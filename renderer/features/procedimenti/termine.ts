import { senzaZeri } from '#contract/tabelle/index.ts';

/** Days for the checks on a declared residence (workflows.md §1): after them it stands as declared. */
export const giorniAccertamenti = 45;

/** Tab. 29: of an enrolment (2), of a family (5), of a residence (6); births, deaths and AIRE have no checks at home. */
const conAccertamenti = new Set(['2', '5', '6']);

/** Does what it prepares wait for checks at the home that is declared? @param motivoAvvio tab. 29. */
export function haTermine(motivoAvvio: string): boolean {
  return conAccertamenti.has(senzaZeri(motivoAvvio));
}

/** The last day for the checks. */
export function termineDi(apertoIl: string): string {
  return new Date(Date.parse(`${apertoIl}T00:00:00Z`) + giorniAccertamenti * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** Days left until a day; negative: it has passed. */
export function giorniA(giorno: string, oggi: string): number {
  return Math.round((Date.parse(`${giorno}T00:00:00Z`) - Date.parse(`${oggi}T00:00:00Z`)) / 86_400_000);
}

export type Urgenza = 'scaduto' | 'vicino' | 'lontano';

export function urgenzaDi(rimasti: number): Urgenza {
  if (rimasti < 0) return 'scaduto';
  return rimasti <= 10 ? 'vicino' : 'lontano';
}
