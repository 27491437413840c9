import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servizi, serviziDelComune, type Servizio } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { firmaBusta } from './cliente.ts';
import { autorita, softwareComunale, type Codice, type SoftwareComunale } from './core.ts';
import { certificato, interrogazione, nuovoId, oggi } from './richieste.ts';
import { straniero } from './straniero.ts';
import { avviaZeep, zeepPresente } from './zeep.ts';

const { madre } = personaggi.coppiaInAttesa;
const giulia = { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre };
const percorso = servizi[3002].famiglia.percorso;
const codici = Object.keys(servizi) as unknown as Codice[];
const perFamiglia = Map.groupBy(codici, (codice) => servizi[codice].famiglia);
const posti = [...Object.values(servizi), ...Object.values(serviziDelComune)].flatMap(
  ({ famiglia }: Pick<Servizio, 'famiglia'>) => [famiglia.percorso, ...(famiglia.altriPercorsi ?? [])],
);

/** One call of each kind: what a foreign client sends, and what it must find in the answer. */
const chiamate: readonly (readonly [codice: Codice, richiesta: object, atteso: object])[] = [
  [
    1001,
    nascitaDiProva({ id: nuovoId(), nome: 'ZITA', dal: oggi() }),
    { Risposta_Comune: { testataRisposta: { esitoOperazione: '0000' } } },
  ],
  [
    3002,
    interrogazione({ idSchedaSoggettoANPR: madre }),
    { Risposta3002_OK: { testataRisposta: { operazioneRichiesta: '3002' } } },
  ],
  [3002, interrogazione({}), { rispostaKO: { testataRisposta: { esitoOperazione: 'XXXX' } } }],
  [
    6001,
    certificato(giulia, ['12']),
    { Risposta6001OK: { file: { certificatoPdf: expect.stringMatching(/^JVBERi0/) as string } } },
  ],
];

let core: CoreDiProva;
let software: SoftwareComunale;
let radice: string;

beforeAll(async () => {
  core = await CoreDiProva.avvia();
  software = softwareComunale(core.pronto);
  radice = `https://localhost:${core.pronto.porte.soap}`;
});
afterAll(async () => {
  software.canale.chiudi();
  await core.chiudi();
});

interface Scaricata {
  readonly stato: number | undefined;
  readonly intestazioni: Readonly<Record<string, string | string[] | undefined>>;
  readonly testo: string;
}

function scarica(dove: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Scaricata> {
  return new Promise((risolvi, rifiuta) => {
    const richiesta = request(
      new URL(dove, radice),
      { ca: autorita(core.pronto), servername: 'localhost', headers, method },
      (arrivata) => {
        const pezzi: Buffer[] = [];
        arrivata.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        arrivata.on('end', () => {
          const testo = Buffer.concat(pezzi).toString();
          risolvi({ stato: arrivata.statusCode, intestazioni: arrivata.headers, testo });
        });
      },
    );
    richiesta.on('error', rifiuta);
    richiesta.end();
  });
}

describe('the description over HTTP', () => {
  it.each([...new Set(posti)])('%s is described, with every schema that its WSDL leads to', async (posto) => {
    const daLeggere = [`${posto}?wsdl`];
    const letti = new Set<string>();
    for (let dove = daLeggere.pop(); dove !== undefined; dove = daLeggere.pop()) {
      if (letti.has(dove)) continue;
      letti.add(dove);
      const { stato, testo, intestazioni } = await scarica(dove);
      expect([dove, stato, intestazioni['content-type']]).toEqual([dove, 200, 'text/xml; charset=utf-8']);
      for (const [, nominato = ''] of testo.matchAll(/schemaLocation="([^"]*)"/g)) {
        const assoluto = new URL(nominato, radice + dove);
        daLeggere.push(assoluto.pathname + assoluto.search);
      }
    }
    expect(letti.size).toBeGreaterThan(1);
  });

  it('is listed for who opens the port in a browser', async () => {
    const { testo, intestazioni } = await scarica('/');
    expect(intestazioni['content-security-policy']).toMatch(/^default-src 'none'/);
    expect(testo).not.toMatch(/<script|undefined|\[object/);
    for (const codice of codici) expect(testo).toContain(servizi[codice].operazione);
    const collegati = [...testo.matchAll(/href="([^"]*wsdl)"/g)].map(([, dove = '']) => dove);
    expect(collegati.length).toBeGreaterThan(perFamiglia.size);
    for (const dove of collegati) expect((await scarica(dove)).stato).toBe(200);
  });

  it('says where to call in the words of who asked', async () => {
    const indirizzo = (testo: string) => /<soap:address location="([^"]*)"/.exec(testo)?.[1];
    const { testo } = await scarica(`${percorso}?WSDL`);
    expect(indirizzo(testo)).toBe(radice + percorso);
    const altrove = await scarica(`${percorso}?wsdl`, { host: 'Anpr.Comune.Example:8443' });
    expect(indirizzo(altrove.testo)).toBe(`https://anpr.comune.example:8443${percorso}`);
    const delComune = await scarica(`${serviziDelComune.N000.famiglia.percorso}?wsdl`);
    expect(indirizzo(delComune.testo)).toMatch(/^https:\/\/servizi\.comune\.example\//);
    for (const host of ['a"/><x', 'u@b', 'a b', 'a/b', '[::1'])
      expect((await scarica(`${percorso}?wsdl`, { host })).stato).toBe(400);
  });

  it('can be kept and asked again', async () => {
    const prima = await scarica(`${percorso}?xsd=tipoDato.xsd`);
    const etag = String(prima.intestazioni['etag']);
    expect(prima.intestazioni['cache-control']).toBe('no-cache');
    const dopo = await scarica(`${percorso}?xsd=tipoDato.xsd`, { 'if-none-match': `"altro", ${etag}` });
    expect([dopo.stato, dopo.testo]).toEqual([304, '']);
    const testa = await scarica(`${percorso}?xsd=tipoDato.xsd`, {}, 'HEAD');
    expect([testa.stato, testa.testo, testa.intestazioni['etag']]).toEqual([200, '', etag]);
    expect(testa.intestazioni['content-length']).toBe(String(Buffer.byteLength(prima.testo)));
  });

  it('tells which schemas there are to who asks for another', async () => {
    for (const nome of ['', 'niente.xsd', '1000iscrizione.xsd', '../tipoDato.xsd', '__proto__']) {
      const { stato, testo } = await scarica(`${percorso}?xsd=${nome}`);
      expect(stato).toBe(404);
      expect(testo).toContain('3000consultazione.xsd, tipoDato.xsd');
    }
    expect((await scarica(percorso)).stato).toBe(404);
  });
});

describe('the soap client of npm, from our WSDL', () => {
  it('finds every operation and calls them', async () => {
    const altrui = straniero(core.pronto, 'nostra');
    for (const suoi of perFamiglia.values()) {
      const [primo] = suoi;
      if (primo === undefined) continue;
      const nomi = suoi.map((codice) => servizi[codice].operazione);
      expect([...(await altrui.operazioni(primo))].toSorted()).toEqual(nomi.toSorted());
    }
    for (const [codice, richiesta, atteso] of chiamate)
      expect(await altrui.chiama(codice, richiesta)).toMatchObject(atteso);
    altrui.chiudi();
    process.stdout.write(
      `soap (npm): ${codici.length} operations found, ${chiamate.length} calls answered\n`,
    );
  });
});

describe.skipIf(!zeepPresente)('zeep, from our WSDL', () => {
  it('finds every operation, writes requests that are served and reads the answers', async () => {
    const wsdl = (codice: Codice) => `${radice}${servizi[codice].famiglia.percorso}?wsdl`;
    const zeep = await avviaZeep(core.pronto.ancore.postazioni, [...new Set(codici.map(wsdl))]);
    const trovate = Object.values(zeep.operazioni).flat();
    expect(trovate.toSorted()).toEqual(codici.map((codice) => servizi[codice].operazione).toSorted());
    for (const [codice, richiesta, atteso] of chiamate) {
      const { operazione, famiglia } = servizi[codice];
      const nuda = await zeep.busta(wsdl(codice), operazione, richiesta);
      const conTesta = nuda.replace(/<([\w-]+:)Body>/, '<$1Header></$1Header><$1Body>');
      const risposta = await software.canale.manda(
        famiglia.percorso,
        firmaBusta(conTesta, software.mittente),
      );
      expect(await zeep.legge(wsdl(codice), operazione, risposta)).toMatchObject(atteso);
    }
    await zeep.chiudi();
    process.stdout.write(`zeep: ${trovate.length} operations found, ${chiamate.length} calls answered\n`);
  });
});
