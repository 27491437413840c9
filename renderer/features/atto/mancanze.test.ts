import { describe, expect, it } from 'vitest';
import { moduloDi } from './apri.ts';
import type { Atto, Partenza } from './atto.ts';
import { datiGenerali } from './atti/famiglia/dati.ts';
import { intestatario } from './atti/famiglia/legami.ts';
import { inFamiglia, senzaDimora } from './atti/residenza/spostamento.ts';
import { rettificaIngresso, rettificaNascita } from './atti/rettifiche/rettifica.ts';
import { schedaCompletamento } from './atti/scheda/completamento.ts';
import { cambiaDato } from './cambia.ts';
import { controllaAtto } from './controlli.ts';
import { decesso } from './atti/decesso.ts';
import { dossierDiProva, mittente, parole, partenzaDiProva } from './di-prova.ts';
import { chiusa } from './frasi.ts';
import type { ModuloAtto } from './modulo.ts';

const daLei: Partenza = {
  ...partenzaDiProva,
  dossier: { ...dossierDiProva, idSchedaSoggettoANPR: '1000000002' },
};

function errori(
  atto: Atto,
  modulo: ModuloAtto = moduloDi(atto, partenzaDiProva),
): { readonly codice: string; readonly causa: string; readonly rimedio: string; readonly manca: boolean }[] {
  return controllaAtto(atto, modulo, partenzaDiProva, mittente, parole)
    .filter(({ gravita }) => gravita === 'E')
    .map(({ codice, causa, rimedio, manca }) => ({ codice, causa, rimedio, manca }));
}

describe('what is missing', () => {
  it('is said without the names of the official schema, where one of several data is enough', () => {
    expect(errori(rettificaIngresso)).toEqual([
      { codice: '', causa: 'mancaUno', rimedio: 'mancaUnoRimedio', manca: true },
    ]);
    const data = 'tipoRettifica.richiestaRettifica103.dataIngressoFamiglia';
    const scritta = cambiaDato(
      rettificaIngresso,
      moduloDi(rettificaIngresso, partenzaDiProva),
      data,
      '2020-05-04',
    );
    expect(errori(rettificaIngresso, scritta)).toEqual([]);
  });

  it('is said once, where it is one datum', () => {
    expect(errori(rettificaNascita).map(({ causa }) => causa)).toEqual(['manca']);
  });

  it('is the tie of who joins a family, not a tie that the table does not have', () => {
    const trovati = errori(inFamiglia);
    expect(trovati.filter(({ manca }) => !manca)).toEqual([]);
    expect(trovati.map(({ causa }) => causa)).toContain('mancaLegame');
  });

  it('leads to the first datum that may be completed, where none is', () => {
    const trovati = controllaAtto(
      schedaCompletamento,
      moduloDi(schedaCompletamento, partenzaDiProva),
      partenzaDiProva,
      mittente,
      parole,
    ).filter(({ gravita }) => gravita === 'E');
    expect(trovati.map(({ codice, campo, manca }) => ({ codice, campo, manca }))).toEqual([
      { codice: 'EN132', campo: 'statoCivile.statoCivile', manca: true },
    ]);
  });

  it('is chosen among answers, or in a list, where it is not copied from a document', () => {
    const trovati = errori(decesso).map(({ rimedio }) => rimedio);
    expect(trovati).toContain('mancaRimedio.campo');
    const scelta = cambiaDato(
      decesso,
      moduloDi(decesso, partenzaDiProva),
      'motivoCancellazione.tipoMotivoCancellazione',
      '',
    );
    expect(errori(decesso, scelta)[0]?.rimedio).not.toBe('mancaRimedio.campo');
  });
});

describe('an act that changes nothing', () => {
  it('does not name as new head of a family the one that it has', () => {
    expect(errori(intestatario).map(({ codice, manca }) => ({ codice, manca }))).toEqual([
      { codice: 'EN197', manca: true },
    ]);
    const frase = intestatario.frase(moduloDi(intestatario, partenzaDiProva).richiesta, partenzaDiProva);
    expect(frase).toMatch(/^… diventa intestatario della famiglia al posto di LORENZO CONTI;/);
  });

  it('does not register general data of a family without any', () => {
    expect(errori(datiGenerali).map(({ codice }) => codice)).toEqual(['EN132']);
  });
});

describe('a sentence', () => {
  it('agrees with who it is about', () => {
    const { richiesta } = moduloDi(senzaDimora, daLei);
    expect(senzaDimora.frase(richiesta, daLei)).toMatch(/^GIULIA MARTELLI è iscritta come/);
    const suo = moduloDi(senzaDimora, partenzaDiProva);
    expect(senzaDimora.frase(suo.richiesta, partenzaDiProva)).toMatch(/^LORENZO CONTI è iscritto come/);
  });

  it('has no fourth dot while its last datum is missing', () => {
    expect(chiusa('con effetto dal ….')).toBe('con effetto dal …');
    expect(chiusa('con effetto dal 27/11/2026.')).toBe('con effetto dal 27/11/2026.');
  });
});
