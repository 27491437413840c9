import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EsameFoglio } from '#contract/documento/esame.ts';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { componiContenuto } from './componi.ts';
import { domandaDiProva, oggiDiProva } from './di-prova.ts';
import { carattere } from './pdf/carattere.ts';
import { disegnaCertificato } from './pdf/disegna.ts';

const seed = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`esame: SEME=${seed}\n`);
const cartella = mkdtempSync(join(tmpdir(), 'sportello-esame-'));
const orologio = (): Date => new Date(`${oggiDiProva}T10:00:00Z`);
let pki: Pki;
let falsario: Pki;
let pdf: Uint8Array;
let ancore: Uint8Array[];

function disegna(di: Pki, nome?: string): Uint8Array {
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['12']);
  const contenuto = componiContenuto(domanda, { protocollo: '10000000042', codice: '23456789ABCD' });
  return disegnaCertificato({
    contenuto: nome === undefined ? contenuto : { ...contenuto, intestatario: { nome, righe: [] } },
    urlVerifica: 'https://localhost:7445/',
    istante: orologio(),
    filigrana: 'FAC-SIMILE',
    sigillo: di.sigillo,
  }).pdf;
}

beforeAll(async () => {
  pki = await apriPki({ cartella: join(cartella, 'vera'), orologio });
  falsario = await apriPki({ cartella: join(cartella, 'falsa'), orologio });
  pdf = disegna(pki);
  ancore = [new Uint8Array(pki.ancore.sigilli.raw)];
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

const esamina = (byte: Uint8Array, oggi = oggiDiProva): Promise<EsameFoglio> =>
  esaminaFoglio(byte, ancore, oggi);
const difetti = ({ difetti: trovati }: EsameFoglio): string[] => trovati.map(({ tipo }) => tipo);

/** Written again by another program, with what the first page draws changed. */
async function riscrivi(cambia: (operatori: string) => string): Promise<Uint8Array> {
  const documento = await PDFDocument.load(pdf, { updateMetadata: false });
  const [pagina] = documento.getPages();
  const contenuto = pagina?.node.lookup(PDFName.of('Contents'));
  if (!pagina || !(contenuto instanceof PDFRawStream)) throw new Error('no page to change');
  const prima = inflateSync(contenuto.contents).toString('latin1');
  const dopo = cambia(prima);
  const flusso = PDFRawStream.of(documento.context.obj({}), Buffer.from(dopo, 'latin1'));
  pagina.node.set(PDFName.of('Contents'), documento.context.register(flusso));
  return documento.save({ useObjectStreams: false });
}

const esa = (parola: string): string =>
  [...parola]
    .map((c) =>
      (carattere(700, 'latin').glifi.get(c.codePointAt(0) ?? 0)?.gid ?? 0).toString(16).padStart(4, '0'),
    )
    .join('');

describe('a certificate examined far from the register', () => {
  it('is valid as it was issued, says what it is, and when it has expired', async () => {
    const esame = await esamina(pdf);
    expect(esame).toMatchObject({
      esito: 'valido',
      difetti: [],
      emittenteNoto: true,
      sigillo: { intestatario: 'Sigillo del registro', emittente: 'Sportello CA sigilli' },
      estremi: {
        titolo: 'Certificato di stato di famiglia',
        intestatario: 'MARTELLI GIULIA',
        comune: 'VINCI (FI)',
        protocollo: '10000000042',
        codice: '2345-6789-ABCD',
        rilasciato: '2026-06-30',
        valeFinoAl: '2026-12-30',
        scaduto: false,
      },
    });
    expect((await esamina(pdf, '2026-12-31')).estremi?.scaduto).toBe(true);
  });

  it('is believed also by whoever knows the seal alone, and by nobody who knows neither', async () => {
    const solo = await esaminaFoglio(pdf, [pki.sigillo.certificato], oggiDiProva);
    expect(solo.esito).toBe('valido');
    const altri = [new Uint8Array(pki.ancore.operatori.raw), new Uint8Array(falsario.ancore.sigilli.raw)];
    expect(await esaminaFoglio(pdf, altri, oggiDiProva)).toMatchObject({
      esito: 'emittente-sconosciuto',
      difetti: [],
    });
    expect((await esaminaFoglio(pdf, [], oggiDiProva)).esito).toBe('emittente-sconosciuto');
  });

  it('made by a forger, down to the names of his authority, has an unknown issuer', async () => {
    const falso = await esamina(disegna(falsario, 'ROSSI MARIO'));
    expect(falso).toMatchObject({ esito: 'emittente-sconosciuto', emittenteNoto: false });
    expect(falso.sigillo?.emittente).toBe('Sportello CA sigilli');
  });

  it('with any byte changed, also in the room of the seal, is not valid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (dove, con) => {
        const altro = pdf.slice();
        altro[dove] = (altro[dove] ?? 0) ^ con;
        expect((await esamina(altro)).esito).not.toBe('valido');
      }),
      { seed, numRuns: 60 },
    );
    const stanza = Buffer.from(pdf).lastIndexOf('/Contents <') + '/Contents <'.length;
    await fc.assert(
      fc.asyncProperty(fc.nat(3000), fc.integer({ min: 1, max: 255 }), async (dove, con) => {
        const altro = pdf.slice();
        altro[stanza + dove] = (altro[stanza + dove] ?? 0) ^ con;
        expect(difetti(await esamina(altro))).toContain('sigillo-guasto');
      }),
      { seed, numRuns: 40 },
    );
  });

  it('with a letter changed and written again says which, seal or no seal', async () => {
    const altro = await riscrivi((operatori) => operatori.replace(esa('GIULIA'), esa('GIULIO')));
    const esame = await esamina(altro);
    expect(esame.esito).toBe('alterato');
    const scritte = esame.difetti.find(({ tipo }) => tipo === 'scritte');
    expect(scritte).toEqual({ tipo: 'scritte', emesso: 'MARTELLI GIULIA', trovato: 'MARTELLIGIULIO' });
    expect(difetti(esame)).not.toContain('qr');
    // What it was issued for is still known, and still signed.
    expect(esame).toMatchObject({ emittenteNoto: true, estremi: { intestatario: 'MARTELLI GIULIA' } });
  });

  it('with the QR touched says so, and finds the text in order', async () => {
    const altro = await riscrivi((operatori) => {
      const da = operatori.indexOf('/Figure', operatori.indexOf('/Figure') + 1);
      const riga = operatori.indexOf('\n', operatori.indexOf(' re', da) + 600);
      // One row of modules less.
      return operatori.slice(0, riga) + operatori.slice(operatori.indexOf('\n', riga + 1));
    });
    expect(difetti(await esamina(altro))).toEqual(['sigillo-guasto', 'qr']);
  });

  it('written again as it is lost its seal, and nothing else', async () => {
    const documento = await PDFDocument.load(pdf, { updateMetadata: false });
    documento.catalog.delete(PDFName.of('AcroForm'));
    const [pagina] = documento.getPages();
    pagina?.node.delete(PDFName.of('Annots'));
    for (const [rif, oggetto] of documento.context.enumerateIndirectObjects())
      if (oggetto.toString().includes('/ByteRange')) documento.context.delete(rif);
    expect(difetti(await esamina(await documento.save()))).toEqual(['sigillo-assente']);
  });

  it('with something added after the seal says that', async () => {
    const coda = Buffer.from('\n% nota\n');
    expect(difetti(await esamina(Buffer.concat([pdf, coda])))).toEqual(['aggiunte']);
  });

  it('is not confused with other files', async () => {
    const altro = await PDFDocument.create();
    altro.addPage().drawText('Certificato di residenza');
    expect(await esamina(await altro.save())).toMatchObject({ esito: 'estraneo' });
    expect(await esamina(Buffer.from('non un PDF'))).toMatchObject({ esito: 'illeggibile' });
    expect(await esamina(new Uint8Array())).toMatchObject({ esito: 'illeggibile' });
  });
});
