import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BancoAccesso, cfDiProva } from './banco-accesso.ts';

const banco = new BancoAccesso();
beforeAll(() => banco.apri());
beforeEach(() => banco.daCapo());
afterEach(() => banco.sgombera());
afterAll(() => {
  banco.chiudi();
});

describe('what arrives', () => {
  const invalida = { stato: 400, corpo: { errore: { tipo: 'richiesta-non-valida' } } };

  it('malformed or oversized is refused with its reason, and the connection survives', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    const { socket } = await cliente.chiama('GET', '/wa/stato');
    const cerca = (corpo: string | Buffer, tipo?: string) => cliente.invia('/wa/cerca', corpo, tipo, segno);
    const risposte = [
      await cerca('{"testo": '),
      await cerca(Buffer.from([0x22, 0xff, 0xfe, 0x22])),
      await cerca('testo=rossi', 'application/x-www-form-urlencoded'),
      await cerca('[]'),
      await cerca('{"testo":"rossi","limite":1000}'),
      await cerca('{"testo":"a\\u0000b"}'),
    ];
    for (const risposta of risposte) expect(risposta).toMatchObject(invalida);
    expect(risposte[4]?.corpo).toMatchObject({ errore: { campi: [{ percorso: 'limite' }] } });
    expect(risposte[5]?.corpo).toMatchObject({ errore: { campi: [{ percorso: 'testo' }] } });
    const enorme = await cerca(JSON.stringify({ testo: 'x'.repeat(3 * 1024 * 1024) }));
    expect(enorme).toMatchObject({ stato: 413, corpo: { errore: { tipo: 'troppo-grande' } } });
    const dopo = await cerca('{"testo":"rossi"}');
    expect(dopo.stato).toBe(200);
    for (const risposta of [...risposte, enorme, dopo]) expect(risposta.socket).toBe(socket);
  });

  it('and has an address that cannot be read, or stops halfway, is refused like the rest', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    for (const percorso of ['/wa/soggetti/%zz', `/wa/soggetti/${'9'.repeat(300)}`])
      expect(await cliente.chiama('GET', percorso, undefined, segno)).toMatchObject(invalida);
    const socket = connect({
      ...{ host: 'localhost', port: banco.porta, ca: banco.pki.ancore.postazioni.toString() },
      cert: new X509Certificate(banco.postazione.certificato).toString(),
      key: banco.postazione.chiave.export({ type: 'pkcs8', format: 'pem' }),
    });
    const pezzi: Buffer[] = [];
    socket.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    const testate = `host: localhost\r\nauthorization: Sportello ${segno}\r\ncontent-length: 99`;
    socket.end(`POST /wa/cerca HTTP/1.1\r\n${testate}\r\n\r\n{`);
    await once(socket, 'close');
    const [testata = '', corpo = ''] = Buffer.concat(pezzi).toString().split('\r\n\r\n');
    expect(testata).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(corpo)).toMatchObject(invalida.corpo);
  });

  it('for an unknown route is answered as such', async () => {
    const cliente = banco.collega();
    for (const [metodo, percorso] of [
      ['GET', '/wa/niente'],
      ['POST', '/wa/stato'],
      ['GET', '/'],
      ['PUT', '/wa/cerca'],
    ] as const) {
      expect(await cliente.chiama(metodo, percorso)).toMatchObject({
        stato: 404,
        corpo: { errore: { tipo: 'non-trovato' } },
      });
    }
    const segno = await banco.gettone(cliente);
    const strana = await cliente.chiama('POST', '/wa/operazioni/..%2F', {}, segno);
    expect(strana).toMatchObject({ stato: 404, corpo: { errore: { tipo: 'non-trovato' } } });
  });

  it('and breaks something is answered with a reference that finds the log line, which names nobody', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    const rotta = await cliente.chiama('POST', '/wa/operazioni/9999', {}, segno);
    expect(rotta).toMatchObject({ stato: 500, corpo: { errore: { tipo: 'guasto' } } });
    const { riferimento } = (rotta.corpo as { errore: { riferimento: string } }).errore;
    expect(banco.voci.some((voce) => voce.riferimento === riferimento)).toBe(true);
    const tutto = JSON.stringify(banco.voci) + JSON.stringify(rotta.corpo);
    for (const segreto of ['ROSSI', cfDiProva, segno]) expect(tutto).not.toContain(segreto);
  });
});
