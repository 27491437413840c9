import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#main/host.ts';
import { anna, finche, type Banco } from '#main/prova/banco.ts';
import { moduloPredefinito } from '#native/token/index.ts';
import { creaCartaCns, creaCartaPiv, type CartaCns, type CartaPiv } from '../carte/index.ts';
import { preparaBanco } from './banco.ts';
import { chiedi, limite, piuLunga, type Detto } from './in-tempo.ts';
import { apriSportelloVero, type SportelloVero } from './sportello-vero.ts';

const modulo = moduloPredefinito();
if (!modulo)
  console.warn('Prove dello sportello con OpenSC saltate: manca il modulo, apt-get install opensc-pkcs11.');
const pcscd = modulo ? await preparaBanco() : undefined;

describe.skipIf(!pcscd)('lo sportello', () => {
  if (!pcscd || !modulo) return;
  const [presa] = pcscd.prese;
  let banco: Banco;
  let host: Host;
  let carta: SportelloVero['carta'];
  let accesso: SportelloVero['accesso'];
  let entra: SportelloVero['entra'];

  beforeAll(async () => {
    ({ banco, host, carta, accesso, entra } = await apriSportelloVero(modulo, presa));
  });
  afterAll(async () => {
    await banco.chiudi();
    await pcscd.chiudi();
    console.log(`sportello: longest answer ${piuLunga()} ms, limit ${limite}`);
  });

  const sblocca = (puk: string, nuovoPin: string): Promise<Detto | 'bene'> =>
    chiedi(host.gestori['accesso.sblocca']({ puk, nuovoPin }));

  describe.each([
    ['piv', '123456', '12345678'],
    ['cns', '12345', '87654321'],
  ] as const)('con una carta %s', (tipo, pin, puk) => {
    let mia: CartaPiv | CartaCns;

    beforeAll(async () => {
      const { der, chiave } = await banco.autorita.carta(anna);
      const dati = { privata: chiave, emetti: () => Promise.resolve(der) };
      mia = await (tipo === 'piv' ? creaCartaPiv(dati) : creaCartaCns({ ...dati, personali: anna }));
    });
    beforeEach(async () => {
      await mia.inserisci(presa);
      await carta('pronta');
    });
    afterEach(async () => {
      mia.estrai();
      await carta('assente');
      mia.applicazione.pin.imposta(pin);
      mia.applicazione.puk.imposta(puk);
      mia.applicazione.firme.ritardo = 0;
    });

    it('fa entrare con il PIN, e chiude a chi esce', async () => {
      expect(await entra(pin)).toBe('bene');
      expect(await accesso('in-sede')).toMatchObject({ sessione: { codiceFiscale: anna.codiceFiscale } });
      expect(await chiedi(host.gestori['accesso.chiaveBozze']({}))).toBe('bene');
      expect(await chiedi(host.gestori['accesso.esci']({}))).toBe('bene');
      await accesso('bloccata');
    });

    it('dice i tentativi fino all’ultimo, poi porta al PUK e di lì dentro', async () => {
      expect(await host.gestori['accesso.tentativi']({})).toEqual({ ok: true, valore: { pin: 3, puk: 3 } });
      expect(await entra('999999')).toEqual({ tipo: 'pin-errato', tentativi: 2 });
      expect(await entra('999999')).toEqual({ tipo: 'pin-errato', tentativi: 1 });
      expect(await entra('999999')).toEqual({ tipo: 'pin-bloccato', tentativiPuk: 3 });
      expect(await entra(pin)).toEqual({ tipo: 'pin-bloccato', tentativiPuk: 3 });
      expect(await sblocca('00000000', '246810')).toEqual({ tipo: 'puk-errato', tentativi: 2 });
      expect(await sblocca(puk, '1')).toEqual({ tipo: 'pin-non-ammesso' });
      expect(await sblocca(puk, '246810')).toBe('bene');
      expect(await host.gestori['accesso.tentativi']({})).toEqual({ ok: true, valore: { pin: 3, puk: 3 } });
      expect(await entra('246810')).toBe('bene');
      await accesso('in-sede');
    });

    it('dice che la carta è finita quando anche il PUK è bloccato', async () => {
      mia.applicazione.pin.tentativi = 0;
      mia.applicazione.puk.tentativi = 1;
      expect(await sblocca('00000000', '246810')).toEqual({ tipo: 'puk-bloccato' });
      expect(await sblocca(puk, '246810')).toEqual({ tipo: 'puk-bloccato' });
    });

    it('cambia il PIN di chi è dentro e lo lascia dentro', async () => {
      expect(await entra(pin)).toBe('bene');
      const cambia = (vecchio: string) =>
        chiedi(host.gestori['accesso.cambiaPin']({ pin: vecchio, nuovoPin: '246810' }));
      expect(await cambia(pin)).toBe('bene');
      await accesso('in-sede');
      expect(await chiedi(host.gestori['accesso.chiaveBozze']({}))).toBe('bene');
      expect(await cambia('999999')).toEqual({ tipo: 'pin-errato', tentativi: 2 });
    });

    it('con la carta tolta prima, la chiede', async () => {
      mia.estrai();
      await carta('assente');
      expect(await entra(pin)).toEqual({ tipo: 'carta-assente' });
      expect(await sblocca(puk, '246810')).toEqual({ tipo: 'carta-assente' });
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
    });

    it('con la carta tolta nell’istante in cui si entra, lo dice', async () => {
      mia.estrai();
      // The module finds an empty reader before anybody has told us: not a card of the wrong kind.
      expect(await entra(pin)).toEqual({ tipo: 'carta-estratta' });
      await carta('assente');
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
    });

    it('con la carta tolta mentre firma, si blocca e poi riprende', async () => {
      mia.applicazione.firme.ritardo = 60_000;
      const iniziata = mia.applicazione.firme.prossima();
      const entrata = entra(pin);
      await iniziata;
      mia.estrai();
      expect(await entrata).toEqual({ tipo: 'carta-estratta' });
      expect(await accesso('bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
      mia.applicazione.firme.ritardo = 0;
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
      await accesso('in-sede');
    });

    it('con la carta tolta fra due operazioni, che ferma OpenSC 0.23, si blocca e poi riprende', async () => {
      for (let volta = 0; volta < 3; volta++) {
        expect(await entra(pin)).toBe('bene');
        mia.estrai();
        // At once, before anybody noticed: this is the call on which the module hangs.
        const detto = await chiedi(host.gestori['accesso.chiaveBozze']({}));
        expect(detto === 'bene' ? detto : detto.tipo).toMatch(/^(carta-estratta|carta-assente|guasto)$/);
        expect(await accesso('bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
        await mia.inserisci(presa);
        await carta('pronta');
      }
      expect(await entra(pin)).toBe('bene');
    });

    it('con una carta ammutolita, ogni chiamata ha risposta, in qualunque ordine', async () => {
      const chiamate = [
        () => entra(pin),
        () => chiedi(host.gestori['accesso.tentativi']({})),
        () => sblocca(puk, '246810'),
        () => chiedi(host.gestori['accesso.cambiaPin']({ pin, nuovoPin: '246810' })),
      ];
      mia.ammutolisci();
      for (const chiama of tipo === 'piv' ? chiamate : chiamate.toReversed()) {
        const detto = await chiama();
        expect(detto === 'bene' ? detto : detto.tipo).toMatch(/^(modulo-riavviato|carta-non-riconosciuta)$/);
      }
      mia.estrai();
      await carta('assente');
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
    });

    it('con una carta che smette di rispondere, non aspetta per sempre e poi riprende', async () => {
      mia.applicazione.firme.ritardo = 60_000;
      expect(await entra(pin)).toEqual({ tipo: 'modulo-riavviato' });
      await accesso('bloccata');
      mia.estrai();
      await carta('assente');
      mia.applicazione.firme.ritardo = 0;
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
    });

    it('con il servizio dei lettori che cade, si blocca, lo dice e si ritrova', async () => {
      expect(await entra(pin)).toBe('bene');
      await pcscd.ferma();
      await accesso('bloccata');
      await finche(host, 'lettore.stato', ({ servizio }) => servizio === 'fermo');
      const detto = await entra(pin);
      expect(detto).toEqual({ tipo: 'servizio-lettori-fermo' });
      mia.estrai();
      await pcscd.riavvia();
      await carta('assente');
      await mia.inserisci(presa);
      await carta('pronta');
      expect(await entra(pin)).toBe('bene');
    });
  });
});
