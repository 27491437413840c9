import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Richiesta6001, Risposta6001 } from '#contract/anpr/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import type { Chi } from '../chi.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { particolari, personeParticolari } from '../dimostrativo/particolari.ts';
import { verificaIn } from '../verifica/index.ts';
import { caricaComune } from '../registro/carica.ts';
import { creaRegistro } from '../registro/crea-registro.ts';
import type { Registro } from '../registro/registro.ts';
import { certificazione } from './6001-certificato.ts';
import {
  famiglieDiProva,
  oggiDiProva,
  richiestaDiProva,
  soggettiDiProva,
  soggettoDiProva,
} from './di-prova.ts';
import type { Contenuto } from './contenuto.ts';
import { creaArchivioDocumenti } from './documenti.ts';
import { creaVerificatore, type Verificatore } from './verifica.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-6001-'));
const adesso = new Date(`${oggiDiProva}T10:00:00Z`);
const orologio = (): Date => adesso;
const chi: Chi = {
  codiceFiscale: 'QRCMTT86A30D403S',
  idPostazione: '048050-CO-0001',
  comune: '048050',
  ruolo: 'operatore',
  profili: ['certificati'],
  permessi: permessiDi('operatore', ['certificati']),
  canale: 'WA',
};
const parte = personeParticolari(luoghiDiProva(), oggiDiProva);
const giulia = soggettoDiProva(personaggi.coppiaInAttesa.madre);
let pki: Pki;
let database: Database;
let registro: Registro;
let verificatore: Verificatore;

beforeAll(async () => {
  [pki, database] = await Promise.all([apriPki({ cartella, orologio }), databaseDiProva()]);
  await caricaComune(database.migratore, '048050', adesso, () => [
    { soggetti: soggettiDiProva, famiglie: famiglieDiProva },
    parte,
  ]);
  const { sigillo } = pki;
  const db = database.applicazione;
  await creaCensimento(db).registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  registro = creaRegistro({
    db,
    operazioni: [certificazione({ sigillo, urlVerifica: () => 'https://localhost:7445/' })],
    ambiente: 'prova',
    luoghi: luoghiDiProva(),
    orologio,
  });
  verificatore = creaVerificatore({ documenti: creaArchivioDocumenti(db), sigillo, orologio });
});
afterAll(async () => {
  await database.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

let numero = 0;
const richiesta = (
  tipi: readonly string[],
  controllo: Partial<Richiesta6001['datiControllo']> = {},
  id = `CERT${++numero}`,
): Richiesta6001 => richiestaDiProva(giulia, tipi, controllo, id);

async function chiedi(domanda: unknown, come = chi): Promise<Risposta6001> {
  const esito = await registro.esegui('6001', domanda, come);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const pdfDi = (risposta: Risposta6001): string => risposta.Risposta6001OK?.file?.certificatoPdf ?? '';
const byte = (pdf: string): Uint8Array => new Uint8Array(Buffer.from(pdf, 'base64'));
const documenti = async (): Promise<number> =>
  (await database.applicazione.selectFrom('documento').select('codice').execute()).length;
const rifiuti = (risposta: Risposta6001): string[] | undefined =>
  risposta.Risposta6001KO?.listaErrori.errore.map((e) => e.codiceErroreAnomalia);

describe('6001 through the register', () => {
  it('hands over a certificate that the public page then knows', async () => {
    const risposta = await chiedi(richiesta(['12']));
    expect(risposta.Risposta6001OK?.testataRisposta.esitoOperazione).toMatch(/^(OK|0000)$/);
    expect(await verificatore.pdf(byte(pdfDi(risposta)))).toMatchObject({ tipo: 'trovato', stato: 'valido' });
  });

  it('the same id gives the very same bytes, also asked twenty times at once', async () => {
    const prima = await documenti();
    const domanda = richiesta(['8']);
    const tutte = await Promise.all(Array.from({ length: 20 }, () => chiedi(domanda)));
    tutte.push(await chiedi(domanda));
    expect(pdfDi(tutte[0] ?? {})).toMatch(/^JVBERi/);
    expect(new Set(tutte.map(pdfDi)).size).toBe(1);
    expect(await documenti()).toBe(prima + 1);
  });

  it('keeps the file once, and gives it back with the outcome of the request', async () => {
    const domanda = richiesta(['12']);
    const risposta = await chiedi(domanda);
    const id = domanda.testataRichiesta.idOperazioneComune;
    expect(await registro.esito(id, chi)).toMatchObject({ stato: 'conclusa', risposta });
    const { conservata } = await database.applicazione
      .selectFrom('operazione')
      .select(sql<string>`risposta::text`.as('conservata'))
      .where('id_operazione_comune', '=', id)
      .executeTakeFirstOrThrow();
    expect(conservata).not.toContain('JVBERi');
    expect(await chiedi(domanda)).toEqual(risposta);
  });

  it('a preview and the bare data leave nothing, and are known to nobody', async () => {
    const prima = await documenti();
    const anteprima = await chiedi(richiesta(['8'], { emissione: '3' }));
    expect(await verificatore.pdf(byte(pdfDi(anteprima)))).toEqual({ tipo: 'file-diverso' });
    const dati = await chiedi(richiesta(['8'], { tipoRichiesta: '2' }));
    expect(dati.Risposta6001OK?.datiCertificato?.generalitaAttuali?.cognome).toBe('MARTELLI');
    expect(await documenti()).toBe(prima);
  });

  it('tells every reason of a refusal at once', async () => {
    expect(rifiuti(await chiedi(richiesta(['8'], { bollo: '0', diritti: '0' })))).toEqual(
      expect.arrayContaining(['EN208', 'EN209']),
    );
  });

  it.each([
    ['EN042', { idSchedaSoggettoANPR: '999', cognome: 'ROSSI', nome: 'MARCO' }],
    ['EN228', soggettoDiProva(personaggi.vedova.defunto).dati.generalita],
    ['EN067', { cognome: 'ROSSI', nome: 'MARCO', sesso: 'M' }],
    ['EN069', { ...giulia.dati.generalita, cognome: 'ROSSI' }],
  ])('%s when the register says so', async (codice, generalita) => {
    const domanda = { ...richiesta(['8']), soggettoIntestatario: { generalita } };
    expect(rifiuti(await chiedi(domanda))).toContain(codice);
  });

  it('finds the person by codice fiscale', async () => {
    const { codiceFiscale, cognome, nome } = giulia.dati.generalita;
    const generalita = { codiceFiscale, cognome, nome };
    const risposta = await chiedi({ ...richiesta(['1']), soggettoIntestatario: { generalita } });
    expect(pdfDi(risposta)).toMatch(/^JVBERi/);
  });

  it('tells of every residence, from the versions of the record', async () => {
    const roberto = parte.soggetti.find((s) => s.idSchedaSoggettoANPR === particolari.traslochi.persona);
    if (!roberto) throw new Error('nobody has moved');
    const risposta = await chiedi(richiestaDiProva(roberto, ['9'], {}, 'STORICO1'));
    const archiviato = await database.applicazione
      .selectFrom('documento')
      .select('contenuto')
      .where('protocollo', '=', risposta.Risposta6001OK?.protocolloANPR?.numeroProtocolloANPR ?? '')
      .executeTakeFirstOrThrow();
    const { parti } = JSON.parse(archiviato.contenuto) as Contenuto;
    const tabella = parti[0]?.blocchi.find((b) => b.tipo === 'tabella');
    expect(tabella?.righe.map(([, dove, dal, al]) => [dove?.split(',')[0], dal, al])).toEqual([
      ['VIA DELLA CHIESA n. 8', '16/05/1970', '01/03/1996'],
      ['VIA EMPOLESE n. 14', '02/03/1996', '19/09/2011'],
      ['VIA LIMITESE n. 77', '20/09/2011', 'in corso'],
    ]);
  });

  it('stands on a register in which nothing is out of place', async () => {
    expect((await verificaIn(database.migratore)).difetti).toEqual([]);
  });

  it('is only for who may issue', async () => {
    const altro: Chi = { ...chi, permessi: permessiDi('operatore', ['anagrafe']) };
    const esito = await registro.esegui('6001', richiesta(['8']), altro);
    expect(esito).toMatchObject({ ok: false, errore: { tipo: 'permesso-negato' } });
  });

  it('writes in the audit whose data were shown', async () => {
    const domanda = richiesta(['12']);
    await chiedi(domanda);
    const riga = await database.migratore
      .selectFrom('audit')
      .select(['soggetti', 'campi', 'operatore'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const { madre, padre, figlia } = personaggi.coppiaInAttesa;
    expect(riga.soggetti.map(String).sort()).toEqual([madre, padre, figlia].sort());
    expect(riga).toMatchObject({ operatore: chi.codiceFiscale, campi: ['certificato 12'] });
  });
});
