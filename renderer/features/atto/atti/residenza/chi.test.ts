import { describe, expect, it } from 'vitest';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { componentiDi, rigaDi } from '../../componenti.ts';
import { dossierDiProva, partenzaDiProva } from '../../di-prova.ts';
import { chiEntra, chiParte, chiResta, soloLui, tuttiPartono } from './chi.ts';

const [lui, lei, figlia] = componentiDi(chiParte, partenzaDiProva);
if (!lui || !lei || !figlia) throw new Error('the family of the tests is of three');
const legame = (riga: unknown): string => testoA(riga, 'legameSoggetto.codiceLegame');
const con = (...righe: unknown[]): Record<string, unknown> => ({ elencoSoggettiFamiglia: righe });
const daLei = {
  ...partenzaDiProva,
  dossier: { ...dossierDiProva, idSchedaSoggettoANPR: lei.idSchedaSoggettoANPR },
};

describe('who leaves a family', () => {
  it('begins with the person of the record, who heads the new one', () => {
    const elenco = soloLui(chiParte, daLei);
    expect(elenco.map((riga) => testoA(riga, 'generalita.cognome'))).toEqual(['MARTELLI']);
    expect(elenco.map(legame)).toEqual(['1']);
  });

  it('proposes for the others what they are to the new head', () => {
    const partita = con(...soloLui(chiParte, daLei));
    expect(legame(rigaDi(chiParte, figlia, daLei, partita))).toBe('3');
    expect(legame(rigaDi(chiParte, lui, daLei, partita))).toBe('2');
  });

  it('proposes nothing in a family that it does not know, but membership in a convivenza', () => {
    const famiglia = { generalitaSchedaFamiglia: { tipoScheda: '3' } };
    const convivenza = { generalitaSchedaFamiglia: { tipoScheda: '4' } };
    expect(legame(rigaDi(chiEntra, lei, daLei, famiglia))).toBe('');
    const riga = rigaDi(chiEntra, lei, daLei, convivenza);
    expect([legame(riga), testoA(riga, 'legameSoggetto.tipoLegame')]).toEqual(['2', '4']);
  });

  it('says who stays, and that without a head one must be named', () => {
    const righe = [lui, figlia].map((uno) => rigaDi(chiParte, uno, partenzaDiProva));
    expect(chiResta(con(righe[1]), partenzaDiProva)).toBe(
      '; nella famiglia di prima restano LORENZO CONTI e GIULIA MARTELLI, intestatario LORENZO CONTI',
    );
    expect(chiResta(con(...righe), partenzaDiProva)).toBe(
      '; nella famiglia di prima resta GIULIA MARTELLI, senza intestatario: va nominato subito dopo',
    );
  });

  it('knows when everybody goes', () => {
    const tutti = [lui, lei, figlia].map((uno) => rigaDi(chiParte, uno, partenzaDiProva));
    expect(tuttiPartono(con(...tutti), partenzaDiProva)).toBe(true);
    expect(tuttiPartono(con(...tutti.slice(1)), partenzaDiProva)).toBe(false);
  });
});
