import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { registroVuoto } from '#core/registro/registro-di-prova.ts';
import { avviaCore } from '#core/avvio.ts';
import type { Voce } from '#core/http/giornale.ts';
import { ascolta, type Ascolto } from '#core/http/server.ts';
import { antiReplayDiProva } from '#core/http/soap/anti-replay-di-prova.ts';
import { provenienzeDiProva } from '#core/http/soap/provenienze-di-prova.ts';
import type { OperazioneSoap } from '#core/http/soap/operazioni.ts';
import { creaServerSoap } from '#core/http/soap/server.ts';
import { apriMagazzinoDiProva } from '#core/magazzino-di-prova.ts';
import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import { creaCanale, guastoDi, type Canale } from './canale.ts';
import { busta, type Opzioni } from './cliente.ts';
import { creaMondo, operatore, type Mondo } from './mondo.ts';

const percorso = '/ANPR3000ServiziConsultazione/AnprService3000';
const spazio = 'http://sogei.it/ANPR/3000consultazione';
const corpo = `<r:Richiesta3002 xmlns:r="${spazio}"><chi>Zoë</chi></r:Richiesta3002>`;
const operazione: OperazioneSoap = {
  ...{ codice: '3002', percorso, spazio, radice: 'Richiesta3002' },
  leggi: (xml) =>
    xml.includes('<chi>') ? riuscito({}) : fallito([{ percorso: 'chi', messaggio: 'manca: «Zoë»' }]),
  scrivi: () => `<r:Risposta3002 xmlns:r="${spazio}"/>`,
};

let mondo: Mondo;
let server: Ascolto;
let canale: Canale;
let eseguite = 0;
const giornale: Voce[] = [];

beforeAll(async () => {
  mondo = await creaMondo(new Date());
  const app = creaServerSoap({
    ...mondo,
    registro: {
      ...registroVuoto,
      esegui: async () => {
        eseguite++;
        return riuscito({});
      },
    },
    operazioni: [operazione],
    politica: { sha1Ammesso: true },
    locale: true,
    orologio: () => new Date(),
    giornale: (voce) => giornale.push(voce),
    antiReplay: antiReplayDiProva(),
    provenienze: provenienzeDiProva(),
    proxy: [],
  });
  server = await ascolta(app, 0, '127.0.0.1');
  canale = creaCanale({ porta: server.porta, ca: mondo.pki.ancore.postazioni.toString() });
});
afterAll(async () => {
  canale.chiudi();
  await server.chiudi();
  mondo.chiudi();
});

interface Diagnosi {
  readonly accolta: boolean;
  readonly motivo?: string;
  readonly passo?: string;
  readonly campi?: readonly string[];
  readonly rimedio?: { readonly it: string };
  readonly passi: readonly {
    readonly passo: string;
    readonly esito: string;
    readonly trovato?: Record<string, unknown>;
  }[];
}

const firmata = (contenuto = corpo, opzioni: Opzioni = {}): string =>
  busta(mondo.mittente, contenuto, opzioni);
const impronta = (): string => new X509Certificate(mondo.mittente.comune.certificato).fingerprint256;

/** SECURITY: whatever the diagnosis says, it says nothing of the person, the body or the keys. */
function discreto(testo: string): void {
  for (const segreto of [operatore.codiceFiscale, 'Zoë', 'Zoé', 'PRIVATE KEY', 'CERTIFICATE']) {
    expect(testo).not.toContain(segreto);
  }
  expect(testo).not.toMatch(/[A-Za-z0-9+/]{100}/);
}

async function diagnosi(testo: string | Buffer): Promise<Diagnosi> {
  const risposta = await canale.manda('/diagnosi/soap', testo);
  expect(risposta.stato, risposta.testo).toBe(200);
  discreto(risposta.testo);
  return JSON.parse(risposta.testo) as Diagnosi;
}
const trovato = ({ passi }: Diagnosi, quale: string): unknown =>
  passi.find(({ passo }) => passo === quale)?.trovato;

describe('an envelope sent to the diagnosis', () => {
  it('passes every step, is not executed, and can still be sent once', async () => {
    const testo = firmata();
    const prima = await diagnosi(testo);
    expect(prima.passi.filter(({ esito }) => esito !== 'superato')).toEqual([]);
    expect(prima).toMatchObject({ accolta: true });
    expect(trovato(prima, 'gettone')).toMatchObject({
      soggetto: expect.stringContaining('CN=048050-CO-9999') as string,
      ...{ impronta: impronta(), chiave: 'rsa 2048' },
    });
    expect(eseguite).toBe(0);
    expect((await canale.manda(percorso, testo)).stato).toBe(200);
    expect(eseguite).toBe(1);
    expect(await diagnosi(testo)).toMatchObject({ motivo: 'busta-ripetuta', passo: 'ripetizione' });
  });

  it('altered after signing shows both digests of the part that changed', async () => {
    const esito = await diagnosi(firmata().replace('Zoë', 'Zoé'));
    expect(esito).toMatchObject({ accolta: false, motivo: 'contenuto-alterato', passo: 'parti' });
    expect(trovato(esito, 'parti')).toMatchObject({
      riferimenti: [
        { elemento: 'Timestamp', uguale: true },
        { elemento: 'Body', uguale: false },
      ],
    });
    const { riferimenti } = trovato(esito, 'parti') as { riferimenti: Record<string, string>[] };
    expect(riferimenti[1]?.['calcolato']).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(riferimenti[1]?.['calcolato']).not.toBe(riferimenti[1]?.['atteso']);
    expect(esito.passi.slice(-3).map(({ esito: come }) => come)).toEqual(Array(3).fill('non-raggiunto'));
  });

  it('of a wrong clock tells by how many seconds', async () => {
    const esito = await diagnosi(firmata(corpo, { ora: new Date(Date.now() + 600_000) }));
    expect(esito).toMatchObject({ motivo: 'marca-futura', passo: 'marca' });
    const { scartoSecondi } = trovato(esito, 'marca') as { scartoSecondi: number };
    expect(Math.round(scartoSecondi / 60)).toBe(10);
    expect(esito.rimedio?.it).toContain('NTP');
  });

  it.each<[string, () => string | Buffer, object]>([
    ['that is no XML', () => '<a', { motivo: 'xml-malformato', passo: 'busta' }],
    ['not in UTF-8', () => Buffer.from('<a>è</a>', 'latin1'), { motivo: 'non-utf8', passo: 'trasporto' }],
    ['that is empty', () => '', { motivo: 'xml-malformato', passo: 'busta' }],
    [
      'without security',
      () => firmata().replace(/<wsse:Security .*<\/wsse:Security>/s, ''),
      { motivo: 'sicurezza-assente', passo: 'sicurezza' },
    ],
    [
      'of an unknown operation',
      () => firmata('<r:Altra xmlns:r="urn:x"/>'),
      { motivo: 'operazione-sconosciuta', passo: 'operazione' },
    ],
    [
      'of a bad request',
      () => firmata(corpo.replaceAll('chi>', 'io>')),
      { motivo: 'richiesta-non-valida', passo: 'richiesta', campi: ['chi'] },
    ],
  ])('%s gets the reason', async (_nome, testo, atteso) => {
    expect(await diagnosi(testo())).toMatchObject({ accolta: false, ...atteso });
  });
});

describe('the refusals', () => {
  it('are told newest first, under the reference that the fault gave, as in the log', async () => {
    const vecchia = await canale.manda(percorso, '<a');
    const nuova = await canale.manda(percorso, firmata().replace('Zoë', 'Zoé'));
    const riferimenti = [nuova, vecchia].map(({ testo }) => /riferimento>([0-9A-F]{10})</.exec(testo)?.[1]);
    expect(riferimenti).not.toContain(undefined);
    const { testo } = await canale.manda('/diagnosi/soap', '', { metodo: 'GET' });
    discreto(testo);
    const { rifiuti } = JSON.parse(testo) as { rifiuti: Record<string, unknown>[] };
    expect(rifiuti.slice(0, 2)).toMatchObject([
      {
        ...{ riferimento: riferimenti[0], percorso, passo: 'parti', motivo: 'contenuto-alterato' },
        certificato: impronta(),
        rimedio: { it: expect.any(String) as string, en: expect.any(String) as string },
      },
      { riferimento: riferimenti[1], passo: 'busta', motivo: 'xml-malformato' },
    ]);
    const righe = giornale.filter(({ riferimento }) => riferimenti.includes(riferimento));
    expect(righe).toEqual([
      expect.objectContaining({ evento: 'soap-rifiutata', codice: 'xml-malformato', passo: 'busta' }),
      expect.objectContaining({ codice: 'contenuto-alterato', passo: 'parti', certificato: impronta() }),
    ]);
    discreto(JSON.stringify(giornale));
  });

  it('are kept up to a hundred', async () => {
    for (let n = 0; n < 120; n++) await canale.manda(percorso, '<a');
    const { testo } = await canale.manda('/diagnosi/soap', '', { metodo: 'GET' });
    expect((JSON.parse(testo) as { rifiuti: unknown[] }).rifiuti).toHaveLength(100);
  });
});

describe.each(['produzione', 'formazione'] as const)('a core of %s', (ambiente) => {
  it('has a diagnosis only if local', async () => {
    const dati = mkdtempSync(join(tmpdir(), 'sportello-diagnosi-'));
    const core = await avviaCore({
      ...{ dati, ambiente, comune: comuneDimostrativo, operatori: [], dimostrativo: false },
      ...{ apriMagazzino: apriMagazzinoDiProva, giornale: () => undefined },
    });
    const suo = creaCanale({ porta: core.porte.soap, ca: readFileSync(core.ancore.postazioni, 'utf8') });
    const chieste = await Promise.all(
      (['GET', 'POST'] as const).map((metodo) => suo.manda('/diagnosi/soap', '', { metodo })),
    );
    const altrove = await suo.manda('/niente', '');
    if (ambiente === 'formazione') expect(chieste.map(({ stato }) => stato)).toEqual([200, 200]);
    else
      for (const { stato, testo } of chieste) {
        expect([stato, testo]).toEqual([altrove.stato, altrove.testo]);
        expect(guastoDi(testo).motivo).toBe('operazione-sconosciuta');
      }
    suo.chiudi();
    await core.chiudi();
    rmSync(dati, { recursive: true });
  });
});
