import { describe, expect, it } from 'vitest';
import { compiuti, siFaIn, type Sede } from './esercizio.ts';
import parole from './esercizi.it.json' with { type: 'json' };
import { esercizi } from './esercizi/index.ts';
import { cartaDalMagazzino } from './esercizi/carta-dal-magazzino.ts';
import { dichiarazioneDiResidenza } from './esercizi/dichiarazione-di-residenza.ts';
import { famigliaFerma } from './esercizi/famiglia-ferma.ts';
import { nascitaSenzaRete } from './esercizi/nascita-senza-rete.ts';
import { fattiFra, ricorda, type Fatto, type Quadro } from './fatti.ts';
import { RegistroEsercizi } from './registro.ts';

const vuoto: Quadro = { schermata: 'cerca', inSede: true, bozze: [], pratiche: [] };
const nascita = { id: 'a', codice: '1001' };
const inCoda = { ...nascita, stato: { stato: 'in-coda', dal: 0 } } as const;
const confermata = {
  ...nascita,
  stato: { stato: 'confermata', quando: 1, risposta: {}, avvisi: [] },
} as const;

/** What the desk shows, one look after the other, of a birth off line done as the exercise asks. */
const sguardi: readonly Quadro[] = [
  vuoto,
  { ...vuoto, schermata: 'scheda' },
  { ...vuoto, schermata: 'scheda', inSede: false },
  { ...vuoto, schermata: 'atto', inSede: false, bozze: [nascita] },
  { ...vuoto, schermata: 'uscita', inSede: false, pratiche: [inCoda] },
  { ...vuoto, schermata: 'uscita', pratiche: [inCoda] },
  { ...vuoto, schermata: 'uscita', pratiche: [confermata] },
  { ...vuoto, schermata: 'scheda', pratiche: [confermata] },
];

function racconta(quadri: readonly Quadro[]): Fatto[] {
  const fatti: Fatto[] = [];
  let prima: Quadro | undefined;
  for (const uno of quadri) {
    const adesso = ricorda(prima, uno);
    fatti.push(...fattiFra(prima, adesso));
    prima = adesso;
  }
  return fatti;
}

describe('steps check themselves', () => {
  it('one after the other, as the desk changes', () => {
    const dopo = sguardi.map((_, i) => compiuti(nascitaSenzaRete, racconta(sguardi.slice(0, i + 1))));
    expect(dopo).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
  it('and none is given for what was done in another order', () => {
    const senzaStaccare = sguardi.filter(({ inSede }) => inSede);
    expect(compiuti(nascitaSenzaRete, racconta(senzaStaccare))).toBe(1);
  });
  it('what was in the drawers before is no news when they open', () => {
    const prima = { ...vuoto, bozze: [nascita], pratiche: [confermata] };
    const tornati = [prima, vuoto, prima].reduce<{ quadro?: Quadro; fatti: Fatto[] }>(
      ({ quadro, fatti }, uno) => {
        const adesso = ricorda(quadro, uno);
        return { quadro: adesso, fatti: [...fatti, ...fattiFra(quadro, adesso)] };
      },
      { fatti: [] },
    );
    expect(tornati.fatti).toEqual([{ tipo: 'schermata', nome: 'cerca' }]);
  });
});

it('a family stopped by another municipality is put off with a note', () => {
  const motivi = [{ codice: 'EN531', blocca: true, testo: '' }];
  const sospesa = { stato: 'sospesa', quando: 1, fino: 2, motivi } as const;
  const arrivo = { id: 'b', codice: '5001' };
  const fermi: readonly Quadro[] = [
    vuoto,
    { ...vuoto, schermata: 'scheda' },
    { ...vuoto, schermata: 'atto', bozze: [arrivo] },
    { ...vuoto, schermata: 'uscita', pratiche: [{ ...arrivo, stato: sospesa }] },
    { ...vuoto, schermata: 'uscita', pratiche: [{ ...arrivo, stato: { ...sospesa, promemoria: 'EMPOLI' } }] },
  ];
  const dopo = fermi.map((_, i) => compiuti(famigliaFerma, racconta(fermi.slice(0, i + 1))));
  expect(dopo).toEqual([0, 1, 2, 3, 4]);
});

it('a blank loaded is not yet one assigned, and a card asked for without them is nothing done', () => {
  const vista = (nome: string): Fatto => ({ tipo: 'schermata', nome });
  const detto = (chiamata: string, ok = true): Fatto => ({ tipo: 'risposta', chiamata, ok });
  const carica = detto('registro.attoModuli');
  const domanda = detto('registro.domandaCarta');
  const fatti = [
    ...[vista('carta-identita'), detto('registro.attoModuli', false), carica, carica, vista('scheda')],
    ...[vista('carta-identita'), detto('registro.domandaCarta', false), domanda],
  ];
  const dopo = fatti.map((_, i) => compiuti(cartaDalMagazzino, fatti.slice(0, i + 1)));
  expect(dopo).toEqual([1, 1, 2, 3, 4, 5, 5, 6]);
  expect(compiuti(cartaDalMagazzino, [domanda])).toBe(0);
});

it('a declaration is taken in charge before it is registered, and looked at again afterwards', () => {
  const vista = (nome: string): Fatto => ({ tipo: 'schermata', nome });
  const detto = (chiamata: string): Fatto => ({ tipo: 'risposta', chiamata, ok: true });
  const fatti: Fatto[] = [
    ...[vista('richiesta'), detto('esercizi.dichiarazione'), vista('richieste'), vista('richiesta')],
    { tipo: 'atto', codice: '5001', stato: 'confermata', motivi: [] },
    detto('registro.attoRichiesta'),
    { tipo: 'atto', codice: '5001', stato: 'confermata', motivi: [] },
    vista('richiesta'),
  ];
  const dopo = fatti.map((_, i) => compiuti(dichiarazioneDiResidenza, fatti.slice(0, i + 1)));
  expect(dopo).toEqual([0, 1, 1, 2, 2, 3, 4, 5]);
});

it.each<[Sede, number]>([
  ['comune', 11],
  ['prefettura', 2],
])('at a desk of the %s there are %i to do', (sede, quanti) => {
  expect(esercizi.filter((uno) => siFaIn(uno, sede))).toHaveLength(quanti);
});

describe('progress', () => {
  function memoria(): Pick<Storage, 'getItem' | 'setItem'> {
    const righe = new Map<string, string>();
    return {
      getItem: (chiave) => righe.get(chiave) ?? null,
      setItem: (chiave, valore) => righe.set(chiave, valore),
    };
  }
  it('is each operator’s own, outlives the page, and can be put back to nothing', () => {
    const disco = memoria();
    const primo = new RegistroEsercizi(() => disco);
    primo.comincia('irene', 'nascita-senza-rete');
    primo.annota('irene', racconta(sguardi));
    primo.annota('matteo', racconta(sguardi));
    const riaperto = new RegistroEsercizi(() => disco);
    expect(riaperto.di('irene').finiti).toEqual(['nascita-senza-rete']);
    expect(riaperto.di('matteo')).toEqual({ finiti: [] });
    riaperto.azzera('irene');
    expect(new RegistroEsercizi(() => disco).di('irene')).toEqual({ finiti: [] });
  });
  it('begins anew on a damaged memory', () => {
    const disco = memoria();
    disco.setItem('sportello.esercizi.irene', '{rotto');
    expect(new RegistroEsercizi(() => disco).di('irene')).toEqual({ finiti: [] });
  });
});

it.each(esercizi.map(({ nome, passi }) => [nome, passi] as const))(
  '%s has words and help for each step',
  (nome, passi) => {
    const sue = (parole as unknown as Record<string, { passi: object; aiuti: object }>)[nome];
    const nomi = passi.map((passo) => passo.nome);
    expect(Object.keys(sue?.passi ?? {})).toEqual(nomi);
    expect(Object.keys(sue?.aiuti ?? {})).toEqual(nomi);
    expect(new Set(nomi).size).toBe(nomi.length);
  },
);
