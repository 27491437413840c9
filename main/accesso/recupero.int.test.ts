import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anna, apriBanco, bruno, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { Host } from '../host.ts';

let banco: Banco;
let host: Host;
let operatore: CartaInserita;
let als: CartaInserita;

beforeEach(async () => {
  banco = await apriBanco();
  operatore = cartaDaCertificato(await banco.autorita.carta(anna));
  als = cartaDaCertificato(await banco.autorita.carta(bruno));
  banco.core.certificatoAls = als.credenziale.certificato;
  host = await banco.avvia();
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
});
afterEach(() => banco.chiudi());

/** Comes in, opens what is kept here, and goes. @returns name and key of the archive. */
async function passa(carta: CartaInserita, ruolo: string): Promise<unknown> {
  banco.core.ruolo = ruolo;
  banco.carte.inserisci(carta);
  await host.gestori['accesso.entra']({ pin: pinDiProva });
  const chiave = await host.gestori['accesso.chiaveBozze']({});
  await host.gestori['accesso.esci']({});
  banco.carte.estrai();
  return chiave.ok ? chiave.valore : chiave.errore;
}

const richiesta = { codiceFiscale: anna.codiceFiscale, motivo: 'carta smarrita' };

async function recupera(): Promise<unknown> {
  banco.core.ruolo = 'als';
  banco.carte.inserisci(als);
  await host.gestori['accesso.entra']({ pin: pinDiProva });
  return host.gestori['accesso.recuperaBozze'](richiesta);
}

it('opens for the administrator what a colleague kept, once the core has written it down', async () => {
  await passa(als, 'als');
  const suo = await passa(operatore, 'operatore');
  expect(await recupera()).toEqual({ ok: true, valore: { archivi: [suo] } });
  expect(banco.core.recuperi).toEqual([richiesta]);
});

it('no longer tells the owner of what the administrator took, and of nothing else', async () => {
  await passa(als, 'als');
  const suo = await passa(operatore, 'operatore');
  await recupera();
  const chiavi = join(banco.casa, 'postazione', 'chiavi');
  const svuotata = (): unknown =>
    JSON.parse(
      readFileSync(join(chiavi, `${(suo as { operatore: string }).operatore}.json`), 'utf8'),
    ) as object;
  await host.gestori['accesso.bozzeRecuperate']({ operatori: ['f'.repeat(32)] });
  expect(svuotata()).not.toHaveProperty('svuotata');
  await host.gestori['accesso.bozzeRecuperate']({ operatori: [(suo as { operatore: string }).operatore] });
  expect(svuotata()).toHaveProperty('svuotata', true);
});

it('has nothing of who worked here before any administrator came', async () => {
  await passa(operatore, 'operatore');
  expect(await recupera()).toEqual({ ok: true, valore: { archivi: [] } });
});

it('opens nothing when the core cannot write it down', async () => {
  await passa(als, 'als');
  await passa(operatore, 'operatore');
  banco.carte.inserisci(als);
  banco.core.ruolo = 'als';
  await host.gestori['accesso.entra']({ pin: pinDiProva });
  await banco.core.ferma();
  expect(await host.gestori['accesso.recuperaBozze'](richiesta)).toMatchObject({
    ok: false,
    errore: { tipo: 'rifiutato', errore: { tipo: 'servizio-non-disponibile' } },
  });
});
