import type { ListaControlli } from '../anpr/index.ts';

/** What a control of the request says: `FI`, `FC`, `FO`… (services.md §1.5). Case does not matter. */
export function valoreControllo(lista: ListaControlli | undefined, codice: string): string | undefined {
  return lista?.controllo.find((uno) => uno.codice.toUpperCase() === codice)?.valore.toUpperCase();
}
