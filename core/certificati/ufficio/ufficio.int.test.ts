import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Richiesta6001, Risposta6001 } from '#contract/anpr/index.ts';
import type { CambioAmministrazione } from '#contract/wa/amministrazione.ts';
import { RichiestaEmessi } from '#contract/wa/certificati.ts';
import { creaCensimento } from '../../accessi/archivio-censimento.ts';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from '../../registro/carica.ts';
import { creaRegistro } from '../../registro/crea-registro.ts';
import { operatoreDiProva } from '../../registro/di-prova.ts';
import type { Registro } from '../../registro/registro.ts';
import { certificazione } from '../6001-certificato.ts';
import {
  famiglieDiProva,
  oggiDiProva,
  richiestaDiProva,
  soggettiDiProva,
  soggettoDiProva,
} from '../di-prova.ts';
import { creaArchivioDocumenti } from '../documenti.ts';
import { creaVerificatore, type Verificatore } from '../verifica.ts';
import { importiDiLegge } from './parametri.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-ufficio-'));
const adesso = new Date(`${oggiDiProva}T10:00:00Z`);
const orologio = (): Date => adesso;
const chi = operatoreDiProva();
const altro: Chi = { ...chi, codiceFiscale: 'QRCMTT86A30D403S' };
const altrove = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });
const giulia = soggettoDiProva(personaggi.coppiaInAttesa.madre);
const lorenzo = soggettoDiProva(personaggi.coppiaInAttesa.padre);
let pki: Pki;
let database: Database;
let registro: Registro;
let verificatore: Verificatore;

beforeAll(async () => {
  [pki, database] = await Promise.all([apriPki({ cartella, orologio }), databaseDiProva()]);
  await caricaComune(database.migratore, '048050', adesso, () => [
    { soggetti: soggettiDiProva, famiglie: famiglieDiProva },
  ]);
  const { sigillo } = pki;
  const db = database.applicazione;
  await creaCensimento(db).registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  const operazioni = [certificazione({ sigillo, urlVerifica: () => 'https://localhost:7445/' })];
  registro = creaRegistro({ db, operazioni, ambiente: 'prova', luoghi: luoghiDiProva(), orologio });
  verificatore = creaVerificatore({ documenti: creaArchivioDocumenti(db), sigillo, orologio });
});
afterAll(async () => {
  await database.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

let numero = 0;
async function emetti(
  di: typeof giulia,
  tipi: readonly string[],
  controllo: Partial<Richiesta6001['datiControllo']> = {},
  come = chi,
): Promise<Risposta6001> {
  const esito = await registro.esegui('6001', richiestaDiProva(di, tipi, controllo, `U${++numero}`), come);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const protocolloDi = (risposta: Risposta6001): string =>
  risposta.Risposta6001OK?.protocolloANPR?.numeroProtocolloANPR ?? JSON.stringify(risposta);
const cerca = async (cambi: object = {}, come = chi): Promise<string[]> =>
  (await registro.certificati.emessi(RichiestaEmessi.parse(cambi), come)).certificati.map(
    (uno) => uno.protocollo,
  );

describe('the register of issued certificates', () => {
  let primo = '';
  let secondo = '';
  beforeAll(async () => {
    primo = protocolloDi(await emetti(giulia, ['8', '12']));
    secondo = protocolloDi(
      await emetti(lorenzo, ['1'], { bollo: '0', diritti: '26', esenzioneBollo: '3' }, altro),
    );
  });

  it('finds by person, day, operator, type and number, in pages, and only those of the office', async () => {
    expect(await cerca()).toEqual([secondo, primo]);
    expect(await cerca({ soggetto: giulia.idSchedaSoggettoANPR })).toEqual([primo]);
    expect(await cerca({ persona: 'martelli giu' })).toEqual([primo]);
    expect(await cerca({ persona: giulia.dati.generalita.codiceFiscale?.codFiscale })).toEqual([primo]);
    expect(await cerca({ persona: 'nessuno' })).toEqual([]);
    expect(await cerca({ dal: oggiDiProva, al: oggiDiProva })).toHaveLength(2);
    expect(await cerca({ al: '2026-06-29' })).toEqual([]);
    expect(await cerca({ operatore: altro.codiceFiscale })).toEqual([secondo]);
    expect(await cerca({ tipo: '12' })).toEqual([primo]);
    expect(await cerca({ numero: primo })).toEqual([primo]);
    const { certificati } = await registro.certificati.emessi(RichiestaEmessi.parse({ limite: 1 }), chi);
    expect(await cerca({ numero: certificati[0]?.codice })).toEqual([secondo]);
    expect(await cerca({ dopo: secondo })).toEqual([primo]);
    expect(await cerca({}, altrove)).toEqual([]);
  });

  it('hands over the very bytes again, to the office that issued them, and writes it down', async () => {
    const ristampa = await registro.certificati.ristampa(primo, chi);
    if (!ristampa.ok) throw new Error(ristampa.errore.messaggio);
    const byte = new Uint8Array(Buffer.from(ristampa.valore.pdf, 'base64'));
    expect(await verificatore.pdf(byte)).toMatchObject({ tipo: 'trovato', stato: 'valido' });
    expect(await registro.certificati.ristampa(primo, altrove)).toMatchObject({ ok: false });
    const righe = await database.applicazione
      .selectFrom('audit')
      .select(['esito', 'soggetti'])
      .where('tipo', '=', 'ristampa')
      .orderBy('id')
      .execute();
    expect(righe.map(({ esito }) => esito)).toEqual(['OK', 'non-trovato']);
    expect(righe[0]?.soggetti).toEqual([giulia.idSchedaSoggettoANPR]);
  });

  it('annuls with a reason, once; then it is neither valid nor printed again', async () => {
    const vano = protocolloDi(await emetti(giulia, ['1']));
    const motivo = 'intestatario sbagliato';
    const annulla = (perche: string, come = chi) =>
      registro.certificati.annulla({ protocollo: vano, motivo: perche }, come);
    expect(await annulla(motivo, altrove)).toMatchObject({ ok: false, errore: { tipo: 'non-trovato' } });
    const atteso = { ok: true, valore: { annullato: { motivo, da: chi.codiceFiscale } } };
    expect(await annulla(motivo)).toMatchObject(atteso);
    expect(await annulla('un altro motivo', altro)).toMatchObject(atteso);
    expect(await registro.certificati.ristampa(vano, chi)).toMatchObject({ ok: false });
    expect(await cerca({ annullati: true })).toEqual([vano]);
    const codice = (await registro.certificati.emessi(RichiestaEmessi.parse({ numero: vano }), chi))
      .certificati[0]?.codice;
    expect(await verificatore.codice(codice ?? '')).toMatchObject({ stato: 'annullato' });
  });
});

it('adds up what was taken by operator, leaves out what was annulled and what the citizen paid elsewhere', async () => {
  expect(await registro.certificati.cassa({ dal: oggiDiProva, al: oggiDiProva }, chi)).toEqual({
    operatori: [
      {
        ...{ operatore: chi.codiceFiscale, nomeOperatore: '', certificati: 1, annullati: 1, esenti: 0 },
        ...{ bolloVirtuale: 0, contrassegni: 1600, bolloAltro: 0, diritti: 52 },
      },
      {
        ...{ operatore: altro.codiceFiscale, nomeOperatore: '', certificati: 1, annullati: 0, esenti: 1 },
        ...{ bolloVirtuale: 0, contrassegni: 0, bolloAltro: 0, diritti: 26 },
      },
    ],
    totale: {
      ...{ certificati: 2, annullati: 1, esenti: 1 },
      ...{ bolloVirtuale: 0, contrassegni: 1600, bolloAltro: 0, diritti: 78 },
    },
    esenzioni: [{ esenzione: '3', certificati: 1 }],
    stornati: 52,
  });
  const ieri = await registro.certificati.cassa({ dal: '2026-06-29', al: '2026-06-29' }, chi);
  expect(ieri).toMatchObject({ operatori: [], totale: { certificati: 0 } });
});

it('says what a person can have and what the form must know', async () => {
  const detto = await registro.certificati.possibili({ id: giulia.idSchedaSoggettoANPR }, chi);
  expect(detto).toMatchObject({ ok: true, valore: { parametri: { ...importiDiLegge, intestazione: [] } } });
  expect(detto.ok && detto.valore.tipi.find(({ tipo }) => tipo === '8')?.esito).toBe('si');
  expect(await registro.certificati.possibili({ id: '999' }, chi)).toMatchObject({ ok: false });
});

it('writes down who answers for a certificate that a control stops, and why', async () => {
  const ragione = 'titolo esibito allo sportello';
  await registro.certificati.motiva({ id: giulia.idSchedaSoggettoANPR, tipi: ['16'], ragione }, chi);
  const riga = await database.applicazione
    .selectFrom('audit')
    .select(['finalita', 'operatore', 'soggetti', 'campi'])
    .where('tipo', '=', 'forzatura')
    .executeTakeFirstOrThrow();
  expect(riga).toEqual({
    ...{ finalita: ragione, operatore: chi.codiceFiscale },
    ...{ soggetti: [giulia.idSchedaSoggettoANPR], campi: ['certificato 16'] },
  });
});

it('lets virtual stamp be used as soon as the municipality has said its authorisation', async () => {
  const virtuale = { bolloVirtuale: '1' };
  expect(JSON.stringify(await emetti(giulia, ['8'], virtuale))).toContain('EN116');
  const parametri = {
    ...importiDiLegge,
    intestazione: ['Servizi demografici'],
    autorizzazioneBolloVirtuale: 'aut. Agenzia delle Entrate n. 1/2026',
  };
  expect(await registro.certificati.salvaParametri(parametri, chi)).toEqual({ ok: true, valore: parametri });
  expect(protocolloDi(await emetti(giulia, ['8'], virtuale))).toMatch(/^\d+$/);
  expect(await registro.certificati.parametri(chi)).toEqual(parametri);
  expect(await registro.certificati.parametri(altrove)).toEqual({ ...importiDiLegge, intestazione: [] });
});

it('keeps no picture that cannot be drawn on a sheet', async () => {
  const logo = Buffer.from('GIF89a').toString('base64');
  const parametri = { ...importiDiLegge, intestazione: [], logo };
  expect(await registro.certificati.salvaParametri(parametri, chi)).toMatchObject({ ok: false });
});

it('says that a logo of four inks has to be saved in other colours', async () => {
  const quadricromia = [0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 16, 0, 16, 4, 1, 0x11, 0];
  const parametri = {
    ...importiDiLegge,
    intestazione: [],
    logo: Buffer.from(quadricromia).toString('base64'),
  };
  expect(await registro.certificati.salvaParametri(parametri, chi)).toMatchObject({
    ...{ ok: false, errore: { messaggio: expect.stringContaining('CMYK') as string } },
  });
});

describe('the administration of the municipality', () => {
  /** A JPEG of these measures as far as its head says; of four inks when asked. */
  const jpeg = (larghezza: number, altezza: number, componenti = 3): string =>
    Buffer.from([
      ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, altezza, 0, larghezza, componenti],
      ...Array.from({ length: 20 }, () => 0),
    ]).toString('base64');
  const amministra = (): Registro['amministrazione'] => registro.amministrazione;

  it('keeps each section by itself, since when and by whom, and only of its own municipality', async () => {
    const contatti = {
      ...{ indirizzo: 'PIAZZA LEONARDO 1', telefono: '0571 0', email: '', pec: 'anagrafe@pec.invalid' },
      ...{ sito: '', orari: 'lun-ven 9-12' },
    };
    await amministra().salva({ sezione: 'contatti', valore: { ...contatti, orari: 'mai' } }, chi);
    const salvata = await amministra().salva({ sezione: 'contatti', valore: contatti }, altro);
    if (!salvata.ok) throw new Error(salvata.errore.messaggio);
    expect(salvata.valore.contatti).toEqual(contatti);
    expect(salvata.valore.modifiche[0]).toMatchObject({
      ...{ sezione: 'contatti', operatore: altro.codiceFiscale },
    });
    expect(await amministra().leggi(altrove)).toMatchObject({ indirizziIp: [], modifiche: [] });
    await registro.certificati.salvaParametri({ ...importiDiLegge, intestazione: ['Ufficio'] }, chi);
    expect((await amministra().leggi(chi)).modifiche[0]).toMatchObject({ sezione: 'certificati' });
  });

  it('takes logos of their measures and colours alone, and public addresses alone', async () => {
    const loghi = { grande: jpeg(70, 70), piccolo: jpeg(56, 40) };
    expect(await amministra().salva({ sezione: 'loghi', valore: loghi }, chi)).toMatchObject({ ok: true });
    const rifiuto = async (cambio: CambioAmministrazione): Promise<string> => {
      const esito = await amministra().salva(cambio, chi);
      return esito.ok ? '' : esito.errore.messaggio;
    };
    expect(await rifiuto({ sezione: 'loghi', valore: { grande: jpeg(71, 70) } })).toContain('71×70');
    expect(await rifiuto({ sezione: 'loghi', valore: { piccolo: jpeg(56, 40, 4) } })).toContain('CMYK');
    expect(await rifiuto({ sezione: 'indirizzi-ip', valore: ['151.1.2.3', '192.168.0.4'] })).toContain(
      '192.168.0.4 è di una rete interna',
    );
    expect(await rifiuto({ sezione: 'esenzioni', valore: ['98'] })).toContain('tabella 39');
    expect((await amministra().leggi(chi)).loghi).toEqual(loghi);
  });

  it('offers clerks the exemptions that were chosen', async () => {
    expect((await registro.certificati.parametri(chi)).esenzioni).toBeUndefined();
    await amministra().salva({ sezione: 'esenzioni', valore: ['4', '7'] }, chi);
    expect((await registro.certificati.parametri(chi)).esenzioni).toEqual(['4', '7']);
  });
});

it('says which letters of a heading no certificate can write, and keeps what there was', async () => {
  const prima = await registro.certificati.parametri(chi);
  const parametri = { ...importiDiLegge, intestazione: ['Servizi demografici', 'ул. Данте 1'] };
  expect(await registro.certificati.salvaParametri(parametri, chi)).toMatchObject({
    ...{ ok: false, errore: { campi: [{ percorso: 'intestazione' }] } },
  });
  expect(await registro.certificati.parametri(chi)).toEqual(prima);
});
