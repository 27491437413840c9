import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sportello } from '#cliente/sportello.ts';
import { apriPki, type Pki } from '#core/accessi/pki/index.ts';
import { componiContenuto } from '#core/certificati/componi.ts';
import { domandaDiProva, oggiDiProva } from '#core/certificati/di-prova.ts';
import { disegnaCertificato } from '#core/certificati/pdf/disegna.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { gestoriEsame } from '#main/esame.ts';

/** Certificates handed to whoever has no register: at a command line, and at a desk with the core away. */
const cartella = mkdtempSync(join(tmpdir(), 'sportello-verifica-'));
const orologio = (): Date => new Date(`${oggiDiProva}T10:00:00Z`);
let pki: Pki;
let pdf: Uint8Array;

beforeAll(async () => {
  pki = await apriPki({ cartella: join(cartella, 'pki'), orologio });
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['1']);
  pdf = disegnaCertificato({
    contenuto: componiContenuto(domanda, { protocollo: '10000000042', codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445/',
    istante: orologio(),
    sigillo: pki.sigillo,
  }).pdf;
  writeFileSync(join(cartella, 'buono.pdf'), pdf);
  const altro = pdf.slice();
  altro[1000] = (altro[1000] ?? 0) ^ 1;
  writeFileSync(join(cartella, 'cambiato.pdf'), altro);
  writeFileSync(join(cartella, 'ancora.pem'), pki.ancore.sigilli.toString());
  writeFileSync(join(cartella, 'nota.txt'), 'niente');
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

async function comando(...argomenti: string[]): Promise<{ codice: number; detto: string; avviso: string }> {
  const scritto: string[] = [];
  const avvisato: string[] = [];
  const codice = await sportello(['verifica', ...argomenti], {
    cartella,
    // A machine that knows no authority.
    ambiente: { SPORTELLO_HOME: join(cartella, 'vuota') },
    scrivi: (testo) => scritto.push(testo),
    avvisa: (testo) => avvisato.push(testo),
    leggiIngresso: () => Buffer.alloc(0),
  });
  return { codice, detto: scritto.join(''), avviso: avvisato.join('\n') };
}

describe('sportello verifica', () => {
  it('says valid, of what and whose, and what it cannot know', async () => {
    const { codice, detto, avviso } = await comando('buono.pdf', '--ancora', 'ancora.pem');
    expect(codice).toBe(0);
    expect(detto).toMatch(/^VALIDO/);
    expect(detto).toContain('MARTELLI GIULIA');
    expect(detto).toContain('Protocollo: 10000000042; codice 2345-6789-ABCD');
    expect(avviso).toContain('annullato');
  });

  it('does not believe whom it does not know, and says how to', async () => {
    const { codice, detto, avviso } = await comando('buono.pdf');
    expect(codice).toBe(4);
    expect(detto).toMatch(/^EMITTENTE SCONOSCIUTO/);
    expect(avviso).toContain('--ancora');
  });

  it('says what changed', async () => {
    const { codice, detto } = await comando('cambiato.pdf', '-a', 'ancora.pem');
    expect(codice).toBe(4);
    expect(detto).toMatch(/^ALTERATO/);
    expect(detto).toContain('qualche byte non è quello sigillato');
  });

  it('gives the same as data', async () => {
    const { codice, detto } = await comando('cambiato.pdf', '-a', 'ancora.pem', '--json');
    expect(codice).toBe(4);
    expect(JSON.parse(detto)).toMatchObject({ esito: 'alterato', emittenteNoto: true });
  });

  it('refuses in words what is no file, no certificate, no authority', async () => {
    expect(await comando()).toMatchObject({ codice: 2 });
    expect((await comando('manca.pdf')).avviso).toContain('non si può leggere');
    expect((await comando('buono.pdf', '-a', 'nota.txt')).avviso).toContain('non contiene un certificato');
    expect((await comando('nota.txt')).detto).toMatch(/^ILLEGGIBILE/);
  });
});

describe('the desk', () => {
  it('believes the authority of its core once it knows it, and those put in its folder', async () => {
    const fidati = join(cartella, 'sigilli');
    const base64 = Buffer.from(pdf).toString('base64');
    let ancora: string | undefined;
    const { 'documento.esamina': esamina } = gestoriEsame({
      ancora: () => ancora,
      cartella: fidati,
      adesso: () => orologio().getTime(),
    });
    const esito = async (): Promise<string> => {
      const esame = await esamina({ pdf: base64 });
      return esame.ok ? esame.valore.esito : 'no';
    };
    expect(await esito()).toBe('emittente-sconosciuto');
    ancora = join(cartella, 'ancora.pem');
    expect(await esito()).toBe('valido');
    ancora = undefined;
    mkdirSync(fidati);
    writeFileSync(join(fidati, 'leggimi.txt'), 'certificati fidati');
    expect(await esito()).toBe('emittente-sconosciuto');
    writeFileSync(join(fidati, 'vicino.der'), pki.sigillo.certificato);
    expect(await esito()).toBe('valido');
  });
});
