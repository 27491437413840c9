import type { StrutturaFoglia, StrutturaTipo } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { scriviPercorso } from './espressioni.ts';
import type { Percorso } from './lingua.ts';

/** A message under construction, in the JSON form. */
export type Oggetto = Record<string, unknown>;

export function èOggetto(valore: unknown): valore is Oggetto {
  return typeof valore === 'object' && valore !== null && !Array.isArray(valore);
}

function nonPrevisto(percorso: Percorso, fino: number, struttura: StrutturaTipo): Problema {
  const dove = scriviPercorso(percorso.slice(0, fino));
  const ammessi = struttura.voci.map((una) => una.nome).join(', ');
  return problema(
    `«${percorso[fino]?.nome ?? ''}» non c’è in ${dove === '' ? 'questa richiesta' : dove}.`,
    `Ci sono: ${ammessi}.`,
  );
}

/** What the official schema says of an element, or that there is none. */
export function contenutoDi(
  struttura: StrutturaTipo,
  percorso: Percorso,
): Esito<StrutturaTipo | StrutturaFoglia, Problema> {
  let qui: StrutturaTipo | StrutturaFoglia = struttura;
  for (const [i, { nome, posto }] of percorso.entries()) {
    const voce: StrutturaTipo['voci'][number] | undefined =
      qui.genere === 'tipo' ? qui.perNome.get(nome) : undefined;
    if (qui.genere === 'foglia') {
      const dove = scriviPercorso(percorso.slice(0, i));
      return fallito(problema(`${dove} è un valore e non contiene «${nome}».`, 'Accorcia il percorso.'));
    }
    if (!voce) return fallito(nonPrevisto(percorso, i, qui));
    if (posto === 'tutti' || (posto !== undefined && !voce.ripetibile))
      return fallito(
        problema(
          `${scriviPercorso(percorso.slice(0, i + 1))}: qui il posto non va.`,
          voce.ripetibile ? 'Scrivi un numero fra parentesi quadre.' : 'Togli le parentesi quadre.',
        ),
      );
    qui = voce.contenuto;
  }
  return riuscito(qui);
}

/**
 * Sets or takes away one element, on the way making what is missing. Elements that repeat are lists in the JSON form:
 * without a place the first is meant. The path is known to be of the structure.
 */
export function metti(oggetto: Oggetto, struttura: StrutturaTipo, percorso: Percorso, valore: unknown): void {
  const [primo, ...resto] = percorso;
  const voce = primo && struttura.perNome.get(primo.nome);
  if (!primo || !voce) return;
  const { nome } = primo;
  const indice = typeof primo.posto === 'number' ? primo.posto - 1 : 0;
  if (resto.length === 0 && valore === undefined) {
    const lista = oggetto[nome];
    if (Array.isArray(lista) && primo.posto !== undefined && lista.length > 1) lista.splice(indice, 1);
    else Reflect.deleteProperty(oggetto, nome);
    return;
  }
  const trovata: unknown = oggetto[nome];
  const lista: unknown[] = voce.ripetibile ? (Array.isArray(trovata) ? trovata : []) : [trovata];
  const posto = voce.ripetibile ? Math.min(indice, lista.length) : 0;
  if (resto.length === 0) lista[posto] = valore;
  else if (voce.contenuto.genere === 'tipo') {
    const gia = lista[posto];
    if (!èOggetto(gia) && valore === undefined) return;
    const figlio = èOggetto(gia) ? gia : {};
    metti(figlio, voce.contenuto, resto, valore);
    lista[posto] = figlio;
  }
  oggetto[nome] = voce.ripetibile ? lista : lista[0];
}

/** Every value at a path, lists opened where it says so; nothing when it is not there. */
export function valoriA(valore: unknown, percorso: Percorso): unknown[] {
  const [primo, ...resto] = percorso;
  if (!primo) return valore === undefined ? [] : [valore];
  if (!èOggetto(valore)) return [];
  const trovato = valore[primo.nome];
  if (trovato === undefined) return [];
  if (!Array.isArray(trovato)) return valoriA(trovato, resto);
  if (primo.posto === 'tutti') return trovato.flatMap((uno) => valoriA(uno, resto));
  if (primo.posto === undefined && resto.length === 0) return [trovato];
  return valoriA(trovato[(primo.posto ?? 1) - 1], resto);
}
