import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aperta, ammette, avanza, scartabile, type Evento, type StatoPratica } from './macchina.ts';
import { dossierDiProva, rispostaPositiva } from './prova.ts';

const inCoda: StatoPratica = { stato: 'in-coda', dal: 1 };
const eventi: Evento[] = [
  { tipo: 'parte' },
  { tipo: 'non-partita' },
  { tipo: 'senza-risposta' },
  { tipo: 'sconosciuta' },
  { tipo: 'accolta', risposta: rispostaPositiva, avvisi: [] },
  { tipo: 'rifiutata', motivi: [] },
  { tipo: 'registro-cambiato', attuale: dossierDiProva({ versione: 4 }) },
  { tipo: 'conflitto-deciso' },
  { tipo: 'rimandata', fino: 9 },
  { tipo: 'ripresa' },
  { tipo: 'scartata', perche: 'registrata da un altro ufficio' },
];

function percorri(...passi: Evento[]): StatoPratica {
  return passi.reduce((stato, evento) => avanza(stato, evento, 2), inCoda);
}

describe('states of an act in the outbox', () => {
  it('is never done before the register has said so', () => {
    const storie = fc.array(fc.constantFrom(...eventi), { maxLength: 12 });
    fc.assert(
      fc.property(storie, (storia) => {
        let stato: StatoPratica = inCoda;
        let accolta = false;
        for (const evento of storia) {
          if (!ammette(stato, evento.tipo)) continue;
          stato = avanza(stato, evento, 2);
          accolta ||= evento.tipo === 'accolta';
          expect(stato.stato === 'confermata').toBe(accolta);
        }
      }),
    );
  });

  it('leaves, gets its answer and is final', () => {
    const fatta = percorri({ tipo: 'parte' }, { tipo: 'accolta', risposta: rispostaPositiva, avvisi: [] });
    expect(fatta).toMatchObject({ stato: 'confermata', risposta: rispostaPositiva });
    expect(eventi.filter(({ tipo }) => ammette(fatta, tipo))).toEqual([]);
    expect(aperta(fatta)).toBe(false);
  });

  it('goes back to the queue only when the workstation says that nothing left', () => {
    expect(percorri({ tipo: 'parte' }, { tipo: 'non-partita' }).stato).toBe('in-coda');
  });

  it('stays in doubt after a timeout until the core has told, whatever happens to the next sending', () => {
    const dubbia = percorri({ tipo: 'parte' }, { tipo: 'senza-risposta' });
    expect(dubbia).toMatchObject({ stato: 'inviata', ignoto: true });
    const ancora = avanza(
      avanza(avanza(dubbia, { tipo: 'sconosciuta' }, 3), { tipo: 'parte' }, 3),
      { tipo: 'non-partita' },
      3,
    );
    expect(ancora).toMatchObject({ stato: 'inviata', ignoto: true, invii: 2 });
    expect(ammette(ancora, 'registro-cambiato')).toBe(false);
  });

  it('is given up with a reason, and then is final', () => {
    const scartata = percorri(
      { tipo: 'parte' },
      { tipo: 'rifiutata', motivi: [] },
      { tipo: 'rimandata', fino: 9 },
      { tipo: 'scartata', perche: 'doppia' },
    );
    expect(scartata).toMatchObject({ stato: 'scartata', perche: 'doppia' });
    expect(eventi.filter(({ tipo }) => ammette(scartata, tipo))).toEqual([]);
    expect(aperta(scartata)).toBe(false);
  });

  it('can be thrown away only when refused', () => {
    const stati = [
      inCoda,
      percorri({ tipo: 'parte' }),
      percorri({ tipo: 'registro-cambiato', attuale: dossierDiProva() }),
      percorri({ tipo: 'parte' }, { tipo: 'accolta', risposta: {}, avvisi: [] }),
      percorri({ tipo: 'parte' }, { tipo: 'rifiutata', motivi: [] }),
    ];
    expect(stati.filter(scartabile).map(({ stato }) => stato)).toEqual(['respinta']);
  });

  it('refuses to jump over a state', () => {
    expect(() => avanza(inCoda, { tipo: 'accolta', risposta: {}, avvisi: [] }, 2)).toThrow(
      /accolta.*in-coda/,
    );
    expect(() =>
      percorri({ tipo: 'parte' }, { tipo: 'registro-cambiato', attuale: dossierDiProva() }),
    ).toThrow();
  });

  it('waits for a person after a conflict, then queues again', () => {
    const conflitto = percorri({ tipo: 'registro-cambiato', attuale: dossierDiProva() });
    expect(ammette(conflitto, 'parte')).toBe(false);
    expect(avanza(conflitto, { tipo: 'conflitto-deciso' }, 5)).toEqual({ stato: 'in-coda', dal: 5 });
  });
});
