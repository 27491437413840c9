import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta1014, Risposta3004 } from '#contract/anpr/index.ts';
import {
  altri1014,
  giulia,
  procedimentoDiProva,
  type CambiProcedimento,
} from '#contract/regole/casi-procedimento.ts';
import { cancellazioneDiProva } from '#contract/regole/casi-cancellazione.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from './banco-di-prova.ts';
import { operatoreDiProva } from './di-prova.ts';
import type { RispostaUfficiale } from './registro.ts';

let banco: RegistroDiProva;
beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
});
afterAll(() => banco.chiudi());

const altroComune = operatoreDiProva({ comune: '048017', idPostazione: '048017-CO-0001' });
let numero = 0;
function esegui(cambi: CambiProcedimento, come = operatoreDiProva()): Promise<RispostaUfficiale> {
  const testata = { idOperazioneComune: `PROC${++numero}`, codMittente: come.comune, ...cambi.testata };
  return banco.esegui('1014', procedimentoDiProva({ ...cambi, testata }), come);
}
function numeroDi(risposta: RispostaUfficiale): string {
  const letta = Risposta1014.parseJson(risposta);
  const dato = letta.ok
    ? letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0]?.procedimento
    : undefined;
  if (dato?.numeroPraticaAnpr === undefined) throw new Error(JSON.stringify(risposta));
  return dato.numeroPraticaAnpr;
}
const su = (
  tipo: keyof typeof altri1014,
  numeroPraticaAnpr: string,
  altro: CambiProcedimento = {},
): CambiProcedimento => ({
  ...altri1014[tipo],
  ...altro,
  istruttoria: { ...altri1014[tipo].istruttoria, numeroPraticaAnpr, ...altro.istruttoria },
});
function cerca(parametriRicerca3004: object, come = operatoreDiProva()): Promise<RispostaUfficiale> {
  const { testataRichiesta } = procedimentoDiProva();
  return banco.esegui(
    '3004',
    {
      testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '3004', codMittente: come.comune },
      parametriRicerca3004,
    },
    come,
  );
}

describe('a procedure, end to end', () => {
  it('is opened, gains and loses people, is closed, and tells its story by number and by person', async () => {
    const aperto = numeroDi(await esegui({ istruttoria: { numeroPraticaComune: 'P-1' } }));
    const lorenzo = {
      cognome: 'CONTI',
      nome: 'LORENZO',
      idSchedaSoggettoANPR: personaggi.coppiaInAttesa.padre,
    };
    expect(codiciDi(await esegui(su('S', aperto, { persone: [lorenzo] })))).toEqual([]);
    expect(codiciDi(await esegui(su('E', aperto)))).toEqual([]);
    const chiusa = await esegui(su('C', aperto, { istruttoria: { noteEsito: 'ACCERTAMENTI CONCLUSI' } }));
    expect(codiciDi(chiusa)).toEqual([]);
    expect(codiciDi(await esegui(su('M', aperto)))).toEqual(['EN442']);

    const perNumero = await cerca({ numeroProcedimentoAmm: aperto });
    expect(Risposta3004.parseJson(perNumero)).toMatchObject({ ok: true });
    expect(perNumero).toMatchObject({
      Risposta3004_OK: {
        listaProcAmm: {
          elemProcAmm: [
            {
              procedimentoIstruttoria: [
                { tipoOperazione: 'I', numeroPraticaAnpr: aperto },
                { tipoOperazione: 'S' },
                { tipoOperazione: 'E' },
                { tipoOperazione: 'C', noteEsito: 'ACCERTAMENTI CONCLUSI' },
              ],
              generalitaSoggettoCollegato: [{ cognome: 'CONTI', nome: 'LORENZO' }],
            },
          ],
        },
      },
    });
    const elementi = (r: RispostaUfficiale) =>
      (r as { Risposta3004_OK?: { listaProcAmm: unknown } }).Risposta3004_OK?.listaProcAmm;
    expect(elementi(await cerca({ numeroPraticaComune: 'P-1' }))).toEqual(elementi(perNumero));
    expect(elementi(await cerca({ generalitaSoggettoCollegato: lorenzo }))).toEqual(elementi(perNumero));
    expect(codiciDi(await cerca({ numeroProcedimentoAmm: aperto }, altroComune))).toEqual(['EN122']);
    expect(
      codiciDi(await cerca({ generalitaSoggettoCollegato: { cognome: 'CONTI', nome: 'LORENZO' } })),
    ).toEqual(['EN448']);
  });

  it('keeps a version for each change', async () => {
    const aperto = numeroDi(await esegui({ istruttoria: { motivoAvvio: '12' } }));
    await esegui(su('C', aperto));
    const versioni = await banco.database.applicazione
      .selectFrom('versione_procedimento')
      .select(['versione', 'prima', 'dopo'])
      .where('id', '=', aperto)
      .orderBy('versione')
      .execute();
    expect(versioni).toMatchObject([
      { versione: 1, prima: null, dopo: { stato: 'aperto' } },
      { versione: 2, prima: { stato: 'aperto' }, dopo: { stato: 'chiuso' } },
    ]);
  });

  it('uses a municipal number once, however many ask for it together', async () => {
    const insieme = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        esegui({
          istruttoria: { numeroPraticaComune: 'P-UNICO', motivoAvvio: '2' },
          persone: undefined,
          testata: { idOperazioneComune: `UNICO${i}` },
        }),
      ),
    );
    expect(insieme.map(codiciDi).filter((codici) => codici.length === 0)).toHaveLength(1);
    expect(insieme.flatMap(codiciDi)).toEqual(Array(5).fill('EN151'));
  });

  it('is told to others while it is open, and to registrations that do not name it', async () => {
    const luca = { cognome: 'BARTOLI', nome: 'LUCA', idSchedaSoggettoANPR: personaggi.cfNonValidato.persona };
    const aperto = numeroDi(await esegui({ istruttoria: { motivoAvvio: '4' }, persone: [luca] }));
    expect(await banco.cerca().procedimentiAperti(luca.idSchedaSoggettoANPR)).toMatchObject([
      { numeroPraticaAnpr: aperto, comune: '048050' },
    ]);
    const esce = (id: string, chi: object, datiDelProcedimento?: object) => {
      const base = cancellazioneDiProva({ ruolo: '1' });
      return banco.esegui('2003', {
        ...base,
        testataRichiesta: { ...base.testataRichiesta, idOperazioneComune: id },
        generalitaPerRicerca: chi,
        ...(datiDelProcedimento && { datiDelProcedimento }),
      });
    };
    expect(codiciDi(await esce('ESCE1', luca))).toEqual(['EN111']);
    const { persona: id } = personaggi.nomeDifficile;
    const niccolo = { cognome: "D'AMICO", nome: 'NICCOLÒ', idSchedaSoggettoANPR: id };
    expect(codiciDi(await esce('ESCE2', niccolo, { numeroPraticaAnpr: '1' }))).toEqual(['EN112']);
  });

  it('closes with the events that named it, and says so', async () => {
    const ada = { cognome: 'GIUNTI', nome: 'ADA', idSchedaSoggettoANPR: personaggi.vedova.vedova };
    const aperto = numeroDi(await esegui({ istruttoria: { motivoAvvio: '4' }, persone: [ada] }));
    const base = cancellazioneDiProva({ ruolo: '1' });
    const uscita = await banco.esegui('2003', {
      ...base,
      testataRichiesta: { ...base.testataRichiesta, idOperazioneComune: 'ADA1' },
      generalitaPerRicerca: ada,
      datiDelProcedimento: { numeroPraticaAnpr: aperto },
    });
    expect(codiciDi(uscita)).not.toContain('EN111');
    const chiusa = await esegui(su('C', aperto, { testata: { dataDefinizionePratica: '2026-07-10' } }));
    expect(codiciDi(chiusa)).toEqual(['EN393']);
    const perEvento = await cerca({ idOpComunaleCollegata: 'ADA1' });
    expect(perEvento).toMatchObject({
      Risposta3004_OK: {
        listaProcAmm: {
          elemProcAmm: [
            { datiOperazioneCollegata: [{ idOpComunaleCollegata: 'ADA1', operazioneRichiesta: '2003' }] },
          ],
        },
      },
    });
  });

  it('is refused for who is not there', async () => {
    expect(codiciDi(await esegui({ persone: [{ ...giulia, nome: 'ALTRA' }] }))).toEqual(['EN192']);
  });
});
