import { expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import { decessoDiProva } from '#contract/regole/casi-decesso.ts';
import { procedimentoAperto } from './1000-iscrizione/casi-1014.ts';
import { casiAperto, casiCollegato } from './casi-procedimento-collegato.ts';
import type { Procedimento } from './modello.ts';
import type { Ricerca } from './operazione.ts';
import { controllaProcedimentiAperti } from './procedimento-aperto.ts';
import { controllaCollegato, nominaProcedimenti } from './procedimento-collegato.ts';

/** Tab. 29: for a death. */
const perDecesso: Procedimento = { ...procedimentoAperto, motivoAvvio: '3' };

const cercaFra = (noto: Procedimento | undefined): Ricerca =>
  ({
    procedimento: async () => noto,
    procedimentoDelComune: async () => noto,
    procedimentiAperti: async () => (noto?.stato === 'aperto' ? [noto] : []),
  }) as unknown as Ricerca;

async function trova(detto: object | undefined, noto: Procedimento | undefined): Promise<string[]> {
  const richiesta = { ...decessoDiProva(), ...(detto && { datiDelProcedimento: detto }) };
  const rilievi = await controllaCollegato(richiesta, ['5000000001'], cercaFra(noto), '048050');
  return rilievi.map(({ codice, campo, gravita }) => `${codice} ${campo} ${gravita}`);
}

it.each(casiCollegato)('%s: %s, and it only warns', async (atteso, _quando, detto, noto) => {
  expect(await trova(detto, noto && { ...perDecesso, ...noto })).toEqual([`${atteso} W`]);
});
it('has nothing to say of a procedure that is named, or for something else, or of others', async () => {
  expect(await trova({ numeroPraticaAnpr: '10000000001' }, perDecesso)).toEqual([]);
  expect(await trova(undefined, procedimentoAperto)).toEqual([]);
  expect(await trova(undefined, { ...perDecesso, comune: '048017' })).toEqual([]);
  expect(await trova(undefined, undefined)).toEqual([]);
});
it('is asked of registrations that may name one', () => {
  expect(nominaProcedimenti(servizi[2001])).toBe(true);
  expect(nominaProcedimenti(servizi[3002])).toBe(false);
});
it.each(casiAperto)('%s: %s', (atteso, _quando, noto) => {
  const rilievi = controllaProcedimentiAperti('generalita', [{ ...procedimentoAperto, ...noto }], '048050');
  expect(rilievi.map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
});
