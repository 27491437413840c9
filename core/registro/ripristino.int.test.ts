import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SoggettoFamiglia } from '#contract/anpr/index.ts';
import { inElenco } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { mutazioneResidenzaDiProva } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { annullamentoDiProva } from './casi-annullamento.ts';
import { operatoreDiProva } from './di-prova.ts';

const { famiglia } = personaggi.coppiaInAttesa;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva({ residenti: 60 });
});
afterAll(async () => {
  await prova.chiudi();
});

describe('a move taken back, across municipalities', () => {
  const { madre, padre, figlia } = personaggi.coppiaInAttesa;
  const empoli = operatoreDiProva({ comune: '048014' });
  const aEmpoli = {
    indirizzo: {
      cap: '50053',
      comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'TOSCO ROMAGNOLA' },
      numeroCivico: { numero: '7' },
    },
  };
  const conNome = (voce: SoggettoFamiglia, nome: string): SoggettoFamiglia => ({
    ...voce,
    generalita: { ...voce.generalita, cognome: nome === 'GIULIA' ? 'MARTELLI' : 'CONTI', nome },
  });
  let numero = 0;
  const di = <T extends { testataRichiesta: object }>(richiesta: T): T => ({
    ...richiesta,
    testataRichiesta: {
      ...richiesta.testataRichiesta,
      ...{ idOperazioneComune: `TRASLOCO${++numero}`, codMittente: '048014' },
    },
  });
  const annullaMossa = (id: string, controlli: readonly string[], dal = '2026-07-05') =>
    di({
      ...annullamentoDiProva({
        controlli,
        testata: { dataDecorrenza: dal },
        detta: { idOperazioneANPR: id },
      }),
    });

  it('keeps what followed, on every day, for one person and then for all', async () => {
    const cerca = prova.cerca();
    const [leiPrima, casaPrima] = [await cerca.soggetto(madre), await cerca.famiglia(famiglia)];
    const mossa = mutazioneResidenzaDiProva({
      elenco: [conNome(inElenco(madre, '1'), 'GIULIA'), conNome(inElenco(figlia, '3'), 'EMMA')],
      residenze: [aEmpoli],
    });
    const id = numeroDi(await prova.esegui('5005', di(mossa), empoli));
    expect(await cerca.soggetto(madre)).toMatchObject({ comune: '048014' });
    const studio = mutazioneDiProva({ testata: { dataDecorrenza: '2026-07-09' } });
    const studia = numeroDi(await prova.esegui('5008', di(studio), empoli));

    const vista = await prova.registro.annullabilita(id, operatoreDiProva());
    expect(vista).toMatchObject({ ok: true, valore: { annullabile: false, motivi: [{ codice: 'EN145' }] } });
    expect(await prova.registro.annullabilita(id, empoli)).toMatchObject({
      ...{ ok: true, valore: { annullabile: true, servizio: '5012', ripristino: true, ostacoli: [] } },
    });
    expect(rifiuti(await prova.esegui('5012', annullaMossa(id, []), empoli))).toEqual(['EN077']);
    expect(rifiuti(await prova.esegui('5012', annullaMossa(id, ['RA'], '2026-07-06'), empoli))).toEqual([
      'EN360',
    ]);

    const solo = await prova.esegui('5012', annullaMossa(id, ['RA', 'RP']), empoli);
    expect(rifiuti(solo)).toEqual([]);
    const lei = await cerca.soggetto(madre);
    expect(lei).toMatchObject({
      ...{ comune: '048050', idFamigliaConvivenzaANPR: famiglia, ultimaDecorrenza: '2026-07-09' },
      dati: { altriDati: { titoloStudio: '5' } },
    });
    // Between the move that was not and the new schooling she is as she was.
    expect(await cerca.soggettoAl(madre, '2026-07-07')).toEqual(leiPrima);
    expect(await cerca.soggetto(figlia)).toMatchObject({ comune: '048014' });
    expect(rifiuti(await prova.esegui('5012', annullaMossa(id, ['RA', 'RP']), empoli))).toEqual(['EN077']);

    expect(rifiuti(await prova.esegui('5012', annullaMossa(id, ['RA']), empoli))).toEqual([]);
    expect(await cerca.soggetto(figlia)).toMatchObject({ comune: '048050' });
    expect((await cerca.famiglia(famiglia))?.componenti).toEqual(casaPrima?.componenti);
    expect(await cerca.soggetto(padre)).toMatchObject({ idFamigliaConvivenzaANPR: famiglia });
    expect(await prova.registro.annullabilita(studia, empoli)).toMatchObject({
      valore: { annullabile: true },
    });
  });
});
