import { execFileSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriPki, type Sigillo } from '../../accessi/pki/index.ts';
import { nuovoCodice, mostraCodice } from '../codice-stampato.ts';
import { componiContenuto } from '../componi.ts';
import { impronta } from '../contenuto.ts';
import { domandaDiProva, famiglieDiProva, soggettiDiProva } from '../di-prova.ts';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { leggiGettone } from '../gettone.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { disegnaCertificato } from './disegna.ts';

/** The sheets as other programs see them (poppler, zbar): what a person opens, searches, prints and scans. */
const cartella = mkdtempSync(join(tmpdir(), 'sportello-foglio-'));
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

let sigillo: Sigillo;
beforeAll(async () => {
  ({ sigillo } = await apriPki({ cartella: join(cartella, 'pki'), orologio: () => new Date() }));
});
const { madre, famiglia: casa } = personaggi.coppiaInAttesa;
const esegui = (programma: string, ...argomenti: string[]): string =>
  execFileSync(programma, argomenti, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
let numero = 0;

async function foglio(
  tipi: readonly string[],
  altro: Parameters<typeof domandaDiProva>[2] = {},
  filigrana?: string,
): Promise<{ file: string; gettone: string; codice: string; canonico: string }> {
  const codice = nuovoCodice();
  const contenuto = componiContenuto(domandaDiProva(madre, tipi, altro), {
    protocollo: '10000000042',
    codice,
  });
  const {
    pdf,
    gettone,
    contenuto: canonico,
  } = disegnaCertificato({
    contenuto,
    urlVerifica: 'https://certificati.comune.vinci.fi.it/',
    istante: new Date('2026-06-30T10:00:00Z'),
    sigillo,
    ...(filigrana !== undefined && { filigrana }),
  });
  const file = join(cartella, `${++numero}.pdf`);
  writeFileSync(file, pdf);
  return { file, gettone, codice, canonico };
}

/** Thirty-four people under one roof: more than a page holds. */
function famigliaLunga(): Parameters<typeof domandaDiProva>[2] {
  const componenti = soggettiDiProva.filter((s) => s.stato === 'residente').slice(0, 34);
  const prima = famiglieDiProva.find((f) => f.idFamigliaConvivenzaANPR === casa);
  if (!prima) throw new Error('no family');
  const legami = componenti.map((s, i) => ({
    idSchedaSoggettoANPR: s.idSchedaSoggettoANPR,
    codiceLegame: i === 0 ? '1' : '3',
    dataDecorrenza: '2020-01-01',
    progressivoComponente: String(i + 1),
  }));
  return { componenti, famiglia: { ...prima, componenti: legami } };
}

const pagineDi = (file: string): number => Number(/Pages:\s+(\d+)/.exec(esegui('pdfinfo', file))?.[1]);

function ultimaPagina(file: string, punti: number): string {
  const pagina = String(pagineDi(file));
  const base = file.replace(/\.pdf$/, `-${punti}`);
  esegui('pdftoppm', '-r', String(punti), '-f', pagina, '-l', pagina, '-png', '-singlefile', file, base);
  return `${base}.png`;
}

describe.skipIf(mancanoGiudici('pdftoppm', 'zbarimg'))('a certificate as others see it', () => {
  it.each([[['1']], [['8']], [['12']], [['1', '8', '12']]])(
    '%j: its text is found, its fonts travel with it',
    async (tipi) => {
      const { file, codice } = await foglio(tipi);
      const testo = esegui('pdftotext', '-raw', file, '-').replace(/\s+/g, ' ');
      expect(testo).toContain('COMUNE DI VINCI');
      expect(testo).toContain('MARTELLI GIULIA');
      expect(testo).toContain('Protocollo ANPR n. 10000000042');
      expect(testo).toContain(mostraCodice(codice));
      expect(testo).toContain('non può essere prodotto agli organi della pubblica amministrazione');
      const caratteri = esegui('pdffonts', file).trim().split('\n').slice(2);
      expect(caratteri.length).toBeGreaterThan(1);
      // Columns: embedded, subset, with its map to text.
      for (const riga of caratteri) expect(riga).toMatch(/ yes yes yes /);
    },
  );

  it.each([
    ['on paper', undefined, 150],
    ['under the watermark', 'FAC-SIMILE', 150],
    ['printed coarsely', 'FAC-SIMILE', 100],
  ])('its QR is read %s, by two readers, and its signature holds', async (_come, filigrana, punti) => {
    const { file, gettone, canonico } = await foglio(['12'], {}, filigrana);
    const immagine = ultimaPagina(file, punti);
    const indirizzo = `https://certificati.comune.vinci.fi.it/v/${gettone}`;
    const { data, width, height } = PNG.sync.read(readFileSync(immagine));
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(indirizzo);
    expect(esegui('zbarimg', '-q', '--raw', immagine).trim()).toBe(indirizzo);
    const letto = leggiGettone(indirizzo.slice(indirizzo.lastIndexOf('/') + 1));
    if (!letto.ok) throw new Error(letto.errore);
    expect(letto.valore.autentico(createPublicKey(sigillo.chiave))).toBe(true);
    expect(Buffer.from(letto.valore.impronta)).toEqual(Buffer.from(impronta(canonico)));
  });

  it('a family longer than a page turns it, names everybody once, and is signed on the last page only', async () => {
    const lunga = famigliaLunga();
    const { file, gettone } = await foglio(['12'], lunga);
    expect(pagineDi(file)).toBeGreaterThan(1);
    const testo = esegui('pdftotext', '-layout', file, '-');
    for (const [i, s] of (lunga?.componenti ?? []).entries())
      expect(testo).toMatch(new RegExp(`^\\s*${i + 1}\\s+${s.dati.generalita.cognome ?? ''}`, 'm'));
    expect(testo.match(/L’Ufficiale d’anagrafe/g)).toHaveLength(1);
    expect(testo.match(/Cognome e nome/g)?.length).toBeGreaterThan(1);
    expect(esegui('zbarimg', '-q', '--raw', ultimaPagina(file, 150)).trim()).toContain(gettone);
  });

  it('a preview says so on every page and carries no QR', async () => {
    const { pdf } = disegnaCertificato({
      contenuto: componiContenuto(domandaDiProva(madre, ['8', '12'])),
      urlVerifica: 'https://localhost/',
      filigrana: 'ANTEPRIMA',
      istante: new Date('2026-06-30T10:00:00Z'),
      sigillo,
    });
    const file = join(cartella, 'anteprima.pdf');
    writeFileSync(file, pdf);
    const testo = esegui('pdftotext', file, '-');
    expect(testo.match(/non ha valore di certificato/g)).toHaveLength(pagineDi(file));
    expect(testo).not.toContain('Protocollo ANPR');
    const { data, width, height } = PNG.sync.read(readFileSync(ultimaPagina(file, 150)));
    expect(jsQR.default(new Uint8ClampedArray(data), width, height)).toBeNull();
  });
});
