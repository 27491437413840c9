import type { Ambito } from './ambito.ts';
import { dopoSpazi, fineNome } from './caratteri.ts';
import { ferma, malFormato } from './fermo.ts';
import { riferimento } from './riferimenti.ts';

/** An attribute that is not a namespace declaration. */
export interface Attributo {
  readonly nome: string;
  /** Empty without prefix: the default namespace is not for attributes. */
  readonly spazio: string;
  readonly valore: string;
}

/** Names and attributes as written, before namespaces are known. */
export interface Qualificato {
  readonly prefisso: string;
  readonly locale: string;
  readonly fine: number;
}

export interface AttributoLetto extends Qualificato {
  readonly valore: string;
  readonly posto: number;
}

/** The official messages have names of some 40 letters, and no attributes of their own. */
const nomeMassimo = 1_000;
const valoreMassimo = 10_000;

export function nomeQualificato(testo: string, posto: number): Qualificato {
  let fine = fineNome(testo, posto);
  let prefisso = '';
  let da = posto;
  if (fine > posto && testo.charCodeAt(fine) === 0x3a) {
    prefisso = testo.slice(posto, fine);
    da = fine + 1;
    fine = fineNome(testo, da);
  }
  if (fine === da || testo.charCodeAt(fine) === 0x3a) malFormato(testo, fine, 'nome scritto male o mancante');
  if (fine - posto > nomeMassimo)
    ferma('limite', `Un nome supera ${nomeMassimo} caratteri.`, 'Verifica che il file sia quello giusto.');
  return { prefisso, locale: testo.slice(da, fine), fine };
}

/** The text between the quotes that open at `posto`; literal line ends and tabs become spaces (XML 1.0, §3.3.3). */
function valoreTraVirgolette(testo: string, posto: number): { valore: string; fine: number } {
  const virgolette = testo.charCodeAt(posto);
  if (virgolette !== 0x22 && virgolette !== 0x27) malFormato(testo, posto, 'attributo senza virgolette');
  let valore = '';
  let da = posto + 1;
  let i = da;
  const letterale = (): string => testo.slice(da, i).replace(/[\t\n]/g, ' ');
  for (;;) {
    const codice = testo.charCodeAt(i);
    if (i - posto > valoreMassimo)
      ferma(
        'limite',
        `Un attributo supera ${valoreMassimo} caratteri.`,
        'Verifica che il file sia quello giusto.',
      );
    if (codice === virgolette) return { valore: valore + letterale(), fine: i + 1 };
    if (codice === 0x26) {
      const { dato, fine } = riferimento(testo, i);
      valore += letterale() + dato;
      da = i = fine;
    } else if (codice === 0x3c || Number.isNaN(codice)) {
      malFormato(testo, i, 'attributo che non finisce, o con un < dentro');
    } else i++;
  }
}

/** Attributes from `posto` up to the `>` or `/` that ends the tag. */
export function leggiAttributi(
  testo: string,
  posto: number,
  massimo: number,
): { readonly letti: readonly AttributoLetto[]; readonly fine: number } {
  const letti: AttributoLetto[] = [];
  let i = posto;
  for (;;) {
    const dopo = dopoSpazi(testo, i);
    const codice = testo.charCodeAt(dopo);
    if (codice === 0x3e || codice === 0x2f) return { letti, fine: dopo };
    if (dopo === i) malFormato(testo, i, 'manca lo spazio prima di un attributo, o la fine dell’elemento');
    const nome = nomeQualificato(testo, dopo);
    const uguale = dopoSpazi(testo, nome.fine);
    if (testo.charCodeAt(uguale) !== 0x3d) malFormato(testo, uguale, 'attributo senza valore');
    const { valore, fine } = valoreTraVirgolette(testo, dopoSpazi(testo, uguale + 1));
    letti.push({ ...nome, valore, posto: dopo });
    if (letti.length > massimo)
      ferma(
        'limite',
        `Un elemento ha più di ${massimo} attributi.`,
        'Verifica che il file sia quello giusto: i dati stanno negli elementi.',
      );
    i = fine;
  }
}

/** Is it `xmlns` or `xmlns:…`? */
export const dichiarazione = ({ prefisso, locale }: AttributoLetto): boolean =>
  prefisso === 'xmlns' || (prefisso === '' && locale === 'xmlns');

/** The attributes with their namespaces; no two may have the same name in the same namespace. */
export function risolvi(letti: readonly AttributoLetto[], ambito: Ambito, testo: string): Attributo[] {
  const visti = new Set<string>();
  const risolti: Attributo[] = [];
  for (const letto of letti) {
    if (dichiarazione(letto)) continue;
    const { prefisso, locale: nome, valore, posto } = letto;
    const spazio = prefisso === '' ? '' : ambito.di(prefisso, testo, posto);
    const intero = `${nome} ${spazio}`;
    if (visti.has(intero)) malFormato(testo, posto, 'attributo ripetuto');
    visti.add(intero);
    risolti.push({ nome, spazio, valore });
  }
  return risolti;
}
