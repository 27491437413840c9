import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Esito } from '#contract/esito.ts';
import { Predisposizione } from '#contract/wa/stato-civile.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from '../registro/carica.ts';
import { creaRegistro } from '../registro/crea-registro.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { operazioniDelRegistro } from '../registro/operazioni.ts';
import type { Registro } from '../registro/registro.ts';
import { comeXml, morteDiProva, predisposizioneDiProva } from './di-prova.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const { madre, padre } = personaggi.coppiaInAttesa;
let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  await caricaComune(database.migratore, '048050', orologio(), () =>
    generaComuneDimostrativo({ seme: 1, residenti: 60, luoghi }),
  );
  const chiave = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
  });
  registro = creaRegistro({ db: database.applicazione, operazioni, ambiente: 'prova', luoghi, orologio });
});
afterAll(async () => {
  await database.chiudi();
});

function avuta<T>(esito: Esito<T, unknown>): T {
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const testata = (operazione: string, id: string) => ({
  ...{ idOperazioneComune: id, codMittente: '048050', codDestinatario: 'ANPR05', tipoOperazione: 'C' },
  ...{ operazioneRichiesta: operazione, dataOraRichiesta: '2026-07-11T09:00:00Z', tipoInvio: 'TEST' },
  dataDecorrenza: '2026-07-05',
});

it('receives a death, proposes it, sees it done by the registration that quotes the deed, and undone with it', async () => {
  const { predisposizioni } = registro;
  const messaggio = predisposizioneDiProva('SC15', morteDiProva);
  const ricevuta = Predisposizione.parse(avuta(await predisposizioni.ricevi(comeXml(messaggio), chi)));
  expect(ricevuta).toMatchObject({
    ...{ stato: 'da-lavorare', tipo: 'SC15', intestatari: ['MARTELLI GIULIA'] },
    persone: [
      { ruolo: 'intestatario', trovati: [{ idSchedaSoggettoANPR: madre, discordanze: [] }] },
      { ruolo: 'coniuge', trovati: [{ idSchedaSoggettoANPR: padre }] },
    ],
  });
  expect(avuta(await predisposizioni.ricevi(comeXml(messaggio), chi)).id).toBe(ricevuta.id);
  expect(await predisposizioni.elenca('da-lavorare', chi)).toHaveLength(1);

  const [decesso] = ricevuta.proposte;
  const risposta = avuta(
    await registro.esegui(
      '2001',
      {
        ...decesso?.richiesta,
        testataRichiesta: testata('2001', 'ANSC1'),
        datiControllo: { ruoloSoggetto: '2' },
      },
      chi,
    ),
  );
  expect(risposta).toMatchObject({ Risposta_Comune: { testataRisposta: { esitoOperazione: 'WN00' } } });
  const fatta = avuta(await predisposizioni.leggi(ricevuta.id, chi));
  expect(fatta).toMatchObject({ stato: 'fatta', proposte: [] });
  expect(await predisposizioni.decidi(ricevuta.id, { stato: 'senza-seguito' }, chi)).toMatchObject({
    ok: false,
    errore: { tipo: 'richiesta-non-valida' },
  });

  const annullamento = {
    testataRichiesta: { ...testata('2011', 'ANSC2'), dataDecorrenza: '2026-07-11' },
    datiOperazioneDaAnnullare: {
      ...{ operazioneRichiesta: '2001', idOperazioneComune: 'ANSC1' },
      idOperazioneANPR: fatta.idOperazioneANPR,
    },
    datiSchedaSoggettoFamigliaConvivenza: {
      soggetto: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre },
    },
    datiControllo: { tipoScheda: '1' },
  };
  avuta(await registro.esegui('2011', annullamento, chi));
  expect(avuta(await predisposizioni.leggi(ricevuta.id, chi))).toMatchObject({
    stato: 'da-lavorare',
    proposte: [{ codice: '2001' }, { codice: '5008', tipoMutazione: '13' }],
  });
});

it('takes a discordance as such, with what differs, and keeps what the clerk decides about it', async () => {
  const { predisposizioni } = registro;
  const [giulia] = predisposizioneDiProva('SC18').evento.intestatario;
  const messaggio = predisposizioneDiProva('SC18', { intestatario: [{ ...giulia, nome: 'GIULIANA' }] });
  expect(avuta(await predisposizioni.ricevi(comeXml(messaggio), chi))).toMatchObject({
    stato: 'discordante',
  });
  const conCodice = predisposizioneDiProva('SC18', {
    intestatario: [{ ...giulia, nome: 'GIULIANA', idSchedaSoggettoANPR: madre }],
  });
  const trovata = avuta(await predisposizioni.ricevi(comeXml(conCodice), chi));
  expect(trovata.persone).toMatchObject([
    {
      per: 'identificativo',
      trovati: [{ discordanze: [{ campo: 'generalita.nome', atto: 'GIULIANA', registro: 'GIULIA' }] }],
    },
  ]);
  const decisa = await predisposizioni.decidi(
    trovata.id,
    { stato: 'senza-seguito', nota: 'Errore nell’atto' },
    chi,
  );
  expect(avuta(decisa)).toMatchObject({ stato: 'senza-seguito', nota: 'Errore nell’atto', proposte: [] });
});

it('shows a comune only what it received, refuses what is not such a message, and leaves a trace of every look', async () => {
  const { predisposizioni } = registro;
  const firenze = operatoreDiProva({ comune: '048017' });
  const [una] = await predisposizioni.elenca(undefined, chi);
  expect(await predisposizioni.elenca(undefined, firenze)).toEqual([]);
  expect(await predisposizioni.leggi(una?.id ?? '', firenze)).toMatchObject({
    errore: { tipo: 'non-trovato' },
  });
  expect(await predisposizioni.decidi(una?.id ?? '', { stato: 'discordante' }, firenze)).toMatchObject({
    errore: { tipo: 'non-trovato' },
  });
  expect(await predisposizioni.ricevi('<altro/>', chi)).toMatchObject({
    errore: { tipo: 'richiesta-non-valida' },
  });
  const { n } = await database.applicazione
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('tipo', '=', 'ANSC')
    .where('flusso', '=', '048017')
    .executeTakeFirstOrThrow();
  expect(Number(n)).toBeGreaterThanOrEqual(3);
});
