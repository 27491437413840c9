import { describe, expect, it } from 'vitest';
import { haOmocodia } from '#contract/codice-fiscale.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { generaComuneDimostrativo, personaggi } from './index.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';

const [primo] = generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() });
const soggetto = (id: string): Soggetto => {
  const trovato = primo?.soggetti.find((s) => s.idSchedaSoggettoANPR === id);
  if (!trovato) throw new Error(`Manca ${id}.`);
  return trovato;
};
const nome = (id: string): string => {
  const { nome, cognome } = soggetto(id).dati.generalita;
  return `${nome} ${cognome}`;
};
const famiglia = (id: string): Famiglia | undefined =>
  primo?.famiglie.find((f) => f.idFamigliaConvivenzaANPR === id);
const membri = (id: string): string[] | undefined =>
  famiglia(id)?.componenti.map((c) => c.idSchedaSoggettoANPR);

describe('people to point at', () => {
  it('are the same whatever the seed', () => {
    const [altro] = generaComuneDimostrativo({ seme: 99, residenti: 900, luoghi: luoghiDiProva() });
    expect(altro).toEqual(primo);
  });

  it('has a married couple with a child, expecting another', () => {
    const { madre, padre, figlia, famiglia: casa } = personaggi.coppiaInAttesa;
    expect([madre, padre, figlia].map(nome)).toEqual(['GIULIA MARTELLI', 'LORENZO CONTI', 'EMMA CONTI']);
    expect(soggetto(madre).dati.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(padre);
    expect(soggetto(figlia).dati.maternita?.generalita.idSchedaSoggettoANPR).toBe(madre);
    expect(membri(casa)?.sort()).toEqual([madre, padre, figlia].sort());
  });

  it('has a couple that lives together without being married', () => {
    const { madre, padre, famiglia: casa } = personaggi.coppiaNonSposata;
    expect([madre, padre].map(nome)).toEqual(['SARA LUCCHESI', 'DAVIDE FABBRI']);
    expect(soggetto(madre).dati.statoCivile?.statoCivile).toBe('1');
    expect(famiglia(casa)?.componenti.map((c) => c.codiceLegame)).toEqual(['1', '23']);
  });

  it('has a mother alone and a widow', () => {
    const { figlio } = personaggi.madreSola;
    expect(nome(figlio)).toBe('PIETRO RICCI');
    expect(soggetto(figlio).dati.paternita).toBeUndefined();
    const { vedova, defunto } = personaggi.vedova;
    expect(nome(vedova)).toBe('ADA GIUNTI');
    expect(soggetto(vedova).dati.statoCivile?.statoCivile).toBe('3');
    expect(soggetto(defunto)).toMatchObject({
      stato: 'deceduto',
      dati: { statoCivile: { statoCivile: '2' } },
    });
  });

  it('has a codice fiscale not validated, and one under omocodia', () => {
    const { persona } = personaggi.cfNonValidato;
    expect(soggetto(persona).dati.generalita).toMatchObject({
      cognome: 'BARTOLI',
      codiceFiscale: { validitaCF: '9' },
    });
    const codici = [personaggi.omonimi.primo, personaggi.omonimi.secondo].map(
      (id) => soggetto(id).dati.generalita.codiceFiscale?.codFiscale ?? '',
    );
    expect(codici.map(haOmocodia)).toEqual([false, true]);
  });

  it('has spouses in two families, a foreign family and a difficult name', () => {
    const { moglie, marito, famigliaMoglie, famigliaMarito } = personaggi.coniugiSeparatiDiCasa;
    expect([moglie, marito].map(nome)).toEqual(['FRANCESCA NENCINI', 'PAOLO GELLI']);
    expect(soggetto(moglie).dati.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(marito);
    expect([membri(famigliaMoglie), membri(famigliaMarito)]).toEqual([[moglie], [marito]]);
    expect(soggetto(personaggi.famigliaStraniera.figlia).dati.cittadinanza?.[0]?.codiceStato).toBe('201');
    expect(nome(personaggi.nomeDifficile.persona)).toBe("NICCOLÒ D'AMICO");
  });
});
