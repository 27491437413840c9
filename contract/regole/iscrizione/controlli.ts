import type { ListaControlli } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';

/** The value of a datum that steers the operation (services.md §1.5); undefined when it was not given. */
export function controllo(lista: ListaControlli | undefined, codice: string): string | undefined {
  return lista?.controllo.find((uno) => uno.codice.toUpperCase() === codice)?.valore;
}

/** FI 1 keeps the family open: others are still to be registered in it. */
export function famigliaIncompleta(lista: ListaControlli | undefined): boolean {
  return controllo(lista, 'FI') === '1';
}

export function regoleControlloFI<C>(di: (contesto: C) => ListaControlli | undefined): readonly Regola<C>[] {
  return [
    regola<C>('EN372', {
      campo: 'datiControllo.listaControlli',
      violata: (c) => !['0', '1', undefined].includes(controllo(di(c), 'FI')),
    }),
  ];
}
