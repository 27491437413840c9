import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { diagnostica, type QuadroPostazione } from './diagnostica.ts';
import { dice, verificaDetta } from './verifiche/parole.ts';

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
  expect(verifiche.filter(({ esito, codice }) => esito !== 'bene' && codice !== 'disco.pieno')).toEqual([]);
  expect(JSON.stringify(verifiche)).not.toContain('IRENE');
});

const rifiuto = {
  tipo: 'postazione-non-ammessa',
  causa: 'revocata',
  messaggio: 'Questa postazione è stata revocata.',
  rimedio: 'Chiedi all’ALP.',
} as const;

it.each<[string, 'attenzione' | 'male', (quadro: QuadroPostazione) => QuadroPostazione]>([
  ['servizio-lettori.fermo', 'male', (q) => ({ ...q, lettori: { servizio: 'fermo', lettori: [] } })],
  ['servizio-lettori.assente', 'male', (q) => ({ ...q, lettori: { servizio: 'assente', lettori: [] } })],
  ['lettore.nessuno', 'male', (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [] } })],
  ['carta.nessuna', 'attenzione', (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [] } })],
  [
    'carta.inutilizzabile',
    'male',
    (q) => ({ ...q, lettori: { servizio: 'attivo', lettori: [{ nome: 'L', carta: { stato: 'muta' } }] } }),
  ],
  ['pin.uno', 'attenzione', (q) => ({ ...q, tentativi: 1 })],
  ['pin.bloccato', 'male', (q) => ({ ...q, tentativi: 0 })],
  ['orologio.sbagliato', 'male', (q) => ({ ...q, scartoOrologio: -600_000 })],
  ['orologio.non-confrontato', 'attenzione', (q) => ({ ...q, scartoOrologio: undefined })],
  ['stampante.nessuna', 'attenzione', (q) => ({ ...q, stampanti: riuscito([]) })],
  [
    'stampante.ferme',
    'attenzione',
    (q) => ({
      ...q,
      stampanti: riuscito([{ nome: 'q', predefinita: true, pronta: false, descrizione: '' }]),
    }),
  ],
  [
    'stampante.servizio-fermo',
    'attenzione',
    (q) => ({ ...q, stampanti: fallito({ tipo: 'servizio-fermo' }) }),
  ],
  [
    'stampante.guasto',
    'attenzione',
    (q) => ({ ...q, stampanti: fallito({ tipo: 'guasto', dettaglio: 'lpstat: 1' }) }),
  ],
  ['cartella.non-scrivibile', 'male', (q) => ({ ...q, cartellaBozze: '/dev/null/qui' })],
  [
    'certificato.non-configurato',
    'male',
    (q) => ({
      ...q,
      postazione: {
        ...q.postazione,
        identita: { stato: 'assente', ...dice('certificato.non-configurato') },
      },
    }),
  ],
  [
    'certificato.in-scadenza',
    'attenzione',
    (q) => ({
      ...q,
      postazione: {
        ...q.postazione,
        identita: {
          ...{ stato: 'presente', idPostazione: '048050-CO-0001' },
          ...{ scadenza: '2027-01-01', giorniRimasti: 1 },
        },
      },
    }),
  ],
  [
    'servizio.rifiuta',
    'male',
    (q) => ({ ...q, postazione: { ...q.postazione, core: { stato: 'rifiuta', rifiuto } } }),
  ],
])('%s: %s, with words and a remedy', async (codice, esito, guasta) => {
  const trovata = (await diagnostica(guasta(sano), [])).find((verifica) => verifica.codice === codice);
  expect(trovata?.esito).toBe(esito);
  const { nome, messaggio, rimedio } = verificaDetta(trovata ?? { codice, esito });
  for (const uno of [nome, messaggio, rimedio]) expect(uno).toMatch(/\S/);
  expect(`${messaggio} ${rimedio}`, 'every word is filled').not.toMatch(/\{\{|undefined/);
});

it('counts as one does in Italian', () => {
  const giorni = (count: number): string =>
    dice('avviso.certificato-in-scadenza', { count, giorno: 'g' }).messaggio;
  expect([0, 1, 2].map(giorni)).toEqual([
    'Il certificato di questa postazione scade oggi, il g.',
    'Il certificato di questa postazione scade domani, il g.',
    'Il certificato di questa postazione scade fra 2 giorni, il g.',
  ]);
});

it('says what the core said, where it says no', async () => {
  const core = { stato: 'rifiuta', rifiuto } as const;
  const trovate = await diagnostica({ ...sano, postazione: { ...sano.postazione, core } }, []);
  const sua = trovate.find(({ codice }) => codice === 'servizio.rifiuta');
  expect(sua && verificaDetta(sua)).toEqual({
    ...{ nome: 'Servizio centrale', messaggio: rifiuto.messaggio, rimedio: rifiuto.rimedio },
  });
});
