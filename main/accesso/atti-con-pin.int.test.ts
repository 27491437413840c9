import { createHash, verify, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leggiDichiarazione, testoDaFirmare } from '#contract/wa/firma-atto.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { Host } from '../host.ts';
import { anna, apriBanco, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import { accesso, dentro } from './dentro-di-prova.ts';

let banco: Banco;
let carta: CartaInserita;

beforeEach(async () => {
  banco = await apriBanco();
  carta = cartaDaCertificato(await banco.autorita.carta(anna));
});
afterEach(() => banco.chiudi());

describe('an act that wants the PIN again', () => {
  const scarica = (host: Host) =>
    host.gestori['registro.parteEstrazione']({ file: '1', parte: 1, finalita: 'prova' });
  const conferma = (host: Host, pin: string) =>
    host.gestori['sessioni.conferma']({ pin, atto: 'parteEstrazione' });

  it('is done after the card has signed for it, and a wrong PIN says the tries left', async () => {
    const host = await dentro(banco, carta);
    expect(await scarica(host)).toMatchObject({
      errore: { tipo: 'rifiutato', errore: { tipo: 'pin-richiesto', atto: 'parteEstrazione' } },
    });
    expect(await conferma(host, '000000')).toMatchObject({ errore: { tipo: 'pin-errato', tentativi: 2 } });
    expect(banco.core.confermati).toEqual([]);
    expect(await conferma(host, pinDiProva)).toEqual({ ok: true, valore: {} });
    expect(banco.core.confermati).toEqual(['parteEstrazione']);
    expect(await scarica(host)).toMatchObject({ ok: true });
  });

  it('with the card out is not confirmed', async () => {
    const host = await dentro(banco, carta);
    banco.carte.estrai();
    expect(await conferma(host, pinDiProva)).toMatchObject({ errore: { tipo: 'carta-assente' } });
    expect(banco.core.confermati).toEqual([]);
  });
});

describe('an act that the card signs', () => {
  const richiesta = { testataRichiesta: { idOperazioneComune: 'A1' }, datiControllo: { tipoScheda: '1' } };
  const firma = (host: Host, pin: string) =>
    host.gestori['sessioni.firmaAtto']({ pin, codice: '5012', richiesta });

  it('is signed with the PIN for this act alone, also with the core away, and is sent with its signature', async () => {
    const host = await dentro(banco, carta);
    expect(await firma(host, '000000')).toMatchObject({ errore: { tipo: 'pin-errato', tentativi: 2 } });
    await banco.core.ferma();
    await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 });
    await accesso(host, 'fuori-linea');
    const firmata = await firma(host, pinDiProva);
    if (!firmata.ok) throw new Error(firmata.errore.messaggio);
    const { dichiarazione, certificato, firma: byte } = firmata.valore;
    expect(leggiDichiarazione(dichiarazione)).toMatchObject({
      ...{ codice: '5012', idOperazioneComune: 'A1' },
      ...{ ambiente: 'formazione', idPostazione: '048050-CO-0001' },
      impronta: createHash('sha256').update(testoDaFirmare(richiesta)).digest('base64'),
    });
    const { publicKey } = new X509Certificate(Buffer.from(certificato, 'base64'));
    expect(verify('sha256', Buffer.from(dichiarazione), publicKey, Buffer.from(byte, 'base64'))).toBe(true);
    await banco.core.riparti();
    await accesso(host, 'in-sede');
    await host.gestori['registro.invia']({ codice: '5012', richiesta, firma: firmata.valore });
    expect(banco.core.firme).toEqual([firmata.valore]);
  });

  it('is not signed with the card out, nor without an id', async () => {
    const host = await dentro(banco, carta);
    const senzaId = { pin: pinDiProva, codice: '5012', richiesta: {} };
    expect(await host.gestori['sessioni.firmaAtto'](senzaId)).toMatchObject({
      errore: { tipo: 'guasto', rimedio: expect.stringContaining('resta in bozza') as string },
    });
    banco.carte.estrai();
    expect(await firma(host, pinDiProva)).toMatchObject({ errore: { tipo: 'carta-assente' } });
  });
});
