import { describe, expect, it } from 'vitest';
import { servizi, type StrutturaTipo } from '#contract/anpr/index.ts';
import { contenutoDi, metti, valoriA, type Oggetto } from './componi.ts';
import { leggiPercorso } from './espressioni.ts';
import type { Percorso } from './lingua.ts';

function percorso(testo: string): Percorso {
  const letto = leggiPercorso(testo);
  if (!letto) throw new Error(testo);
  return letto;
}
const struttura: StrutturaTipo = servizi[1001].richiesta.struttura;

describe('requests by path', () => {
  it('makes what is missing on the way, lists where the schema repeats an element, and takes away', () => {
    const richiesta: Oggetto = {};
    const scrivi = (dove: string, cosa: unknown): void => {
      metti(richiesta, struttura, percorso(dove), cosa);
    };
    scrivi('generalita1001.generalita.cognome', 'CONTI');
    scrivi('generalita1001.generalita.nome', 'BIANCA');
    scrivi('generalita1001.generalita.nome', undefined);
    scrivi('paternita.generalita.cognome', undefined);
    expect(richiesta).toEqual({ generalita1001: { generalita: { cognome: 'CONTI' } } });
  });

  it.each([
    ['generalita1001.cogome', '«cogome» non c’è in generalita1001.'],
    ['generalita1001.generalita.cognome.primo', 'è un valore e non contiene «primo»'],
    ['generalita1001[2]', 'qui il posto non va'],
  ])('%s is not of the message', (dove, detto) => {
    const letto = contenutoDi(struttura, percorso(dove));
    expect(letto.ok ? '' : letto.errore.messaggio).toContain(detto);
  });

  it.each([
    ['lista.voce', [[{ a: 1 }, { a: 2 }]]],
    ['lista.voce.a', [1]],
    ['lista.voce[2].a', [2]],
    ['lista.voce[*].a', [1, 2]],
    ['lista.voce[3].a', []],
    ['lista.niente', []],
  ])('reads %s', (dove, atteso) => {
    expect(valoriA({ lista: { voce: [{ a: 1 }, { a: 2 }] } }, percorso(dove))).toEqual(atteso);
  });
});
