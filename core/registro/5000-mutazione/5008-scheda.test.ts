import { describe, expect, it } from 'vitest';
import { casiCodiceScheda, casiGenitoriScheda } from './5008/casi-codice.ts';
import { casiCompletamento } from './5008/casi-completamento.ts';
import { casiIdentitaScheda } from './5008/casi-identita.ts';
import { casiConvivenza, casiUnione } from './5008/casi-legami.ts';
import { casiFineMatrimonio, casiNozze } from './5008/casi-matrimonio.ts';
import { trova } from './5008/esegui-di-prova.ts';

describe('what the register says of a change of the record', () => {
  it.each([
    ...casiIdentitaScheda,
    ...casiCodiceScheda,
    ...casiGenitoriScheda,
    ...casiNozze,
    ...casiFineMatrimonio,
    ...casiConvivenza,
    ...casiUnione,
    ...casiCompletamento,
  ])('%s: %s', async (atteso, _quando, caso) => {
    const trovati = await trova(caso);
    const detti = trovati.map((uno) => `${uno.codice} ${uno.campo}`);
    expect(detti).toContain(atteso);
    // A refusal has no other beside it; a warning refuses nothing.
    const errori = trovati
      .filter(({ gravita }) => gravita === 'E')
      .map((uno) => `${uno.codice} ${uno.campo}`);
    expect(errori.filter((uno) => uno !== atteso)).toEqual([]);
  });
});
