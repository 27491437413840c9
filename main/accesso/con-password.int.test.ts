import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anna, apriBanco, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato, pinDiProva } from '../prova/carte-finte.ts';
import type { Host } from '../host.ts';

let banco: Banco;
let scritto: string[];

beforeEach(async () => {
  banco = await apriBanco();
  scritto = [];
  for (const uscita of [process.stdout, process.stderr])
    vi.spyOn(uscita, 'write').mockImplementation((testo) => scritto.push(String(testo)) > 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await banco.chiudi();
});

async function pronto(): Promise<Host> {
  const host = await banco.avvia();
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  return host;
}
const entra = (host: Host, password = banco.core.passwordGiornaliera) =>
  host.gestori['accesso.entraConPassword']({ codiceFiscale: anna.codiceFiscale, password });

async function chiave(host: Host): Promise<{ chiave: string; operatore: string }> {
  const aperta = await host.gestori['accesso.chiaveBozze']({});
  if (!aperta.ok) throw new Error(aperta.errore.messaggio);
  return aperta.valore;
}

describe('with the password of the day', () => {
  it('enters without a card, and finds the drafts of that day again after a lock', async () => {
    const host = await pronto();
    expect(await entra(host)).toMatchObject({
      valore: { stato: 'in-sede', sessione: { conPassword: expect.any(String) as string } },
    });
    const prima = await chiave(host);
    await host.gestori['accesso.esci']({});
    await entra(host, banco.core.passwordGiornaliera.toUpperCase().replaceAll('-', ' '));
    expect(await host.gestori['accesso.chiaveBozze']({})).toMatchObject({ ok: false });
    await entra(host);
    expect(await chiave(host)).toEqual(prima);
  });

  it('does not open the drafts of the card', async () => {
    const host = await pronto();
    banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(anna)));
    await host.gestori['accesso.entra']({ pin: pinDiProva });
    const conCarta = await chiave(host);
    await host.gestori['accesso.esci']({});
    await entra(host);
    expect((await chiave(host)).chiave).not.toBe(conCarta.chiave);
  });

  it('does not do what wants the card, and is out when the session ends', async () => {
    const host = await pronto();
    await entra(host);
    expect(await host.gestori['sessioni.conferma']({ pin: '123456', atto: 'eliminaUtente' })).toMatchObject({
      errore: { tipo: 'carta-assente' },
    });
    banco.core.sessioni.clear();
    await host.gestori['registro.cerca']({ testo: 'rossi', limite: 8 });
    expect(await finche(host, 'accesso.stato', ({ stato }) => stato === 'bloccata')).toMatchObject({
      motivo: 'sessione-revocata',
    });
  });

  it('repeats the password for an annulment, which no card could sign', async () => {
    const host = await pronto();
    await entra(host);
    const richiesta = { testataRichiesta: { idOperazioneComune: 'A1' } };
    const firma = { pin: pinDiProva, codice: '5012', richiesta };
    expect(await host.gestori['sessioni.firmaAtto'](firma)).toMatchObject({
      errore: { tipo: 'carta-assente' },
    });
    const ripeti = (password: string) => host.gestori['sessioni.confermaPassword']({ password });
    expect(await ripeti('bababa')).toMatchObject({ errore: { errore: { tipo: 'password-non-valida' } } });
    expect(banco.core.passwordRipetuta).toBe(false);
    expect(await ripeti(banco.core.passwordGiornaliera)).toEqual({ ok: true, valore: {} });
    expect(banco.core.passwordRipetuta).toBe(true);
    await banco.core.ferma();
    expect(await ripeti(banco.core.passwordGiornaliera)).toMatchObject({ errore: { tipo: 'fuori-linea' } });
    // The page must know, off line too, that there is no card to ask.
    expect(await finche(host, 'accesso.stato', ({ stato }) => stato === 'fuori-linea')).toMatchObject({
      conPassword: true,
    });
  });

  it('is refused when wrong and when the core is away, and nothing is left half open', async () => {
    const host = await pronto();
    expect(await entra(host, 'bababa')).toMatchObject({
      errore: { errore: { tipo: 'password-non-valida' } },
    });
    await banco.core.ferma();
    expect(await entra(host)).toMatchObject({ errore: { tipo: 'rifiutato' } });
    expect(await finche(host, 'accesso.stato', () => true)).toMatchObject({ stato: 'bloccata' });
  });
});

it('writes nobody into the technical log of the workstation', async () => {
  const host = await pronto();
  await entra(host);
  await host.gestori['registro.cerca']({ testo: 'MARTELLI GIULIA', limite: 8 });
  await host.gestori['registro.dossier']({ id: '1' });
  banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(anna)));
  await host.gestori['accesso.esci']({});
  await host.gestori['accesso.entra']({ pin: pinDiProva });
  const segreti = [anna.codiceFiscale, anna.cognome, 'MARTELLI', banco.core.passwordGiornaliera, pinDiProva];
  for (const segreto of segreti) expect(scritto.join('\n'), segreto).not.toContain(segreto);
});
