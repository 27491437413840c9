import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RispostaP002 } from '#contract/anpr/index.ts';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import { chiediAggiornamento, chiediDettaglio } from '../cittadini/di-prova.ts';
import { ascolta, type Ascolto } from '../http/server.ts';
import { creaAmministrazione } from '../amministrazione/index.ts';
import { creaServerVerifica } from '../http/verifica.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { tuttofareDiProva } from '../registro/di-prova.ts';
import { creaEsercizi } from './esercizi.ts';
import { creaPortale } from './index.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-portale-'));
const tempo = (): Date => new Date('2026-07-11T10:00:00Z');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
let prova: RegistroDiProva;
let pki: Pki;
let ascolto: Ascolto;
/** Another core of the same register. */
let gemello: Ascolto;
const codici = new Map<string, string>();

beforeAll(async () => {
  [pki, prova] = await Promise.all([apriPki({ cartella, orologio: tempo }), registroDiProva()]);
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
  [ascolto, gemello] = await Promise.all([avvia(), avvia()]);
  const righe = await db.selectFrom('soggetto').select(['id', 'codice_fiscale']).execute();
  for (const { id, codice_fiscale } of righe) codici.set(id, codice_fiscale ?? '');
});
afterAll(async () => {
  await Promise.all([ascolto.chiudi(), gemello.chiudi()]);
  await prova.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

interface Pagina {
  readonly stato: number;
  readonly testo: string;
  readonly verso: string;
  readonly intestazioni: Readonly<Record<string, unknown>>;
}

/** A browser without scripts: keeps its cookie, follows nothing by itself. */
function apri({ porta } = ascolto) {
  let cookie = '';
  async function manda(
    metodo: 'GET' | 'POST',
    percorso: string,
    modulo?: FormData,
    altre: Record<string, string> = {},
  ): Promise<Pagina> {
    const corpo = modulo && new Response(modulo);
    const byte = corpo && Buffer.from(await corpo.arrayBuffer());
    const headers = {
      ...(cookie !== '' && { cookie }),
      ...(corpo && { 'content-type': corpo.headers.get('content-type') ?? '' }),
      'accept-language': 'it',
      ...altre,
    };
    const { promise, resolve, reject } = Promise.withResolvers<Pagina>();
    const richiesta = request(
      { port: porta, path: percorso, method: metodo, headers, rejectUnauthorized: false },
      (risposta) => {
        const pezzi: Buffer[] = [];
        risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        risposta.on('end', () => {
          const [nuovo] = risposta.headers['set-cookie'] ?? [];
          if (nuovo !== undefined) cookie = nuovo.split(';')[0] ?? '';
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
  const modulo = (campi: Readonly<Record<string, string>>, file: readonly File[] = []): FormData => {
    const dati = new FormData();
    for (const [nome, valore] of Object.entries(campi)) dati.append(nome, valore);
    for (const uno of file) dati.append('file', uno);
    return dati;
  };
  return {
    leggi: (percorso: string) => manda('GET', percorso),
    invia: (
      percorso: string,
      campi: Readonly<Record<string, string>>,
      file?: readonly File[],
      altre?: Record<string, string>,
    ) => manda('POST', percorso, modulo(campi, file), altre),
    entra: (id: string) => manda('POST', '/portale/entra', modulo({ codice: codici.get(id) ?? '' })),
  };
}

const casa = {
  ...{ comune: '048050', specie: 'VIA', via: 'dell’Olmo', civico: '7', cap: '50059', titolo: '2' },
  email: 'giulia@esempio.invalid',
};
const buona = { ...casa, via: "dell'Olmo" };
/** JPEG of 56 by 40, of which only the head is read. */
const piccoloJpeg = (): string => {
  const testa = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 40, 0, 56, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return Buffer.from([...testa, 0xff, 0xda, 0, 2, 0xff, 0xd9]).toString('base64');
};
const codiceIn = ({ verso }: Pagina): string => /richieste\/(\d+)/.exec(verso)?.[1] ?? '';
const chi = tuttofareDiProva();
const muovi = (codiceRichiesta: string, idStatoRichiesta: string, note = 'Prova.') =>
  prova.esegui('P003', chiediAggiornamento({ codiceRichiesta, idStatoRichiesta, note }), chi);

describe('the portal', () => {
  it('says that its login is simulated, lets in adults of the register alone, and nobody by a forged cookie', async () => {
    const citta = apri();
    const chiuso = await citta.leggi('/portale/');
    expect(chiuso).toMatchObject({ stato: 401 });
    expect(chiuso.testo).toContain('Questo accesso è simulato');
    expect(chiuso.testo).not.toContain('<script');
    expect(chiuso.intestazioni['content-security-policy']).toContain("default-src 'none'");
    expect((await citta.entra('5000000003')).stato).toBe(422);
    expect((await citta.invia('/portale/entra', { codice: 'ZZZZZZ00A00A000A' })).stato).toBe(422);
    expect((await citta.entra('5000000001')).stato).toBe(303);
    expect((await citta.leggi('/portale/')).testo).toContain('GIULIA MARTELLI');
    const altra = apri();
    const falso = { cookie: '__Secure-portale=5000000001.9999999999999.AAAA' };
    expect((await altra.invia('/portale/rettifica', {}, [], falso)).stato).toBe(401);
  });

  it('is closed in every core to a copy of the cookie of who went out, and to nobody else', async () => {
    const [citta, altrove] = [apri(), apri()];
    const entrata = await citta.entra('5000000001');
    const cookie = String(entrata.intestazioni['set-cookie']).split(';')[0] ?? '';
    await altrove.entra('5000000001');
    const conLaCopia = async (core: Ascolto): Promise<number> =>
      (await apri(core).invia('/portale/rettifica', {}, [], { cookie })).stato;
    expect([await conLaCopia(ascolto), await conLaCopia(gemello)]).toEqual([422, 422]);
    await citta.invia('/portale/esci', {});
    expect([await conLaCopia(ascolto), await conLaCopia(gemello)]).toEqual([401, 401]);
    expect((await altrove.leggi('/portale/')).stato).toBe(200);
  });

  it('takes the cookie from the browser also when the register cannot be written', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    const { migratore } = prova.database;
    await sql`alter table firma_vista rename to firma_vista_via`.execute(migratore);
    const uscita = await citta
      .invia('/portale/esci', {})
      .finally(() => sql`alter table firma_vista_via rename to firma_vista`.execute(migratore));
    expect(uscita).toMatchObject({ stato: 303 });
    expect(String(uscita.intestazioni['set-cookie'])).toContain('Max-Age=0');
    expect((await citta.leggi('/portale/')).stato).toBe(401);
  });

  it('answers about a request that has no such name as about one that is not there', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    for (const nome of ['%241', "'%20or%20'1'%3D'1", '9223372036854775808', '%00', '1%0D%0Ax:%20y']) {
      const { stato } = await citta.invia(`/portale/richieste/${nome}/risposta`, { risposta: 'x' });
      expect(stato, nome).toBe(404);
    }
    const lunga = await citta.leggi(`/portale/richieste/${'9'.repeat(300)}`);
    expect(lunga).toMatchObject({ stato: 400, testo: '' });
  });

  it('reads a form without the characters that no key types', async () => {
    const citta = apri();
    expect((await citta.invia('/portale/entra', { codice: '\0' })).stato).toBe(422);
    await citta.entra('5000000001');
    const conNulli = { ...buona, via: '', note: 'a\0b\u001bc' };
    const rifiutata = await citta.invia('/portale/residenza', conNulli);
    expect([rifiutata.stato, rifiutata.testo.includes('abc</textarea>')]).toEqual([422, true]);
  });

  it('takes for a datum to correct only one of those that it offers', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    const altro = { dato: 'constructor', giusto: 'X', email: 'giulia@esempio.invalid' };
    expect((await citta.invia('/portale/rettifica', altro)).stato).toBe(422);
  });

  it('shows how the office is reached and its logo, once the municipality has set them, and nothing made up before', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    expect((await citta.leggi('/portale/')).testo).not.toContain('ufficio anagrafe di');
    const amministra = creaAmministrazione({
      db: prova.database.applicazione,
      orologio: prova.orologio.adesso,
    });
    const orari = 'Lunedì 9-12 <solo su appuntamento>';
    const contatti = {
      ...{ indirizzo: 'Piazza Leonardo 1', telefono: '0571 933 001', email: '', sito: '', orari },
      pec: 'anagrafe@pec.invalid',
    };
    const logo = piccoloJpeg();
    await amministra.salva({ sezione: 'contatti', valore: contatti }, chi);
    expect(await amministra.salva({ sezione: 'loghi', valore: { piccolo: logo } }, chi)).toMatchObject({
      ok: true,
    });
    for (const pagina of ['/portale/', '/portale/residenza']) {
      const { testo } = await citta.leggi(pagina);
      expect(testo).toContain('Lunedì 9-12 &lt;solo su appuntamento&gt;');
      expect(testo).toContain('href="tel:0571933001"');
      expect(testo).toContain('mailto:anagrafe@pec.invalid');
      expect(testo).toContain(`src="data:image/jpeg;base64,${logo}" width="56" height="40"`);
      expect(testo).not.toContain('E-mail</dt>');
    }
    expect((await citta.leggi('/portale/?lingua=de')).testo).toContain('Öffnungszeiten');
  });

  it('reads no form that another site sends', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    const altrove = await citta.invia('/portale/residenza', buona, [], { 'sec-fetch-site': 'cross-site' });
    expect(altrove.stato).toBe(403);
    expect((await citta.leggi('/portale/')).testo).toContain('Non hai ancora fatto richieste');
  });

  it('says all that is missing, keeps what was written, files nothing', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    const manca = await citta.invia('/portale/residenza', { ...casa, cap: '5', email: '' }, [
      new File(['<html>'], 'contratto.pdf'),
    ]);
    expect(manca.stato).toBe(422);
    for (const campo of ['via', 'cap', 'email', 'file']) {
      expect(manca.testo).toContain(`href="#${campo}"`);
      expect(manca.testo).toContain(`id="errore-${campo}"`);
    }
    expect(manca.testo).toContain('value="dell’Olmo"');
    const xss = await citta.invia('/portale/rettifica', { dato: 'nome', giusto: '"><b>x', email: 'no' });
    expect(xss.testo).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect((await citta.leggi('/portale/')).testo).toContain('Non hai ancora fatto richieste');
  });

  it('files a change of residence with its files and its receipt, as P002 reads it, and one at a time', async () => {
    const citta = apri();
    await citta.entra('5000000001');
    const inviata = await citta.invia(
      '/portale/residenza?lingua=it',
      {
        ...buona,
        'con-5000000002': 'si',
        'con-5000000003': 'si',
        'patente-5000000001': 'si',
        note: 'Secondo piano.',
      },
      [new File([new Uint8Array(png)], 'contratto.png')],
    );
    const codice = codiceIn(inviata);
    expect(codice).not.toBe('');
    const seguita = await citta.leggi(inviata.verso);
    expect(seguita.testo).toContain('La richiesta è stata inviata.');
    expect(seguita.testo).toContain('contratto.png');
    const risposta = await prova.esegui('P002', chiediDettaglio(codice), chi);
    expect(RispostaP002.parseJson(risposta)).toMatchObject({ ok: true });
    expect(risposta).toMatchObject({
      RispostaOKP002: {
        dettaglio: {
          note: 'Secondo piano.',
          datiDichiarazioneResidenza: {
            indirizzo: { toponimo: { specie: 'VIA', denominazioneToponimo: "DELL'OLMO" }, civico: '7' },
            componentiCoinvolti: {
              componente: [
                { idSchedaSoggettoANPR: '5000000002', statoAccettazione: '1' },
                { idSchedaSoggettoANPR: '5000000001', statoAccettazione: '3', flagPatente: 'SI' },
                { idSchedaSoggettoANPR: '5000000003', statoAccettazione: '3' },
              ],
            },
          },
        },
      },
    });
    const foglio = await citta.leggi(`/portale/richieste/${codice}/file/1`);
    expect(foglio.testo.startsWith('%PDF-')).toBe(true);
    expect(foglio.intestazioni['content-disposition']).toContain(`riepilogo-${codice}.pdf`);
    expect(codiceIn(await citta.invia('/portale/residenza', buona))).toBe(codice);

    // The other adult agrees by herself; a stranger sees nothing of it.
    const marito = apri();
    await marito.entra('5000000002');
    expect((await marito.leggi('/portale/')).testo).toContain('Aspettano il tuo consenso');
    await marito.invia(`/portale/richieste/${codice}/consenso`, {});
    expect((await marito.leggi('/portale/')).testo).not.toContain('Aspettano il tuo consenso');
    const letta = await prova.registro.richieste.leggi(codice, chi);
    expect(letta.ok && letta.valore.componenti.every(({ consenso }) => consenso)).toBe(true);
    const estranea = apri();
    await estranea.entra('5000000006');
    expect((await estranea.leggi(`/portale/richieste/${codice}`)).stato).toBe(404);
    expect((await estranea.leggi(`/portale/richieste/${codice}/file/1`)).stato).toBe(404);
  });

  it('lets the citizen answer an office that means to refuse, and follow it to the end', async () => {
    const citta = apri();
    await citta.entra('5000000006');
    const inviata = await citta.invia('/portale/rettifica', {
      ...{ dato: 'titoloStudio', giusto: 'LAUREA', email: 'elena@esempio.invalid' },
    });
    const codice = codiceIn(inviata);
    const dove = `/portale/richieste/${codice}`;
    expect((await citta.leggi(dove)).testo).not.toContain('Rispondi all’ufficio');
    await muovi(codice, '3');
    await muovi(codice, '6', 'Manca il titolo.');
    const sospesa = await citta.leggi(`${dove}?lingua=de`);
    expect(sospesa.testo).toContain('Manca il titolo.');
    expect(sospesa.testo).toContain('Dem Amt antworten');
    expect((await citta.invia(`${dove}/risposta`, { risposta: '' })).stato).toBe(422);
    const file = [new File([new Uint8Array(png)], 'laurea.png')];
    expect((await citta.invia(`${dove}/risposta`, { risposta: 'Eccolo.' }, file)).stato).toBe(303);
    await muovi(codice, '5');
    const fine = await citta.leggi(dove);
    expect(fine.testo).toContain('laurea.png');
    expect(fine.testo).toContain('È conclusa');
  });

  it('refuses files that would do something where they are opened', async () => {
    const citta = apri();
    await citta.entra('5000000008');
    const pdf = new File(['%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (x) >> >>'], 'a.pdf');
    const esito = await citta.invia(
      '/portale/rettifica',
      { dato: 'nome', giusto: 'ADA MARIA', email: 'a@b.it' },
      [pdf],
    );
    expect(esito.stato).toBe(422);
    expect(esito.testo).toContain('Questo PDF contiene programmi');
  });

  it('lets an exercise have a declaration, of somebody else each time, and only where nobody is real', async () => {
    const uno = await prova.registro.esercizi.dichiara(chi);
    const altra = await prova.registro.esercizi.dichiara(chi);
    if (!uno.ok || !altra.ok) throw new Error('no declaration arrived');
    const [prima, seconda] = await Promise.all(
      [uno, altra].map(async ({ valore }) => prova.registro.richieste.leggi(valore.codiceRichiesta, chi)),
    );
    expect(prima).toMatchObject({
      ok: true,
      valore: { tipologia: '2', possibili: { stati: expect.arrayContaining(['3']) as unknown } },
    });
    if (!prima?.ok || !seconda?.ok) throw new Error('a declaration cannot be read');
    expect(prima.valore.richiedente).not.toEqual(seconda.valore.richiedente);

    const { applicazione: db } = prova.database;
    const conta = async () => (await db.selectFrom('richiesta_cittadino').select('id').execute()).length;
    const quante = await conta();
    const vero = creaEsercizi({ db, orologio: prova.orologio.adesso, ambiente: 'produzione' });
    expect(await vero.dichiara(chi)).toMatchObject({ ok: false, errore: { tipo: 'permesso-negato' } });
    expect(await conta()).toBe(quante);
    const tracce = await db
      .selectFrom('audit')
      .select('esito')
      .where('finalita', '=', 'dichiarazione di esercizio')
      .orderBy('id')
      .execute();
    expect(tracce.map(({ esito }) => esito)).toEqual(['OK', 'OK', 'permesso-negato']);
  });
});
