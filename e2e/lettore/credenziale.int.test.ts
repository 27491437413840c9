import { verify, X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { apriCredenziale, chiaveDaCarta, type Credenziale } from '#native/carta/index.ts';
import { apriLettori, type Lettori } from '#native/reader/index.ts';
import { apriToken, moduloPredefinito, type Token } from '#native/token/index.ts';
import { creaCartaCns, creaCartaPiv, type CartaCns, type CartaPiv } from '../carte/index.ts';
import { metti, preparaBanco, togli } from './banco.ts';

const modulo = moduloPredefinito();
if (!modulo) console.warn('Prove con OpenSC saltate: manca il modulo, apt-get install opensc-pkcs11.');
const pcscd = modulo ? await preparaBanco() : undefined;
const messaggio = new TextEncoder().encode('prova di firma');

describe.skipIf(!pcscd)('la credenziale', () => {
  if (!pcscd || !modulo) return;
  const [presa] = pcscd.prese;
  let lettori: Lettori;
  let token: Token;

  beforeAll(async () => {
    lettori = await apriLettori();
    token = apriToken({ modulo });
  });
  afterAll(async () => {
    await token.chiudi();
    await lettori.chiudi();
    await pcscd.chiudi();
  });

  async function credenziale(): Promise<Credenziale> {
    const aperta = await apriCredenziale(lettori, presa.nome, token);
    if (!aperta.ok) throw new Error(JSON.stringify(aperta.errore));
    return aperta.valore;
  }

  describe.each([
    ['piv', () => creaCartaPiv(), '123456', '12345678'],
    ['cns', () => creaCartaCns(), '12345', '87654321'],
  ] as const)('di una carta %s', (tipo, crea, pin, puk) => {
    let carta: CartaPiv | CartaCns;

    beforeAll(async () => {
      carta = await crea();
    });
    afterEach(async () => {
      await token.esci();
      if (carta.inserita) await togli(lettori, carta, presa);
      carta.applicazione.pin.imposta(pin);
      carta.applicazione.puk.imposta(puk);
      carta.applicazione.firme.ritardo = 0;
    });

    it('entra, firma, esce', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      expect(mia.tipo).toBe(tipo);
      expect(await mia.tentativi()).toEqual(riuscito({ pin: 3, puk: 3 }));
      expect(await mia.entra(pin)).toEqual(riuscito(undefined));
      const firma = await mia.firma(messaggio);
      if (!firma.ok) throw new Error(JSON.stringify(firma.errore));
      const { publicKey } = new X509Certificate(mia.certificato);
      expect(verify('sha256', messaggio, publicKey, firma.valore.firma)).toBe(true);
      await mia.esci();
      expect(await mia.firma(messaggio)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    });

    it('conta i tentativi fino al blocco, e con il PUK si rientra', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      expect(await mia.entra('999999')).toEqual(fallito({ tipo: 'pin-errato', tentativi: 2 }));
      expect(await mia.tentativi()).toEqual(riuscito({ pin: 2, puk: 3 }));
      expect(await mia.entra('999999')).toEqual(fallito({ tipo: 'pin-errato', tentativi: 1 }));
      expect(await mia.entra('999999')).toEqual(fallito({ tipo: 'pin-bloccato', tentativiPuk: 3 }));
      expect(await mia.entra(pin)).toEqual(fallito({ tipo: 'pin-bloccato', tentativiPuk: 3 }));
      expect(await mia.tentativi()).toEqual(riuscito({ pin: 0, puk: 3 }));
      expect(await mia.sbloccaPin('00000000', '654321')).toEqual(
        fallito({ tipo: 'puk-errato', tentativi: 2 }),
      );
      expect(await mia.sbloccaPin(puk, '654321')).toEqual(riuscito(undefined));
      expect(await mia.tentativi()).toEqual(riuscito({ pin: 3, puk: 3 }));
      expect(await mia.entra('654321')).toEqual(riuscito(undefined));
      expect(await mia.firma(messaggio)).toMatchObject({ ok: true });
    });

    it('un PUK sbagliato tre volte blocca per sempre', async () => {
      carta.applicazione.pin.tentativi = 0;
      carta.applicazione.puk.tentativi = 1;
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      expect(await mia.sbloccaPin('00000000', '654321')).toEqual(fallito({ tipo: 'puk-bloccato' }));
      expect(await mia.sbloccaPin(puk, '654321')).toEqual(fallito({ tipo: 'puk-bloccato' }));
      expect(await mia.entra(pin)).toEqual(fallito({ tipo: 'pin-bloccato', tentativiPuk: 0 }));
    });

    it('cambia il PIN; uno non ammesso non costa tentativi', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      expect(await mia.cambiaPin(pin, '1')).toEqual(fallito({ tipo: 'pin-non-ammesso' }));
      expect(await mia.entra('1')).toEqual(fallito({ tipo: 'pin-non-ammesso' }));
      expect(await mia.cambiaPin('999999', '654321')).toEqual(fallito({ tipo: 'pin-errato', tentativi: 2 }));
      expect(await mia.cambiaPin(pin, '654321')).toEqual(riuscito(undefined));
      expect(await mia.entra('654321')).toEqual(riuscito(undefined));
    });

    it('dopo il cambio del PIN la carta non resta aperta per altri programmi', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      await mia.cambiaPin(pin, '654321');
      expect(await mia.tentativi()).toEqual(riuscito({ pin: 3, puk: 3 }));
      expect(await mia.firma(messaggio)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
    });

    it('la carta tolta prima di entrare è estratta, e la credenziale non rivive', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      await togli(lettori, carta, presa);
      const estratta = fallito({ tipo: 'carta-estratta' });
      expect(await mia.entra(pin)).toEqual(estratta);
      expect(await mia.tentativi()).toEqual(estratta);
      await metti(lettori, carta, presa);
      expect(await mia.entra(pin)).toEqual(estratta);
      expect(await (await credenziale()).entra(pin)).toEqual(riuscito(undefined));
    });

    it('la carta tolta mentre firma è estratta', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      await mia.entra(pin);
      carta.applicazione.firme.ritardo = 60_000;
      const iniziata = carta.applicazione.firme.prossima();
      const firma = mia.firma(messaggio);
      await iniziata;
      await togli(lettori, carta, presa);
      expect(await firma).toEqual(fallito({ tipo: 'carta-estratta' }));
    });

    it('la carta tolta tra due firme, che ferma OpenSC 0.23, è estratta; rimessa, si rientra', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      await mia.entra(pin);
      expect(await mia.firma(messaggio)).toMatchObject({ ok: true });
      carta.estrai();
      expect(await mia.firma(messaggio)).toEqual(fallito({ tipo: 'carta-estratta' }));
      await metti(lettori, carta, presa);
      const nuova = await credenziale();
      expect(await nuova.firma(messaggio)).toEqual(fallito({ tipo: 'accesso-richiesto' }));
      expect(await nuova.entra(pin)).toEqual(riuscito(undefined));
      expect(await nuova.firma(messaggio)).toMatchObject({ ok: true });
    });

    it('dà la stessa chiave ogni volta per lo stesso contesto, un’altra per un altro', async () => {
      await metti(lettori, carta, presa);
      const mia = await credenziale();
      expect(await chiaveDaCarta(mia, 'bozze')).toEqual(fallito({ tipo: 'accesso-richiesto' }));
      await mia.entra(pin);
      const prima = await chiaveDaCarta(mia, 'bozze');
      expect(prima.ok && prima.valore.length).toBe(32);
      await mia.esci();
      await mia.entra(pin);
      expect(await chiaveDaCarta(mia, 'bozze')).toEqual(prima);
      expect(await chiaveDaCarta(mia, 'altro')).not.toEqual(prima);
    });
  });

  it('una carta a curve ellittiche firma, ma non dà chiavi', async () => {
    const carta = await creaCartaPiv({ chiave: 'P-256' });
    await metti(lettori, carta, presa);
    const mia = await credenziale();
    await mia.entra('123456');
    expect(await mia.firma(messaggio)).toMatchObject({ valore: { algoritmo: 'ECDSA-P256-SHA256' } });
    expect(await chiaveDaCarta(mia, 'bozze')).toMatchObject({ errore: { tipo: 'non-supportata' } });
    await togli(lettori, carta, presa);
  });

  it('una carta che non dice i tentativi del PUK non ferma niente', async () => {
    const carta = await creaCartaPiv({ dichiaraPuk: false });
    await metti(lettori, carta, presa);
    expect(await (await credenziale()).tentativi()).toEqual(riuscito({ pin: 3, puk: null }));
    await togli(lettori, carta, presa);
  });
});
