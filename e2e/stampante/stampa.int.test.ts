import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriStampanti, type Stampanti } from '#native/printer/index.ts';
import { avviaStampanti } from './index.ts';

const cups = await avviaStampanti();
if (!cups.ok) console.warn(`Prove di stampa saltate: ${cups.errore}.`);

it('un servizio fermo lo dice e non stampa niente', async () => {
  const stampanti = apriStampanti({ ambiente: { CUPS_SERVER: '/nessun/cups.sock' } });
  const fermo = { ok: false, errore: { tipo: cups.ok ? 'servizio-fermo' : (expect.any(String) as string) } };
  expect(await stampanti.elenca()).toEqual(fermo);
  expect(await stampanti.stampa({ pdf: new Uint8Array(), titolo: 'prova', copie: 1 })).toEqual(fermo);
});

describe.skipIf(!cups.ok)('la stampa con CUPS', () => {
  if (!cups.ok) return;
  const virtuali = cups.valore;
  let stampanti: Stampanti;
  let pdf: Uint8Array;

  beforeAll(async () => {
    stampanti = apriStampanti({ ambiente: virtuali.ambiente });
    const documento = await PDFDocument.create();
    documento.addPage([595, 842]).drawText('Certificato di prova');
    pdf = await documento.save();
  });
  afterAll(() => virtuali.chiudi());

  it('senza stampanti lo dice', async () => {
    expect(await stampanti.elenca()).toEqual({ ok: true, valore: [] });
    expect(await stampanti.stampa({ pdf, titolo: 'prova', copie: 1 })).toEqual({
      ok: false,
      errore: { tipo: 'nessuna-stampante' },
    });
  });

  it('elenca le stampanti con il loro stato', async () => {
    virtuali.aggiungi('Ufficio');
    virtuali.aggiungi('Ferma');
    virtuali.predefinita('Ufficio');
    virtuali.ferma('Ferma');
    const elenco = await stampanti.elenca();
    expect(elenco.ok && elenco.valore.toSorted((a, b) => a.nome.localeCompare(b.nome))).toEqual([
      { nome: 'Ferma', predefinita: false, pronta: false, descrizione: 'Prova Ferma' },
      { nome: 'Ufficio', predefinita: true, pronta: true, descrizione: 'Prova Ufficio' },
    ]);
  });

  it('stampa sulla predefinita, in A4, quante copie si chiedono', async () => {
    const esito = await stampanti.stampa({ pdf, titolo: 'certificato 2026-000001', copie: 2 });
    if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
    expect(esito.valore.stampante).toBe('Ufficio');
    const foglio = await PDFDocument.load(await virtuali.foglio(esito.valore.lavoro));
    expect(foglio.getPages().map((pagina) => pagina.getSize())).toEqual([
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ]);
  });

  it('una stampante ferma o che non c’è lo dice', async () => {
    const su = (stampante: string) => stampanti.stampa({ pdf, titolo: 'prova', copie: 1, stampante });
    expect(await su('Ferma')).toEqual({ ok: false, errore: { tipo: 'stampante-ferma', nome: 'Ferma' } });
    expect(await su('Nessuna')).toEqual({
      ok: false,
      errore: { tipo: 'stampante-sconosciuta', nome: 'Nessuna' },
    });
  });
});
