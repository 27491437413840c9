import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CartaInserita } from '../carte/vista.ts';
import type { Host } from '../host.ts';
import { anna, apriBanco, bruno, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import { TempoFinto } from '../prova/tempo-finto.ts';
import { accesso, dentro, pronto } from './dentro-di-prova.ts';

let banco: Banco;
let carta: CartaInserita;

beforeEach(async () => {
  banco = await apriBanco();
  carta = cartaDaCertificato(await banco.autorita.carta(anna));
});
afterEach(() => banco.chiudi());

function preavviso(host: Host): number | null | undefined {
  let ultimo: number | null | undefined;
  host.ascolta('accesso.inattivita', ({ bloccoFra }) => {
    ultimo = bloccoFra;
  })();
  return ultimo;
}

describe('locking', () => {
  it('locks when the card goes out, closes the session and forgets the PIN', async () => {
    const host = await dentro(banco, carta);
    const chiusa = [...banco.core.sessioni.keys()];
    banco.carte.estrai();
    expect(await accesso(host, 'bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
    await expect.poll(() => banco.core.chiuse).toEqual(chiusa);
    expect((await carta.credenziale.firma(new Uint8Array(1))).ok).toBe(false);
    expect(await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 })).toMatchObject({
      errore: { tipo: 'bloccata' },
    });
    expect(await host.gestori['accesso.chiaveBozze']({})).toMatchObject({
      errore: { tipo: 'carta-assente' },
    });
  });

  it('changes operator with the card, without a restart', async () => {
    const host = await dentro(banco, carta);
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
    expect(await accesso(host, 'in-sede')).toMatchObject({ sessione: { codiceFiscale: anna.codiceFiscale } });
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
    const host = await dentro(banco, carta);
    const cambiato = await host.gestori['accesso.cambiaPin']({ pin: pinDiProva, nuovoPin: '998877' });
    expect(cambiato.ok).toBe(true);
    banco.core.sessioni.clear();
    const trovati = await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 });
    expect(trovati).toEqual({ ok: true, valore: [] });
  });
});

describe('a session that somebody else ended', () => {
  it.each(['altra-postazione', 'chiusa'] as const)(
    '%s: locks, says why, and opens no other by itself',
    async (causa) => {
      const host = await dentro(banco, carta);
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
