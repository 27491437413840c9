import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta2001 } from '#contract/anpr/index.ts';
import { decessoDiProva } from '#contract/regole/casi-decesso.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { codiciRifiuto, nato, quanti, registroDiProva, type RegistroDiProva } from './banco-di-prova.ts';
import { giornoDiProva, nascitaDiProva, operatoreDiProva } from './di-prova.ts';

const chi = operatoreDiProva();
const { famiglia, madre } = personaggi.coppiaInAttesa;
let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(() => prova.chiudi());

describe('a birth, end to end', () => {
  it('puts the child in the family, with ids, a code, versions and audit', async () => {
    const risposta = await prova.esegui('1001', nascitaDiProva());
    const { id, codice } = nato(risposta);
    expect(codice).toMatch(/^CNTBNC26L50D403.$/);
    const letto = await prova.registro.dossier(id, 'verifica', chi);
    if (!letto.ok) throw new Error('no dossier');
    expect(letto.valore.famiglia).toMatchObject({ idFamigliaConvivenzaANPR: famiglia });
    expect(letto.valore.famiglia?.componenti.at(-1)).toMatchObject({
      ...{ idSchedaSoggettoANPR: id, codiceLegame: '3', dataDecorrenza: giornoDiProva },
    });
    expect(letto.valore.operazioni).toMatchObject([{ codice: '1001', comune: '048050' }]);
    const dopo = await prova.registro.accessi(id, chi);
    expect(dopo.ok && dopo.valore.accessi.map((a) => a.finalita)).toEqual([
      'verifica',
      'iscrizione per nascita',
    ]);
  });

  it('gives the same answer to the same request, and refuses the same id for other data', async () => {
    const richiesta = nascitaDiProva({ nome: 'AURORA' });
    const prima = await prova.esegui('1001', richiesta);
    const righe = await quanti(prova, 'soggetto');
    expect(await prova.esegui('1001', richiesta)).toEqual(prima);
    const id = richiesta.testataRichiesta.idOperazioneComune;
    expect(await prova.registro.esito(id, chi)).toMatchObject({ stato: 'conclusa', risposta: prima });
    expect(codiciRifiuto(await prova.esegui('1001', nascitaDiProva({ id, nome: 'ALTRA' })))).toEqual([
      'EN148',
      'EN527',
    ]);
    expect(await quanti(prova, 'soggetto')).toBe(righe);
  });

  it('registers twenty copies at once exactly once', async () => {
    const richiesta = nascitaDiProva({ nome: 'CHIARA' });
    const [righe, versioni] = [await quanti(prova, 'soggetto'), await quanti(prova, 'versione_soggetto')];
    const risposte = await Promise.all(Array.from({ length: 20 }, () => prova.esegui('1001', richiesta)));
    expect(new Set(risposte.map((r) => nato(r).id)).size).toBe(1);
    expect([await quanti(prova, 'soggetto'), await quanti(prova, 'versione_soggetto')]).toEqual([
      righe + 1,
      versioni + 1,
    ]);
  });

  it('lands two births of one family sent together', async () => {
    const due = await Promise.all(
      ['VIOLA', 'STELLA'].map((nome) => prova.esegui('1001', nascitaDiProva({ nome }))),
    );
    const ids = due.map((r) => nato(r).id);
    const letto = await prova.registro.dossier(madre, 'verifica', chi);
    const componenti = letto.ok ? letto.valore.famiglia?.componenti : [];
    expect(componenti?.map((c) => c.idSchedaSoggettoANPR)).toEqual(expect.arrayContaining(ids));
  });

  it('refuses the same child under another id, and keeps the refusal', async () => {
    const richiesta = nascitaDiProva();
    const prima = await prova.esegui('1001', richiesta);
    expect(codiciRifiuto(prima)).toEqual(['EN188', 'EN527']);
    expect(await prova.esegui('1001', richiesta)).toEqual(prima);
  });

  it('leaves nothing when it fails half way', async () => {
    const prima = [await quanti(prova, 'soggetto'), await quanti(prova, 'operazione')];
    await sql`alter table audit add constraint guasto check (tipo <> '1001') not valid`.execute(
      prova.database.migratore,
    );
    await expect(prova.registro.esegui('1001', nascitaDiProva({ nome: 'GEMMA' }), chi)).rejects.toThrow(
      'guasto',
    );
    await sql`alter table audit drop constraint guasto`.execute(prova.database.migratore);
    expect([await quanti(prova, 'soggetto'), await quanti(prova, 'operazione')]).toEqual(prima);
  });
});

describe('a death, end to end', () => {
  it('closes the record, leaves a widow, and keeps the history', async () => {
    const { moglie, marito, famigliaMarito } = personaggi.coniugiSeparatiDiCasa;
    const richiesta = {
      ...decessoDiProva({ ruolo: '1', testata: { idOperazioneComune: 'DECESSO1' } }),
      generalitaPerRicerca: { cognome: 'GELLI', nome: 'PAOLO', idSchedaSoggettoANPR: marito },
    };
    const prima = await prova.cerca().soggetto(marito);
    const risposta = await prova.esegui('2001', richiesta);
    const letta = Risposta2001.parseJson(risposta);
    const comune = letta.ok ? letta.valore.Risposta_Comune : undefined;
    expect(comune?.testataRisposta?.esitoOperazione).toBe('WN00');
    expect(comune?.listaAnomalie?.anomalie?.map((a) => a.codiceErroreAnomalia)).toEqual(['EN310']);
    const ricerca = prova.cerca();
    expect(await ricerca.soggetto(marito)).toMatchObject({ stato: 'deceduto' });
    expect((await ricerca.famiglia(famigliaMarito))?.componenti).toEqual([]);
    const vedova = await ricerca.soggetto(moglie);
    expect(vedova?.dati.vedovanza?.datiMorteconiuge.dataEvento).toBe('2026-07-05');
    expect(await ricerca.soggettoAl(marito, '2026-07-04')).toEqual(prima);
    expect(
      codiciRifiuto(
        await prova.esegui('2001', {
          ...richiesta,
          testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: 'DECESSO2' },
        }),
      ),
    ).toEqual(['EN184', 'EN527']);
  });
});
