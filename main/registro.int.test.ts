import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anna, apriBanco, finche, type Banco } from './prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from './prova/carte-finte.ts';
import { nuovaAutorita } from './prova/certificati.ts';
import { CoreFinto } from './prova/core-finto.ts';
import type { Host } from './host.ts';

let banco: Banco;
let host: Host;
const richiesta = { testataRichiesta: { idOperazioneComune: 'A1' } };

beforeEach(async () => {
  banco = await apriBanco();
  host = await banco.avvia();
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(anna)));
  await host.gestori['accesso.entra']({ pin: pinDiProva });
});
afterEach(() => banco.chiudi());

const invia = () => host.gestori['registro.invia']({ codice: '1001', richiesta });
const chiediEsito = () => host.gestori['registro.esito']({ idOperazioneComune: 'A1' });

describe('an operation', () => {
  it('brings back the official answer', async () => {
    expect(await invia()).toEqual({ ok: true, valore: { codice: '1001', numero: 1 } });
  });

  it('of unknown outcome is never called done or not done: the outcome is asked', async () => {
    banco.core.guasto = 'taglia-dopo';
    expect(await invia()).toMatchObject({ ok: false, errore: { tipo: 'esito-ignoto' } });
    expect(await chiediEsito()).toMatchObject({ ok: true, valore: { stato: 'conclusa' } });
    expect(banco.core.operazioni.size).toBe(1);
  });

  it('lost on the way is told unknown by the core, not by us', async () => {
    banco.core.guasto = 'taglia-prima';
    expect(await invia()).toMatchObject({ errore: { tipo: 'esito-ignoto' } });
    expect(await chiediEsito()).toMatchObject({ valore: { stato: 'sconosciuta' } });
  });

  it('answered by something that is not a core is of unknown outcome', async () => {
    banco.core.guasto = 'risposta-estranea';
    expect(await invia()).toMatchObject({ errore: { tipo: 'esito-ignoto' } });
  });

  it('that never left says so', async () => {
    await banco.core.ferma();
    await finche(host, 'accesso.stato', ({ stato }) => stato === 'in-sede');
    // The first one may find the connection dying under it; once the core is known to be away nothing leaves.
    await invia();
    await finche(host, 'accesso.stato', ({ stato }) => stato === 'fuori-linea');
    expect(await invia()).toMatchObject({ errore: { tipo: 'fuori-linea' } });
    expect(banco.core.operazioni.size).toBe(0);
  });

  it('is not sent from a locked desk', async () => {
    await host.gestori['accesso.esci']({});
    expect(await invia()).toMatchObject({ errore: { tipo: 'bloccata' } });
    expect(banco.core.operazioni.size).toBe(0);
  });
});

describe('the session', () => {
  it('lost by the core is opened again without asking for the PIN', async () => {
    banco.core.sessioni.clear();
    expect(await invia()).toMatchObject({ ok: true });
    expect(banco.core.sessioniAperte).toBe(2);
  });

  it('is opened again once for calls that find it lost together', async () => {
    banco.core.sessioni.clear();
    const esiti = await Promise.all([invia(), chiediEsito(), chiediEsito()]);
    expect(esiti.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(banco.core.sessioniAperte).toBe(2);
  });

  it('of a card revoked meanwhile locks the desk and says why', async () => {
    banco.core.rifiutaCarta = {
      tipo: 'carta-non-ammessa',
      causa: 'revocata',
      dal: '2026-03-02',
      messaggio: 'Questa carta è revocata dal 02/03/2026.',
      rimedio: 'Va chiesta una carta nuova.',
    };
    expect(await chiediEsito()).toMatchObject({
      errore: { tipo: 'rifiutato', errore: { causa: 'revocata' } },
    });
    const stato = await finche(host, 'accesso.stato', ({ stato }) => stato === 'bloccata');
    expect(stato).toEqual({ stato: 'bloccata', motivo: 'sessione-revocata' });
    const avviso = await finche(host, 'postazione.avviso', ({ id }) => id === 'sessione-chiusa');
    expect(avviso.messaggio).toContain('revocata dal 02/03/2026');
  });
});

it('sends nothing to a core whose certificate is of another authority', async () => {
  const estraneo = await CoreFinto.avvia(await nuovaAutorita('Altra autorità'));
  try {
    const core = {
      ...{ tipo: 'remoto', ambiente: 'formazione' },
      ...{ url: estraneo.url, ancore: `${banco.casa}/ancore.pem` },
    };
    const ingannato = await banco.avvia({}, { core });
    const stato = await finche(
      ingannato,
      'postazione.stato',
      (valore) => valore.core.stato === 'irraggiungibile',
    );
    expect(stato.core).toMatchObject({ codice: 'servizio.non-fidato' });
  } finally {
    await estraneo.ferma();
  }
});
