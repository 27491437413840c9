import { describe, expect, it } from 'vitest';
import { casiRichieste, richiesteBuone } from './casi-richieste.ts';
import { controlla } from './regola.ts';
import { regoleRichieste, type CriteriRichieste } from './richieste.ts';

const trova = (criteri: CriteriRichieste): string[] =>
  controlla(regoleRichieste, criteri).map(({ codice, campo }) => `${codice} ${campo}`);

describe('the rules of looking for requests', () => {
  it.each(richiesteBuone)('let each way through: %j', (criteri) => {
    expect(trova(criteri)).toEqual([]);
  });
  it.each(casiRichieste)('%s: %s, and nothing else', (atteso, _quando, criteri) => {
    expect(trova(criteri)).toEqual([atteso]);
  });
});
