import { describe, expect, it } from 'vitest';
import { IntestazioneSubentro, RigaSubentro } from '../../anpr/index.ts';
import { catalogo } from '../catalogo.ts';
import { controlla, type Rilievo } from '../regola.ts';
import { luoghiDelleSezioni } from '../sezioni/di-prova.ts';
import { casiAgenzia, casiCodice, casiDoppi, inRegola } from './casi-codice.ts';
import { casiFamiglia } from './casi-famiglia.ts';
import { casiFile, casiPiano, casiTotali, totaliGiusti } from './casi-file.ts';
import { casiPersona } from './casi-persona.ts';
import { casiVincoli } from './casi-vincoli.ts';
import { fileDiProva, intestazioneDiProva, oggi, rigaDiProva, soggettoDiProva } from './di-prova.ts';
import * as regole from './index.ts';

const detti = (trovati: readonly Rilievo[]): string[] =>
  trovati.map(({ codice, campo }) => `${codice} ${campo}`);
const contesto = { oggi, luoghi: luoghiDelleSezioni };

describe('the anomalies of subentro', () => {
  it('are none in a record that is in order', () => {
    expect(regole.anomaliePersona(soggettoDiProva(), contesto)).toEqual([]);
    expect(regole.anomalieFamiglia(rigaDiProva(), contesto)).toEqual([]);
    expect(regole.anomalieCodice('cf', inRegola)).toEqual([]);
    expect(regole.anomalieDoppi('cf', inRegola, [])).toEqual([]);
    expect(RigaSubentro.safeParse(rigaDiProva()).success).toBe(true);
  });
  it.each([...casiPersona, ...casiVincoli])('%s: %s', (atteso, _quando, cambi) => {
    expect(detti(regole.anomaliePersona(soggettoDiProva(cambi), contesto))).toEqual([atteso]);
  });
  it.each(casiFamiglia)('%s: %s', (atteso, _quando, riga) => {
    expect(detti(regole.anomalieFamiglia(riga, contesto))).toEqual([atteso]);
  });
  it.each(casiCodice)('%s: %s', (atteso, _quando, g) => {
    expect(detti(regole.anomalieCodice('cf', g))).toEqual([atteso]);
  });
  it.each(casiAgenzia)('%s: %s', (atteso, _quando, g, noto) => {
    expect(detti(regole.anomalieAgenzia('cf', g, noto))).toEqual([atteso]);
  });
  for (const [atteso, quando, g, presenti, piuRecenti] of casiDoppi)
    it(`${atteso}: ${quando}`, () => {
      expect(detti(regole.anomalieDoppi('cf', g, presenti, piuRecenti))).toEqual([atteso]);
    });

  it('weigh as in the official list: only a person without family is kept out', () => {
    const pesi = [...regole.pesoAnomalie];
    expect(pesi).toHaveLength(111);
    const fuori = pesi.filter(([codice, peso]) => peso === 'errore' && !regole.codiciDelFile.has(codice));
    expect(fuori).toEqual([['ES092', 'errore']]);
    const uno = { codice: 'EC001', gravita: 'E', campo: '', causa: '', rimedio: '' } as const;
    expect(regole.alSubentro(uno).gravita).toBe('W');
    expect(regole.alSubentro({ ...uno, codice: 'ES092' }).gravita).toBe('E');
  });

  it('have each an explanation and a case', () => {
    const tabelle = [
      casiPersona,
      casiVincoli,
      casiFamiglia,
      casiCodice,
      casiAgenzia,
      casiDoppi,
      casiFile,
      casiPiano,
      casiTotali,
    ];
    const provati = new Set(tabelle.flatMap((casi) => casi.map(([atteso]) => atteso.split(' ')[0])));
    // EF003 is for the register to find, which has the other one.
    const codici = [...regole.pesoAnomalie.keys()].filter((codice) => codice !== 'EF003');
    expect(codici.filter((codice) => !Object.hasOwn(catalogo, codice))).toEqual([]);
    expect(codici.filter((codice) => !provati.has(codice))).toEqual([]);
  });
});

describe('the files of a subentro', () => {
  it('are let in when everything agrees, also where one goes on', () => {
    expect(controlla(regole.regoleFile, fileDiProva())).toEqual([]);
    const { nome } = fileDiProva();
    const iniziato = {
      nome,
      tipo: 'APR',
      fornitura: 1,
      progressivo: 1,
      totale: 2,
      stato: 'in corso',
      identico: true,
    } as const;
    expect(controlla(regole.regoleFile, fileDiProva({ precedenti: [iniziato] }))).toEqual([]);
    expect(IntestazioneSubentro.safeParse({ subentro: intestazioneDiProva }).success).toBe(true);
  });
  it.each(casiFile)('%s: %s', (atteso, _quando, cambi) => {
    expect(detti(controlla(regole.regoleFile, fileDiProva(cambi)))).toEqual([atteso]);
  });
  for (const [atteso, quando, grezzo, presente] of casiPiano)
    it(`${atteso}: ${quando}`, () => {
      expect(detti(regole.controllaPiano(grezzo, presente))).toEqual([atteso]);
    });
  it('add up to what they declare', () => {
    const { qui, prima } = totaliGiusti;
    expect(regole.controllaTotali(intestazioneDiProva, qui, prima)).toEqual([]);
    expect(regole.sommati(regole.contati(rigaDiProva()), regole.nessuno)).toMatchObject({
      soggetti: 1,
      maschi: 1,
      famiglie: 1,
    });
  });
  for (const [atteso, quando, qui, prima] of casiTotali)
    it(`${atteso}: ${quando}`, () => {
      expect(detti(regole.controllaTotali(intestazioneDiProva, qui, prima))).toEqual([atteso]);
    });
});
