import { describe, expect, it } from 'vitest';
import type { StrutturaTipo } from '#contract/anpr/index.ts';
import { radice, tecnici } from '../../ufficiale/voci-scheda.ts';
import ufficiali from '../../ufficiale/parole.it.json' with { type: 'json' };
import { vociDi } from '../../ufficiale/voci-scheda.ts';
import mie from './confronto.it.json' with { type: 'json' };
import { chiaviDelValore } from './parole.ts';

/** Errors that an answer carries beside a record are no data of the person. */
const fuori = new Set(['erroriAnomalie']);

function foglie(tipo: StrutturaTipo): string[] {
  return tipo.voci.flatMap(({ nome, contenuto }) => {
    if (fuori.has(nome)) return [];
    return contenuto.genere === 'tipo' ? foglie(contenuto) : [nome];
  });
}

describe('the words of a record', () => {
  const note = new Set([...Object.keys(ufficiali.campi), ...Object.keys(mie.campi)]);
  const tutte = new Set([...note, ...Object.keys(mie.sezione)]);

  it('name every section', () => {
    const sezioni = radice()?.voci.map(({ nome }) => nome) ?? [];
    expect(sezioni.filter((nome) => !fuori.has(nome) && !(nome in mie.sezione))).toEqual([]);
  });
  it('name every datum that is shown', () => {
    const struttura = radice();
    const nomi = struttura ? foglie(struttura) : [];
    expect(nomi.length).toBeGreaterThan(100);
    expect(nomi.filter((nome) => !tecnici.test(nome) && !tutte.has(nome))).toEqual([]);
  });
  it('read a letter as yes or no only where the register means that', () => {
    expect(chiaviDelValore('senzaFissaDimora', 'N')).toContain('siNo.false');
    expect(chiaviDelValore('scala', 'N')).not.toContain('siNo.false');
  });
  it('follow the order of the register, not that in which the data came', () => {
    const generalita = { nome: 'GIULIA', sesso: 'F', cognome: 'MARTELLI' };
    expect(vociDi('generalita', generalita, 'it').map(({ nome }) => nome)).toEqual([
      ...['cognome', 'nome', 'sesso'],
    ]);
  });
});
