import { describe, expect, it } from 'vitest';
import { differenze } from '#contract/agenzia-entrate/differenze.ts';
import type { Contribuente, DomandaAgenzia } from '#contract/agenzia-entrate/domanda.ts';
import { codiceBase } from '#contract/codice-fiscale.ts';
import { spiega } from '#contract/regole/index.ts';
import { casiAgenzia, casiConsultazione, contribuente, luca, suo } from './casi-agenzia.ts';
import { codiceConsultazione, giudica, type Anagrafe } from './giudizio.ts';

function anagrafeDi(
  contribuenti: readonly Contribuente[],
): Anagrafe & { readonly tutti: Map<string, Contribuente> } {
  const tutti = new Map(contribuenti.map((uno) => [uno.codiceFiscale, uno]));
  return {
    tutti,
    perCodice: (codice) => tutti.get(codice),
    perDati: (dati) => [...tutti.values()].filter((uno) => differenze(uno.dati, dati).length === 0),
    scrivi: (uno) => {
      tutti.set(uno.codiceFiscale, uno);
    },
  };
}
const domanda = (parti: Partial<DomandaAgenzia> = {}): DomandaAgenzia => ({
  ...{ id: '1', tipo: 'validazione', comune: '048050', codiceFiscale: suo, dati: luca },
  ...parti,
});

describe('a no of the Agenzia', () => {
  it.each(casiAgenzia)('is %s: %s', (atteso, _quando, parti, archivio) => {
    const anagrafe = anagrafeDi(archivio);
    expect(giudica(domanda(parti), anagrafe)).toMatchObject({ esito: 'respinta', codice: atteso });
    // And changes nothing.
    expect([...anagrafe.tutti.values()]).toEqual(archivio);
    expect(spiega(atteso)).toBeDefined();
  });

  it.each(casiConsultazione)('to a query is %s: %s', (atteso, _quando, chi) => {
    expect(codiceConsultazione(chi)).toBe(atteso);
    expect(spiega(atteso)).toBeDefined();
  });
});

describe('a yes of the Agenzia', () => {
  it('gives a code to who has none, and knows them afterwards', () => {
    const anagrafe = anagrafeDi([]);
    expect(giudica(domanda({ tipo: 'attribuzione' }), anagrafe)).toEqual({
      esito: 'accolta',
      codiceFiscale: suo,
    });
    expect(giudica(domanda(), anagrafe)).toEqual({ esito: 'accolta', codiceFiscale: suo });
  });

  it('gives an omocode to the second of two people with one code', () => {
    const risposta = giudica(
      domanda({ tipo: 'omocodia' }),
      anagrafeDi([contribuente({ dati: { ...luca, nome: 'LUCIO' } })]),
    );
    expect(risposta).toMatchObject({ esito: 'accolta' });
    expect(risposta.codiceFiscale).not.toBe(suo);
    expect(codiceBase(risposta.codiceFiscale ?? '')).toBe(suo);
  });

  it('puts its own archive right without touching the code', () => {
    const anagrafe = anagrafeDi([contribuente({ dati: { ...luca, nome: 'LUCIO' } })]);
    expect(giudica(domanda({ tipo: 'rettifica' }), anagrafe)).toEqual({
      esito: 'accolta',
      codiceFiscale: suo,
    });
    expect(anagrafe.perCodice(suo)?.dati).toEqual(luca);
  });

  it('follows a change of name with a new code, and joins the old one to it', () => {
    const prima = { ...luca, nome: 'PIETRO' };
    const vecchio = 'BRTPTR87C30D403B';
    const anagrafe = anagrafeDi([contribuente({ codiceFiscale: vecchio, dati: prima, comune: '048050' })]);
    const chiesta = domanda({ tipo: 'variazione', codiceFiscale: vecchio, prima });
    expect(giudica(chiesta, anagrafe)).toEqual({ esito: 'accolta', codiceFiscale: suo });
    expect(anagrafe.perCodice(vecchio)).toMatchObject({ stato: 'collegato', nuovo: suo });
  });

  it('joins a number to the code of sixteen characters', () => {
    const anagrafe = anagrafeDi([contribuente(), contribuente({ codiceFiscale: '90000000001' })]);
    const chiesta = domanda({ tipo: 'collegamento', codiceFiscale: '90000000001', nuovo: suo });
    expect(giudica(chiesta, anagrafe)).toEqual({ esito: 'accolta', codiceFiscale: suo });
  });
});
