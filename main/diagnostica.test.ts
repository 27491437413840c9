import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { diagnostica, type QuadroPostazione } from './diagnostica.ts';

let sano: QuadroPostazione;
let cartella: string;
beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-diag-'));
  sano = {
    postazione: {
      ...{ guscio: 'browser', versione: '0', ambiente: 'formazione', cartaSoftware: false },
      identita: {
        stato: 'presente',
        idPostazione: '048050-CO-0001',
        scadenza: '2027-01-01',
        giorniRimasti: 200,
      },
      core: { stato: 'raggiungibile' },
    },
    lettori: {
      servizio: 'attivo',
      lettori: [
        { nome: 'Lettore', carta: { stato: 'pronta', tipo: 'piv', intestatario: 'IRENE DELLA SCALA' } },
      ],
    },
    scartoOrologio: 1500,
    cartellaBozze: cartella,
    stampanti: riuscito([{ nome: 'q', predefinita: true, pronta: true, descrizione: '' }]),
  };
});
afterEach(() => {
  rmSync(cartella, { recursive: true, force: true });
});

it('finds nothing wrong with a healthy desk, and names nobody', async () => {
  const verifiche = await diagnostica(sano, []);
  expect(verifiche.filter(({ esito, nome }) => esito !== 'bene' && nome !== 'Disco')).toEqual([]);
  expect(JSON.stringify(verifiche)).not.toContain('IRENE');
});

it.each<[string, 'attenzione' | 'male', (quadro: QuadroPostazione) => QuadroPostazione]>([
  ['Servizio dei lettori', 'male', (q) => ({ ...q, lettori: { servizio: 'fermo', lettori: [] } })],
  ['Lettore', 'male', (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [] } })],
  ['Carta', 'attenzione', (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [] } })],
  [
    'Carta',
    'male',
    (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [{ nome: 'L', carta: { stato: 'muta' } }] } }),
  ],
  ['Orologio', 'male', (q) => ({ ...q, scartoOrologio: -600_000 })],
  ['Orologio', 'attenzione', (q) => ({ ...q, scartoOrologio: undefined })],
  ['Stampante', 'attenzione', (q) => ({ ...q, stampanti: riuscito([]) })],
  ['Stampante', 'attenzione', (q) => ({ ...q, stampanti: fallito({ tipo: 'servizio-fermo' }) })],
  ['Cartella dei dati', 'male', (q) => ({ ...q, cartellaBozze: '/dev/null/qui' })],
  [
    'Certificato di postazione',
    'male',
    (q) => ({ ...q, postazione: { ...q.postazione, identita: { stato: 'assente', messaggio: 'manca' } } }),
  ],
  [
    'Servizio centrale',
    'male',
    (q) => ({
      ...q,
      postazione: { ...q.postazione, core: { stato: 'rifiuta', messaggio: 'no', rimedio: 'fai' } },
    }),
  ],
])('%s: %s, with a remedy', async (nome, esito, guasta) => {
  const trovata = (await diagnostica(guasta(sano), [])).find((verifica) => verifica.nome === nome);
  expect(trovata).toMatchObject({ esito, rimedio: expect.stringMatching(/\S/) as string });
});
