export type Validita = 'vale' | 'cessata' | 'futura';

/** Whether something with an end and a beginning could be used on a day. */
export function validita(
  { dal, al }: { readonly dal?: string | undefined; readonly al?: string | undefined },
  giorno: string,
): Validita {
  if (dal !== undefined && giorno < dal) return 'futura';
  return al !== undefined && al < giorno ? 'cessata' : 'vale';
}
