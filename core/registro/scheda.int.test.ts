import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rettificaDiProva } from '#contract/regole/casi-rettifica.ts';
import { revocaDiProva } from '#contract/regole/casi-revoca.ts';
import { mutazioneDiProva } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { nominato, nozzeCon, sara } from './5000-mutazione/5008/richieste-di-prova.ts';
import { caricaComune } from './carica.ts';
import { creaRegistro } from './crea-registro.ts';
import { operatoreDiProva } from './di-prova.ts';
import { operazioniDelRegistro } from './operazioni.ts';
import type { Registro, RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const { coppiaNonSposata, coppiaInAttesa, nomeDifficile } = personaggi;
const davide = coppiaNonSposata.padre;
const lei = { cognome: 'LUCCHESI', nome: 'SARA', idSchedaSoggettoANPR: sara };
let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  const blocchi = () => generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi });
  await caricaComune(database.migratore, '048050', orologio(), blocchi);
  const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
  });
  registro = creaRegistro({
    ...{ db: database.applicazione, operazioni, ambiente: 'prova', luoghi, orologio },
  });
});
afterAll(async () => {
  await database.chiudi();
});

async function esegui(codice: string, richiesta: unknown): Promise<RispostaUfficiale> {
  const esito = await registro.esegui(codice, richiesta, chi);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const dati = async (id: string) => (await creaRicerca(database.applicazione).soggetto(id))?.dati;

describe('changes of the record, end to end', () => {
  it('marries two people in one registration, and tells what is left to do', async () => {
    const richiesta = mutazioneDiProva({
      generalitaPerRicerca: lei,
      ...nozzeCon(nominato(davide)),
      testata: { idOperazioneComune: 'NOZZE1' },
    });
    const risposta = await esegui('5008', richiesta);
    expect(risposta).toMatchObject({
      Risposta_Comune: {
        testataRisposta: { esitoOperazione: 'WN00' },
        listaAnomalie: { anomalie: [{ codiceErroreAnomalia: 'EN310' }] },
      },
    });
    expect((await dati(sara))?.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(davide);
    expect((await dati(davide))?.matrimonio?.coniuge.idSchedaSoggettoANPR).toBe(sara);
    expect(await esegui('5008', richiesta)).toEqual(risposta);
    const storia = await creaRicerca(database.applicazione).storia(davide);
    expect(storia.map(({ codice }) => codice)).toEqual(['S001', '5008']);
  });

  it('writes nothing of what it refuses', async () => {
    const richiesta = mutazioneDiProva({
      generalitaPerRicerca: lei,
      ...nozzeCon(nominato(nomeDifficile.persona), '2026-07-03'),
      testata: { idOperazioneComune: 'NOZZE2' },
    });
    expect(await esegui('5008', richiesta)).toHaveProperty('rispostaKO');
    expect(await dati(nomeDifficile.persona)).toHaveProperty('annullamentoMatrimonio');
  });

  it('removes a father, and puts a motive right', async () => {
    const figlia = { cognome: 'CONTI', nome: 'EMMA', idSchedaSoggettoANPR: coppiaInAttesa.figlia };
    expect(await esegui('5013', revocaDiProva({ scheda: { generalitaPerRicerca: figlia } }))).toHaveProperty(
      'Risposta_Comune',
    );
    expect(await dati(coppiaInAttesa.figlia)).not.toHaveProperty('paternita');
    const tipo = { richiestaRettifica102: { idMotivoIscrizione: '5' } };
    expect(await esegui('5014', rettificaDiProva(tipo, figlia))).toMatchObject({
      tipoRispostaRettifica: { rispostaRettifica102: { idMotivoIscrizione: '5' } },
    });
    const iscritta = (await dati(coppiaInAttesa.figlia))?.datiIscrizione;
    expect(iscritta?.iscrizioneResidente?.motivoIscrizione).toBe('5');
  });
});
