import type { ListaControlli } from '../../anpr/index.ts';
import { valoreControllo } from '../lista-controlli.ts';
import { regola, type Regola } from '../regola.ts';

/** FI 1 keeps the family open: others are still to be registered in it. */
export function famigliaIncompleta(lista: ListaControlli | undefined): boolean {
  return valoreControllo(lista, 'FI') === '1';
}

export function regoleControlloFI<C>(di: (contesto: C) => ListaControlli | undefined): readonly Regola<C>[] {
  return [
    regola<C>('EN372', {
      campo: 'datiControllo.listaControlli',
      violata: (c) => !['0', '1', undefined].includes(valoreControllo(di(c), 'FI')),
    }),
  ];
}
