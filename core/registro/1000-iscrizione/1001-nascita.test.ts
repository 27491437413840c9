import { describe, expect, it } from 'vitest';
import { giornoDiProva, nascitaDiProva } from '../di-prova.ts';
import { controllaNascita, neonato, type AggregatiNascita } from './1001-controlli.ts';
import { base, casiNascitaRegistro, conControllo, deceduto, gemella, luoghi } from './casi-1001.ts';
import { codiciDaCercare } from './codice-fiscale.ts';

const contesto = { comune: '048050', oggi: '2026-07-11', luoghi };

type Richiesta = ReturnType<typeof nascitaDiProva>;
function trova(altri: Partial<AggregatiNascita>, richiesta: Richiesta, comune = '048050'): string[] {
  return controllaNascita(richiesta, { ...base, ...altri }, { ...contesto, comune }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('what the register says of a birth', () => {
  it('lets a plain one through', () => {
    expect(trova({}, nascitaDiProva())).toEqual([]);
  });
  const detti = casiNascitaRegistro.map(([atteso, quando, altri, richiesta, comune]) => ({
    ...{ atteso, quando, altri, richiesta, comune },
  }));
  it.each(detti)('$atteso: $quando', ({ atteso, altri, richiesta, comune }) => {
    expect(trova(altri, richiesta, comune)).toEqual([atteso]);
  });
  it('takes a dead father when the family is the mother’s', () => {
    const richiesta = conControllo({ attribuzioneFamiglia: '3' });
    expect(trova({ padri: [deceduto] }, richiesta)).toEqual([]);
  });
  it('gives an omocode to a namesake who is another person', () => {
    const richiesta = conControllo({ gestioneCF: '2' });
    const [primo = ''] = codiciDaCercare(neonato(richiesta), luoghi);
    expect(trova({ omonimi: [gemella], codiciInUso: [primo] }, richiesta)).toEqual([]);
    expect(richiesta.testataRichiesta.dataDecorrenza).toBe(giornoDiProva);
  });
});
