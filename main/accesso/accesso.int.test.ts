import { createHash, verify, X509Certificate } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leggiDichiarazione, testoDaFirmare } from '#contract/wa/firma-atto.ts';
import { anna, apriBanco, bruno, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import { TempoFinto } from '../prova/tempo-finto.ts';
import type { CartaInserita } from '../carte/vista.ts';
import type { Host } from '../host.ts';

let banco: Banco;
let carta: CartaInserita;

beforeEach(async () => {
  banco = await apriBanco();
  carta = cartaDaCertificato(await banco.autorita.carta(anna));
});
afterEach(() => banco.chiudi());

const pronto = (host: Host) => finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
const accesso = (host: Host, stato: string) =>
  finche(host, 'accesso.stato', (valore) => valore.stato === stato);

function preavviso(host: Host): number | null | undefined {
  let ultimo: number | null | undefined;
  host.ascolta('accesso.inattivita', ({ bloccoFra }) => {
    ultimo = bloccoFra;
  })();
  return ultimo;
}

async function dentro(): Promise<Host> {
  const host = await banco.avvia();
  await pronto(host);
  banco.carte.inserisci(carta);
  const entrato = await host.gestori['accesso.entra']({ pin: pinDiProva });
  expect(entrato.ok).toBe(true);
  return host;
}

describe('a session that somebody else ended', () => {
  it.each(['altra-postazione', 'chiusa'] as const)(
    '%s: locks, says why, and opens no other by itself',
    async (causa) => {
      const host = await dentro();
      const detti: string[] = [];
      host.ascolta('postazione.avviso', ({ id, messaggio }) => {
        detti.push(`${id}: ${messaggio}`);
      });
      banco.core.finita = causa;
      banco.core.sessioni.clear();
      const esito = await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 });
      expect(esito).toMatchObject({ ok: false, errore: { tipo: 'rifiutato' } });
      expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'sessione-revocata' });
      expect(detti).toContain('sessione-chiusa: messaggio del core');
      expect(banco.core.sessioniAperte).toBe(1);
    },
  );

  it('on another workstation, because this one began, is told to whoever enters', async () => {
    banco.core.altrove = { idPostazione: '048050-CO-0007', aperta: '2026-07-11T08:00:00.000Z' };
    const host = await banco.avvia();
    await pronto(host);
    const detto = finche(host, 'postazione.avviso', ({ id }) => id === 'sessione-altrove');
    banco.carte.inserisci(carta);
    await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(await detto).toMatchObject({
      messaggio: expect.stringContaining('048050-CO-0007') as string,
      rimedio: expect.stringContaining('ALS') as string,
    });
  });
});

describe('an act that wants the PIN again', () => {
  const scarica = (host: Host) =>
    host.gestori['registro.parteEstrazione']({ file: '1', parte: 1, finalita: 'prova' });
  const conferma = (host: Host, pin: string) =>
    host.gestori['sessioni.conferma']({ pin, atto: 'parteEstrazione' });

  it('is done after the card has signed for it, and a wrong PIN says the tries left', async () => {
    const host = await dentro();
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
    const host = await dentro();
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
    const host = await dentro();
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
    const host = await dentro();
    const senzaId = { pin: pinDiProva, codice: '5012', richiesta: {} };
    expect(await host.gestori['sessioni.firmaAtto'](senzaId)).toMatchObject({ ok: false });
    banco.carte.estrai();
    expect(await firma(host, pinDiProva)).toMatchObject({ errore: { tipo: 'carta-assente' } });
  });
});

describe('entering', () => {
  it('opens a session with card and PIN, and shows no token to the page', async () => {
    const host = await dentro();
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

describe('locking', () => {
  it('locks when the card goes out, closes the session and forgets the PIN', async () => {
    const host = await dentro();
    const chiusa = [...banco.core.sessioni.keys()];
    banco.carte.estrai();
    expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
    await expect.poll(() => banco.core.chiuse).toEqual(chiusa);
    expect((await carta.credenziale.firma(new Uint8Array(1))).ok).toBe(false);
    expect(await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 })).toMatchObject({
      errore: { tipo: 'bloccata' },
    });
    expect(await host.gestori['accesso.chiaveBozze']({})).toMatchObject({ ok: false });
  });

  it('changes operator with the card, without a restart', async () => {
    const host = await dentro();
    banco.carte.estrai();
    banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(bruno)));
    await host.gestori['accesso.entra']({ pin: pinDiProva });
    expect(await accesso(host, 'in-sede')).toMatchObject({
      sessione: { codiceFiscale: bruno.codiceFiscale },
    });
  });

  it('gives up an entry whose card went out in the meantime', async () => {
    const host = await banco.avvia();
    await pronto(host);
    const lenta = Promise.withResolvers<undefined>();
    const { credenziale } = carta;
    const indugia: CartaInserita = {
      ...carta,
      credenziale: {
        tipo: credenziale.tipo,
        certificato: credenziale.certificato,
        tentativi: () => credenziale.tentativi(),
        entra: async (pin) => {
          await lenta.promise;
          return credenziale.entra(pin);
        },
        firma: (dati) => credenziale.firma(dati),
        esci: () => credenziale.esci(),
        sbloccaPin: (puk, pin) => credenziale.sbloccaPin(puk, pin),
        cambiaPin: (vecchio, nuovo) => credenziale.cambiaPin(vecchio, nuovo),
      },
    };
    banco.carte.inserisci(indugia);
    const entrata = host.gestori['accesso.entra']({ pin: pinDiProva });
    await accesso(host, 'in-corso');
    banco.carte.estrai();
    await accesso(host, 'bloccata');
    lenta.resolve(undefined);
    expect(await entrata).toMatchObject({ errore: { tipo: 'carta-estratta' } });
    expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
    expect(banco.core.sessioni.size).toBe(0);
  });

  it('locks a desk left alone, and not one in use', async () => {
    const tempo = new TempoFinto();
    const host = await banco.avvia({ tempo }, { inattivitaSecondi: 60 });
    await pronto(host);
    banco.carte.inserisci(carta);
    await host.gestori['accesso.entra']({ pin: pinDiProva });
    tempo.avanza(50_000);
    await host.gestori['accesso.attivita']({});
    expect(preavviso(host)).toBeNull();
    tempo.avanza(40_000);
    expect(preavviso(host), 'warned, and by half of the time at most').toBe(30);
    await host.gestori['accesso.attivita']({});
    expect(preavviso(host), 'here after all').toBeNull();
    tempo.avanza(50_000);
    expect(await accesso(host, 'in-sede')).toBeDefined();
    tempo.avanza(10_000);
    expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'inattivita' });
  });

  it('is found locked by whoever wakes the computer, before and after a key is pressed', async () => {
    for (const prima of [true, false]) {
      const tempo = new TempoFinto();
      const host = await banco.avvia({ tempo }, { inattivitaSecondi: 60 });
      await pronto(host);
      banco.carte.inserisci(carta);
      await host.gestori['accesso.entra']({ pin: pinDiProva });
      tempo.dormi(3_600_000);
      if (prima) tempo.avanza(0);
      else await host.gestori['accesso.attivita']({});
      expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'inattivita' });
      banco.carte.estrai();
    }
  });

  it('keeps who is in after a change of PIN', async () => {
    const host = await dentro();
    const cambiato = await host.gestori['accesso.cambiaPin']({ pin: pinDiProva, nuovoPin: '998877' });
    expect(cambiato.ok).toBe(true);
    banco.core.sessioni.clear();
    const trovati = await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 });
    expect(trovati).toEqual({ ok: true, valore: [] });
  });
});

describe('without the core', () => {
  it('lets in a card that has worked here, and opens the session by itself when the core is back', async () => {
    const primo = await dentro();
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
    const host = await dentro();
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
