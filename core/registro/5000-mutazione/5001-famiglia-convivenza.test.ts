import { describe, expect, it } from 'vitest';
import { DatiSoggetto } from '#contract/anpr/index.ts';
import {
  inElenco,
  mutazioneFamigliaDiProva,
  residenzaDiProva,
  type CambiFamiglia,
} from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { difettiFamiglia } from '../difetti-famiglia.ts';
import { intestatario } from '../famiglie.ts';
import type { Famiglia } from '../modello.ts';
import type { Effetti } from '../operazione.ts';
import { nelComune } from '../residenze.ts';
import { applicaMutazioneFamiglia, controllaMutazioneFamiglia } from './5001-famiglia-convivenza.ts';
import { casiCasa } from './casi-casa.ts';
import { casiFamiglia } from './casi-famiglia.ts';
import { leggiAggregati } from './famiglia/aggregati.ts';
import {
  chiamante,
  comeNelRegistro,
  contestoDiProva,
  empoli,
  famigliaCome,
  luoghiConFusa,
  mondoDiProva,
  quali,
  ricercaDiProva,
  type Mondo,
} from './mondo-di-prova.ts';

const base = mondoDiProva();
const { coppia, altrove, aire, convivenza } = quali;

function richiesta(cambi: CambiFamiglia, mondo: Mondo) {
  const elenco = cambi.elenco?.map((voce) => comeNelRegistro(mondo, voce));
  return mutazioneFamigliaDiProva({ ...cambi, ...(elenco && { elenco }) });
}
async function trova(cambi: CambiFamiglia, mondo = base): Promise<string[]> {
  const chiesta = richiesta(cambi, mondo);
  const a = await leggiAggregati(chiesta, ricercaDiProva(mondo), chiamante.comune);
  return controllaMutazioneFamiglia(chiesta, a, chiamante).map(({ codice, campo }) =>
    `${codice} ${campo}`.trim(),
  );
}
async function applica(cambi: CambiFamiglia, mondo = base): Promise<Effetti & { famiglia: Famiglia }> {
  expect(await trova(cambi, mondo)).toEqual([]);
  const chiesta = richiesta(cambi, mondo);
  const a = await leggiAggregati(chiesta, ricercaDiProva(mondo), chiamante.comune);
  const effetti = applicaMutazioneFamiglia(chiesta, a, contestoDiProva);
  const [famiglia] = effetti.famiglie ?? [];
  if (!famiglia) throw new Error('no family came out');
  const soggetti = new Map([
    ...mondo.soggetti,
    ...(effetti.soggetti ?? []).map((s) => [s.idSchedaSoggettoANPR, s] as const),
  ]);
  const membri = famiglia.componenti.flatMap((c) => soggetti.get(c.idSchedaSoggettoANPR) ?? []);
  expect(difettiFamiglia(famiglia, membri)).toEqual([]);
  for (const uno of effetti.soggetti ?? []) expect(DatiSoggetto.safeParse(uno.dati).error).toBeUndefined();
  return { ...effetti, famiglia };
}

describe('what the register says of a change of family', () => {
  const detti = [...casiFamiglia, ...casiCasa].map(([atteso, quando, cambi, mondo]) => ({
    atteso,
    quando,
    cambi,
    mondo,
  }));
  it.each(detti)('$atteso: $quando', async ({ atteso, cambi, mondo }) => {
    expect(await trova(cambi, mondo ? mondo(base) : base)).toEqual([atteso]);
  });

  it('lets the same home through when it is confirmed, and another flat of the same house', async () => {
    const { residenza } = base.famiglie.get(coppia.famiglia) ?? {};
    if (!residenza?.indirizzo) throw new Error('no home');
    const stessa = { indirizzo: residenza.indirizzo };
    expect(await trova({ residenza: stessa, controlli: { FO: 'S' } })).toEqual([]);
    const interno = { ...residenza.indirizzo.numeroCivico, civicoInterno: { interno1: '4' } };
    expect(
      await trova({ residenza: { indirizzo: { ...residenza.indirizzo, numeroCivico: interno } } }),
    ).toEqual([]);
  });

  it('knows a municipality by its land register code when its province changed, and not a merged one', () => {
    const vecchia = { nomeComune: 'VINCI VECCHIA', siglaProvinciaIstat: 'FI' };
    expect(nelComune(vecchia, '2013-05-01', '048050', luoghiConFusa)).toBe(false);
    const allora = { nomeComune: 'VINCI', siglaProvinciaIstat: 'PT' };
    expect(nelComune(allora, '1920-05-01', '048050', luoghiConFusa)).toBe(true);
  });
});

describe('what a change of family does', () => {
  it('moves the household: one address for all, the same people and ties', async () => {
    const { famiglia, soggetti = [] } = await applica({});
    const prima = base.famiglie.get(coppia.famiglia);
    expect(famiglia).toEqual({ ...prima, residenza: residenzaDiProva, ultimaDecorrenza: '2026-07-05' });
    expect(soggetti).toHaveLength(3);
    for (const { dati, ultimaDecorrenza, comune } of soggetti) {
      expect(dati.residenza).toEqual([residenzaDiProva]);
      expect([ultimaDecorrenza, comune]).toEqual(['2026-07-05', '048050']);
      // Who stays in the municipality is not registered again.
      expect(dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione).not.toBe('2026-07-05');
    }
  });

  it('takes a household in from another municipality, with competence and where from', async () => {
    const conNumero = famigliaCome(altrove.famiglia, {
      idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: empoli, idFamigliaConvivenza: '3' },
    });
    const { famiglia, soggetti } = await applica(
      { famiglia: { idFamigliaConvivenzaANPR: altrove.famiglia } },
      conNumero(base),
    );
    expect(famiglia).toMatchObject({ idFamigliaConvivenzaANPR: altrove.famiglia, comune: '048050' });
    expect(famiglia).not.toHaveProperty('idFamigliaConvivenzaComune');
    expect(soggetti?.[0]).toMatchObject({
      comune: '048050',
      dati: {
        provenienza: { comune: { nomeComune: 'EMPOLI', codiceIstat: empoli } },
        datiIscrizione: {
          datiIscrizioneComune: { dataIscrizione: '2026-07-05', comune: { nomeComune: 'VINCI' } },
        },
      },
    });
  });

  it('brings a family of AIRE home', async () => {
    const { famiglia, soggetti } = await applica({
      scheda: '5',
      famiglia: { idFamigliaConvivenzaANPR: aire.famiglia },
    });
    expect(famiglia).toMatchObject({ tipoScheda: '3', comune: '048050', residenza: residenzaDiProva });
    const [tornato] = soggetti ?? [];
    expect(tornato).toMatchObject({
      stato: 'residente',
      dati: {
        residenza: [residenzaDiProva],
        provenienza: { localita: { descrizioneLocalita: 'BERLINO', codiceStato: '216' } },
        datiIscrizione: { iscrizioneResidente: { motivoIscrizione: '6' } },
      },
    });
    expect(tornato?.dati.generalita).not.toHaveProperty('soggettoAIRE');
  });

  it('writes licence and vehicles of those listed, and of no others', async () => {
    const autoveicoli = { possessoAutoveicoli: 'S', possessoPatente: 'N' };
    const { soggetti = [] } = await applica({
      tipo: '5',
      elenco: [{ ...inElenco(coppia.padre, '1'), autoveicoli }],
    });
    expect(soggetti.map(({ idSchedaSoggettoANPR: id, dati }) => [id, dati.autoveicoli])).toEqual(
      expect.arrayContaining([
        [coppia.padre, autoveicoli],
        [coppia.madre, undefined],
      ]),
    );
  });

  it('puts another at the head, and asks for the ties before certifying them', async () => {
    const mondo = base;
    const chiesta = richiesta(
      { tipo: '1', elenco: [inElenco(coppia.madre, '1'), inElenco(coppia.padre, '02')] },
      mondo,
    );
    const a = await leggiAggregati(chiesta, ricercaDiProva(mondo), chiamante.comune);
    const [famiglia] = applicaMutazioneFamiglia(chiesta, a, contestoDiProva).famiglie ?? [];
    expect(famiglia && intestatario(famiglia)).toBe(coppia.madre);
    expect(famiglia?.certificabile).toBe(false);
    expect(famiglia?.componenti.map((c) => [c.codiceLegame, c.dataDecorrenzaLegame])).toEqual([
      ['2', '2026-07-05'],
      ['1', '2026-07-05'],
      ['3', undefined],
    ]);
    if (!famiglia) return;
    const rivista = await applica(
      { tipo: '2', elenco: [inElenco(coppia.figlia, '3')], controlli: { FC: 'S' } },
      famigliaCome(coppia.famiglia, famiglia)(mondo),
    );
    expect(rivista.famiglia.certificabile).toBe(true);
  });

  it('names who answers for a convivenza, member or not, and a guardian', async () => {
    const scheda = { tipo: '1', scheda: '4', famiglia: { idFamigliaConvivenzaANPR: convivenza.famiglia } };
    const dentro = await applica({ ...scheda, elenco: [inElenco(convivenza.membro, '1', { tipo: '4' })] });
    expect(dentro.famiglia.componenti.map((c) => c.codiceLegame)).toEqual(['2', '1']);
    const fuori = { ...inElenco('', '1', { tipo: '4' }), generalita: { cognome: 'NERI', nome: 'UGO' } };
    const altro = await applica({ ...scheda, elenco: [fuori] });
    expect(altro.famiglia.tutoreIntestatario).toEqual({
      generalita: { cognome: 'NERI', nome: 'UGO' },
      dataIntestarioConvivenza: '2026-07-05',
    });
    expect(altro.famiglia.componenti.map((c) => c.codiceLegame)).toEqual(['2', '2']);
    const tutore = await applica({ tipo: '1', elenco: [inElenco(quali.vedova.vedova, '26')] });
    expect(tutore.famiglia.tutoreIntestatario?.generalita.cognome).toBe('GIUNTI');
    expect(tutore.famiglia.componenti).toEqual(base.famiglie.get(coppia.famiglia)?.componenti);
  });

  it('closes an incomplete family, gives it its municipal number and motive', async () => {
    const numero = { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '12' };
    const { famiglia } = await applica(
      { tipo: '3', famiglia: { idFamigliaConvivenzaComune: numero, motivoCostituzione: '02' } },
      famigliaCome(coppia.famiglia, { incompleta: true })(base),
    );
    expect(famiglia).toMatchObject({
      incompleta: false,
      idFamigliaConvivenzaComune: numero,
      motivoCostituzione: '2',
    });
    const aperta = await applica({ tipo: '3', controlli: { FI: '1' } });
    expect(aperta.famiglia.incompleta).toBe(true);
  });

  it('renames a street and corrects an address: they live there since when they did', async () => {
    const dal = base.famiglie.get(coppia.famiglia)?.residenza.dataDecorrenzaResidenza ?? '';
    for (const [tipo, tipoIndirizzo] of [
      ['7', '10'],
      ['9', '1'],
    ] as const) {
      const { famiglia, soggetti = [] } = await applica({ tipo, residenza: { tipoIndirizzo } });
      expect(famiglia.residenza).toEqual({
        ...residenzaDiProva,
        tipoIndirizzo,
        dataDecorrenzaResidenza: dal,
      });
      expect(soggetti.map((s) => s.dati.residenza?.[0]?.tipoIndirizzo)).toEqual(Array(3).fill(tipoIndirizzo));
    }
  });

  it('puts back the residence of before the subentro', async () => {
    const residenza = { dataDecorrenzaResidenza: '2015-03-01' };
    const { famiglia, soggetti = [] } = await applica({ tipo: '6', residenza });
    expect(famiglia.residenza).toEqual({ ...residenzaDiProva, ...residenza });
    // Emma was born in 2022: nobody lives anywhere before being in the register.
    expect(soggetti.map((s) => s.dati.residenza?.[0]?.dataDecorrenzaResidenza)).toEqual([
      ...['2015-03-01', '2015-03-01', '2022-07-03'],
    ]);
  });
});
