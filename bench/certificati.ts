import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import QRCode from 'qrcode';
import { apriPki } from '#core/accessi/pki/index.ts';
import { componiContenuto } from '#core/certificati/componi.ts';
import { domandaDiProva, oggiDiProva } from '#core/certificati/di-prova.ts';
import { creaOfficina, type DaDisegnare } from '#core/certificati/officina.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { osservaCiclo, type Fermo } from './ciclo.ts';
import { ritmo } from './misura.ts';

export interface MisureCertificati {
  /** Milliseconds of one certificate with QR and seal, one at a time, p50 and p99. */
  readonly uno: { readonly p50: number; readonly p99: number };
  /** In one thread, asked without pause. */
  readonly alSecondo: number;
  /** A page of the same words and QR by the PDF library alone, without tags, archive or seal. */
  readonly libreria: number;
  /** The longest stop of the loop that asks for them: meanwhile, and with nothing at all to do. */
  readonly fermo: { readonly intanto: Fermo; readonly aVuoto: Fermo };
  /** Documents drawn, and how many MB the process grew from a tenth of them to the end. */
  readonly memoria: { readonly documenti: number; readonly crescita: number };
}

function richiesta(protocollo: number): DaDisegnare {
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['12']);
  return {
    contenuto: componiContenuto(domanda, { protocollo: String(protocollo), codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445/',
    istante: new Date(`${oggiDiProva}T10:00:00Z`),
    filigrana: 'FAC-SIMILE',
  };
}

/**
 * The same page as its authors advise: the typeface read once and subset in each document, lines of text, the QR as one
 * path.
 */
async function conLaLibreria(volte: number): Promise<number> {
  const file = createRequire(import.meta.url).resolve(
    '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff',
  );
  const letto = fontkit.create(readFileSync(file));
  const lettore = { create: () => letto } as unknown as Parameters<PDFDocument['registerFontkit']>[0];
  const righe = JSON.stringify(richiesta(1).contenuto).match(/.{1,90}/gu) ?? [];
  const { alSecondo } = await ritmo(volte, 1, async () => {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(lettore);
    const font = await pdf.embedFont(readFileSync(file), { subset: true });
    const pagina = pdf.addPage([595.28, 841.89]);
    righe.forEach((riga, i) => {
      pagina.drawText(riga, { x: 50, y: 780 - i * 16, size: 10, font });
    });
    const { modules } = QRCode.create('https://localhost:7445/v/'.padEnd(183, 'A'), {
      errorCorrectionLevel: 'M',
    });
    const moduli = Array.from({ length: modules.size ** 2 }, (_, i) => i)
      .map((i) => [Math.floor(i / modules.size), i % modules.size] as const)
      .filter(([r, c]) => modules.get(r, c));
    pagina.drawSvgPath(moduli.map(([r, c]) => `M${c * 2} ${r * 2}h2v2h-2z`).join(''), { x: 50, y: 200 });
    await pdf.save();
  });
  return alSecondo;
}

/** How long the loop stops, at most, while `lavoro` goes on. */
async function fermo<T>(lavoro: () => Promise<T>): Promise<{ massimo: Fermo; valore: T }> {
  const smetti = osservaCiclo();
  const valore = await lavoro();
  return { massimo: smetti(), valore };
}

/** Drawing and sealing as the core does them, in a thread beside the loop that answers. */
export async function misuraCertificati(volte: number, documenti: number): Promise<MisureCertificati> {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-bench-'));
  const { sigillo } = await apriPki({ cartella, orologio: () => new Date() });
  const officina = creaOfficina(sigillo, 1);
  try {
    const pronte = Array.from({ length: 50 }, (_, i) => richiesta(i + 1));
    const una = (n: number): DaDisegnare => pronte[n % pronte.length] ?? richiesta(n);
    const singole = await ritmo(volte, 1, (n) => officina.disegna(una(n)));
    const inizio = performance.now();
    const { massimo, valore: insieme } = await fermo(() => ritmo(volte, 4, (n) => officina.disegna(una(n))));
    const { massimo: aVuoto } = await fermo(() => setTimeout(performance.now() - inizio));
    await ritmo(documenti / 10, 4, (n) => officina.disegna(una(n)));
    globalThis.gc?.();
    const prima = process.memoryUsage().rss;
    await ritmo(documenti, 4, (n) => officina.disegna(una(n)));
    globalThis.gc?.();
    const crescita = (process.memoryUsage().rss - prima) / 2 ** 20;
    return {
      uno: { p50: singole.tempi.percentile(0.5), p99: singole.tempi.percentile(0.99) },
      alSecondo: insieme.alSecondo,
      libreria: await conLaLibreria(Math.max(10, Math.round(volte / 10))),
      fermo: { intanto: massimo, aVuoto },
      memoria: { documenti, crescita },
    };
  } finally {
    await officina.chiudi();
    rmSync(cartella, { recursive: true, force: true });
  }
}
