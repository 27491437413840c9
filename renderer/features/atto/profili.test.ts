import { expect, it } from 'vitest';
import type { Profilo } from '#contract/wa/comune.ts';
import { dossierDiProva } from './di-prova.ts';
import { attiPer, senzaProfilo } from './menu.ts';

const comune = dossierDiProva.comune;
const motivi = (profili: readonly Profilo[] | undefined): ReadonlyMap<string, string | undefined> =>
  new Map(
    attiPer(dossierDiProva, comune, profili, (chiave: string) => chiave).map(({ chiave, impedito }) => [
      chiave,
      impedito,
    ]),
  );

it('marks with the profile that they need the acts that are not of who is here', () => {
  expect(motivi(['anagrafe']).get('decesso')).toBeUndefined();
  expect(motivi(['elettorale']).get('decesso')).toBe('profilo-anagrafe');
  expect(new Set(motivi(['certificati']).values())).not.toContain(undefined);
});

it('leaves electoral acts to the electoral office, and an act of the register to no other', () => {
  expect(senzaProfilo('5010', ['anagrafe'])).toBe('profilo-elettorale');
  expect(senzaProfilo('5010', ['elettorale'])).toBeUndefined();
  expect(senzaProfilo('1001', ['elettorale', 'certificati'])).toBe('profilo-anagrafe');
});

it('says first what the record says, which no profile changes', () => {
  const morto = attiPer({ ...dossierDiProva, stato: 'deceduto' }, comune, [], (uno: string) => uno);
  expect(morto.find(({ chiave }) => chiave === 'decesso')?.impedito).toBe('deceduto');
});

it('offers everything off line, where nobody knows who may', () => {
  expect(motivi(undefined).get('decesso')).toBeUndefined();
  expect([...motivi(undefined).values()].some((uno) => uno?.startsWith('profilo-'))).toBe(false);
});
