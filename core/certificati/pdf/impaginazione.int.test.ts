import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apriPki, type Sigillo } from '../../accessi/pki/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import { componiContenuto } from '../componi.ts';
import type { Contenuto } from '../contenuto.ts';
import { domandaDiProva, famiglieDiProva, soggettiDiProva } from '../di-prova.ts';
import { mancanoGiudici } from '../giudici-di-prova.ts';
import { disegnaCertificato } from './disegna.ts';

/** Sheets that are hard to lay out, read back by another program: all is there, within the page, nothing over anything. */
const seed = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
process.stdout.write(`impaginazione: SEME=${seed}\n`);
const cartella = mkdtempSync(join(tmpdir(), 'sportello-impagina-'));
let sigillo: Sigillo;
beforeAll(async () => {
  ({ sigillo } = await apriPki({ cartella: join(cartella, 'pki'), orologio: () => new Date() }));
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

/** Letters of the official languages and of those that names come from, as the schema allows them. */
const lettere = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽ',
];
const parola = (max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...lettere), { minLength: 1, maxLength: max }).map((l) => l.join(''));
const nome = fc.oneof(
  parola(12),
  fc.array(parola(14), { minLength: 2, maxLength: 7 }).map((p) => p.join(' ').slice(0, 100).trim()),
  // One word that no line holds.
  fc.array(fc.constantFrom(...lettere), { minLength: 100, maxLength: 100 }).map((l) => l.join('')),
);
const annotazione = fc
  .array(fc.oneof(parola(10), fc.constant('W'.repeat(80))), { minLength: 1, maxLength: 40 })
  .map((p) => p.join(' ').slice(0, 240).trim());

const difficile = fc.record({
  lingua: fc.constantFrom('IT', 'DE', 'FR', 'SL'),
  tipi: fc.constantFrom(['12'], ['1'], ['8', '12'], ['16'], ['7', '8', '5']),
  senzaCognome: fc.boolean(),
  nomi: fc.array(fc.tuple(nome, nome), { minLength: 1, maxLength: 24 }),
  annotazioni: fc.array(annotazione, { maxLength: 12 }),
  comune: fc.constantFrom('VINCI', 'SAN VALENTINO IN ABRUZZO CITERIORE', 'W'.repeat(60)),
  ufficiale: nome,
  motivo: fc.constantFrom(
    undefined,
    'Esente per un motivo che ha bisogno di molte parole. '.repeat(5).slice(0, 256),
  ),
});
type Difficile = typeof difficile extends fc.Arbitrary<infer T> ? T : never;

function contenutoDi(d: Difficile): Contenuto {
  const id = personaggi.coppiaInAttesa.madre;
  const persone = soggettiDiProva.filter((s) => s.stato === 'residente').slice(0, d.nomi.length);
  const rinomina = (g: Generalita, i: number): Generalita => {
    const [cognome, nomeLoro] = d.nomi[i] ?? ['A', 'B'];
    const { cognome: _via, ...resto } = g;
    return { ...resto, ...(!d.senzaCognome && { cognome }), nome: nomeLoro };
  };
  const componenti = persone.map((s, i) => ({
    ...s,
    dati: { ...s.dati, generalita: rinomina(s.dati.generalita, i) },
  }));
  const [prima] = famiglieDiProva;
  const [capo] = componenti;
  if (!prima || !capo) throw new Error('nobody');
  const famiglia = {
    ...prima,
    componenti: componenti.map((s, i) => ({
      idSchedaSoggettoANPR: s.idSchedaSoggettoANPR,
      codiceLegame: i === 0 ? '1' : '3',
      dataDecorrenza: '2020-01-01',
      progressivoComponente: String(i + 1),
    })),
  };
  const esenzione =
    d.motivo === undefined ? {} : { esenzioneBollo: '99', descrizioneEsenzioneBollo: d.motivo };
  const domanda = domandaDiProva(id, d.tipi, {
    soggetto: capo,
    famiglia,
    componenti,
    controllo: {
      ...esenzione,
      nomeUffAnagrafe: d.ufficiale,
      ...(d.annotazioni.length > 0 && { listaAnnotazioni: { rigaAnnotazione: d.annotazioni } }),
    },
  });
  const richiesta = { ...domanda.richiesta, linguaCertificato: { tipoLinguaCertificato: ['IT', d.lingua] } };
  return componiContenuto(
    { ...domanda, richiesta, comune: { ...domanda.comune, nome: d.comune } },
    { protocollo: '1'.repeat(28), codice: '23456789ABCD' },
  );
}

interface Parola {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly testo: string;
}

/** Words with their boxes, page by page. */
function leggi(file: string): Parola[][] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  return xml
    .split('<page ')
    .slice(1)
    .map((pagina) =>
      [
        ...pagina.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x1, y1, x2, y2, testo = '']) => ({
        x1: Number(x1),
        y1: Number(y1),
        x2: Number(x2),
        y2: Number(y2),
        testo,
      })),
    );
}

/** How much of the smaller of two boxes lies under the other; lines of a paragraph touch, letters do not. */
function coperta(a: Parola, b: Parola): number {
  const larga = Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1);
  const alta = Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1);
  if (larga <= 0.5 || alta <= 0) return 0;
  const area = (p: Parola): number => (p.x2 - p.x1) * (p.y2 - p.y1);
  return (larga * alta) / Math.min(area(a), area(b));
}

const nudo = (testo: string): string => testo.normalize('NFC').replace(/\s+/g, '');

/** All the strings of a content that the sheet has to show. */
function daMostrare(contenuto: Contenuto): string[] {
  const {
    titolo,
    versione: _v,
    comune,
    rilasciato: _r,
    valeFinoAl: _f,
    estremi,
    altra,
    parti,
    ...resto
  } = contenuto;
  const { codiceIstat: _c, siglaProvincia: _s, ...soloNome } = comune;
  const dentro = (valore: unknown): string[] =>
    typeof valore === 'string'
      ? [valore]
      : valore !== null && typeof valore === 'object'
        ? Object.values(valore).flatMap(dentro)
        : [];
  const {
    lingua: _l,
    titolo: altro,
    parti: sue,
    ...tradotto
  } = altra ?? { lingua: '', titolo: '', parti: [] };
  // The types are named in the title or, one by one, over their parts.
  const blocchi = [...parti, ...sue].flatMap((p) => p.blocchi.map(({ tipo: _t, ...b }) => b));
  const maiuscolo = [titolo.toLocaleUpperCase('it'), altro.toLocaleUpperCase(altra?.lingua ?? 'it')];
  return [...dentro([soloNome, resto, blocchi, tradotto]), ...maiuscolo, estremi?.protocollo ?? ''];
}

describe.skipIf(mancanoGiudici('pdftotext'))('a sheet that is hard to lay out', () => {
  it('shows everything, within its margins, nothing over anything else, its head and number on each page', () => {
    let piuPagine = 0;
    fc.assert(
      fc.property(difficile, (caso) => {
        const contenuto = contenutoDi(caso);
        const file = join(cartella, 'foglio.pdf');
        const { pdf } = disegnaCertificato({
          contenuto,
          urlVerifica: 'https://certificati.comune.vinci.fi.it/',
          istante: new Date('2026-06-30T10:00:00Z'),
          sigillo,
        });
        writeFileSync(file, pdf);
        const raw = nudo(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }));
        for (const testo of daMostrare(contenuto)) expect(raw).toContain(nudo(testo));
        const pagine = leggi(file);
        piuPagine += pagine.length > 1 ? 1 : 0;
        pagine.forEach((parole, i) => {
          expect(nudo(parole.map(({ testo }) => testo).join(''))).toContain(
            `Pagina${i + 1}di${pagine.length}`,
          );
          expect(parole.some(({ testo, y1 }) => testo === 'COMUNE' && y1 < 120)).toBe(true);
          for (const [n, p] of parole.entries()) {
            expect([p.testo, p.x1 >= 50, p.x2 <= 545, p.y1 >= 20, p.y2 <= 822]).toEqual([
              p.testo,
              true,
              true,
              true,
              true,
            ]);
            for (const q of parole.slice(n + 1))
              if (coperta(p, q) > 0.3) throw new Error(`${p.testo} over ${q.testo} on page ${i + 1}`);
          }
        });
      }),
      { seed, numRuns: 30 },
    );
    expect(piuPagine).toBeGreaterThan(5);
  });
});
