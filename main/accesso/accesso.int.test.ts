import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CartaInserita } from '../carte/vista.ts';
import { anna, apriBanco, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import { accesso, dentro, pronto } from './dentro-di-prova.ts';

let banco: Banco;
let carta: CartaInserita;

beforeEach(async () => {
  banco = await apriBanco();
  carta = cartaDaCertificato(await banco.autorita.carta(anna));
});
afterEach(() => banco.chiudi());

describe('entering', () => {
  it('opens a session with card and PIN, and shows no token to the page', async () => {
    const host = await dentro(banco, carta);
    const stato = await accesso(host, 'in-sede');
    expect(stato).toMatchObject({
      sessione: { codiceFiscale: anna.codiceFiscale, idPostazione: '048050-CO-0001' },
    });
    expect(JSON.stringify(stato)).not.toContain([...banco.core.sessioni.keys()][0]);
  });

  it('works with a core that only speaks TLS 1.2', async () => {
    const vecchio = await apriBanco('TLSv1.2');
    try {
      const host = await vecchio.avvia();
      await pronto(host);
      vecchio.carte.inserisci(cartaDaCertificato(await vecchio.autorita.carta(anna)));
      await host.gestori['accesso.entra']({ pin: pinDiProva });
      expect(vecchio.core.sessioni.size).toBe(1);
    } finally {
      await vecchio.chiudi();
    }
  });

  it('says how many tries are left, then leads to the PUK', async () => {
    const host = await banco.avvia();
    await pronto(host);
    banco.carte.inserisci(carta);
    const prima = await host.gestori['accesso.tentativi']({});
    expect(prima).toEqual({ ok: true, valore: { pin: 3, puk: 3 } });
    const esiti = [];
    for (const pin of ['000000', '000001', '000002'])
      esiti.push(await host.gestori['accesso.entra']({ pin }));
    expect(esiti).toMatchObject([
      { errore: { tipo: 'pin-errato', tentativi: 2 } },
      { errore: { tipo: 'pin-errato', tentativi: 1 } },
      { errore: { tipo: 'pin-bloccato', tentativiPuk: 3 } },
    ]);
    await accesso(host, 'bloccata');
    const sbloccato = await host.gestori['accesso.sblocca']({ puk: '87654321', nuovoPin: '112233' });
    expect(sbloccato.ok).toBe(true);
    const entrato = await host.gestori['accesso.entra']({ pin: '112233' });
    expect(entrato).toMatchObject({ ok: true, valore: { stato: 'in-sede' } });
  });

  it('asks for a card when there is none', async () => {
    const host = await banco.avvia();
    const esito = await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(esito).toMatchObject({ errore: { tipo: 'carta-assente' } });
  });

  it('tells which card is refused and since when, and stays locked', async () => {
    banco.core.rifiutaCarta = {
      tipo: 'carta-non-ammessa',
      causa: 'revocata',
      dal: '2026-03-02',
      messaggio: 'Questa carta è revocata dal 02/03/2026.',
      rimedio: 'Va chiesta una carta nuova.',
    };
    const host = await banco.avvia();
    await pronto(host);
    banco.carte.inserisci(carta);
    const esito = await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(esito).toMatchObject({
      errore: { tipo: 'rifiutato', errore: { causa: 'revocata', dal: '2026-03-02' } },
    });
    await accesso(host, 'bloccata');
    expect((await carta.credenziale.firma(new Uint8Array(1))).ok).toBe(false);
  });

  it('lets nobody in on a workstation that the core refuses', async () => {
    banco.core.rifiutaPostazione = {
      tipo: 'postazione-non-ammessa',
      causa: 'scaduta',
      dal: '2026-01-01',
      messaggio: 'Il certificato di questa postazione è scaduto dal 01/01/2026.',
      rimedio: 'Va rinnovato.',
    };
    const host = await banco.avvia();
    const stato = await finche(host, 'postazione.stato', ({ core }) => core.stato === 'rifiuta');
    expect(stato.core).toMatchObject({
      rifiuto: { messaggio: expect.stringContaining('01/01/2026') as string },
    });
    banco.carte.inserisci(carta);
    const esito = await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(esito).toMatchObject({ errore: { tipo: 'rifiutato', errore: { causa: 'scaduta' } } });
  });

  it('does not work on a real register when set for training', async () => {
    banco.core.ambiente = 'produzione';
    const host = await banco.avvia();
    const stato = await finche(host, 'postazione.stato', ({ core }) => core.stato === 'rifiuta');
    expect(stato.core).toMatchObject({
      rifiuto: { messaggio: expect.stringContaining('produzione') as string },
    });
  });
});

describe('without the core', () => {
  it('lets in a card that has worked here, and opens the session by itself when the core is back', async () => {
    const primo = await dentro(banco, carta);
    await primo.gestori['accesso.chiaveBozze']({});
    await primo.gestori['accesso.esci']({});
    await banco.core.ferma();
    await finche(primo, 'postazione.stato', ({ core }) => core.stato === 'irraggiungibile');
    const entrato = await primo.gestori['accesso.entra']({ pin: pinDiProva });
    expect(entrato).toMatchObject({ valore: { stato: 'fuori-linea', intestatario: 'IRENE DELLA SCALA' } });
    expect(await primo.gestori['accesso.chiaveBozze']({})).toMatchObject({ ok: true });
    await banco.core.riparti();
    expect(await accesso(primo, 'in-sede')).toMatchObject({
      sessione: { codiceFiscale: anna.codiceFiscale },
    });
  });

  it('does not let in a card never seen here, unless its authority is known', async () => {
    await banco.core.ferma();
    const host = await banco.avvia();
    banco.carte.inserisci(carta);
    await finche(host, 'postazione.stato', ({ core }) => core.stato === 'irraggiungibile');
    const esito = await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(esito).toMatchObject({
      errore: { tipo: 'rifiutato', errore: { tipo: 'servizio-non-disponibile' } },
    });
    const core = {
      ...{ tipo: 'remoto', url: banco.core.url, ambiente: 'formazione' },
      ...{ ancore: `${banco.casa}/ancore.pem`, ancoreOperatori: `${banco.casa}/ancore.pem` },
    };
    const conAutorita = await banco.avvia({}, { core });
    await finche(conAutorita, 'postazione.stato', (stato) => stato.core.stato === 'irraggiungibile');
    const ammesso = await conAutorita.gestori['accesso.entra']({ pin: pinDiProva });
    expect(ammesso).toMatchObject({ valore: { stato: 'fuori-linea' } });
  });

  it('shows that it is away while somebody works, and comes back without asking', async () => {
    const host = await dentro(banco, carta);
    await banco.core.ferma();
    const inviato = await host.gestori['registro.invia']({ codice: '1001', richiesta: {} });
    expect(inviato.ok).toBe(false);
    await accesso(host, 'fuori-linea');
    await banco.core.riparti();
    await accesso(host, 'in-sede');
    expect(await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 })).toEqual({
      ok: true,
      valore: [],
    });
  });
});
