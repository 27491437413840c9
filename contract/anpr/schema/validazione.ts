import { erroriMassimi, ignoto, type ErroreMessaggio } from './errori.ts';
import type { StrutturaFoglia, StrutturaTipo } from './struttura.ts';

/**
 * A copy with its keys in the order of the schema, without those that are `undefined`; unknown keys are told, or let
 * fall where they are tolerated. Wrong shapes pass through, to be refused later.
 */
export function soloNoti(
  struttura: StrutturaFoglia | StrutturaTipo,
  valore: unknown,
  percorso: string,
  errori: ErroreMessaggio[] | undefined,
): unknown {
  if (struttura.genere === 'foglia' || typeof valore !== 'object' || valore === null) return valore;
  const noto: Record<string, unknown> = {};
  let posto = -1;
  let inOrdine = true;
  for (const [nome, dato] of Object.entries(valore)) {
    const voce = struttura.perNome.get(nome);
    if (!voce) {
      if (errori && errori.length < erroriMassimi)
        errori.push({ percorso: sotto(percorso, nome), ...ignoto });
      continue;
    }
    if (dato === undefined) continue;
    inOrdine &&= voce.posto > posto;
    posto = voce.posto;
    if (voce.contenuto.genere === 'foglia') noto[nome] = dato;
    else if (voce.ripetibile && Array.isArray(dato))
      noto[nome] = dato.map((uno, i) =>
        soloNoti(voce.contenuto, uno, `${sotto(percorso, nome)}.${i}`, errori),
      );
    else noto[nome] = soloNoti(voce.contenuto, dato, sotto(percorso, nome), errori);
  }
  return inOrdine ? noto : ordinato(struttura, noto);
}

const sotto = (percorso: string, nome: string): string => (percorso === '' ? nome : `${percorso}.${nome}`);

function ordinato({ voci }: StrutturaTipo, campi: Record<string, unknown>): Record<string, unknown> {
  const coppie = voci.filter(({ nome }) => nome in campi).map(({ nome }) => [nome, campi[nome]] as const);
  return Object.fromEntries(coppie);
}
