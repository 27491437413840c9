import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apriPki } from '../accessi/pki/index.ts';
import { ascolta, type Ascolto } from '../http/server.ts';
import { creaServerVerifica } from '../http/verifica.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { creaPortale } from './index.ts';

export interface Pagina {
  readonly stato: number;
  readonly testo: string;
  readonly verso: string;
  readonly intestazioni: Readonly<Record<string, unknown>>;
}

/** A person at a browser without scripts: it keeps its cookie, and follows nothing by itself. */
export interface Cittadina {
  leggi(percorso: string): Promise<Pagina>;
  invia(
    percorso: string,
    campi: Readonly<Record<string, string>>,
    file?: readonly File[],
    altre?: Readonly<Record<string, string>>,
  ): Promise<Pagina>;
  /** By the id of a record. */
  entra(id: string): Promise<Pagina>;
}

/** The portal of a register of its own, at the doors of two cores. */
export interface Citta {
  readonly prova: RegistroDiProva;
  readonly ascolto: Ascolto;
  /** Another core of the same register. */
  readonly gemello: Ascolto;
  /** A browser that nobody has used yet, at the door of one of the cores. */
  apri(core?: Ascolto): Cittadina;
  chiudi(): Promise<void>;
}

const tempo = (): Date => new Date('2026-07-11T10:00:00Z');

export async function apriCitta(): Promise<Citta> {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-portale-'));
  const [pki, prova] = await Promise.all([apriPki({ cartella, orologio: tempo }), registroDiProva()]);
  const { applicazione: db } = prova.database;
  const chiave = randomBytes(32);
  const avvia = (): Promise<Ascolto> => {
    const giornale = (): undefined => undefined;
    const portale = creaPortale({ db, tempo, orologio: prova.orologio.adesso, giornale, chiave });
    const server = creaServerVerifica({
      ...{ pki, giornale },
      pagina: async (app) => {
        await app.register(portale, { prefix: '/portale' });
      },
    });
    return ascolta(server, 0, '127.0.0.1');
  };
  const [ascolto, gemello] = await Promise.all([avvia(), avvia()]);
  const righe = await db.selectFrom('soggetto').select(['id', 'codice_fiscale']).execute();
  const codici = new Map(righe.map(({ id, codice_fiscale }) => [id, codice_fiscale ?? '']));
  return {
    ...{ prova, ascolto, gemello },
    apri: ({ porta } = ascolto) => cittadina(porta, codici),
    async chiudi() {
      await Promise.all([ascolto.chiudi(), gemello.chiudi()]);
      await prova.chiudi();
      rmSync(cartella, { recursive: true, force: true });
    },
  };
}

function modulo(campi: Readonly<Record<string, string>>, file: readonly File[] = []): FormData {
  const dati = new FormData();
  for (const [nome, valore] of Object.entries(campi)) dati.append(nome, valore);
  for (const uno of file) dati.append('file', uno);
  return dati;
}

function cittadina(porta: number, codici: ReadonlyMap<string, string>): Cittadina {
  let cookie = '';
  async function manda(
    metodo: 'GET' | 'POST',
    percorso: string,
    dati?: FormData,
    altre: Readonly<Record<string, string>> = {},
  ): Promise<Pagina> {
    const corpo = dati && new Response(dati);
    const byte = corpo && Buffer.from(await corpo.arrayBuffer());
    const headers = {
      ...(cookie !== '' && { cookie }),
      ...(corpo && { 'content-type': corpo.headers.get('content-type') ?? '' }),
      'accept-language': 'it',
      ...altre,
    };
    const pagina = await chiedi({ porta, percorso, metodo, headers }, byte);
    const [nuovo] = (pagina.intestazioni['set-cookie'] as string[] | undefined) ?? [];
    if (nuovo !== undefined) cookie = nuovo.split(';')[0] ?? '';
    return pagina;
  }
  return {
    leggi: (percorso) => manda('GET', percorso),
    invia: (percorso, campi, file, altre) => manda('POST', percorso, modulo(campi, file), altre),
    entra: (id) => manda('POST', '/portale/entra', modulo({ codice: codici.get(id) ?? '' })),
  };
}

function chiedi(
  {
    porta,
    percorso,
    metodo,
    headers,
  }: { porta: number; percorso: string; metodo: string; headers: Record<string, string> },
  byte: Buffer | undefined,
): Promise<Pagina> {
  const { promise, resolve, reject } = Promise.withResolvers<Pagina>();
  const richiesta = request(
    { port: porta, path: percorso, method: metodo, headers, rejectUnauthorized: false },
    (risposta) => {
      const pezzi: Buffer[] = [];
      risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      risposta.on('end', () => {
        resolve({
          stato: risposta.statusCode ?? 0,
          testo: Buffer.concat(pezzi).toString('utf8'),
          verso: risposta.headers.location ?? '',
          intestazioni: risposta.headers,
        });
      });
    },
  );
  richiesta.on('error', reject);
  richiesta.end(byte);
  return promise;
}
