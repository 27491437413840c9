import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { cartellaDocumenti, gestoriDocumenti } from './documenti.ts';

let casa: string;
beforeEach(() => {
  casa = mkdtempSync(join(tmpdir(), 'sportello-doc-'));
});
afterEach(() => {
  rmSync(casa, { recursive: true, force: true });
});

const pdf = (testo: string) => Buffer.from(`%PDF-1.7 ${testo}`).toString('base64');
const stampate: unknown[] = [];
const gestori = () =>
  gestoriDocumenti({
    cartella: () => join(casa, 'documenti'),
    stampanti: {
      elenca: async () => fallito({ tipo: 'servizio-fermo' }),
      stampa: async (richiesta) => {
        stampate.push(richiesta);
        return riuscito({ lavoro: 'q-1', stampante: 'q' });
      },
    },
  });

describe('saving', () => {
  it('names the file by its protocol number alone, for its owner only', async () => {
    const salvato = await gestori()['documento.salva']({ pdf: pdf('a'), protocollo: '2026-000123' });
    const percorso = join(casa, 'documenti', 'certificato-2026-000123.pdf');
    expect(salvato).toEqual({ ok: true, valore: { percorso } });
    expect(readFileSync(percorso, 'utf8')).toBe('%PDF-1.7 a');
    expect(statSync(percorso).mode & 0o777).toBe(0o600);
  });

  it('names a list by what it is and by the day, for its owner only', async () => {
    const salvata = await gestori()['documento.salvaTabella']({ nome: 'operazioni', csv: '\uFEFFNome\r\n' });
    if (!salvata.ok) throw new Error(salvata.errore.messaggio);
    expect(salvata.valore.percorso).toMatch(/operazioni-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(readFileSync(salvata.valore.percorso, 'utf8')).toBe('\uFEFFNome\r\n');
    expect(statSync(salvata.valore.percorso).mode & 0o777).toBe(0o600);
  });

  it('keeps what is for whoever assists beside the rest, named by the day', async () => {
    const salvato = await gestori()['documento.salvaAssistenza']({ json: '{"atti":[]}' });
    if (!salvato.ok) throw new Error(salvato.errore.messaggio);
    expect(salvato.valore.percorso).toMatch(/sportello-assistenza-\d{4}-\d{2}-\d{2}\.json$/);
    expect(readFileSync(salvato.valore.percorso, 'utf8')).toBe('{"atti":[]}');
  });

  it('twice the same is one file; another under the same number never overwrites it', async () => {
    const { 'documento.salva': salva } = gestori();
    const nomi = [];
    for (const testo of ['a', 'a', 'b']) {
      const salvato = await salva({ pdf: pdf(testo), protocollo: '1' });
      nomi.push(salvato.ok && salvato.valore.percorso.split('/').at(-1));
    }
    expect(nomi).toEqual(['certificato-1.pdf', 'certificato-1.pdf', 'certificato-1-2.pdf']);
  });

  it('of something that is no PDF is refused', async () => {
    const salvato = await gestori()['documento.salva']({
      pdf: Buffer.from('#!/bin/sh').toString('base64'),
      protocollo: '1',
    });
    expect(salvato).toMatchObject({ errore: { tipo: 'documento-sconosciuto' } });
  });

  it('where it cannot says where, and the document is not lost', async () => {
    writeFileSync(join(casa, 'documenti'), 'un file al posto della cartella');
    const salvato = await gestori()['documento.salva']({ pdf: pdf('a'), protocollo: '1' });
    expect(salvato).toMatchObject({
      errore: { tipo: 'file', messaggio: expect.stringContaining(casa) as string },
    });
  });
});

describe('printing', () => {
  it('hands bytes and copies to the printer', async () => {
    const richiesta = { pdf: pdf('a'), titolo: 'Certificato 1', copie: 2 };
    expect(await gestori()['stampa.documento'](richiesta)).toEqual({
      ok: true,
      valore: { lavoro: 'q-1', stampante: 'q' },
    });
    expect(stampate.at(-1)).toMatchObject({ copie: 2, pdf: Buffer.from('%PDF-1.7 a') });
  });

  it('explains why there are no printers', async () => {
    expect(await gestori()['stampa.stampanti']({})).toMatchObject({ errore: { tipo: 'stampante' } });
  });
});

describe('the documents folder', () => {
  it('is the one of the desktop, else its usual name, else ours', () => {
    expect(cartellaDocumenti(casa, '/dati')).toBe('/dati/documenti');
    mkdirSync(join(casa, 'Documenti'));
    expect(cartellaDocumenti(casa, '/dati')).toBe(join(casa, 'Documenti'));
    mkdirSync(join(casa, '.config'));
    mkdirSync(join(casa, 'Carte'));
    writeFileSync(join(casa, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Carte"\n');
    expect(cartellaDocumenti(casa, '/dati')).toBe(join(casa, 'Carte'));
  });
});
