import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutazioneAireDiProva } from '#contract/regole/iscrizione/di-prova-aire.ts';
import { inElenco } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import type { CambiResidenza } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { codiciDi, numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { operatoreDiProva } from './di-prova.ts';
import { creaMosse } from './mosse-di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

const { coppiaInAttesa: coppia, madreSola: sola, vedova, cfNonValidato, nomeDifficile } = personaggi;
const diEmpoli = operatoreDiProva({ comune: '048014' });
let banco: RegistroDiProva;
const { persona, famiglia, intatta, invia, muta, sposta, annulla } = creaMosse(() => banco);

beforeAll(async () => {
  banco = await registroDiProva();
});
afterAll(async () => {
  await banco.chiudi();
});

/** Via Tosco Romagnola, Empoli. */
const aEmpoli = {
  indirizzo: {
    cap: '50053',
    comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
    toponimo: { specie: 'VIA', denominazioneToponimo: 'TOSCO ROMAGNOLA' },
    numeroCivico: { numero: '7' },
  },
};
const nellaSola = (chi: string, codice: string): CambiResidenza => ({
  attribuzione: '1',
  famiglia: { idFamigliaConvivenzaANPR: sola.famiglia },
  elenco: [inElenco(chi, codice)],
});

describe('a household that moves between municipalities', () => {
  const trasloco = { famiglia: { idFamigliaConvivenzaANPR: coppia.famiglia }, residenza: aEmpoli };

  it('is registered by who receives it, and competence goes with it, there and back', async () => {
    const prima = JSON.stringify([await famiglia(coppia.famiglia), await persona(coppia.madre)]);
    expect(rifiuti(await muta(trasloco))).toEqual(['EF042']);
    const id = numeroDi(await muta(trasloco, diEmpoli));
    expect(await famiglia(coppia.famiglia)).toMatchObject({ comune: '048014' });
    expect(await persona(coppia.madre)).toMatchObject({
      comune: '048014',
      dati: { provenienza: { comune: { nomeComune: 'VINCI' } } },
    });
    expect(await intatta(coppia.famiglia)).toEqual([]);
    // They are found by a street where nobody lived.
    const trovati = await banco.registro.cerca({ testo: 'giulia romagnola', limite: 12 }, diEmpoli);
    expect(trovati).toMatchObject({ ok: true, valore: [{ idSchedaSoggettoANPR: coppia.madre }] });
    // Vinci has nothing more to say of them, and cannot take back what Empoli did.
    expect(rifiuti(await muta({ tipo: '7' }))).toEqual(['EN119']);
    expect(rifiuti(await annulla(id, '5001', coppia.madre))).toEqual(['EN145']);
    expect(rifiuti(await annulla(id, '5001', coppia.madre, diEmpoli))).toEqual([]);
    expect(JSON.stringify([await famiglia(coppia.famiglia), await persona(coppia.madre)])).toBe(prima);
  });
});

describe('somebody who goes abroad and comes back', () => {
  it('leaves a family of AIRE, which becomes one of residents where it is received', async () => {
    const { primo } = personaggi.omonimi;
    const generalita = { cognome: 'ROSSI', nome: 'MARCO', idSchedaSoggettoANPR: primo };
    numeroDi(await invia('A006', mutazioneAireDiProva({ generalita })));
    const fuori = await persona(primo);
    const idFamigliaConvivenzaANPR = fuori.idFamigliaConvivenzaANPR ?? '';
    expect(await famiglia(idFamigliaConvivenzaANPR)).toMatchObject({ tipoScheda: '5' });
    expect(await famiglia(personaggi.omonimi.famigliaPrimo)).toMatchObject({ stato: 'archiviata' });
    const rientro = { dal: '2026-07-11', famiglia: { idFamigliaConvivenzaANPR }, residenza: aEmpoli };
    expect(rifiuti(await muta(rientro, diEmpoli))).toEqual(['EN341']);
    const id = numeroDi(await muta({ ...rientro, scheda: '5' }, diEmpoli));
    expect(await persona(primo)).toMatchObject({
      ...{ stato: 'residente', comune: '048014', idFamigliaConvivenzaANPR },
      dati: { provenienza: { localita: { descrizioneLocalita: 'TIRANA' } } },
    });
    expect(await intatta(idFamigliaConvivenzaANPR)).toEqual([]);
    expect(rifiuti(await annulla(id, '5001', primo, diEmpoli))).toEqual([]);
    expect(await persona(primo)).toEqual(fuori);
  });
});

describe('people who change family', () => {
  it('split, unite, and the family left empty is over until that is taken back', async () => {
    const prima = JSON.stringify(await famiglia(vedova.famiglia));
    const id = numeroDi(await sposta(nellaSola(vedova.vedova, '7')));
    expect(await famiglia(vedova.famiglia)).toMatchObject({ stato: 'archiviata', componenti: [] });
    expect(rifiuti(await muta({ famiglia: { idFamigliaConvivenzaANPR: vedova.famiglia } }))).toEqual([
      'EF002',
    ]);
    expect(await intatta(sola.famiglia)).toEqual([]);
    expect(rifiuti(await annulla(id, '5005', vedova.vedova))).toEqual([]);
    expect(JSON.stringify(await famiglia(vedova.famiglia))).toBe(prima);
    expect(await intatta(vedova.famiglia)).toEqual([]);
  });

  it('begin a family with a number of its own, which is over when that is taken back', async () => {
    const risposta = await sposta({ elenco: [inElenco(coppia.madre, '1'), inElenco(coppia.figlia, '3')] });
    const nuova = (await persona(coppia.madre)).idFamigliaConvivenzaANPR ?? '';
    expect(nuova).toMatch(/^8\d{9}$/);
    expect(JSON.stringify(risposta)).toContain(nuova);
    expect([await intatta(nuova), await intatta(coppia.famiglia)]).toEqual([[], []]);
    expect(rifiuti(await annulla(numeroDi(risposta), '5005', coppia.madre))).toEqual([]);
    expect(await persona(coppia.madre)).toMatchObject({ idFamigliaConvivenzaANPR: coppia.famiglia });
    expect(await famiglia(nuova)).toMatchObject({ stato: 'annullata' });
  });

  it('warn when the head leaves, and the family gets another', async () => {
    const risposta = await sposta({ elenco: [inElenco(coppia.padre, '1')] });
    expect(codiciDi(risposta)).toEqual(['EN226']);
    const capo = await muta({
      tipo: '1',
      elenco: [inElenco(coppia.madre, '1'), inElenco(coppia.figlia, '3')],
    });
    expect(codiciDi(capo)).toEqual(['EN219']);
    const legami = { tipo: '2', elenco: [inElenco(coppia.figlia, '3')], controlli: { FC: 'S' } };
    expect(codiciDi(await muta(legami))).toEqual([]);
    expect(await famiglia(coppia.famiglia)).toMatchObject({ certificabile: true });
    expect(await intatta(coppia.famiglia)).toEqual([]);
  });
});

describe('families touched by two at once', () => {
  it('receive both, whoever comes first', async () => {
    const ingressi = [cfNonValidato.persona, nomeDifficile.persona].map((chi) =>
      sposta(nellaSola(chi, '13')),
    );
    for (const risposta of await Promise.all(ingressi)) expect(rifiuti(risposta)).toEqual([]);
    const { componenti } = await famiglia(sola.famiglia);
    expect(componenti.map((c) => c.idSchedaSoggettoANPR)).toEqual(
      expect.arrayContaining([cfNonValidato.persona, nomeDifficile.persona]),
    );
    expect(await intatta(sola.famiglia)).toEqual([]);
  });

  it('let a person go to one place only', async () => {
    const due = await Promise.all([
      sposta(nellaSola(vedova.vedova, '7')),
      sposta({
        attribuzione: '1',
        famiglia: { idFamigliaConvivenzaANPR: coppia.famiglia },
        elenco: [inElenco(vedova.vedova, '7')],
      }),
      muta({ famiglia: { idFamigliaConvivenzaANPR: vedova.famiglia } }),
    ]);
    const dove = (await persona(vedova.vedova)).idFamigliaConvivenzaANPR ?? '';
    expect(due.filter((r) => rifiuti(r).length === 0).length).toBeGreaterThan(0);
    for (const id of [sola.famiglia, coppia.famiglia, vedova.famiglia]) {
      const { componenti } = await famiglia(id);
      expect(componenti.some((c) => c.idSchedaSoggettoANPR === vedova.vedova)).toBe(id === dove);
      expect(await intatta(id)).toEqual([]);
    }
  });
});

describe('a family by the number of its municipality', () => {
  const suo = { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: 'A12' };
  const perNumero = { idFamigliaConvivenzaANPR: undefined, idFamigliaConvivenzaComune: suo };

  it('is found once it has one, and not when two have the same', async () => {
    const via = {
      indirizzo: { ...aEmpoli.indirizzo, comune: { nomeComune: 'VINCI', siglaProvinciaIstat: 'FI' } },
    };
    const cerca = (): Promise<RispostaUfficiale> => muta({ tipo: '9', famiglia: perNumero, residenza: via });
    expect(rifiuti(await cerca())).toEqual(['EF001']);
    for (const id of [sola.famiglia, coppia.famiglia])
      numeroDi(
        await muta({
          tipo: '3',
          famiglia: { idFamigliaConvivenzaANPR: id, idFamigliaConvivenzaComune: suo },
        }),
      );
    expect(rifiuti(await cerca())).toEqual(['EF062']);
    const altro = { ...suo, idFamigliaConvivenza: 'A13' };
    numeroDi(
      await muta({
        tipo: '3',
        famiglia: { idFamigliaConvivenzaANPR: coppia.famiglia, idFamigliaConvivenzaComune: altro },
      }),
    );
    numeroDi(await cerca());
  });
});
