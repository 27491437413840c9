import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confrontaCodiceFiscale, controllaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { comunitaStraniere } from '#resources/comune-dimostrativo/stranieri.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import { generaComuneDimostrativo, oggiDimostrativo as oggi } from './index.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';

const seme = Number(process.env.SEME ?? Date.now() % 2 ** 31);
process.stdout.write(`dimostrativo.test: SEME=${seme}\n`);

const luoghi = luoghiDiProva();

interface Tutto {
  readonly soggetti: readonly Soggetto[];
  readonly famiglie: readonly Famiglia[];
  readonly perId: ReadonlyMap<string, Soggetto>;
}

function genera(semeScelto: number, residenti: number): Tutto {
  const blocchi = [...generaComuneDimostrativo({ seme: semeScelto, residenti, luoghi })];
  const soggetti = blocchi.flatMap((b) => b.soggetti);
  const famiglie = blocchi.flatMap((b) => b.famiglie);
  return { soggetti, famiglie, perId: new Map(soggetti.map((s) => [s.idSchedaSoggettoANPR, s])) };
}

const anni = (da: string, a: string): number =>
  Number(a.slice(0, 4)) - Number(da.slice(0, 4)) - (a.slice(5) < da.slice(5) ? 1 : 0);

const chi = (s: Soggetto): string => `${s.idSchedaSoggettoANPR} ${s.dati.generalita.nome}`;
const nascita = (s: Soggetto): string => s.dati.generalita.dataNascita ?? '';

/** Every text and every date of a document, with the name of its field. */
function* foglie(valore: unknown, campo = ''): Generator<[campo: string, testo: string]> {
  if (typeof valore === 'string') yield [campo, valore];
  else if (Array.isArray(valore)) for (const voce of valore) yield* foglie(voce, campo);
  else if (typeof valore === 'object' && valore !== null)
    for (const [nome, voce] of Object.entries(valore)) yield* foglie(voce, nome);
}

const grande = genera(seme, 10_000);
const piccoli = fc.integer({ min: 0, max: 2 ** 31 - 1 });
function perOgniSeme(prova: (tutto: Tutto) => void): void {
  prova(grande);
  fc.assert(
    fc.property(piccoli, (s) => prova(genera(s, 700))),
    { seed: seme, numRuns: 6 },
  );
}

describe('demo municipality', () => {
  it('has as many residents as asked for, each in one family, and ids given once', () => {
    for (const residenti of [60, 501, 10_000]) {
      const { soggetti, famiglie } = residenti === 10_000 ? grande : genera(seme, residenti);
      const presenti = soggetti.filter((s) => s.stato === 'residente');
      expect(presenti).toHaveLength(residenti);
      const inFamiglia = famiglie.flatMap((f) =>
        f.componenti.map((c) => `${c.idSchedaSoggettoANPR} ${f.idFamigliaConvivenzaANPR}`),
      );
      expect(inFamiglia.sort()).toEqual(
        presenti.map((s) => `${s.idSchedaSoggettoANPR} ${s.idFamigliaConvivenzaANPR}`).sort(),
      );
      for (const id of ['idSchedaSoggettoANPR', 'idANPR'] as const)
        expect(new Set(soggetti.map((s) => s[id])).size).toBe(soggetti.length);
      for (const s of soggetti) {
        expect(s.idANPR).toMatch(/^[A-Z]{2}\d{5}[A-Z]{2}$/);
        expect(Number(s.idSchedaSoggettoANPR)).toBeGreaterThan(2 ** 32);
      }
    }
  });

  it('gives valid codici fiscali, each once, that agree with the generalità', () => {
    perOgniSeme(({ soggetti }) => {
      const codici = soggetti.map((s) => s.dati.generalita.codiceFiscale?.codFiscale ?? '');
      expect(new Set(codici).size).toBe(soggetti.length);
      for (const s of soggetti) {
        const { codiceFiscale, cognome = '', nome = '', sesso, luogoNascita } = s.dati.generalita;
        const codice = codiceFiscale?.codFiscale ?? '';
        expect(controllaCodiceFiscale(codice).ok, codice).toBe(true);
        const stato = luogoNascita?.localita?.codiceStato;
        const comune = luoghi.comunePerIstat(luogoNascita?.comune?.codiceIstat ?? '', nascita(s));
        const catastale = stato
          ? comunitaStraniere.find((c) => c.codiceStato === stato)?.codiceCatastale
          : comune?.valido && comune.codiceCatastale;
        const differenze = confrontaCodiceFiscale(codice, {
          cognome,
          nome,
          sesso: sesso === 'F' ? 'F' : 'M',
          dataNascita: nascita(s),
          codiciCatastali: [catastale || 'luogo ignoto'],
        });
        expect(differenze, chi(s)).toEqual([]);
      }
      const nonValidati = soggetti.filter((s) => s.dati.generalita.codiceFiscale?.validitaCF === '9');
      expect(nonValidati.length).toBeGreaterThan(0);
      expect(nonValidati.length).toBeLessThan(soggetti.length / 20);
    });
  });

  it('puts exactly one intestatario at the head of every family and convivenza', () => {
    perOgniSeme(({ famiglie }) => {
      for (const f of famiglie) expect(f.componenti.filter((c) => c.codiceLegame === '1')).toHaveLength(1);
      expect(famiglie.filter((f) => f.tipoScheda === '4').length).toBeGreaterThan(1);
    });
  });

  it('knows parents who are older than their children, and old enough', () => {
    let legati = 0;
    perOgniSeme(({ soggetti, perId }) => {
      for (const s of soggetti)
        for (const genitore of [s.dati.paternita?.generalita, s.dati.maternita?.generalita]) {
          if (!genitore?.dataNascita) continue;
          expect(anni(genitore.dataNascita, nascita(s)), chi(s)).toBeGreaterThanOrEqual(14);
          if (genitore.idSchedaSoggettoANPR === undefined) continue;
          legati++;
          const registrato = perId.get(genitore.idSchedaSoggettoANPR)?.dati.generalita;
          expect(registrato).toMatchObject({ cognome: genitore.cognome, dataNascita: genitore.dataNascita });
        }
    });
    expect(legati).toBeGreaterThan(2000);
  });

  it('ties spouses and civil partners both ways, with one date, and the marital status says so', () => {
    perOgniSeme(({ soggetti, perId }) => {
      for (const s of soggetti) {
        const { matrimonio, unioneCivile, vedovanza, annullamentoMatrimonio, statoCivile } = s.dati;
        const codice = statoCivile?.statoCivile ?? '';
        expect(codice, chi(s)).toMatch(/^[12346]$/);
        expect(matrimonio !== undefined, chi(s)).toBe(['2', '3', '4'].includes(codice));
        expect(unioneCivile !== undefined, chi(s)).toBe(codice === '6');
        expect(vedovanza !== undefined, chi(s)).toBe(codice === '3');
        expect(annullamentoMatrimonio !== undefined, chi(s)).toBe(codice === '4');
        const compagno = matrimonio?.coniuge ?? unioneCivile?.unitoCivilmente;
        const id = compagno?.idSchedaSoggettoANPR;
        if (id === undefined) continue;
        const altro = perId.get(id);
        const suo = altro?.dati.matrimonio?.coniuge ?? altro?.dati.unioneCivile?.unitoCivilmente;
        expect(suo?.idSchedaSoggettoANPR).toBe(s.idSchedaSoggettoANPR);
        expect(altro?.dati.matrimonio?.datiMatrimonio).toEqual(matrimonio?.datiMatrimonio);
        expect(altro?.dati.unioneCivile?.attoUnione).toEqual(unioneCivile?.attoUnione);
        if (codice === '3') expect(altro?.stato).toBe('deceduto');
      }
    });
  });

  it('keeps every date in its order and none after the day at which it stands', () => {
    perOgniSeme(({ soggetti, famiglie, perId }) => {
      for (const s of soggetti) {
        const nato = nascita(s);
        const future = [...foglie(s.dati)].filter(
          ([campo, data]) => campo.startsWith('data') && campo !== 'dataScadenza' && data > oggi,
        );
        expect(future, chi(s)).toEqual([]);
        const { datiIscrizione, residenza = [], matrimonio, datiDecesso, datiCancellazione } = s.dati;
        const iscritto = datiIscrizione?.datiIscrizioneComune?.dataIscrizione ?? '';
        const ordine = [nato, iscritto, residenza[0]?.dataDecorrenzaResidenza ?? '', s.ultimaDecorrenza];
        expect([...ordine].sort(), chi(s)).toEqual(ordine);
        const sposato = matrimonio?.datiMatrimonio?.dataEvento;
        if (sposato) expect(anni(nato, sposato), chi(s)).toBeGreaterThanOrEqual(18);
        const uscito = datiDecesso?.dataEvento ?? datiCancellazione?.dataDecorrenzaCancellazione;
        expect(uscito !== undefined, chi(s)).toBe(s.stato !== 'residente');
        if (uscito) expect(uscito >= (sposato ?? nato) && uscito >= iscritto, chi(s)).toBe(true);
      }
      for (const f of famiglie)
        for (const c of f.componenti) {
          const s = perId.get(c.idSchedaSoggettoANPR);
          expect(s && c.dataDecorrenza >= f.dataOrigine && c.dataDecorrenza >= nascita(s)).toBe(true);
          expect(f.ultimaDecorrenza >= c.dataDecorrenza).toBe(true);
        }
    });
  });

  it('writes only characters and lengths that the official messages take', () => {
    const nomi = /^[A-Z\u00C0-\u017E' -]{1,80}$/;
    const luogo = /^[0-9A-Z\u00C0-\u017E\-\u0020'/.,()]{1,100}$/;
    const forme: Record<string, RegExp> = {
      cognome: nomi,
      nome: nomi,
      nomeComune: luogo,
      descrizioneLocalita: luogo,
      denominazioneToponimo: luogo,
      frazione: luogo,
      descrizioneStato: /^[0-9A-Z\u00C0-\u017E\- '.,]{1,120}$/,
      siglaProvinciaIstat: /^[A-Z]{2}$/,
      codiceIstat: /^\d{6}$/,
      codiceStato: /^\d{3}$/,
      codSpecie: /^\d{1,4}$/,
      cap: /^\d{5}$/,
      numeroSoggiorno: /^[0-9A-Z]{1,20}$/,
      protocolloComune: /^[0-9/]{1,20}$/,
      idOperazioneComune: /^[0-9A-Z]{1,30}$/,
      dataNascita: /^\d{4}-\d\d-\d\d$/,
    };
    perOgniSeme(({ soggetti }) => {
      const testi = new Map(
        soggetti.flatMap((s) =>
          [...foglie(s.dati)].map(([campo, testo]) => [`${campo}: ${testo}`, [campo, testo]]),
        ),
      );
      const sbagliati = [...testi].filter(
        ([, [campo = '', testo = '']]) =>
          testo !== testo.normalize('NFC') || forme[campo]?.test(testo) === false,
      );
      expect(sbagliati).toEqual([]);
    });
  });

  it('has foreigners with a title to stay, widows, the divorced, the dead and those who left', () => {
    const conta = (quali: (s: Soggetto) => boolean): number => grande.soggetti.filter(quali).length;
    const straniero = (s: Soggetto): boolean => s.dati.cittadinanza?.[0]?.codiceStato !== '100';
    expect(conta((s) => straniero(s) && s.stato === 'residente')).toBeGreaterThan(300);
    expect(conta((s) => straniero(s) && s.stato === 'residente' && !s.dati.permessoSoggiorno)).toBe(0);
    expect(conta((s) => !straniero(s) && s.dati.permessoSoggiorno !== undefined)).toBe(0);
    for (const stato of ['1', '2', '3', '4', '6'])
      expect(
        conta((s) => s.dati.statoCivile?.statoCivile === stato),
        stato,
      ).toBeGreaterThan(5);
    for (const stato of ['deceduto', 'cancellato'] as const)
      expect(
        conta((s) => s.stato === stato),
        stato,
      ).toBeGreaterThan(20);
  });

  it('is the same for the same seed and another for another', () => {
    const testo = (s: number): string => JSON.stringify(genera(s, 120).soggetti);
    expect(testo(7)).toBe(testo(7));
    expect(testo(7)).not.toBe(testo(8));
  });
});
