import { ammesso } from './caratteri.ts';
import { malFormato } from './fermo.ts';

const predefinite: Readonly<Record<string, string | undefined>> = Object.assign(
  Object.create(null) as Record<string, string>,
  { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
);

/** Longest reference that says something: leading zeros beyond this only take place. */
const massimo = 64;

/**
 * What the reference that begins at `posto` stands for, and where it ends. SECURITY: nothing declares entities here, so
 * none but the five of XML exist.
 */
export function riferimento(testo: string, posto: number): { readonly dato: string; readonly fine: number } {
  const chiusa = testo.slice(posto, posto + massimo).indexOf(';');
  const nome = chiusa < 0 ? '' : testo.slice(posto + 1, posto + chiusa);
  const fine = posto + chiusa + 1;
  const numero = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(nome);
  if (!numero) {
    const dato = predefinite[nome];
    if (dato === undefined) malFormato(testo, posto, 'riferimento a un’entità che non esiste, o & da solo');
    return { dato, fine };
  }
  const codice = numero[1] === undefined ? Number(numero[2]) : Number.parseInt(numero[1], 16);
  if (!ammesso(codice)) malFormato(testo, posto, 'riferimento a un carattere che XML non ammette');
  return { dato: String.fromCodePoint(codice), fine };
}
