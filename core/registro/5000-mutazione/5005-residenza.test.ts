import { describe, expect, it } from 'vitest';
import { DatiSoggetto } from '#contract/anpr/index.ts';
import { inElenco, residenzaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import {
  mutazioneResidenzaDiProva,
  type CambiResidenza,
} from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { difettiFamiglia } from '../difetti-famiglia.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { casiDestinazione } from './casi-destinazione.ts';
import { casiResidenza } from './casi-residenza.ts';
import {
  chiamante,
  comeNelRegistro,
  contestoDiProva,
  mondoDiProva,
  quali,
  ricercaDiProva,
  type Mondo,
} from './mondo-di-prova.ts';
import { leggiAggregati } from './residenza/aggregati.ts';
import { controllaMutazioneResidenza } from './residenza/controlli.ts';
import { applicaMutazioneResidenza } from './residenza/effetti.ts';

const base = mondoDiProva();
const { coppia, sola, vedova, aire, convivenza } = quali;

function richiesta(cambi: CambiResidenza, mondo: Mondo) {
  const chiesta = mutazioneResidenzaDiProva(cambi);
  const elenco = chiesta.elencoSoggettiFamiglia ?? [];
  return { ...chiesta, elencoSoggettiFamiglia: elenco.map((voce) => comeNelRegistro(mondo, voce)) };
}
async function trova(cambi: CambiResidenza, mondo = base): Promise<string[]> {
  const chiesta = richiesta(cambi, mondo);
  const a = await leggiAggregati(chiesta, ricercaDiProva(mondo), chiamante.comune);
  return controllaMutazioneResidenza(chiesta, a, chiamante).map(({ codice, campo }) =>
    `${codice} ${campo}`.trim(),
  );
}

interface Dopo {
  readonly famiglia: (id: string) => Famiglia;
  readonly persona: (id: string) => Soggetto;
  readonly variati: unknown;
}
/** The world afterwards, in which every family that was touched holds. */
async function applica(cambi: CambiResidenza, avvisi: readonly string[] = []): Promise<Dopo> {
  expect(await trova(cambi)).toEqual(avvisi);
  const chiesta = richiesta(cambi, base);
  const a = await leggiAggregati(chiesta, ricercaDiProva(base), chiamante.comune);
  const { soggetti = [], famiglie = [], risposta } = applicaMutazioneResidenza(chiesta, a, contestoDiProva);
  const persone = new Map([...base.soggetti, ...soggetti.map((s) => [s.idSchedaSoggettoANPR, s] as const)]);
  const tutte = new Map([...base.famiglie, ...famiglie.map((f) => [f.idFamigliaConvivenzaANPR, f] as const)]);
  for (const f of famiglie)
    expect(
      difettiFamiglia(
        f,
        f.componenti.flatMap((c) => persone.get(c.idSchedaSoggettoANPR) ?? []),
      ),
    ).toEqual([]);
  for (const uno of soggetti) expect(DatiSoggetto.safeParse(uno.dati).error).toBeUndefined();
  function di<T>(mappa: ReadonlyMap<string, T>, id: string): T {
    const trovato = mappa.get(id);
    if (!trovato) throw new Error(id);
    return trovato;
  }
  return { famiglia: (id) => di(tutte, id), persona: (id) => di(persone, id), variati: risposta };
}
const legami = (f: Famiglia): string[][] =>
  f.componenti.map((c) => [c.idSchedaSoggettoANPR, c.codiceLegame, c.dataDecorrenza]);

describe('what the register says of a change of residence', () => {
  const detti = [...casiResidenza, ...casiDestinazione].map(([atteso, quando, cambi, mondo]) => ({
    atteso,
    quando,
    cambi,
    mondo,
  }));
  it.each(detti)('$atteso: $quando', async ({ atteso, cambi, mondo }) => {
    expect(await trova(cambi, mondo ? mondo(base) : base)).toEqual([atteso]);
  });

  it('lets a new family begin in the same home when that is confirmed', async () => {
    const residenze = [{ indirizzo: base.famiglie.get(coppia.famiglia)?.residenza.indirizzo }];
    const elenco = [inElenco(coppia.madre, '1')];
    expect(await trova({ elenco, residenze, controlli: { FO: 'S' } })).toEqual([]);
  });
});

describe('what a change of residence does', () => {
  it('splits a family: who goes begins another, the others stay', async () => {
    const { famiglia, persona, variati } = await applica({
      elenco: [inElenco(coppia.madre, '01'), inElenco(coppia.figlia, '3')],
      famiglia: { motivoCostituzione: '2' },
    });
    const nuova = famiglia('8000000001');
    expect(nuova).toMatchObject({
      tipoScheda: '3',
      comune: '048050',
      dataOrigine: '2026-07-05',
      motivoCostituzione: '2',
      residenza: residenzaDiProva,
    });
    expect(legami(nuova)).toEqual([
      [coppia.madre, '1', '2026-07-05'],
      [coppia.figlia, '3', '2026-07-05'],
    ]);
    expect(legami(famiglia(coppia.famiglia))).toEqual([[coppia.padre, '1', '2020-09-12']]);
    expect(persona(coppia.madre)).toMatchObject({
      idFamigliaConvivenzaANPR: '8000000001',
      ultimaDecorrenza: '2026-07-05',
      dati: { residenza: [residenzaDiProva] },
    });
    expect(JSON.stringify(variati)).toContain('"idFamigliaConvivenzaANPR":"8000000001"');
  });

  it('leaves a family without head to be reviewed, and says so', async () => {
    const { famiglia } = await applica({ elenco: [inElenco(coppia.padre, '1')] }, ['EN226']);
    expect(famiglia(coppia.famiglia).certificabile).toBe(false);
  });

  it('unites two families: who comes lives where the others do, and the family left is over', async () => {
    const { famiglia, persona } = await applica({
      attribuzione: '1',
      famiglia: { idFamigliaConvivenzaANPR: coppia.famiglia },
      elenco: [inElenco(vedova.vedova, '7')],
    });
    expect(legami(famiglia(coppia.famiglia)).at(-1)).toEqual([vedova.vedova, '7', '2026-07-05']);
    expect(famiglia(vedova.famiglia)).toMatchObject({ stato: 'archiviata', componenti: [] });
    const { indirizzo } = base.famiglie.get(coppia.famiglia)?.residenza ?? {};
    expect(persona(vedova.vedova).dati.residenza?.[0]).toMatchObject({
      indirizzo,
      dataDecorrenzaResidenza: '2026-07-05',
    });
  });

  it('lets somebody into a convivenza, which stays when its last guest leaves', async () => {
    const { famiglia } = await applica({
      attribuzione: '1',
      famiglia: { idFamigliaConvivenzaANPR: convivenza.famiglia, tipoScheda: '4' },
      elenco: [inElenco(vedova.vedova, '2', { tipo: '4' })],
    });
    expect(famiglia(convivenza.famiglia).componenti).toHaveLength(3);
    const ospiti = [inElenco(convivenza.responsabile, '1'), inElenco(convivenza.membro, '25')];
    const usciti = await applica({ elenco: ospiti });
    expect(usciti.famiglia(convivenza.famiglia)).toMatchObject({ componenti: [] });
    expect(usciti.famiglia(convivenza.famiglia).stato).toBeUndefined();
  });

  it('brings somebody home from AIRE into a family that is here', async () => {
    const { famiglia, persona } = await applica({
      attribuzione: '1',
      famiglia: { idFamigliaConvivenzaANPR: sola.famiglia },
      elenco: [inElenco(aire.persona, '13')],
    });
    expect(persona(aire.persona)).toMatchObject({ stato: 'residente', comune: '048050' });
    expect(famiglia(aire.famiglia)).toMatchObject({ stato: 'archiviata', tipoScheda: '5' });
  });

  it('says that somebody has no fixed abode: who lives alone keeps the family', async () => {
    const solo = await applica({ tipo: '01', elenco: [inElenco(vedova.vedova, '1')] });
    expect(solo.persona(vedova.vedova)).toMatchObject({
      idFamigliaConvivenzaANPR: vedova.famiglia,
      dati: { attributiSoggetto: { senzaFissaDimora: 'S' }, residenza: [residenzaDiProva] },
    });
    expect(solo.famiglia(vedova.famiglia).residenza).toEqual(residenzaDiProva);
    const uno = await applica({ tipo: '01', elenco: [inElenco(coppia.madre, '1')] });
    expect(uno.persona(coppia.madre)).toMatchObject({
      idFamigliaConvivenzaANPR: '8000000001',
      dati: { attributiSoggetto: { senzaFissaDimora: 'S' } },
    });
  });

  it.each([
    ['03', '2'],
    ['04', '3'],
  ])('adds an address of its own kind beside the residence (%s)', async (tipo, tipoIndirizzo) => {
    const { persona } = await applica({
      tipo,
      attribuzione: '1',
      elenco: [inElenco(coppia.madre, '2')],
      residenze: [{ tipoIndirizzo }],
    });
    expect(persona(coppia.madre).dati.residenza).toEqual([
      ...(base.soggetti.get(coppia.madre)?.dati.residenza ?? []),
      { ...residenzaDiProva, tipoIndirizzo },
    ]);
  });

  it('puts somebody back where he was before the subentro, in his own family', async () => {
    const dataDecorrenzaResidenza = '2015-03-01';
    const { persona, famiglia } = await applica({
      tipo: '06',
      attribuzione: '1',
      famiglia: { idFamigliaConvivenzaANPR: vedova.famiglia },
      elenco: [inElenco(vedova.vedova, '1')],
      residenze: [{ dataDecorrenzaResidenza }],
    });
    expect(famiglia(vedova.famiglia).residenza).toEqual({ ...residenzaDiProva, dataDecorrenzaResidenza });
    expect(persona(vedova.vedova).dati.residenza?.[0]).toMatchObject({ dataDecorrenzaResidenza });
  });
});
