import { generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from '../registro/carica.ts';
import { creaRegistro } from '../registro/crea-registro.ts';
import { nascitaDiProva, operatoreDiProva } from '../registro/di-prova.ts';
import type { Soggetto } from '../registro/modello.ts';
import { operazioniDelRegistro } from '../registro/operazioni.ts';
import type { Registro } from '../registro/registro.ts';
import { verificaRegistro } from '../verifica/index.ts';
import type { Agenzia } from './connettore.ts';
import { agenziaHttp } from './http.ts';
import { avviaAgenzia } from './lavori.ts';
import { apriArchivio } from './simulatore/archivio.ts';
import { contribuentiDi } from './simulatore/dimostrativi.ts';
import { avviaSimulatore, type SimulatoreAvviato } from './simulatore/server.ts';
import { spiaAgenzia } from './spia.ts';
import { chiediUna } from './turno.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const archivio = apriArchivio(':memory:');
let database: Database;
let registro: Registro;
let simulatore: SimulatoreAvviato;
let agenzia: Agenzia;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 60, luoghi })];
  await caricaComune(database.migratore, '048050', orologio(), () => blocchi);
  archivio.carica(
    contribuentiDi(
      blocchi.flatMap((b) => b.soggetti),
      luoghi,
    ),
  );
  simulatore = await avviaSimulatore(archivio);
  agenzia = agenziaHttp(simulatore.url);
  const chiave = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
  });
  registro = creaRegistro({
    ...{ db: database.applicazione, operazioni, ambiente: 'prova', luoghi, orologio, agenzia },
  });
});
afterEach(() => {
  simulatore.comportati({ fermo: false, dissenso: '', ritardo: 0 });
});
afterAll(async () => {
  await simulatore.chiudi();
  archivio.chiudi();
  await database.chiudi();
});

const richieste = () =>
  database.applicazione.selectFrom('richiesta_agenzia').selectAll().orderBy('id', 'desc').execute();
const nato = async (nome: string): Promise<Soggetto> => {
  const riga = await database.applicazione
    .selectFrom('soggetto')
    .select('documento')
    .where('nome', '=', nome)
    .where('data_nascita', '=', '2026-07-10')
    .executeTakeFirstOrThrow();
  return riga.documento;
};
async function nasce(nome: string): Promise<string> {
  const esito = await registro.esegui('1001', nascitaDiProva({ nome }), chi);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  expect(JSON.stringify(esito.valore)).toContain('"esitoOperazione":"0000"');
  return String((await richieste())[0]?.id);
}
/** Tries now, whatever the time of the next attempt. */
const chiedi = (id: string, con: Agenzia = agenzia) =>
  chiediUna(
    {
      ...{ db: database.applicazione, agenzia: con, luoghi, orologio },
      macchina: () => new Date(Date.now() + 3_600_000),
    },
    id,
  );

describe('a birth, while the Agenzia answers', () => {
  it('is registered at once with a code to be validated, and validated by the answer', async () => {
    const id = await nasce('AURORA');
    expect((await nato('AURORA')).dati.generalita.codiceFiscale).toMatchObject({ validitaCF: '9' });
    expect((await richieste())[0]).toMatchObject({
      tipo: 'attribuzione',
      stato: 'attesa',
      operatore: chi.codiceFiscale,
    });
    expect(await chiedi(id)).toBe('accolta');
    expect((await nato('AURORA')).dati.generalita.codiceFiscale).toMatchObject({
      ...{ validitaCF: '1', dataAttribuzioneValidita: '2026-07-11' },
    });
    expect(await chiedi(id)).toBeUndefined();
    const audit = await database.applicazione
      .selectFrom('audit')
      .selectAll()
      .where('tipo', '=', 'AE01')
      .executeTakeFirstOrThrow();
    expect(audit).toMatchObject({ operatore: 'sistema', campi: ['generalita'] });
  });

  it('can still be taken back afterwards, and the register stays whole', async () => {
    const id = await nasce('SERENA');
    const causa = (await richieste())[0]?.causa ?? '';
    await chiedi(id);
    expect(await registro.annullabilita(causa, chi)).toMatchObject({
      ok: true,
      valore: { annullabile: true, ostacoli: [] },
    });
    expect(await verificaRegistro(database.applicazione)).toMatchObject({ difetti: [] });
  });
});

describe('an outage of the Agenzia', () => {
  it('stops no registration, and then everything is asked once', async () => {
    simulatore.comportati({ fermo: true });
    const ids = [await nasce('DALIA'), await nasce('IRIS'), await nasce('VIOLA')];
    for (const id of ids) expect(await chiedi(id)).toBe('fuori-servizio');
    expect((await richieste()).slice(0, 3).map((r) => r.tentativi)).toEqual([1, 1, 1]);
    expect((await richieste())[0]).toMatchObject({ stato: 'attesa', guasto: 'fuori-servizio' });
    const stato = spiaAgenzia(database.applicazione);
    expect(await stato(chi.comune)).toMatchObject({
      ...{ stato: 'rallentato', inAttesa: 3, dal: orologio().toISOString() },
    });
    expect(await stato('048014')).toEqual({ stato: 'bene', inAttesa: 0 });
    simulatore.comportati({ fermo: false });
    const prima = simulatore.giudicate;
    await database.applicazione
      .updateTable('richiesta_agenzia')
      .set({ prossimo: new Date(0) })
      .execute();
    const ferma = await avviaAgenzia({ database, agenzia, luoghi, orologio, giornale: () => undefined });
    await vi.waitFor(
      async () => {
        expect((await richieste()).filter(({ stato }) => stato === 'attesa')).toEqual([]);
      },
      { timeout: 15_000 },
    );
    await ferma();
    expect(simulatore.giudicate - prima).toBe(3);
    for (const nome of ['DALIA', 'IRIS', 'VIOLA'])
      expect((await nato(nome)).dati.generalita.codiceFiscale?.validitaCF).toBe('1');
  });

  it('in the middle of an answer loses nothing: asked again, it is the same answer', async () => {
    const id = await nasce('GAIA');
    const giudicate = simulatore.giudicate;
    // The answer was given, and the core fell before it could write it.
    const cade: Agenzia = {
      ...agenzia,
      chiedi: async (domanda) => {
        await agenzia.chiedi(domanda);
        throw new Error('the core falls here');
      },
    };
    await expect(chiedi(id, cade)).rejects.toThrow();
    expect((await richieste())[0]).toMatchObject({ stato: 'attesa' });
    expect(await chiedi(id)).toBe('accolta');
    expect(simulatore.giudicate).toBe(giudicate + 1);
  });

  it('two who answer the same question write it once', async () => {
    const id = await nasce('EMMA');
    const partite = Promise.withResolvers<void>();
    let quante = 0;
    // Neither is answered before both have read the question.
    const aDue: Agenzia = {
      ...agenzia,
      chiedi: async (domanda) => {
        quante += 1;
        if (quante === 2) partite.resolve();
        await partite.promise;
        return agenzia.chiedi(domanda);
      },
    };
    expect((await Promise.all([chiedi(id, aDue), chiedi(id, aDue)])).sort()).toEqual([
      'accolta',
      'gia-conclusa',
    ]);
  });
});

describe('a no of the Agenzia', () => {
  it('leaves the record as it is, with the code that explains it', async () => {
    simulatore.comportati({ dissenso: 'EAA30' });
    const id = await nasce('NOEMI');
    expect(await chiedi(id)).toBe('respinta');
    expect((await richieste())[0]).toMatchObject({ stato: 'respinta', codice: 'EAA30', operazione: null });
    expect((await nato('NOEMI')).dati.generalita.codiceFiscale?.validitaCF).toBe('9');
  });
});

describe('whose code is being asked about', () => {
  it('cannot change personal data until the answer: EN203, suspended and not lost', async () => {
    const id = await nasce('LIVIA');
    const livia = await nato('LIVIA');
    const { codiceFiscale, ...generalita } = livia.dati.generalita;
    const richiesta = (nome: string) => ({
      testataRichiesta: {
        ...{ idOperazioneComune: `CAMBIA${nome}`, codMittente: '048050', codDestinatario: 'ANPR05' },
        ...{ operazioneRichiesta: '5008', dataOraRichiesta: '2026-07-11T09:00:00Z', tipoOperazione: 'C' },
        ...{ tipoInvio: 'TEST', dataDecorrenza: '2026-07-11' },
      },
      datiControllo: { tipoMutazione: ['01'] },
      generalitaPerRicerca: {
        ...{ cognome: 'CONTI', nome: 'LIVIA', idSchedaSoggettoANPR: livia.idSchedaSoggettoANPR },
      },
      generalitaDaModificare: {
        generalita: { ...generalita, nome, codiceFiscale: { codFiscale: codiceFiscale?.codFiscale } },
      },
    });
    const rifiutata = await registro.esegui('5008', richiesta('LIDIA'), chi);
    expect(JSON.stringify(rifiutata)).toContain('EN203');
    expect((await registro.sospese(chi))[0]).toMatchObject({ codice: '5008', errore: 'EN203' });
    await chiedi(id);
    const cambiata = await registro.esegui('5008', richiesta('LIDIANA'), chi);
    expect(JSON.stringify(cambiata)).not.toContain('EN203');
    expect((await registro.sospese(chi)).filter(({ errore }) => errore === 'EN203')).toEqual([]);
    const variazione = (await richieste())[0];
    expect(variazione).toMatchObject({ tipo: 'variazione', stato: 'attesa', prima: { nome: 'LIVIA' } });
    expect(await chiedi(String(variazione?.id))).toBe('accolta');
    expect((await nato('LIDIANA')).dati.generalita.codiceFiscale?.validitaCF).toBe('1');
  });
});

describe('the municipality and the Agenzia side by side', () => {
  const luca = personaggi.cfNonValidato.persona;

  it('shows who is not validated, and what the Agenzia knows of them', async () => {
    const { voci } = await registro.agenzia.elenca({ stato: 'tutti' }, chi);
    expect(voci.find(({ id }) => id === luca)).toMatchObject({ cognome: 'BARTOLI', nome: 'LUCA' });
    const confronto = await registro.agenzia.confronta(luca, chi);
    expect(confronto).toMatchObject({
      ...{ ok: true },
      valore: { validitaCF: '9', agenzia: { perCodice: { dati: { cognome: 'BARTOLLI' } } } },
    });
  });

  it('puts the archive of the Agenzia right on request, and the record is validated', async () => {
    expect(await registro.agenzia.chiedi({ id: luca, tipo: 'rettifica' }, chi)).toMatchObject({ ok: true });
    expect(await registro.agenzia.chiedi({ id: luca, tipo: 'rettifica' }, chi)).toMatchObject({
      ...{ ok: false, errore: { tipo: 'richiesta-non-valida' } },
    });
    expect(await chiedi(String((await richieste())[0]?.id))).toBe('accolta');
    expect(await registro.agenzia.confronta(luca, chi)).toMatchObject({ valore: { validitaCF: '1' } });
    const { voci } = await registro.agenzia.elenca({ stato: 'tutti' }, chi);
    expect(voci.map(({ id }) => id)).not.toContain(luca);
  });

  it('shows nobody of another municipality', async () => {
    const altrove = operatoreDiProva({ comune: '048014' });
    expect((await registro.agenzia.elenca({ stato: 'tutti' }, altrove)).voci).toEqual([]);
    expect(await registro.agenzia.confronta(luca, altrove)).toMatchObject({ ok: false });
  });

  it('says that the Agenzia is away, and still shows the record', async () => {
    simulatore.comportati({ fermo: true });
    expect(await registro.agenzia.confronta(luca, chi)).toMatchObject({
      ...{ ok: true, valore: { agenzia: { guasto: 'fuori-servizio' } } },
    });
    expect(
      await registro.agenzia.consulta(
        { criteri: { codiceFiscale: 'BRTLCU87C30D403R' }, finalita: 'prova' },
        chi,
      ),
    ).toMatchObject({ ok: false });
  });
});
