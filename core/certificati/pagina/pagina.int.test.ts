import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostraCodice, nuovoCodice } from '../codice-stampato.ts';
import { oggiDiProva } from '../di-prova.ts';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { PaginaDiProva, type Risposta } from './pagina-di-prova.ts';

const pagina = new PaginaDiProva();
beforeAll(() => pagina.apri());
afterAll(() => pagina.chiudi());

const titolo = ({ testo }: Risposta): string | undefined => /<title>(.*?) ·/.exec(testo)?.[1];

/** The QR of a page as poppler draws it and a phone reads it. */
function qrDi(pdf: Uint8Array): string {
  const file = join(pagina.cartella, 'foglio');
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
      const documento = await pagina.rilascia([tipo]);
      const indirizzo = qrDi(documento.pdf);
      expect(indirizzo).toBe(`${pagina.base}/v/${documento.gettone}`);
      const risposta = await pagina.chiedi(indirizzo);
      expect(risposta.stato).toBe(200);
      expect(titolo(risposta)).toBe('Certificato autentico e valido');
      expect(risposta.testo).toContain('MARTELLI GIULIA');
      expect(risposta.testo).toContain(documento.protocollo);
    },
  );

  it('says expired and annulled when they are', async () => {
    const documento = await pagina.rilascia(['8']);
    pagina.adesso = new Date('2027-01-10T10:00:00Z');
    const scaduto = await pagina.chiedi(`/v/${documento.gettone}`);
    pagina.adesso = new Date(`${oggiDiProva}T10:00:00Z`);
    expect(titolo(scaduto)).toBe('Certificato autentico, ma scaduto');
    await pagina.database.applicazione
      .updateTable('documento')
      .set({
        stato: 'annullato',
        annullato: pagina.adesso,
        annullato_da: 'QRCMTT86A30D403S',
        annullato_motivo: 'Dati sbagliati',
      })
      .where('protocollo', '=', documento.protocollo)
      .execute();
    expect(titolo(await pagina.chiedi(`/v/${documento.gettone}`))).toBe('Certificato annullato');
    expect(titolo(await pagina.conCodice(documento.codice))).toBe('Certificato annullato');
    expect(titolo(await pagina.conFile(documento.pdf))).toBe('Certificato annullato');
  });

  it('tells a false token, and text that is none, from a good one, and shows nothing', async () => {
    const { gettone } = await pagina.rilascia(['8']);
    for (const falso of [
      `${gettone.slice(0, 40)}${gettone[40] === 'A' ? 'B' : 'A'}${gettone.slice(41)}`,
      'x',
      '%00',
    ]) {
      const risposta = await pagina.chiedi(`/v/${falso}`);
      expect(risposta.stato, falso).toBe(404);
      expect(risposta.testo).not.toContain('MARTELLI');
    }
  });
});

describe('without a camera', () => {
  it('takes the code however it is typed, and shows initials only', async () => {
    const { codice } = await pagina.rilascia(['8']);
    const confuso = mostraCodice(codice)
      .toLowerCase()
      .replaceAll('5', 's')
      .replaceAll('2', 'Z')
      .replaceAll('-', ' ');
    const risposta = await pagina.conCodice(` ${confuso} `);
    expect(titolo(risposta)).toBe('Certificato autentico e valido');
    expect(risposta.testo).toContain('M. G.');
    expect(risposta.testo).not.toMatch(/MARTELLI|VIA ROMA/);
  });

  it('keeps what was typed wrong, harmless, to be corrected', async () => {
    const risposta = await pagina.conCodice('"><script>alert(1)');
    expect([risposta.stato, titolo(risposta)]).toEqual([400, 'Codice scritto male']);
    expect(risposta.testo).toContain('value="&quot;&gt;&lt;script&gt;alert(1)"');
    expect(risposta.testo).not.toContain('<script');
  });

  it('recognises the file handed over, and no other', async () => {
    const { pdf } = await pagina.rilascia(['12']);
    expect(titolo(await pagina.conFile(pdf))).toBe('File identico all’originale');
    const altro = new Uint8Array(pdf);
    altro[1000] = (altro[1000] ?? 0) ^ 1;
    expect(titolo(await pagina.conFile(altro))).toBe('File non riconosciuto');
  });

  it('answers whatever is sent instead of a PDF', async () => {
    const grande = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(4 * 1024 * 1024)]);
    for (const risposta of [
      await pagina.conFile(grande),
      await pagina.conFile(Buffer.from('ciao')),
      await pagina.chiedi('/pdf', { tipo: 'application/json', corpo: '{}' }),
      await pagina.chiedi('/pdf', { tipo: 'multipart/form-data', corpo: 'senza confine' }),
    ])
      expect([risposta.stato, titolo(risposta)]).toEqual([400, 'Il file non si può controllare']);
  });
});

describe('the page itself', () => {
  it('keeps nothing, runs nothing, is indexed by nobody', async () => {
    const { intestazioni, testo } = await pagina.chiedi('/');
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
    expect((await pagina.chiedi(percorso, { lingua })).testo).toContain(`<html lang="${atteso}">`);
  });

  it('writes no token, code or name in the log', async () => {
    const { gettone, codice } = await pagina.rilascia(['8']);
    await Promise.all([pagina.chiedi(`/v/${gettone}`), pagina.conCodice(codice)]);
    const scritto = JSON.stringify(pagina.voci);
    expect(scritto).toContain('/v/*');
    expect(scritto).not.toContain(gettone);
    expect(scritto).not.toMatch(new RegExp(`${codice}|MARTELLI`));
  });

  it('stops who tries codes at random, and still answers a QR', async () => {
    const { gettone } = await pagina.rilascia(['8']);
    let ultima = await pagina.conCodice(nuovoCodice());
    expect(titolo(ultima)).toBe('Nessun certificato con questo codice');
    for (let i = 0; i < 25 && ultima.stato !== 429; i++) ultima = await pagina.conCodice(nuovoCodice());
    expect([ultima.stato, titolo(ultima)]).toEqual([429, 'Troppi tentativi']);
    expect((await pagina.chiedi(`/v/${gettone}`)).stato).toBe(200);
    pagina.adesso = new Date(pagina.adesso.getTime() + 11 * 60_000);
    expect((await pagina.conCodice(nuovoCodice())).stato).toBe(404);
  });
});
