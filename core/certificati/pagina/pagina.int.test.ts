import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import type { Voce } from '../../http/giornale.ts';
import { ascolta, type Ascolto } from '../../http/server.ts';
import { creaServerVerifica } from '../../http/verifica.ts';
import { mostraCodice, nuovoCodice } from '../codice-stampato.ts';
import { domandaDiProva, oggiDiProva, soggettoDiProva } from '../di-prova.ts';
import { archivia, creaArchivioDocumenti, type DocumentoEmesso } from '../documenti.ts';
import { disegnaQui } from '../disegna-qui.ts';
import { emetti } from '../emetti.ts';
import { creaVerificatore } from '../verifica.ts';
import { creaPagina } from './index.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-pagina-'));
let adesso = new Date(`${oggiDiProva}T10:00:00Z`);
const orologio = (): Date => adesso;
const voci: Voce[] = [];
const { madre } = personaggi.coppiaInAttesa;
let pki: Pki;
let database: Database;
let ascolto: Ascolto;
let base: string;
let numero = 10_000_000_100;

beforeAll(async () => {
  [pki, database] = await Promise.all([apriPki({ cartella, orologio }), databaseDiProva()]);
  const documenti = creaArchivioDocumenti(database.applicazione);
  const verificatore = creaVerificatore({ documenti, sigillo: pki.sigillo, orologio });
  const giornale = (voce: Voce): void => void voci.push(voce);
  const pagina = creaPagina({ verificatore, orologio, ambiente: 'prova', giornale });
  ascolto = await ascolta(creaServerVerifica({ pki, giornale, pagina }), 0, '127.0.0.1');
  base = `https://localhost:${ascolto.porta}`;
  const s = soggettoDiProva(madre);
  await database.migratore
    .insertInto('soggetto')
    .values({
      id: madre,
      id_anpr: s.idANPR,
      codice_fiscale: null,
      cognome: 'MARTELLI',
      nome: 'GIULIA',
      sesso: 'F',
      data_nascita: null,
      comune: s.comune,
      stato: s.stato,
      id_famiglia: null,
      indirizzo: '',
      versione: 1,
      documento: JSON.stringify(s),
    })
    .execute();
});

afterAll(async () => {
  await ascolto.chiudi();
  await database.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

interface Risposta {
  readonly stato: number;
  readonly testo: string;
  readonly intestazioni: Readonly<Record<string, string | string[] | undefined>>;
}

/** As a browser would ask, trusting the authority of the core. */
function chiedi(
  percorso: string,
  altro: { tipo?: string; corpo?: string | Buffer; lingua?: string } = {},
): Promise<Risposta> {
  const indirizzo = new URL(percorso, base);
  return new Promise((fatto, fallito) => {
    const chiamata = request(
      indirizzo,
      {
        method: altro.corpo === undefined ? 'GET' : 'POST',
        ca: pki.ancore.postazioni.toString(),
        headers: {
          'accept-language': altro.lingua ?? 'it',
          ...(altro.tipo !== undefined && { 'content-type': altro.tipo }),
        },
      },
      (risposta) => {
        const pezzi: Buffer[] = [];
        risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        risposta.on('end', () => {
          const testo = Buffer.concat(pezzi).toString('utf8');
          fatto({ stato: risposta.statusCode ?? 0, testo, intestazioni: risposta.headers });
        });
      },
    );
    chiamata.on('error', fallito);
    chiamata.end(altro.corpo);
  });
}

const conCodice = (codice: string): Promise<Risposta> =>
  chiedi('/codice', {
    tipo: 'application/x-www-form-urlencoded',
    corpo: new URLSearchParams({ codice }).toString(),
  });

function conFile(byte: Uint8Array): Promise<Risposta> {
  const corpo = Buffer.concat([
    Buffer.from(
      '--confine\r\ncontent-disposition: form-data; name="file"; filename="c.pdf"\r\ncontent-type: application/pdf\r\n\r\n',
    ),
    byte,
    Buffer.from('\r\n--confine--\r\n'),
  ]);
  return chiedi('/pdf', { tipo: 'multipart/form-data; boundary=confine', corpo });
}

const titolo = ({ testo }: Risposta): string | undefined => /<title>(.*?) ·/.exec(testo)?.[1];

async function rilascia(tipi: string[]): Promise<DocumentoEmesso> {
  const id = String(++numero);
  const { documento } = await emetti(domandaDiProva(madre, tipi), {
    testataRisposta: {
      idOperazioneComune: id,
      codMittente: '048050',
      codDestinatario: '048050',
      operazioneRichiesta: '6001',
      dataOraRichiesta: '2026-06-30T09:15:00',
      idOperazioneANPR: id,
      esitoOperazione: '0000',
    },
    protocollo: id,
    adesso,
    ambiente: 'prova',
    sigillo: pki.sigillo,
    disegna: disegnaQui(pki.sigillo),
    urlVerifica: base,
    avvisi: [],
  });
  if (!documento) throw new Error('no document');
  await database.applicazione.transaction().execute(async (trx) => {
    await trx
      .insertInto('operazione')
      .values({
        id,
        cod_mittente: '048050',
        id_operazione_comune: id,
        codice: '6001',
        esito: '0000',
        data_decorrenza: null,
        digesto: Buffer.alloc(32),
        richiesta: '{}',
        risposta: '{}',
        operatore: 'DLLRNI90P54G702D',
        id_postazione: '048050-CO-0001',
        canale: 'WA',
        istante: adesso,
      })
      .execute();
    await archivia(trx, documento, { soggetto: madre, codMittente: '048050', operazione: id });
  });
  return documento;
}

/** The QR of a page as poppler draws it and a phone reads it. */
function qrDi(pdf: Uint8Array): string {
  const file = join(cartella, 'foglio');
  writeFileSync(`${file}.pdf`, pdf);
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', `${file}.pdf`, file]);
  const { data, width, height } = PNG.sync.read(readFileSync(`${file}.png`));
  const letto = jsQR.default(new Uint8ClampedArray(data), width, height)?.data;
  if (letto === undefined) throw new Error('no QR on the page');
  return letto;
}

describe.skipIf(mancanoGiudici('pdftoppm'))('from the printed sheet to the page', () => {
  it.each([['1'], ['8'], ['12']])(
    'type %s: its QR, read from the drawn page, opens a page that says valid',
    async (tipo) => {
      const documento = await rilascia([tipo]);
      const indirizzo = qrDi(documento.pdf);
      expect(indirizzo).toBe(`${base}/v/${documento.gettone}`);
      const risposta = await chiedi(indirizzo);
      expect(risposta.stato).toBe(200);
      expect(titolo(risposta)).toBe('Certificato autentico e valido');
      expect(risposta.testo).toContain('MARTELLI GIULIA');
      expect(risposta.testo).toContain(documento.protocollo);
    },
  );

  it('says expired and annulled when they are', async () => {
    const documento = await rilascia(['8']);
    adesso = new Date('2027-01-10T10:00:00Z');
    const scaduto = await chiedi(`/v/${documento.gettone}`);
    adesso = new Date(`${oggiDiProva}T10:00:00Z`);
    expect(titolo(scaduto)).toBe('Certificato autentico, ma scaduto');
    await database.applicazione
      .updateTable('documento')
      .set({
        stato: 'annullato',
        annullato: adesso,
        annullato_da: 'QRCMTT86A30D403S',
        annullato_motivo: 'Dati sbagliati',
      })
      .where('protocollo', '=', documento.protocollo)
      .execute();
    expect(titolo(await chiedi(`/v/${documento.gettone}`))).toBe('Certificato annullato');
    expect(titolo(await conCodice(documento.codice))).toBe('Certificato annullato');
    expect(titolo(await conFile(documento.pdf))).toBe('Certificato annullato');
  });

  it('tells a false token, and text that is none, from a good one, and shows nothing', async () => {
    const { gettone } = await rilascia(['8']);
    for (const falso of [
      `${gettone.slice(0, 40)}${gettone[40] === 'A' ? 'B' : 'A'}${gettone.slice(41)}`,
      'x',
      '%00',
    ])
      await chiedi(`/v/${falso}`).then((risposta) => {
        expect(risposta.stato).toBe(404);
        expect(risposta.testo).not.toContain('MARTELLI');
      });
  });
});

describe('without a camera', () => {
  it('takes the code however it is typed, and shows initials only', async () => {
    const { codice } = await rilascia(['8']);
    const confuso = mostraCodice(codice)
      .toLowerCase()
      .replaceAll('5', 's')
      .replaceAll('2', 'Z')
      .replaceAll('-', ' ');
    const risposta = await conCodice(` ${confuso} `);
    expect(titolo(risposta)).toBe('Certificato autentico e valido');
    expect(risposta.testo).toContain('M. G.');
    expect(risposta.testo).not.toMatch(/MARTELLI|VIA ROMA/);
  });

  it('keeps what was typed wrong, harmless, to be corrected', async () => {
    const risposta = await conCodice('"><script>alert(1)');
    expect([risposta.stato, titolo(risposta)]).toEqual([400, 'Codice scritto male']);
    expect(risposta.testo).toContain('value="&quot;&gt;&lt;script&gt;alert(1)"');
    expect(risposta.testo).not.toContain('<script');
  });

  it('recognises the file handed over, and no other', async () => {
    const { pdf } = await rilascia(['12']);
    expect(titolo(await conFile(pdf))).toBe('File identico all’originale');
    const altro = new Uint8Array(pdf);
    altro[1000] = (altro[1000] ?? 0) ^ 1;
    expect(titolo(await conFile(altro))).toBe('File non riconosciuto');
  });

  it('answers whatever is sent instead of a PDF', async () => {
    const grande = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(4 * 1024 * 1024)]);
    for (const risposta of [
      await conFile(grande),
      await conFile(Buffer.from('ciao')),
      await chiedi('/pdf', { tipo: 'application/json', corpo: '{}' }),
      await chiedi('/pdf', { tipo: 'multipart/form-data', corpo: 'senza confine' }),
    ])
      expect([risposta.stato, titolo(risposta)]).toEqual([400, 'Il file non si può controllare']);
  });
});

describe('the page itself', () => {
  it('keeps nothing, runs nothing, is indexed by nobody', async () => {
    const { intestazioni, testo } = await chiedi('/');
    expect(intestazioni).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(intestazioni['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(intestazioni['x-robots-tag']).toContain('noindex');
    expect(intestazioni['set-cookie']).toBeUndefined();
    expect(testo).not.toMatch(/<script|style="/);
  });

  it.each([
    ['/', 'en-GB,en;q=0.9', 'en'],
    ['/', 'fr', 'it'],
    ['/?lingua=en', 'it', 'en'],
    ['/?lingua=de', 'it', 'de'],
  ])('%s asked in «%s» is in %s', async (percorso, lingua, atteso) => {
    expect((await chiedi(percorso, { lingua })).testo).toContain(`<html lang="${atteso}">`);
  });

  it('writes no token, code or name in the log', async () => {
    const { gettone, codice } = await rilascia(['8']);
    await Promise.all([chiedi(`/v/${gettone}`), conCodice(codice)]);
    const scritto = JSON.stringify(voci);
    expect(scritto).toContain('/v/*');
    expect(scritto).not.toContain(gettone);
    expect(scritto).not.toMatch(new RegExp(`${codice}|MARTELLI`));
  });

  it('stops who tries codes at random, and still answers a QR', async () => {
    const { gettone } = await rilascia(['8']);
    let ultima = await conCodice(nuovoCodice());
    expect(titolo(ultima)).toBe('Nessun certificato con questo codice');
    for (let i = 0; i < 25 && ultima.stato !== 429; i++) ultima = await conCodice(nuovoCodice());
    expect([ultima.stato, titolo(ultima)]).toEqual([429, 'Troppi tentativi']);
    expect((await chiedi(`/v/${gettone}`)).stato).toBe(200);
    adesso = new Date(adesso.getTime() + 11 * 60_000);
    expect((await conCodice(nuovoCodice())).stato).toBe(404);
  });
});
