import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { ufficiale } from '../conformita/detto.ts';
import { presente } from '../conformita/ufficiale.ts';
import { catalogo } from '../conformita/xsd.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import type { Codice } from './core.ts';
import { catalogoNostro, descrizione, famiglie } from './nostri.ts';
import { certificato, interrogazione, nuovoId, oggi } from './richieste.ts';
import { straniero, type Straniero } from './straniero.ts';
import { promessaDi, wsdlUfficiali } from './wsdl.ts';

const ufficiali = presente ? wsdlUfficiali() : new Map<string, string>();
const catalogoUfficiale = presente ? catalogo() : catalogoNostro;
const descritte = famiglie.filter(({ spazioWsdl }) => ufficiali.has(spazioWsdl));
const messaggi = Object.values(servizi)
  .filter(({ famiglia }) => descritte.includes(famiglia))
  .flatMap(({ richiesta, risposta }) => [richiesta, risposta]);
if (presente)
  process.stdout.write(
    `descrizione: ${descritte.length} WSDLs of ${famiglie.length} and ${messaggi.length} messages have an official one\n`,
  );

describe.skipIf(!presente)('our description and the official one', () => {
  it.each(messaggi)('have the same $radice, element by element', ({ spazio, radice }) => {
    expect(ufficiale(catalogoNostro(spazio, radice))).toEqual(ufficiale(catalogoUfficiale(spazio, radice)));
  });

  it.each(descritte)('promise the same services in $spazioWsdl', (famiglia) => {
    const nostro = promessaDi(descrizione.wsdl(famiglia, 'https://core.example/x', (nome) => nome));
    const suo = promessaDi(readFileSync(ufficiali.get(famiglia.spazioWsdl) ?? '', 'utf8'));
    expect(Object.keys(nostro.operazioni).length).toBeGreaterThan(0);
    expect(nostro).toEqual(suo);
  });
});

/** Without what makes two queries two: number and time of the operation. */
function senzaNumero(testo: string): string {
  return testo.replace(/\b1\d{10}\b/g, 'N').replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'T');
}

/**
 * Our schemas are few files, of which the client reads everything: a date comes as a date, what can be many as a
 * list. In the official ones it loses its way: texts, and one thing where it met one.
 */
function senzaTipi(valore: unknown): unknown {
  if (valore instanceof Date) return valore.toISOString().replace('T00:00:00.000Z', '');
  if (Array.isArray(valore)) return valore.length === 1 ? senzaTipi(valore[0]) : valore.map(senzaTipi);
  if (typeof valore !== 'object' || valore === null) return valore;
  return Object.fromEntries(Object.entries(valore).map(([nome, dato]) => [nome, senzaTipi(dato)]));
}

describe.skipIf(!presente)('a foreign client, from our WSDL and from the official one', () => {
  const { madre } = personaggi.coppiaInAttesa;
  const giulia = { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre };
  let core: CoreDiProva;
  let nostra: Straniero;
  let altra: Straniero;

  beforeAll(async () => {
    core = await CoreDiProva.avvia();
    nostra = straniero(core.pronto, 'nostra');
    altra = straniero(core.pronto, 'ufficiale');
  });
  afterAll(async () => {
    nostra.chiudi();
    altra.chiudi();
    await core.chiudi();
  });

  const nascita = nascitaDiProva({ id: nuovoId(), nome: 'OLGA', dal: oggi() });
  const cfErrato = { cognome: 'ROSSI', nome: 'MARCO', codiceFiscale: 'RSSMRA80A01H501U' };
  it.each<readonly [codice: Codice, cosa: string, richiesta: object]>([
    [1001, 'a birth, sent again as after a silence', nascita],
    [3002, 'a person', interrogazione({ idSchedaSoggettoANPR: madre })],
    [3002, 'a refusal', interrogazione(cfErrato)],
    [6001, 'a certificate, sent again as after a silence', certificato(giulia, ['12'])],
  ])('writes the same request and gets the same answer: %s, %s', async (codice, _cosa, richiesta) => {
    const prima = await nostra.scambia(codice, richiesta);
    const dopo = await altra.scambia(codice, richiesta);
    const { richiesta: messaggio } = servizi[codice];
    const inviata = messaggio.parseXml(prima.chiesto);
    expect(inviata).toEqual({ ok: true, valore: richiesta });
    expect(messaggio.parseXml(dopo.chiesto)).toEqual(inviata);
    expect(prima.risposto).toMatch(/<esitoOperazione>/);
    expect(senzaNumero(dopo.risposto)).toBe(senzaNumero(prima.risposto));
    expect(senzaNumero(JSON.stringify(senzaTipi(dopo.letto)))).toBe(
      senzaNumero(JSON.stringify(senzaTipi(prima.letto))),
    );
  });
});
