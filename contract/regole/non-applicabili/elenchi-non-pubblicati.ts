/** Codes that need a list of values that nobody has published. */
export const nonApplicabiliElenchi = {
  EHR10:
    'I valori di eventoAnagrafico non sono pubblicati: il registro non può dire quali non sono previsti.',
  EHR12:
    'I valori di tipoAtto negli estremi parziali non sono pubblicati: il registro non può dire quali sono errati.',
} as const satisfies Readonly<Record<string, string>>;
