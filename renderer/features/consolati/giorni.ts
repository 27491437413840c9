const giorno = 86_400_000;

/** Whole days since an instant: how long a consulate has been waiting. */
export function giorniDa(istante: string, adesso = Date.now()): number {
  return Math.max(0, Math.floor((adesso - Date.parse(istante)) / giorno));
}
