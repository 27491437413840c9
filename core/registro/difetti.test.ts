import { describe, expect, it } from 'vitest';
import { erroreUfficiale } from '#contract/regole/index.ts';
import { nascita } from './1000-iscrizione/1001-nascita.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import { difettiTestata, giaUsato, type Richiesta } from './difetti.ts';
import type { Contesto } from './operazione.ts';
import { rispostaKO, testataRisposta } from './risposte.ts';

const contesto = { chi: operatoreDiProva(), oggi: '2026-07-11' } as Contesto;
type Testata = Richiesta['testataRichiesta'];

function trova(cambi: Partial<Testata>): string[] {
  const { testataRichiesta } = nascitaDiProva();
  return difettiTestata('1001', { testataRichiesta: { ...testataRichiesta, ...cambi } }, contesto).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}
const casi: readonly (readonly [atteso: string, quando: string, cambi: Partial<Testata>])[] = [
  ['EC022 testataRichiesta.operazioneRichiesta', 'sent to another service', { operazioneRichiesta: '2001' }],
  ['EN204 testataRichiesta.codMittente', 'in the name of another comune', { codMittente: '048014' }],
  ['EHR26 testataRichiesta.tipoOperazione', 'of a kind that is not', { tipoOperazione: 'X' }],
  [
    'EHR19 testataRichiesta.dataProtocolloComune',
    'with the protocol of tomorrow',
    { dataProtocolloComune: '2026-07-12' },
  ],
];

describe('the header of a request', () => {
  it.each(casi)('%s: %s', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it.each([
    ['EN079 testataRichiesta.idOperazioneComune', 'another service', false],
    ['EN148 testataRichiesta.idOperazioneComune', 'other data', true],
  ])('%s: its id has answered a request of %s', (atteso, _quando, stesso) => {
    const { codice, campo } = giaUsato(stesso);
    expect(`${codice} ${campo}`).toBe(atteso);
  });

  it.each([['EN527', 'and when', '10000000042']])(
    '%s: every refusal says which operation it was %s, last of all',
    (atteso, _quando, id) => {
      const richiesta = nascitaDiProva();
      const testata = testataRisposta(richiesta, id, 'XXXX');
      const adesso = new Date('2026-07-11T09:00:00Z');
      const risposta = rispostaKO(nascita, richiesta, testata, [giaUsato(false)], adesso) as {
        rispostaKO: { listaErrori: { errore: ReturnType<typeof erroreUfficiale>[] } };
      };
      const ultimo = risposta.rispostaKO.listaErrori.errore.at(-1);
      expect(ultimo?.codiceErroreAnomalia).toBe(atteso);
      expect(ultimo?.testoErroreAnomalia).toContain(id);
      expect(ultimo?.testoErroreAnomalia).toContain('2026-07-11T09:00:00.000Z');
    },
  );
});
