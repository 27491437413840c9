import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import type { Chi } from '#core/chi.ts';
import { ascolta, type Ascolto } from '#core/http/server.ts';
import { antiReplayDiProva } from '#core/http/soap/anti-replay-di-prova.ts';
import { provenienzeDiProva } from '#core/http/soap/provenienze-di-prova.ts';
import type { OperazioneSoap } from '#core/http/soap/operazioni.ts';
import { creaServerSoap } from '#core/http/soap/server.ts';
import { registroVuoto } from '#core/registro/registro-di-prova.ts';
import type { Registro } from '#core/registro/registro.ts';
import { creaCanale, guastoDi, type Canale, type Modi, type Risposta } from './canale.ts';
import { busta, rispostaFirmata, type Opzioni } from './cliente.ts';
import { creaMondo, operatore, type Mondo } from './mondo.ts';

const percorso = '/ANPR3000ServiziConsultazione/AnprService3000';
const spazio = 'http://sogei.it/ANPR/3000consultazione';
const corpo = `<r:Richiesta3002 xmlns:r="${spazio}"><chi>Zoë</chi></r:Richiesta3002>`;

/** An operation simple enough to see through: the official ones come with their codec. */
const operazione: OperazioneSoap = {
  codice: '3002',
  percorso,
  spazio,
  radice: 'Richiesta3002',
  leggi: (xml) => {
    const nome = /<chi>([^<]*)<\/chi>/.exec(xml)?.[1];
    return nome === undefined ? fallito([{ percorso: 'chi', messaggio: 'manca' }]) : riuscito({ nome });
  },
  scrivi: (risposta) =>
    `<?xml version="1.0"?><r:Risposta3002 xmlns:r="${spazio}"><saluto>${String(risposta['saluto'])}</saluto></r:Risposta3002>`,
};

const provenienze = provenienzeDiProva();
let mondo: Mondo;
let server: Ascolto;
let canale: Canale;
let chiamanti: Chi[] = [];
let guasta = false;

const registro: Registro = {
  ...registroVuoto,
  esegui: async (_codice, richiesta, chi) => {
    if (guasta) throw new Error('Zoë');
    chiamanti.push(chi);
    const { nome } = richiesta as { nome: string };
    if (nome === 'nega') return fallito({ tipo: 'permesso-negato', messaggio: '', rimedio: '' });
    return riuscito({ saluto: `ciao ${nome}` });
  },
};

beforeAll(async () => {
  mondo = await creaMondo(new Date());
  const app = creaServerSoap({
    ...mondo,
    registro,
    operazioni: [operazione],
    politica: { sha1Ammesso: true },
    orologio: () => new Date(),
    giornale: () => undefined,
    antiReplay: antiReplayDiProva(),
    locale: true,
    provenienze,
    proxy: ['127.0.0.1'],
  });
  server = await ascolta(app, 0, '127.0.0.1');
  canale = creaCanale({ porta: server.porta, ca: mondo.pki.ancore.postazioni.toString() });
});
afterAll(async () => {
  canale.chiudi();
  await server.chiudi();
  mondo.chiudi();
});
beforeEach(() => {
  provenienze.dichiara([]);
  chiamanti = [];
  guasta = false;
});

const manda = (
  testo: string,
  { dove = percorso, ...modi }: Modi & { dove?: string } = {},
): Promise<Risposta> => canale.manda(dove, testo, modi);
const firmata = (contenuto = corpo, opzioni: Opzioni = {}): string =>
  busta(mondo.mittente, contenuto, opzioni);
const motivo = (testo: string): string | undefined => guastoDi(testo).motivo;
const faultstring = (testo: string): string | undefined => guastoDi(testo).testo;

describe('the official face', () => {
  it.each(['sha256', 'sha1'] as const)(
    'answers a call signed with %s by a signed answer',
    async (algoritmo) => {
      const richiesta = firmata(corpo, { algoritmo });
      const { stato, testo } = await manda(richiesta);
      expect(stato, testo).toBe(200);
      expect(testo).toContain('<saluto>ciao Zoë</saluto>');
      expect(rispostaFirmata(testo, mondo.pki.firmaRisposte.certificato)).toBe(true);
      expect(rispostaFirmata(testo.replace('ciao', 'addio'), mondo.pki.firmaRisposte.certificato)).toBe(
        false,
      );
      const firme = [...richiesta.matchAll(/<ds:SignatureValue>([^<]*)</g)];
      expect(testo).toContain(`Value="${firme.at(-1)?.[1]}"`);
      expect(chiamanti).toMatchObject([
        { codiceFiscale: operatore.codiceFiscale, canale: 'WS', comune: '048050' },
      ]);
    },
  );

  it('serves only the addresses that the municipality has declared, and writes down who came from elsewhere', async () => {
    provenienze.dichiara(['151.100.20.7', '2a01:4f8::1']);
    const { stato, testo } = await manda(firmata());
    expect([stato, faultstring(testo), motivo(testo)]).toEqual([
      500,
      'Rejected by policy. (from client)',
      'indirizzo-non-dichiarato',
    ]);
    expect(chiamanti).toEqual([]);
    expect(provenienze.annotate).toEqual([`048050 ${operatore.codiceFiscale} 127.0.0.1`]);
    for (const da of ['151.100.20.7', '2A01:04F8:0::1']) {
      const buona = await manda(firmata(), { intestazioni: { 'x-forwarded-for': da } });
      expect(buona.stato, buona.testo).toBe(200);
    }
    expect(provenienze.annotate).toHaveLength(1);
  });

  it('does not spend an envelope that came from the wrong address', async () => {
    provenienze.dichiara(['151.100.20.7']);
    const richiesta = firmata();
    expect(motivo((await manda(richiesta)).testo)).toBe('indirizzo-non-dichiarato');
    provenienze.dichiara([]);
    expect((await manda(richiesta)).stato).toBe(200);
  });

  it('refuses what the policy refuses with the known fault text and our reason', async () => {
    const richiesta = firmata();
    await manda(richiesta);
    const { stato, testo } = await manda(richiesta);
    expect([stato, faultstring(testo), motivo(testo)]).toEqual([
      500,
      'Rejected by policy. (from client)',
      'busta-ripetuta',
    ]);
    const negata = await manda(firmata(corpo.replace('Zoë', 'nega')));
    expect([faultstring(negata.testo), motivo(negata.testo)]).toEqual([
      'Rejected by policy. (from client)',
      'operatore-non-abilitato',
    ]);
    expect(chiamanti).toHaveLength(2);
  });

  it('says what it expected when the body is another, without running anything', async () => {
    const casi: [string, string][] = [
      [firmata('<r:Richiesta9999 xmlns:r="urn:x"/>'), 'operazione-sconosciuta'],
      [firmata(`<r:Richiesta3002 xmlns:r="${spazio}"/>`), 'richiesta-non-valida'],
      ['<nient altro', 'xml-malformato'],
      ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-con-dtd'],
      ['x'.repeat(2 * 1024 * 1024 + 1), 'troppo-grande'],
    ];
    let socket: Socket | undefined;
    for (const [richiesta, atteso] of casi) {
      const risposta = await manda(richiesta);
      expect([risposta.stato, faultstring(risposta.testo), motivo(risposta.testo)]).toEqual([
        500,
        'Internal Error (from client)',
        atteso,
      ]);
      expect(risposta.testo).toContain(`{${spazio}}Richiesta3002`);
      socket ??= risposta.socket;
      expect(risposta.socket).toBe(socket);
    }
    expect(chiamanti).toEqual([]);
    const dopo = await manda(firmata());
    expect(dopo.stato).toBe(200);
    expect(dopo.socket).toBe(socket);
  });

  it('refuses other media types and other addresses', async () => {
    expect(motivo((await manda(firmata(), { tipo: 'application/json' })).testo)).toBe('tipo-contenuto');
    const altrove = await manda(firmata(), { dove: '/ANPR9000/Niente' });
    expect([altrove.stato, motivo(altrove.testo)]).toEqual([404, 'operazione-sconosciuta']);
  });

  it('answers a fault with a reference, and no word of the data, when something breaks', async () => {
    guasta = true;
    const { stato, testo } = await manda(firmata());
    expect([stato, faultstring(testo), motivo(testo)]).toEqual([
      500,
      'Internal Error (from server)',
      'guasto',
    ]);
    expect(testo).toMatch(/<s:riferimento>[0-9A-F]{10}</);
    expect(testo).not.toContain('Zoë');
  });
});
