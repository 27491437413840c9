import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Proxy } from './proxy.ts';

/** A core that sends back what it gets. */
async function eco(): Promise<Server> {
  const server = createServer((presa) => {
    presa.on('error', () => presa.destroy());
    presa.pipe(presa);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function leggi(presa: Socket, quanti: number): Promise<string> {
  let testo = '';
  while (testo.length < quanti) testo += String((await once(presa, 'data'))[0]);
  return testo;
}

/** How a connection ended: `reset` by error, `fine` in good order. */
function finisce(presa: Socket): Promise<string> {
  return new Promise((fatto) => {
    presa.once('error', (errore: NodeJS.ErrnoException) => {
      fatto(errore.code ?? '');
    });
    presa.once('end', () => {
      fatto('fine');
    });
  });
}

describe('il proxy dei guasti', () => {
  let core: Server;
  let proxy: Proxy;
  const prese: Socket[] = [];

  beforeEach(async () => {
    core = await eco();
    proxy = await Proxy.avvia({ porta: (core.address() as AddressInfo).port });
  });
  afterEach(async () => {
    for (const presa of prese.splice(0)) presa.destroy();
    await proxy.chiudi();
    core.close();
  });

  async function collega(): Promise<Socket> {
    const presa = connect(proxy.porta, '127.0.0.1');
    prese.push(presa);
    await once(presa, 'connect');
    return presa;
  }

  it('lascia passare e conta', async () => {
    const presa = await collega();
    presa.write('ciao');
    expect(await leggi(presa, 4)).toBe('ciao');
    expect(proxy.contatori).toEqual({ connessioni: 1, aperte: 1, andata: 4, ritorno: 4 });
    const chiusa = proxy.quando('chiusura');
    presa.end();
    expect(await finisce(presa)).toBe('fine');
    presa.destroy();
    await chiusa;
    expect(proxy.contatori.aperte).toBe(0);
  });

  it('taglia dopo tanti byte della risposta: la richiesta è arrivata, la risposta no', async () => {
    proxy.imposta({ tipo: 'taglio', verso: 'ritorno', dopoByte: 3 });
    const presa = await collega();
    const fine = finisce(presa);
    const arrivata = proxy.quando({ verso: 'andata', byte: 6 });
    presa.write('lettera'.slice(0, 6));
    await arrivata;
    expect(await fine).toBe('ECONNRESET');
    expect(proxy.contatori).toMatchObject({ andata: 6, ritorno: 3, aperte: 0 });
  });

  it('in silenzio la connessione resta aperta, e quando passa riprende da dove era', async () => {
    const presa = await collega();
    presa.write('uno');
    await leggi(presa, 3);
    proxy.imposta({ tipo: 'silenzio', verso: 'ritorno' });
    const partita = proxy.quando({ verso: 'andata', byte: 3 });
    presa.write('due');
    await partita;
    expect(proxy.contatori.ritorno).toBe(3);
    const risposta = leggi(presa, 3);
    proxy.passaTutto();
    expect(await risposta).toBe('due');
  });

  it('in silenzio dei due versi niente arriva al core', async () => {
    const presa = await collega();
    proxy.imposta({ tipo: 'silenzio' });
    presa.write('uno');
    const seconda = proxy.quando('connessione');
    await collega();
    await seconda;
    expect(proxy.contatori.andata).toBe(0);
    const risposta = leggi(presa, 3);
    proxy.passaTutto();
    expect(await risposta).toBe('uno');
  });

  it('rifiuta le connessioni nuove e tiene quelle aperte', async () => {
    const prima = await collega();
    prima.write('uno');
    await leggi(prima, 3);
    proxy.imposta({ tipo: 'rifiuto' });
    const altra = connect(proxy.porta, '127.0.0.1');
    prese.push(altra);
    expect(await finisce(altra)).toBe('ECONNRESET');
    prima.write('due');
    expect(await leggi(prima, 3)).toBe('due');
  });

  it('mezza aperta: il core vede chiudere, il banco non vede niente', async () => {
    const alCore = once(core, 'connection') as Promise<[Socket]>;
    const presa = await collega();
    const [dalCore] = await alCore;
    presa.write('uno');
    await leggi(presa, 3);
    const chiusa = once(dalCore, 'close');
    proxy.imposta({ tipo: 'mezza-aperta' });
    await chiusa;
    expect(presa.destroyed).toBe(false);
    expect(presa.readableEnded).toBe(false);
  });

  it('tagliare tutto vale per le connessioni aperte, non per quelle dopo', async () => {
    const presa = await collega();
    presa.write('uno');
    await leggi(presa, 3);
    const fine = finisce(presa);
    proxy.taglia();
    expect(await fine).toBe('ECONNRESET');
    const dopo = await collega();
    dopo.write('due');
    expect(await leggi(dopo, 3)).toBe('due');
  });

  it('un ritardo consegna tutto, nell’ordine', async () => {
    proxy.imposta({ tipo: 'ritardo', millisecondi: 5 });
    const presa = await collega();
    presa.write('uno');
    await proxy.quando({ verso: 'andata', byte: 3 });
    presa.write('due');
    expect(await leggi(presa, 6)).toBe('unodue');
  });
});
