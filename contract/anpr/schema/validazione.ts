import type { z } from 'zod';
import { ignoto, obbligatorio, type ErroreMessaggio, type Regola } from './errori.ts';
import type { StrutturaFoglia, StrutturaTipo } from './struttura.ts';

const tipoErrato = {
  regola: 'tipo',
  messaggio: 'Il dato non ha la struttura prevista dal tracciato.',
  rimedio: 'Le foglie sono testi, gli elementi ripetibili elenchi, gli altri oggetti.',
} as const;

function inFondo(valore: unknown, percorso: readonly PropertyKey[]): unknown {
  let qui = valore;
  for (const passo of percorso) {
    if (typeof qui !== 'object' || qui === null) return undefined;
    qui = (qui as Readonly<Record<PropertyKey, unknown>>)[passo];
  }
  return qui;
}

/** Zod's issues as errors of the message. Our own checks carry rule and remedy in `params`. */
export function erroriDi(issues: readonly z.core.$ZodIssue[], valore: unknown): ErroreMessaggio[] {
  return issues.map((issue) => {
    const percorso = issue.path.join('.');
    if (issue.code === 'custom') {
      const { regola, rimedio } = issue.params as { regola: Regola; rimedio: string };
      return { percorso, regola, messaggio: issue.message, rimedio };
    }
    const manca = issue.code === 'too_small' || inFondo(valore, issue.path) === undefined;
    return { percorso, ...(manca ? obbligatorio : tipoErrato) };
  });
}

/**
 * A copy without keys that are `undefined`; unknown keys are told, or let fall where they are tolerated.
 * Wrong shapes pass through for Zod to refuse.
 */
export function soloNoti(
  struttura: StrutturaFoglia | StrutturaTipo,
  valore: unknown,
  percorso: string,
  errori: ErroreMessaggio[] | undefined,
): unknown {
  if (struttura.genere === 'foglia' || typeof valore !== 'object' || valore === null) return valore;
  const noto: Record<string, unknown> = {};
  for (const [nome, dato] of Object.entries(valore)) {
    const dove = percorso === '' ? nome : `${percorso}.${nome}`;
    const voce = struttura.perNome.get(nome);
    if (!voce) errori?.push({ percorso: dove, ...ignoto });
    else if (voce.ripetibile && Array.isArray(dato))
      noto[nome] = dato.map((uno, i) => soloNoti(voce.contenuto, uno, `${dove}.${i}`, errori));
    else if (dato !== undefined) noto[nome] = soloNoti(voce.contenuto, dato, dove, errori);
  }
  return noto;
}
