import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { apriPki } from '../accessi/pki/index.ts';
import { leggiServerPosta } from './server.ts';
import { avviaPostaDiProva, type PostaDiProva } from './server-di-prova.ts';
import { postinoSmtp, type ServerPosta } from './smtp.ts';

const lettera = {
  ...{ a: 'protocollo@comune.example', oggetto: 'Metà dei codici' },
  testo: 'La metà è:\n.\n1234\n',
};
let posta: PostaDiProva | undefined;
afterEach(async () => {
  await posta?.chiudi();
  posta = undefined;
});

async function conServer(altro: Partial<ServerPosta> = {}): Promise<[PostaDiProva, ServerPosta]> {
  posta = await avviaPostaDiProva();
  const { porta } = posta;
  return [posta, { host: '127.0.0.1', porta, tls: false, mittente: 'registro@core.example', ...altro }];
}

it('brings a letter as it was written, dots and accents too', async () => {
  const [qui, server] = await conServer();
  expect(await postinoSmtp(server).spedisci(lettera)).toMatchObject({ ok: true });
  expect(qui.lettere).toMatchObject([
    { da: 'registro@core.example', a: lettera.a, testo: lettera.testo.replaceAll('\n', '\r\n') },
  ]);
  expect(qui.lettere[0]?.oggetto).toBe(`=?UTF-8?B?${Buffer.from(lettera.oggetto).toString('base64')}?=`);
});

it('goes under TLS, with its password, where the server offers it', async () => {
  const cartella = mkdtempSync(join(tmpdir(), 'sportello-posta-'));
  try {
    const pki = await apriPki({ cartella, orologio: () => new Date() });
    const tls = {
      key: pki.server.chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
      cert: pki.server.certificato.toString(),
    };
    posta = await avviaPostaDiProva(tls);
    const server = {
      ...{ host: 'localhost', porta: posta.porta, tls: false, mittente: 'registro@core.example' },
      ...{ utente: 'registro', password: 'segreta' },
    };
    expect(
      await postinoSmtp({ ...server, ca: pki.ancore.postazioni.toString() }).spedisci(lettera),
    ).toMatchObject({ ok: true });
    expect(posta.lettere).toMatchObject([{ cifrata: true, utente: 'registro' }]);
    // The certificate of a stranger: nothing is said to it.
    expect(await postinoSmtp(server).spedisci(lettera)).toMatchObject({ errore: { definitivo: false } });
    expect(posta.lettere).toHaveLength(1);
  } finally {
    rmSync(cartella, { recursive: true });
  }
});

it.each([
  ['RCPT', '550 nessuno', { causa: 'destinatario-rifiutato', definitivo: true }],
  ['RCPT', '451 più tardi', { causa: 'destinatario-rifiutato', definitivo: false }],
  ['MAIL', '554 no', { causa: 'rifiutata', definitivo: true }],
  ['AUTH', '535 no', { causa: 'non-autenticato', definitivo: true }],
])('%s answered with «%s» is a reason', async (parola, risposta, errore) => {
  const [qui, server] = await conServer({ utente: 'registro', password: 'segreta' });
  qui.risposte.set(parola, risposta);
  expect(await postinoSmtp(server).spedisci(lettera)).toEqual({ ok: false, errore });
});

it('nobody at the door is a reason to come back', async () => {
  const [, server] = await conServer();
  await posta?.chiudi();
  posta = undefined;
  expect(await postinoSmtp(server).spedisci(lettera)).toEqual({
    ...{ ok: false, errore: { causa: 'irraggiungibile', definitivo: false } },
  });
});

it('the address of a server says all but the password', () => {
  expect(leggiServerPosta('smtps://chi@posta.example?mittente=a@b.example', 'x')).toEqual({
    ...{
      host: 'posta.example',
      porta: 465,
      tls: true,
      mittente: 'a@b.example',
      utente: 'chi',
      password: 'x',
    },
  });
  expect(() => leggiServerPosta('smtp://chi:segreta@posta.example?mittente=a@b.example', undefined)).toThrow(
    /posta/,
  );
  expect(() => leggiServerPosta('smtp://posta.example', undefined)).toThrow(/chi scrive/);
});
