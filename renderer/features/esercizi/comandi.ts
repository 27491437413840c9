import { chiama } from '../../ponte.ts';
import type { Passo } from './esercizio.ts';

interface Rifiuto {
  readonly messaggio: string;
  readonly rimedio: string;
}

/** Makes happen what a step waits for. @returns why it did not. */
export async function esegui(comando: NonNullable<Passo['comando']>): Promise<Rifiuto | undefined> {
  const esito =
    comando === 'dichiarazione'
      ? await chiama('esercizi.dichiarazione', {})
      : await chiama('esercizi.stacca', { staccato: comando === 'stacca' });
  return esito.ok ? undefined : esito.errore;
}
