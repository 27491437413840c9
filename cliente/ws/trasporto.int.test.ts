import { afterEach, describe, expect, it } from 'vitest';
import { identitaDiProva } from './di-prova.ts';
import { avviaServizioFinto, type ServizioFinto } from './servizio-finto.ts';
import { apriCanale, type Canale, type RichiestaCanale } from './trasporto.ts';

let servizio: ServizioFinto | undefined;
let canale: Canale | undefined;
afterEach(async () => {
  canale?.chiudi();
  await servizio?.chiudi();
  servizio = canale = undefined;
});

function apri(suo: ServizioFinto, altro: Partial<RichiestaCanale> = {}): Canale {
  servizio = suo;
  canale = apriCanale({
    ...{ url: suo.url, ancore: suo.autorita.pem, client: undefined },
    ...{ secondiConnessione: 10, secondiRisposta: 10 },
    ...altro,
  });
  return canale;
}

const muto = (): Promise<ServizioFinto> => avviaServizioFinto('<a/>');
const clienti = identitaDiProva({ nome: 'Comuni', ca: true });
const nostro = identitaDiProva({ nome: '048050-CO-0001', da: clienti });

describe('a connection', () => {
  it('is kept alive from one call to the next, and tells how it is protected', async () => {
    const aperto = apri(await muto());
    const prima = await aperto.manda('/x', '<a/>');
    const dopo = await aperto.manda('/x', '<a/>');
    expect(prima).toMatchObject({
      ok: true,
      valore: { stato: 200, collegamento: { protocollo: 'TLSv1.3', server: { soggetto: 'CN=localhost' } } },
    });
    expect(dopo).toMatchObject({ ok: true, valore: { tempi: { connessione: 0 } } });
  });

  it('shows our certificate to a service that asks for one', async () => {
    const aperto = apri(await avviaServizioFinto('<a/>', { clienti }), { client: nostro });
    expect(await aperto.manda('/', '<a/>')).toMatchObject({
      valore: { stato: 200, collegamento: { clientPresentato: true } },
    });
  });
});

describe('a call without answer', () => {
  it('says that the service does not know us', async () => {
    for (const client of [undefined, identitaDiProva({ nome: '048050-CO-0001' })]) {
      const suo = await avviaServizioFinto('<a/>', { clienti });
      const esito = await apri(suo, { client }).manda('/', '<a/>');
      // The refusal may be overtaken by the closing of the connection.
      expect(['client-rifiutato', 'interrotta']).toContain(esito.ok ? '' : esito.errore.tipo);
      expect(suo.ricevute).toBe(0);
      canale?.chiudi();
      await suo.chiudi();
      servizio = undefined;
    }
  });

  it('says that we do not trust the service, by its authority or by its name', async () => {
    const altra = identitaDiProva({ nome: 'Autorita del servizio', ca: true });
    const estraneo = await apri(await muto(), { ancore: altra.pem }).manda('/', '<a/>');
    expect(estraneo).toMatchObject({ errore: { tipo: 'server-non-fidato', partita: false } });
    const numero = servizio?.url.replace('localhost', '127.0.0.1') ?? '';
    const nome = servizio && (await apri(servizio, { url: numero }).manda('/', '<a/>'));
    expect(nome).toMatchObject({
      errore: { tipo: 'server-non-fidato', codice: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
    expect(servizio?.ricevute).toBe(0);
  });

  it('says that nobody is there, and that nothing left', async () => {
    const suo = await muto();
    await suo.chiudi();
    const esito = await apriCanale({
      ...{ url: suo.url, ancore: suo.autorita.pem, client: undefined },
      ...{ secondiConnessione: 10, secondiRisposta: 10 },
    }).manda('/', '<a/>');
    expect(esito).toEqual({ ok: false, errore: { tipo: 'rifiutata', partita: false } });
  });

  it('says, of one received and never answered, that its outcome is not known', async () => {
    const aperto = apri(await avviaServizioFinto(() => undefined), { secondiRisposta: 0.3 });
    const tardi = await aperto.manda('/', '<a/>');
    expect(tardi).toMatchObject({ errore: { tipo: 'tempo-scaduto', fase: 'risposta', partita: true } });
  });

  it.each([
    ['before', 0],
    ['in the middle of', 1],
  ])('says the same of one cut off %s the answer', async (_quando, pezzi) => {
    const tronca = await avviaServizioFinto((_busta, risposta, richiesta) => {
      if (pezzi === 0) richiesta.socket.destroy();
      else {
        risposta.writeHead(200, { 'content-length': '1000' });
        risposta.write('<a', () => richiesta.socket.destroy());
      }
    });
    const esito = await apri(tronca).manda('/', '<a/>');
    expect(esito).toEqual({ ok: false, errore: { tipo: 'interrotta', partita: true } });
    expect(tronca.ricevute).toBe(1);
  });
});
