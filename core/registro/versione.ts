/** Under which operation, and from which day, the documents change. */
export interface Registrazione {
  readonly idOperazioneANPR: string;
  readonly validaDal: string;
  readonly adesso: Date;
}

/** What a version says, whatever document it is of. */
export function rigaVersione<D extends object>(
  prima: D | undefined,
  dopo: D,
  { validaDal, idOperazioneANPR, adesso }: Registrazione,
): {
  prima: string | null;
  dopo: string;
  valida_dal: string;
  operazione: string;
  registrata: Date;
} {
  return {
    prima: prima ? JSON.stringify(prima) : null,
    dopo: JSON.stringify(dopo),
    valida_dal: validaDal,
    operazione: idOperazioneANPR,
    registrata: adesso,
  };
}
