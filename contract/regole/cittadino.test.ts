import { describe, expect, it } from 'vitest';
import { RichiestaP001, RichiestaP003 } from '../anpr/index.ts';
import { aggiornamentoDiProva, casiP001, casiP003, elencoDiProva } from './casi-cittadino.ts';
import { regoleP001, regoleP003 } from './cittadino.ts';
import { controlla } from './regola.ts';

const detti = (rilievi: ReturnType<typeof controlla>): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`);

describe('the rules of citizens’ requests', () => {
  it('let plain ones through, and they are valid messages', () => {
    expect(controlla(regoleP001, elencoDiProva())).toEqual([]);
    expect(controlla(regoleP001, elencoDiProva({ idStatoRichiesta: '2' }))).toEqual([]);
    expect(controlla(regoleP003, aggiornamentoDiProva())).toEqual([]);
    expect(RichiestaP001.parseJson(elencoDiProva())).toMatchObject({ ok: true });
    expect(RichiestaP003.parseJson(aggiornamentoDiProva())).toMatchObject({ ok: true });
  });
  it.each(casiP001)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(detti(controlla(regoleP001, elencoDiProva(cambi)))).toEqual([atteso]);
  });
  it.each(casiP003)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(detti(controlla(regoleP003, aggiornamentoDiProva(cambi)))).toEqual([atteso]);
  });
});
