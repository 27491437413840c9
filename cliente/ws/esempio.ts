import { valoriElencati, type StrutturaFoglia, type StrutturaTipo, type Voce } from '#contract/anpr/index.ts';
import type { Qualunque } from './servizio.ts';

/** Placeholders that the narrower patterns of the official schema ask for. */
const candidati = [
  'RSSMRA80A01H501U',
  '01',
  'N',
  'S',
  'M',
  'AA',
  'ROMA',
  '10/2026',
  'a@example.it',
  '+390000000',
];

/** XSD pattern → ours: the whole value; `\d` means every decimal digit there, and ten of them are enough here. */
function compila(forma: string): RegExp {
  try {
    return new RegExp(`^(?:${forma})$`, 'u');
  } catch {
    return new RegExp(`^(?:${forma})$`);
  }
}

function diTesto({ minimo = 1, massimo = Infinity, forme }: StrutturaFoglia): string {
  const elencati = forme.flatMap((forma) => valoriElencati(forma) ?? []);
  const lungo = Math.max(minimo, 1);
  const riempiti = ['A', '1', '0', 'a'].map((lettera) => lettera.repeat(lungo));
  const espressioni = forme.map(compila);
  const adatto = (valore: string): boolean =>
    valore.length >= minimo && valore.length <= massimo && espressioni.every((una) => una.test(valore));
  return [...elencati, ...riempiti, ...candidati].find(adatto) ?? '?'.repeat(lungo);
}

function diFoglia(foglia: StrutturaFoglia, oggi: string): string {
  switch (foglia.base) {
    case 'date':
      return oggi;
    case 'dateTime':
      return `${oggi}T12:00:00Z`;
    case 'int':
    case 'integer':
      return '1';
    case 'boolean':
      return 'false';
    case 'base64Binary':
      return '';
    case 'string':
      return diTesto(foglia);
  }
}

/** Which elements to show: those required, the first of each required choice, or all that may stand together. */
function mostrate({ voci, scelte }: StrutturaTipo, completo: boolean): Voce[] {
  return voci.filter(({ nome, obbligatoria }) => {
    const sua = scelte.find(({ tra }) => tra.includes(nome));
    if (sua) return sua.tra[0] === nome && (completo || sua.obbligatoria);
    return obbligatoria || completo;
  });
}

function diTipo(struttura: StrutturaTipo, oggi: string, completo: boolean): Record<string, unknown> {
  const coppie = mostrate(struttura, completo).map(({ nome, contenuto, ripetibile }) => {
    const valore =
      contenuto.genere === 'tipo' ? diTipo(contenuto, oggi, completo) : diFoglia(contenuto, oggi);
    return [nome, ripetibile ? [valore] : valore] as const;
  });
  return Object.fromEntries(coppie);
}

/**
 * A request to start from, in the JSON form, drawn from the official structure: of the right shape, with placeholders in
 * place of data. The header is left to the configuration.
 */
export function esempioDi(
  { richiesta }: Pick<Qualunque, 'richiesta'>,
  oggi: string,
  completo: boolean,
): object {
  const { testataRichiesta: _, ...resto } = diTipo(richiesta.struttura, oggi, completo);
  return resto;
}
