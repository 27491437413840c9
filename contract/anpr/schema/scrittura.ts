import type { StrutturaTipo, Voce } from './struttura.ts';

function sfuggito(testo: string): string {
  if (!/[&<>\r]/.test(testo)) return testo;
  return testo
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

/**
 * Writes elements in schema order. `anpr` stands for the namespace of the root; an element of another namespace
 * carries its own declaration. Values are taken as valid: keys unknown to the schema are left out.
 */
export function scriviXml(struttura: StrutturaTipo, spazio: string, radice: string, valore: object): string {
  const pezzi: string[] = [`<anpr:${radice} xmlns:anpr="${spazio}">`];
  scriviFigli(struttura, valore, spazio, pezzi);
  pezzi.push(`</anpr:${radice}>`);
  return pezzi.join('');
}

function scriviFigli({ voci }: StrutturaTipo, valore: object, spazio: string, pezzi: string[]): void {
  const campi = valore as Readonly<Record<string, unknown>>;
  for (const voce of voci) {
    const dato = campi[voce.nome];
    if (dato === undefined) continue;
    if (!voce.ripetibile) scriviVoce(voce, dato, spazio, pezzi);
    else if (Array.isArray(dato)) for (const uno of dato) scriviVoce(voce, uno, spazio, pezzi);
    else throw new TypeError(`${voce.nome}: an array was expected`);
  }
}

function scriviVoce(voce: Voce, dato: unknown, spazio: string, pezzi: string[]): void {
  let nome = voce.nome;
  let dichiarazione = '';
  if (voce.spazio === spazio) nome = `anpr:${nome}`;
  else if (voce.spazio !== '') {
    nome = `risp:${nome}`;
    dichiarazione = ` xmlns:risp="${voce.spazio}"`;
  }
  pezzi.push(`<${nome}${dichiarazione}>`);
  if (voce.contenuto.genere === 'tipo' && typeof dato === 'object' && dato !== null)
    scriviFigli(voce.contenuto, dato, spazio, pezzi);
  else if (voce.contenuto.genere === 'foglia' && typeof dato === 'string') pezzi.push(sfuggito(dato));
  else throw new TypeError(`${voce.nome}: not the value of the schema`);
  pezzi.push(`</${nome}>`);
}
