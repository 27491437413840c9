import { verify, X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fallito } from '#contract/esito.ts';
import { apriLettori, type Lettori } from '#native/reader/index.ts';
import { apriToken, moduloPredefinito, type CertificatoToken, type Token } from '#native/token/index.ts';
import { creaCartaCns, creaCartaPiv, type CartaCns, type CartaPiv } from '../carte/index.ts';
import { metti, preparaBanco, togli } from './banco.ts';

const modulo = moduloPredefinito();
if (!modulo) console.warn('Prove con OpenSC saltate: manca il modulo, apt-get install opensc-pkcs11.');
const pcscd = modulo ? await preparaBanco() : undefined;

const messaggio = new TextEncoder().encode('SPORTELLO-ACCESSO-1\nprova');

function firmaValida(certificato: Uint8Array, firma: Uint8Array): boolean {
  return verify('sha256', messaggio, new X509Certificate(certificato).publicKey, firma);
}

it('un modulo che non c’è ha la sua risposta', async () => {
  const token = apriToken({ modulo: '/nessun/modulo.so' });
  expect(await token.elenca()).toEqual(fallito({ tipo: 'modulo-mancante', modulo: '/nessun/modulo.so' }));
  await token.chiudi();
});

it('un file che non è un modulo ha la sua risposta', async () => {
  const token = apriToken({ modulo: import.meta.filename });
  expect(await token.elenca()).toEqual(fallito({ tipo: 'modulo-mancante', modulo: import.meta.filename }));
  await token.chiudi();
});

describe.skipIf(!pcscd)('OpenSC nel suo processo', () => {
  if (!pcscd || !modulo) return;
  const [presa, altraPresa] = pcscd.prese;
  let token: Token;
  let lettori: Lettori;

  beforeAll(async () => {
    lettori = await apriLettori();
    token = apriToken({ modulo, attesa: 2500 });
  });
  afterAll(async () => {
    await token.chiudi();
    await lettori.chiudi();
    await pcscd.chiudi();
  });

  async function unico(): Promise<CertificatoToken> {
    const elenco = await token.elenca();
    if (!elenco.ok) throw new Error(elenco.errore.tipo);
    expect(elenco.valore).toHaveLength(1);
    return elenco.valore[0] as CertificatoToken;
  }

  describe.each([
    ['PIV RSA-2048', 'RSA-PKCS1-SHA256', () => creaCartaPiv(), '123456'],
    ['PIV P-256', 'ECDSA-P256-SHA256', () => creaCartaPiv({ chiave: 'P-256' }), '123456'],
    ['CNS', 'RSA-PKCS1-SHA256', () => creaCartaCns(), '12345'],
  ] as const)('con una carta %s', (_nome, algoritmo, crea, pin) => {
    let carta: CartaPiv | CartaCns;

    beforeAll(async () => {
      carta = await crea();
      await metti(lettori, carta, presa);
    });
    afterAll(async () => {
      await togli(lettori, carta, presa);
    });
    afterEach(async () => {
      await token.esci();
      carta.applicazione.pin.imposta(pin);
    });

    it('firma ciò che la chiave pubblica del certificato verifica', async () => {
      const { id, certificato } = await unico();
      expect(await token.entra(pin, id)).toEqual({ ok: true, valore: undefined });
      const firma = await token.firma(messaggio, id);
      if (!firma.ok) throw new Error(JSON.stringify(firma.errore));
      expect(firma.valore.algoritmo).toBe(algoritmo);
      expect(firmaValida(certificato, firma.valore.firma)).toBe(true);
    });

    it('rifiuta il PIN sbagliato e non lascia firmare', async () => {
      const { id } = await unico();
      expect(await token.entra('999999', id)).toEqual(fallito({ tipo: 'pin-errato', tentativi: null }));
      expect(carta.applicazione.pin.tentativi).toBe(2);
      expect(await token.firma(messaggio, id)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    });

    it('dopo l’uscita nessuno firma, e un accesso non vale per un PIN diverso', async () => {
      const { id } = await unico();
      await token.entra(pin, id);
      await token.esci();
      expect(await token.firma(messaggio, id)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
      await token.entra(pin, id);
      expect(await token.entra('999999', id)).toMatchObject({ errore: { tipo: 'pin-errato' } });
      expect(await token.firma(messaggio, id)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    });

    it('cambia il PIN', async () => {
      const { id } = await unico();
      expect(await token.cambiaPin(pin, '654321', id)).toEqual({ ok: true, valore: undefined });
      expect(await token.entra('654321', id)).toEqual({ ok: true, valore: undefined });
    });

    it('sblocca il PIN con il PUK, senza accesso', async () => {
      const { id } = await unico();
      carta.applicazione.pin.tentativi = 0;
      expect(await token.sbloccaPin(carta.applicazione.puk.valore, '654321', id)).toEqual({
        ok: true,
        valore: undefined,
      });
      expect(carta.applicazione.pin).toMatchObject({ valore: '654321', tentativi: 3 });
    });
  });

  it('una carta tolta tra due firme non ferma il token', async () => {
    const carta = await creaCartaPiv();
    await metti(lettori, carta, presa);
    const { id } = await unico();
    await token.entra('123456', id);
    expect(await token.firma(messaggio, id)).toMatchObject({ ok: true });
    carta.estrai();
    const tolta = await token.firma(messaggio, id);
    expect(tolta.ok).toBe(false);
    expect(['carta-estratta', 'modulo-riavviato']).toContain(tolta.ok || tolta.errore.tipo);
    await metti(lettori, carta, presa);
    expect(await token.firma(messaggio, id)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    expect(await token.entra('123456', (await unico()).id)).toMatchObject({ ok: true });
    expect(await token.firma(messaggio, id)).toMatchObject({ ok: true });
    await togli(lettori, carta, presa);
  });

  it('una carta tolta mentre firma dà una risposta, e il token serve quella dopo', async () => {
    const carta = await creaCartaPiv();
    const altra = await creaCartaCns();
    carta.applicazione.firme.ritardo = 60_000;
    await metti(lettori, carta, presa);
    const { id } = await unico();
    await token.entra('123456', id);
    const iniziata = carta.applicazione.firme.prossima();
    const firma = token.firma(messaggio, id);
    await iniziata;
    carta.estrai();
    const esito = await firma;
    expect(['carta-estratta', 'modulo-riavviato']).toContain(esito.ok || esito.errore.tipo);
    await metti(lettori, altra, altraPresa);
    const seconda = await unico();
    expect(await token.entra('12345', seconda.id)).toMatchObject({ ok: true });
    expect(await token.firma(messaggio, seconda.id)).toMatchObject({ ok: true });
    await togli(lettori, altra, altraPresa);
  });

  it('una carta che non risponde costa la vita al processo, non al banco', async () => {
    const carta = await creaCartaPiv();
    await metti(lettori, carta, presa);
    const { id } = await unico();
    await token.entra('123456', id);
    carta.ammutolisci();
    const [prima, dopo] = await Promise.all([token.firma(messaggio, id), token.firma(messaggio, id)]);
    expect([prima, dopo]).toEqual([
      fallito({ tipo: 'modulo-riavviato' }),
      fallito({ tipo: 'modulo-riavviato' }),
    ]);
    await togli(lettori, carta, presa);
    await metti(lettori, carta, presa);
    expect(await token.entra('123456', (await unico()).id)).toMatchObject({ ok: true });
    await togli(lettori, carta, presa);
  });

  it('chi sa che la carta è uscita non aspetta il modulo', async () => {
    const carta = await creaCartaPiv();
    await metti(lettori, carta, presa);
    const { id } = await unico();
    await token.entra('123456', id);
    carta.ammutolisci();
    const estrazione = new AbortController();
    const firma = token.firma(messaggio, id, estrazione.signal);
    estrazione.abort();
    expect(await firma).toEqual(fallito({ tipo: 'carta-estratta' }));
    await togli(lettori, carta, presa);
  });

  it('senza servizio dei lettori non vede carte, e le rivede quando torna', async () => {
    await pcscd.ferma();
    expect(await token.elenca()).toEqual({ ok: true, valore: [] });
    await pcscd.riavvia();
    const carta = await creaCartaPiv();
    await metti(lettori, carta, presa);
    expect((await unico()).lettore).toBe(presa.nome);
    await togli(lettori, carta, presa);
  });
});
