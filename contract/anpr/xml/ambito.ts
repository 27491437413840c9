import { malFormato } from './fermo.ts';

const xml = 'http://www.w3.org/XML/1998/namespace';
const xmlns = 'http://www.w3.org/2000/xmlns/';

/**
 * Namespaces in scope: what one element declares, over what its parent had. Looking one up costs a step for each level
 * that declares any, and levels are few.
 */
export class Ambito {
  readonly #sopra: Ambito | undefined;
  readonly #propri = new Map<string, string>();
  /** Namespace of the names without prefix. */
  predefinito: string;
  #predefinitoProprio = false;

  constructor(sopra?: Ambito) {
    this.#sopra = sopra;
    this.predefinito = sopra?.predefinito ?? '';
    if (!sopra) this.#propri.set('xml', xml);
  }

  /** `xmlns:prefisso="spazio"`, or `xmlns="spazio"` with an empty prefix (Namespaces in XML 1.0, §3 and §5). */
  dichiara(prefisso: string, spazio: string, testo: string, posto: number): void {
    const riservato = prefisso === 'xmlns' || spazio === xmlns || (prefisso === 'xml') !== (spazio === xml);
    if (riservato) malFormato(testo, posto, 'dichiarazione di uno spazio dei nomi riservato');
    if (prefisso === '' ? this.#predefinitoProprio : this.#propri.has(prefisso))
      malFormato(testo, posto, 'attributo ripetuto');
    if (prefisso !== '') {
      if (spazio === '') malFormato(testo, posto, 'prefisso dichiarato senza spazio dei nomi');
      this.#propri.set(prefisso, spazio);
      return;
    }
    this.predefinito = spazio;
    this.#predefinitoProprio = true;
  }

  di(prefisso: string, testo: string, posto: number): string {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- a walk up the levels
    for (let qui: Ambito | undefined = this; qui; qui = qui.#sopra) {
      const spazio = qui.#propri.get(prefisso);
      if (spazio !== undefined) return spazio;
    }
    return malFormato(testo, posto, 'prefisso senza spazio dei nomi dichiarato');
  }
}
