import { afterEach, beforeEach, expect, it } from 'vitest';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import { anna, apriBanco, bruno, finche, type Banco } from '../prova/banco.ts';
import type { Host } from '../host.ts';

let banco: Banco;
let host: Host;
beforeEach(async () => {
  banco = await apriBanco();
  host = await banco.avvia();
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
});
afterEach(() => banco.chiudi());

/** Comes in and opens the drafts. @returns the name of their archive. */
async function entra(chi: typeof anna): Promise<string> {
  banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(chi)));
  await host.gestori['accesso.entra']({ pin: pinDiProva });
  const chiave = await host.gestori['accesso.chiaveBozze']({});
  if (!chiave.ok) throw new Error(chiave.errore.tipo);
  return chiave.valore.operatore;
}

const riga = { tavola: 'bozze', id: 'a', tempo: 1, scritta: 1, iv: 'AAAA', dati: 'BBBB' } as const;

it('keeps the copy of the archive that is open, and gives it back', async () => {
  const operatore = await entra(anna);
  expect(await host.gestori['bozze.copia']({ operatore, nuove: [riga], tolte: [] })).toMatchObject({
    ok: true,
  });
  expect(await host.gestori['bozze.copiate']({ operatore })).toEqual({ ok: true, valore: { righe: [riga] } });
});

it('neither gives nor takes the copy of an archive that whoever is in has not opened', async () => {
  const suo = await entra(anna);
  await host.gestori['bozze.copia']({ operatore: suo, nuove: [riga], tolte: [] });
  await host.gestori['accesso.esci']({});
  banco.carte.estrai();
  const negata = { ok: false, errore: { tipo: 'carta-assente' } };
  expect(await host.gestori['bozze.copiate']({ operatore: suo })).toMatchObject(negata);
  await entra(bruno);
  expect(await host.gestori['bozze.copiate']({ operatore: suo })).toMatchObject(negata);
  const tolte = [{ tavola: riga.tavola, id: riga.id }];
  expect(await host.gestori['bozze.copia']({ operatore: suo, nuove: [], tolte })).toMatchObject(negata);
});
