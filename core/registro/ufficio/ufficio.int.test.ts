import { afterAll, beforeAll, expect, it } from 'vitest';
import { RichiestaOperazioni } from '#contract/wa/operazioni.ts';
import { procedimentoDiProva } from '#contract/regole/casi-procedimento.ts';
import { mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { numeroDi, registroDiProva, type RegistroDiProva } from '../banco-di-prova.ts';
import { nascitaDiProva, operatoreDiProva } from '../di-prova.ts';

const { madre } = personaggi.coppiaInAttesa;
const chi = operatoreDiProva();
const altrove = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });
const cerca = (cambi: object = {}): RichiestaOperazioni => RichiestaOperazioni.parse(cambi);
let banco: RegistroDiProva;
beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
});
afterAll(() => banco.chiudi());

it('lists what the office registered, by day, service, person and number, in pages, and nobody else’s', async () => {
  const { registro } = banco;
  const primo = numeroDi(await banco.esegui('1001', nascitaDiProva({ nome: 'GINEVRA' })));
  const tutte = await registro.operazioni(cerca(), chi);
  expect(tutte).toMatchObject({
    altre: false,
    operazioni: [
      {
        idOperazioneANPR: primo,
        codice: '1001',
        operatore: chi.codiceFiscale,
        soggetti: [{ nome: 'GINEVRA' }],
      },
    ],
  });
  const [voce] = tutte.operazioni;
  const nata = voce?.soggetti[0]?.idSchedaSoggettoANPR ?? '';
  const quante = async (cambi: object): Promise<number> =>
    (await registro.operazioni(cerca(cambi), chi)).operazioni.length;
  expect(await quante({ dal: '2026-07-11', al: '2026-07-11' })).toBe(1);
  expect(await quante({ al: '2026-07-10' })).toBe(0);
  expect(await quante({ codice: '2001' })).toBe(0);
  expect(await quante({ soggetto: nata })).toBe(1);
  expect(await quante({ soggetto: madre })).toBe(0);
  expect(await quante({ numero: primo })).toBe(1);
  expect(await quante({ numero: voce?.idOperazioneComune })).toBe(1);
  expect(await quante({ operatore: 'RSSMRA80A01H501U' })).toBe(0);
  expect(await quante({ annullate: true })).toBe(0);
  expect(await quante({ dopo: primo })).toBe(0);
  expect((await registro.operazioni(cerca(), altrove)).operazioni).toEqual([]);
});

it('says who registered and who looked by name, where the census knows them', async () => {
  const { registro, database } = banco;
  const una = async (): Promise<string | undefined> =>
    (await registro.operazioni(cerca(), chi)).operazioni[0]?.nomeOperatore;
  expect(await una()).toBeUndefined();
  const { applicazione: db } = database;
  await db
    .insertInto('operatore')
    .values({
      ...{ codice_fiscale: chi.codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE' },
      ...{ ente: '048050', stato: 'attivo', dal: new Date() },
    })
    .execute();
  expect(await una()).toBe('DELLA SCALA IRENE');
  await registro.dossier(madre, 'controllo', chi);
  const letti = await registro.accessi(madre, chi);
  expect(letti.ok && letti.valore.accessi[0]?.nomeOperatore).toBe('DELLA SCALA IRENE');
});

it('tells what a registration changed, person by person, and leaves a line in the audit', async () => {
  const { registro, database } = banco;
  const numero =
    (await registro.operazioni(cerca({ codice: '1001' }), chi)).operazioni[0]?.idOperazioneANPR ?? '';
  const letta = await registro.operazione(numero, chi);
  expect(letta).toMatchObject({
    ok: true,
    valore: { cambi: [{ soggetto: { nome: 'GINEVRA' }, prima: {}, dopo: { stato: 'residente' } }] },
  });
  expect(await registro.operazione(numero, altrove)).toMatchObject({ ok: false });
  const righe = await database.applicazione
    .selectFrom('audit')
    .select(['tipo', 'esito'])
    .where('operazione', '=', numero)
    .where('tipo', '=', 'operazione')
    .execute();
  expect(righe).toEqual([{ tipo: 'operazione', esito: 'OK' }]);
});

it('shows open procedures to who opened them and to the municipality of whom they are about', async () => {
  const { registro } = banco;
  await banco.esegui(
    '1014',
    procedimentoDiProva({ testata: { idOperazioneComune: 'UFF1', codMittente: altrove.comune } }),
    altrove,
  );
  const qui = await registro.procedimenti({ stato: 'aperto' }, chi);
  expect(qui).toMatchObject([{ comune: '048014', stato: 'aperto', soggetti: [{ cognome: 'MARTELLI' }] }]);
  expect(await registro.procedimenti({ stato: 'aperto' }, altrove)).toEqual(qui);
  expect(await registro.procedimenti({ stato: 'chiuso' }, chi)).toEqual([]);
});

it('reminds an office, at every desk, of what was refused for a reason that passes, until it is asked again', async () => {
  const { registro } = banco;
  const trasloco = (id: string): object => {
    const richiesta = mutazioneFamigliaDiProva({ dal: '2026-07-11' });
    return { ...richiesta, testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: id } };
  };
  expect(await registro.sospese(chi)).toEqual([]);
  await banco.esegui('5001', trasloco('SOSPESA1'));
  const collega = operatoreDiProva({ idPostazione: '048050-CO-0002' });
  expect(await registro.sospese(collega)).toMatchObject([
    { codice: '5001', idOperazioneComune: 'SOSPESA1', errore: 'EN531', idPostazione: '048050-CO-0001' },
  ]);
  expect(await registro.sospese(altrove)).toEqual([]);
  await banco.esegui('5001', trasloco('SOSPESA2'));
  const dopo = await registro.sospese(chi);
  expect(dopo.map(({ idOperazioneComune }) => idOperazioneComune)).toEqual(['SOSPESA2']);
});
