import { describe, expect, it } from 'vitest';
import { personaggi } from '../../dimostrativo/index.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { componiContenuto } from '../componi.ts';
import { domandaDiProva, soggettoDiProva } from '../di-prova.ts';
import { campione, righe } from './righe-di-prova.ts';

describe('names and families of an uncommon kind', () => {
  const lungo = 'MARIA DELLA CONSOLAZIONE DE LOS ÁNGELES '.repeat(2).slice(0, 80).trim();
  it('writes a name of a hundred and fifty letters whole, and nothing in place of a surname that there is not', () => {
    const { soggetto } = campione('8');
    const chiamata = (generalita: Partial<Soggetto['dati']['generalita']>): string => {
      const { cognome: _c, nome: _n, ...resto } = soggetto.dati.generalita;
      const dati = { ...soggetto.dati, generalita: { ...resto, ...generalita } };
      return componiContenuto({ ...campione('8'), soggetto: { ...soggetto, dati } }).intestatario.nome;
    };
    expect(chiamata({ cognome: lungo, nome: lungo })).toBe(`${lungo} ${lungo}`);
    expect(chiamata({ senzaCognome: '1', nome: 'SUKARNO' })).toBe('SUKARNO');
    expect(chiamata({ cognome: 'ĆOSIĆ ŠUŠTARŠIČ', nome: 'JOÃO ÐØŁĦ ÇĞŞŢ' })).toBe(
      'ĆOSIĆ ŠUŠTARŠIČ JOÃO ÐØŁĦ ÇĞŞŢ',
    );
  });

  it('lists a family of twenty, the head first and then in the order of the sheet, each with the tie', () => {
    const base = domandaDiProva(personaggi.coppiaInAttesa.madre, ['16']);
    if (!base.famiglia) throw new Error('no family');
    const modello = soggettoDiProva(personaggi.coppiaInAttesa.figlia);
    const [capo] = base.famiglia.componenti;
    const figli = Array.from({ length: 19 }, (_, i) => ({
      ...modello,
      idSchedaSoggettoANPR: String(100 + i),
      dati: {
        ...modello.dati,
        generalita: { ...modello.dati.generalita, nome: `FIGLIA ${'ABCDEFGHIJKLMNOPQRS'.charAt(i)}` },
      },
    }));
    const padre = soggettoDiProva(personaggi.coppiaInAttesa.padre);
    const componenti = [
      ...figli.map(({ idSchedaSoggettoANPR }, i) => ({
        ...{ idSchedaSoggettoANPR, codiceLegame: i === 0 ? '2' : '3' },
        ...{ dataDecorrenza: '2022-07-03', progressivoComponente: String(i + 2) },
      })),
      {
        ...capo,
        ...{ idSchedaSoggettoANPR: padre.idSchedaSoggettoANPR, codiceLegame: '1' },
        ...{ dataDecorrenza: '2020-09-12', progressivoComponente: '20' },
      },
    ];
    const dette = righe({
      ...base,
      famiglia: { ...base.famiglia, componenti },
      componenti: [...figli, padre],
    });
    expect(dette[0]).toContain('composta dalle 20 persone seguenti');
    expect(dette).toHaveLength(21);
    expect(dette[1]).toBe('1 | CONTI LORENZO | EMPOLI (FI) | 05/11/1990 | intestatario');
    expect(dette[2]).toMatch(/^2 \| CONTI FIGLIA A .*\| moglie$/);
    expect(dette[20]).toMatch(/^20 \| CONTI FIGLIA S .*\| figlia$/);
  });
});
