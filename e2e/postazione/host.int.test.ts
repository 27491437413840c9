import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Configurazione } from '#main/configurazione.ts';
import { avviaHost, type Host } from '#main/host.ts';
import { avviaProcessoNode, type AvviaProcesso } from '#main/processo.ts';
import { finche } from '#main/prova/banco.ts';
import { CarteFinte } from '#main/prova/carte-finte.ts';

let casa: string;
let host: Host | undefined;
/** Process ids of the cores started, in order. */
let nati: { uccidi: () => void }[];

beforeEach(() => {
  casa = mkdtempSync(join(tmpdir(), 'sportello-desk-'));
  nati = [];
});
afterEach(async () => {
  await host?.chiudi();
  rmSync(casa, { recursive: true, force: true });
});

const annota: AvviaProcesso = (richiesta) => {
  const processo = avviaProcessoNode(richiesta);
  nati.push(processo);
  return processo;
};

/** The desk with the real core as its child, over a store in memory; the reader is empty. */
function avvia(): Promise<Host> {
  const porte = { mutua: 0, soap: 0, verifica: 0 };
  const configurazione = Configurazione.parse({ core: { tipo: 'incluso', ambiente: 'formazione', porte } });
  return avviaHost(configurazione, {
    casa,
    avviaProcesso: annota,
    fileCore: join(import.meta.dirname, '../../core/processo-di-prova.ts'),
    apriCarte: () => Promise.resolve(new CarteFinte()),
    sceltaCartaSoftware: 'DLLRNI90P54G702D',
    giornale: () => undefined,
  });
}

it('from nothing: a core of its own, a certificate, a software card marked as such, a session', async () => {
  host = await avvia();
  const lettori = await finche(host, 'lettore.stato', (stato) => stato.lettori.length > 1);
  expect(lettori.lettori.at(-1)).toMatchObject({ nome: 'Carta software', carta: { tipo: 'software' } });
  const stato = await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  expect(stato).toMatchObject({
    cartaSoftware: true,
    identita: { stato: 'presente', idPostazione: '048050-CO-0001' },
  });
  expect(await host.gestori['accesso.entra']({ pin: '00000' })).toMatchObject({
    errore: { tipo: 'pin-errato', tentativi: 2 },
  });
  expect(await host.gestori['accesso.entra']({ pin: '12345' })).toMatchObject({
    valore: { stato: 'in-sede', sessione: { codiceFiscale: 'DLLRNI90P54G702D', comune: { nome: 'VINCI' } } },
  });
  expect(await host.gestori['accesso.chiaveBozze']({})).toMatchObject({ ok: true });
});

it('survives its core killed: says so, starts it again, and works on without asking for the PIN', async () => {
  host = await avvia();
  await finche(host, 'lettore.stato', (stato) => stato.lettori.length > 1);
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  await host.gestori['accesso.entra']({ pin: '12345' });
  nati[0]?.uccidi();
  await finche(host, 'accesso.stato', ({ stato }) => stato === 'fuori-linea');
  const avviso = await finche(host, 'postazione.avviso', ({ id }) => id.startsWith('core-'));
  expect(avviso.messaggio).toMatch(/fermato|ripartito/);
  await finche(host, 'accesso.stato', ({ stato }) => stato === 'in-sede');
  expect(nati).toHaveLength(2);
  expect(await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 })).toMatchObject({ ok: true });
});
