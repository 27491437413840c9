import type { ErroreAnomalia, Servizio } from '#contract/anpr/index.ts';

/** How a service answered, in the terms of services.md §1.3. */
export type GenereEsito =
  | 'eseguita'
  | 'rifiutata'
  /** Nothing was done: more than one person could be meant, and the clerk chooses. */
  | 'scelta'
  /** The schema lets an answer be empty: it is a failure, not a success. */
  | 'vuota';

export interface EsitoServizio {
  readonly genere: GenereEsito;
  /** Errors and warnings, those of refusals first; EN527 last, because it is not a cause. */
  readonly rilievi: readonly ErroreAnomalia[];
  readonly idOperazioneANPR: string | undefined;
}

function èRilievo(valore: object): valore is ErroreAnomalia {
  return 'codiceErroreAnomalia' in valore && 'tipoErroreAnomalia' in valore;
}

function* visita(valore: unknown): Generator<object> {
  if (typeof valore !== 'object' || valore === null) return;
  yield valore;
  for (const figlio of Object.values(valore)) yield* visita(figlio);
}

const peso = ({ codiceErroreAnomalia, tipoErroreAnomalia }: ErroreAnomalia): number =>
  codiceErroreAnomalia === 'EN527' ? 2 : tipoErroreAnomalia === 'E' ? 0 : 1;

/** Decided by the branch of the choice and by the presence of E errors, never by the literal of `esitoOperazione`. */
export function esitoDi(
  { risposta }: Pick<Servizio, 'risposta'>,
  valore: Readonly<Record<string, unknown>>,
): EsitoServizio {
  const oggetti = [...visita(valore)];
  const rilievi = oggetti.filter(èRilievo).toSorted((a, b) => peso(a) - peso(b));
  const rami = Object.keys(valore);
  const registra = risposta.struttura.perNome.has('Risposta_Comune');
  const rifiutata =
    rami.some((ramo) => ramo.endsWith('KO')) ||
    rilievi.some(({ tipoErroreAnomalia }) => tipoErroreAnomalia === 'E');
  const scelta = registra && rami.some((ramo) => ramo.startsWith('RispostaMultipla'));
  const genere = rami.length === 0 ? 'vuota' : rifiutata ? 'rifiutata' : scelta ? 'scelta' : 'eseguita';
  const id = oggetti.flatMap((oggetto) =>
    'idOperazioneANPR' in oggetto ? [oggetto.idOperazioneANPR] : [],
  )[0];
  return { genere, rilievi, idOperazioneANPR: typeof id === 'string' ? id : undefined };
}
