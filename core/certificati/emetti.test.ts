import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta6001 } from '#contract/anpr/index.ts';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { mostraCodice } from './codice-stampato.ts';
import type { Contenuto } from './contenuto.ts';
import { archivioDiProva, domandaDiProva, oggiDiProva } from './di-prova.ts';
import { disegnaQui } from './disegna-qui.ts';
import type { DocumentoEmesso } from './documenti.ts';
import { emetti, type Emissione } from './emetti.ts';
import { creaVerificatore, type Verificatore } from './verifica.ts';

const seed = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`emetti: SEME=${seed}\n`);

const cartella = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
const adesso = new Date(`${oggiDiProva}T10:00:00Z`);
const orologio = (): Date => adesso;
let pki: Pki;

beforeAll(async () => {
  pki = await apriPki({ cartella, orologio });
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function testata(): Parameters<typeof emetti>[1]['testataRisposta'] {
  return {
    idOperazioneComune: 'CERT1',
    codMittente: '048050',
    codDestinatario: '048050',
    operazioneRichiesta: '6001',
    dataOraRichiesta: '2026-06-30T09:15:00',
    idOperazioneANPR: '10000000042',
    esitoOperazione: '0000',
  };
}

function fai(...argomenti: Parameters<typeof domandaDiProva>): Promise<Emissione> {
  return emetti(domandaDiProva(...argomenti), {
    testataRisposta: testata(),
    protocollo: '10000000042',
    adesso,
    ambiente: 'prova',
    sigillo: pki.sigillo,
    disegna: disegnaQui(pki.sigillo),
    urlVerifica: 'https://localhost:7445/',
    avvisi: [],
  });
}

async function documento(...argomenti: Parameters<typeof domandaDiProva>): Promise<DocumentoEmesso> {
  const { documento: emesso } = await fai(...argomenti);
  if (!emesso) throw new Error('no document');
  return emesso;
}

const verificatore = (emessi: readonly DocumentoEmesso[], quando = adesso): Verificatore =>
  creaVerificatore({ documenti: archivioDiProva(emessi), sigillo: pki.sigillo, orologio: () => quando });
const { madre } = personaggi.coppiaInAttesa;
const detto = (d: DocumentoEmesso): Contenuto => JSON.parse(d.contenuto) as Contenuto;

describe('what is handed over', () => {
  it.each([
    ['1', 'Certificato anagrafico di nascita', undefined],
    ['8', 'Certificato di residenza', '2026-12-30'],
    ['12', 'Certificato di stato di famiglia', '2026-12-30'],
  ])('type %s: its title, its end, one PDF that is the one archived', async (tipo, titolo, fine) => {
    const { risposta, documento: d } = await fai(madre, [tipo]);
    expect(Buffer.from(risposta.file?.certificatoPdf ?? '', 'base64')).toEqual(Buffer.from(d?.pdf ?? []));
    expect(d).toMatchObject({ protocollo: '10000000042', tipi: [tipo] });
    expect(d?.valeFinoAl).toBe(fine);
    expect(d && detto(d).titolo).toBe(titolo);
    expect(risposta.protocolloANPR?.numeroProtocolloANPR).toBe('10000000042');
  });

  it('lists the whole family, intestatario first', async () => {
    const { parti } = detto(await documento(madre, ['12']));
    const tabella = parti[0]?.blocchi.find((b) => b.tipo === 'tabella');
    expect(tabella?.righe.map((r) => r[1]).sort()).toEqual([
      'CONTI EMMA',
      'CONTI LORENZO',
      'MARTELLI GIULIA',
    ]);
  });

  it('puts several types on one sheet', async () => {
    const contenuto = detto(await documento(madre, ['8', '12']));
    expect(contenuto).toMatchObject({
      titolo: 'Certificato contestuale',
      sottotitolo: 'di residenza e di stato di famiglia',
    });
    expect(contenuto.parti.map((p) => p.tipo)).toEqual(['8', '12']);
  });

  it.each(['1', '8', '12'])('type %s as data only: facts, no sheet, nothing to keep', async (tipo) => {
    const { risposta, documento: d } = await fai(madre, [tipo], { controllo: { tipoRichiesta: '2' } });
    expect(d).toBeUndefined();
    expect(risposta.file).toBeUndefined();
    expect(risposta.datiCertificato?.generalitaAttuali?.cognome).toBe('MARTELLI');
  });

  it('a preview is a PDF without protocol, and leaves nothing', async () => {
    const { risposta, documento: d } = await fai(madre, ['8'], { controllo: { emissione: '3' } });
    expect(d).toBeUndefined();
    expect(risposta.protocolloANPR).toBeUndefined();
    expect(risposta.file?.certificatoPdf).toMatch(/^JVBERi/);
  });

  it.each([{}, { tipoRichiesta: '2' }, { emissione: '3' }])(
    'is a well-formed official answer (%o)',
    async (controllo) => {
      const valore = { Risposta6001OK: (await fai(madre, ['12'], { controllo })).risposta };
      const letto = Risposta6001.parseXml(Risposta6001.toXml(valore));
      expect(letto).toEqual({ ok: true, valore });
    },
  );
});

describe('what its verification answers', () => {
  it('valid by token, by printed code and by file; expired after its last day', async () => {
    const d = await documento(madre, ['8']);
    const oggi = verificatore([d]);
    for (const esame of [oggi.gettone(d.gettone), oggi.codice(mostraCodice(d.codice)), oggi.pdf(d.pdf)])
      expect(await esame).toMatchObject({ tipo: 'trovato', stato: 'valido' });
    const ultimo = verificatore([d], new Date('2026-12-30T20:00:00Z'));
    expect(await ultimo.gettone(d.gettone)).toMatchObject({ stato: 'valido' });
    const dopo = verificatore([d], new Date('2026-12-31T08:00:00Z'));
    expect(await dopo.gettone(d.gettone)).toMatchObject({ stato: 'scaduto' });
  });

  it('a token with any byte altered is not authentic', async () => {
    const d = await documento(madre, ['8']);
    const v = verificatore([d]);
    const byte = Buffer.from(d.gettone, 'base64url');
    await fc.assert(
      fc.asyncProperty(fc.nat(byte.length - 1), fc.integer({ min: 1, max: 255 }), async (i, con) => {
        const altro = Buffer.from(byte);
        altro[i] = (altro[i] ?? 0) ^ con;
        expect(await v.gettone(altro.toString('base64url'))).toEqual({ tipo: 'non-autentico' });
      }),
      { seed },
    );
  });

  it('a PDF with any byte altered is another file', async () => {
    const d = await documento(madre, ['8']);
    const v = verificatore([d]);
    await fc.assert(
      fc.asyncProperty(fc.nat(d.pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (i, con) => {
        const altro = new Uint8Array(d.pdf);
        altro[i] = (altro[i] ?? 0) ^ con;
        expect(await v.pdf(altro)).toEqual({ tipo: 'file-diverso' });
      }),
      { seed, numRuns: 50 },
    );
  });

  it('an archive that says something else than what was signed confirms nothing', async () => {
    const d = await documento(madre, ['8']);
    const contenuto = d.contenuto.replace('MARTELLI', 'MARTELLO');
    expect(await verificatore([{ ...d, contenuto }]).gettone(d.gettone)).toEqual({ tipo: 'sconosciuto' });
    expect(await verificatore([]).gettone(d.gettone)).toEqual({ tipo: 'sconosciuto' });
  });

  it('knows its seal by the certificate in the archive, after another took its place', async () => {
    const d = await documento(madre, ['8']);
    const altra = mkdtempSync(join(tmpdir(), 'sportello-pki-'));
    const nuovo = await apriPki({ cartella: altra, orologio });
    rmSync(altra, { recursive: true, force: true });
    expect(new X509Certificate(nuovo.sigillo.certificato).raw).not.toEqual(Buffer.from(d.sigillo));
    const v = creaVerificatore({ documenti: archivioDiProva([d]), sigillo: nuovo.sigillo, orologio });
    expect(await v.gettone(d.gettone)).toMatchObject({ tipo: 'trovato', stato: 'valido' });
  });
});
