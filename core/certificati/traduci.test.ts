import { describe, expect, it } from 'vitest';
import { catalogo } from './catalogo.ts';
import { componiContenuto } from './componi.ts';
import type { Blocco, Contenuto } from './contenuto.ts';
import { domandaDiProva, soggettiDiProva } from './di-prova.ts';
import type { Domanda } from './domanda.ts';
import { it as italiano } from './parole/it.ts';
import { de } from './parole/de.ts';
import { fr } from './parole/fr.ts';
import { sl } from './parole/sl.ts';
import { verdettoSoggetto } from './verdetto.ts';
import { personaggi } from '../dimostrativo/index.ts';

const lingue = ['DE', 'FR', 'SL'] as const;

function inLingua(domanda: Domanda, lingua: string): Contenuto {
  const linguaCertificato = { tipoLinguaCertificato: ['IT', lingua] };
  return componiContenuto({ ...domanda, richiesta: { ...domanda.richiesta, linguaCertificato } });
}

/** How many of each thing a block has: what must be the same for the two languages to stand side by side. */
function forma(blocco: Blocco): unknown {
  switch (blocco.tipo) {
    case 'paragrafo':
      return blocco.tipo;
    case 'rilievo':
      return [blocco.tipo, blocco.sotto.length];
    case 'voci':
      return [blocco.tipo, blocco.voci.length];
    case 'tabella':
      return [blocco.tipo, blocco.colonne.length, blocco.righe.map((riga) => riga.length)];
  }
}

/** Every certificate that the demo municipality can issue, two people for each type. */
function* campioni(): Generator<Domanda> {
  for (const { codice } of catalogo) {
    let trovati = 0;
    for (const { idSchedaSoggettoANPR: id } of soggettiDiProva) {
      const domanda = domandaDiProva(id, [codice]);
      if (verdettoSoggetto(domanda).some(({ gravita }) => gravita === 'E')) continue;
      yield domanda;
      trovati += 1;
      if (trovati === 2) break;
    }
  }
}

describe.each(lingue)('a certificate also in %s', (lingua) => {
  it('says the same things, block by block, in words of its own', () => {
    let visti = 0;
    for (const domanda of campioni()) {
      const { altra, ...prima } = inLingua(domanda, lingua);
      if (!altra) throw new Error('no second language');
      expect(altra.titolo).not.toBe(prima.titolo);
      expect(altra.titolo).not.toBe('');
      expect(altra.avvertenze).toHaveLength(prima.avvertenze.length);
      expect(altra.righeIntestatario).toHaveLength(prima.intestatario.righe.length);
      prima.parti.forEach((parte, i) => {
        const blocchi = altra.parti[i]?.blocchi ?? [];
        expect(blocchi.map(forma)).toEqual(parte.blocchi.map(forma));
        parte.blocchi.forEach((blocco, j) => {
          const suo = blocchi[j];
          if (blocco.tipo === 'paragrafo' && suo?.tipo === 'paragrafo')
            expect(suo.testo).not.toBe(blocco.testo);
        });
      });
      // No place of a value left empty.
      expect(JSON.stringify(altra)).not.toMatch(/\{\w+\}/);
      visti += 1;
    }
    expect(visti).toBeGreaterThan(15);
  });

  it('warns with the words of the law and counts the money alike', () => {
    const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['8']);
    const { altra, ...prima } = inLingua(domanda, lingua);
    expect(altra?.avvertenze[0]).toContain('445/2000');
    expect(altra?.bollo).toContain('16,00');
    expect(altra?.diritti).toContain('0,52');
    expect(prima.oneri.bollo).toContain('16,00');
  });

  it('is in Italian alone when nothing else is asked', () => {
    const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['8']);
    expect(inLingua(domanda, lingua).altra?.lingua).toBe(lingua.toLowerCase());
    expect(componiContenuto(domanda).altra).toBeUndefined();
  });
});

const segni = (parola: unknown): string[] =>
  [...new Set(JSON.stringify(parola).match(/\{\w+\}/g))].toSorted();

it.each([
  ['de', de],
  ['fr', fr],
  ['sl', sl],
] as const)('the words of %s hold the values that those of Italian hold', (_nome, parole) => {
  for (const [nome, parola] of Object.entries(italiano))
    expect([nome, segni(parole[nome as keyof typeof italiano])]).toEqual([nome, segni(parola)]);
});
