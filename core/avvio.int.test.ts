import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comuneDimostrativo, operatoriDimostrativi } from '#resources/comune-dimostrativo/index.ts';
import { avviaCore, type CoreAvviato, type RichiestaAvvio } from './avvio.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import { apriMagazzinoDiProva } from './magazzino-di-prova.ts';
import type { MessaggioCore } from './processo.ts';

let dati: string;
let aperti: CoreAvviato[] = [];
let figli: ChildProcess[] = [];

beforeEach(() => {
  dati = mkdtempSync(join(tmpdir(), 'sportello-core-'));
  aperti = [];
  figli = [];
});
afterEach(async () => {
  await Promise.all(aperti.map((core) => core.chiudi()));
  for (const figlio of figli) figlio.kill('SIGKILL');
  rmSync(dati, { recursive: true, force: true });
});

async function avvia(altro: Partial<RichiestaAvvio> = {}): Promise<CoreAvviato> {
  const core = await avviaCore({
    dati,
    ambiente: 'formazione',
    comune: comuneDimostrativo,
    operatori: operatoriDimostrativi,
    dimostrativo: true,
    apriMagazzino: apriMagazzinoDiProva,
    giornale: () => undefined,
    ...altro,
  });
  aperti.push(core);
  return core;
}

async function rifiuto(altro: Partial<RichiestaAvvio>): Promise<ErroreAvvio> {
  const errore: unknown = await avvia(altro).catch((causa: unknown) => causa);
  if (!(errore instanceof ErroreAvvio)) throw new Error('it started, or failed without a reason');
  return errore;
}

/** GET with the demo workstation's PKCS#12, as the desk does. */
function chiedi(porta: number, percorso: string, core?: CoreAvviato, conPostazione = true): Promise<string> {
  const pronta = core?.dimostrativo?.postazione;
  return new Promise((risolvi, rifiuta) => {
    const opzioni = {
      ...(pronta && { ca: readFileSync(pronta.ancore) }),
      ...(pronta &&
        conPostazione && {
          pfx: readFileSync(pronta.p12),
          passphrase: readFileSync(pronta.password, 'utf8'),
        }),
      agent: false as const,
    };
    get(`https://localhost:${porta}${percorso}`, opzioni, (risposta) => {
      const pezzi: Buffer[] = [];
      risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
      risposta.on('end', () => risolvi(Buffer.concat(pezzi).toString()));
    }).on('error', rifiuta);
  });
}

describe('a core that starts', () => {
  it('answers on its three faces, with the identities it prepared', async () => {
    const core = await avvia();
    const stato = JSON.parse(await chiedi(core.porte.mutua, '/wa/stato', core)) as object;
    expect(stato).toMatchObject({ ambiente: 'formazione', urlVerifica: core.urlVerifica });
    expect(core.urlVerifica).toBe(`https://localhost:${core.porte.verifica}/`);
    expect(await chiedi(core.porte.verifica, '/', core, false)).toBe('pagina di verifica');
    expect(await chiedi(core.porte.soap, '/nessuno', core, false)).toContain('operazione-sconosciuta');
    expect(await chiedi(core.porte.mutua, '/wa/stato', core, false)).toContain('postazione-non-ammessa');
    for (const ancora of Object.values(core.ancore)) {
      expect(readFileSync(ancora, 'utf8')).toContain('BEGIN CERTIFICATE');
    }
  });

  it('keeps register and public page apart', async () => {
    const core = await avvia();
    expect(await chiedi(core.porte.verifica, '/wa/stato', core)).not.toContain('sportello-core');
  });

  it('tells whoever watches it how it is, on an address of its own, only when asked to', async () => {
    expect((await avvia()).porte.misure).toBeUndefined();
    const core = await avvia({ dati: join(dati, 'altro'), porte: { misure: 0 } });
    await chiedi(core.porte.mutua, '/wa/stato', core);
    const dove = `http://127.0.0.1:${core.porte.misure}`;
    expect(await (await fetch(`${dove}/salute/pronto`)).json()).toMatchObject({ stato: 'pronto' });
    const misure = await (await fetch(`${dove}/metrics`)).text();
    expect(misure).toContain('sportello_richieste_totale{faccia="wa",rotta="/wa/stato",esito="200"} 1\n');
    expect(misure).toMatch(/^sportello_ciclo_ritardo_secondi\{quantile="0.99"\} [\d.e-]+$/m);
    await core.chiudi();
    aperti.pop();
    await expect(fetch(`${dove}/salute/vivo`)).rejects.toThrow();
  });

  it('prepares nothing when it is not a demonstration', async () => {
    const core = await avvia({ ambiente: 'produzione', dimostrativo: false });
    expect(core.dimostrativo).toBeUndefined();
    expect(existsSync(join(dati, 'dimostrativo'))).toBe(false);
  });
});

describe('a core that cannot start says why and what to do', () => {
  it('when its time is moved in production', async () => {
    const errore = await rifiuto({ ambiente: 'produzione', dimostrativo: false, ora: new Date(0) });
    expect(errore.message).toContain('produzione');
    expect(errore.rimedio).toContain('--ora');
  });

  it('when a port is taken, and leaves the others free', async () => {
    const occupata = createServer().listen(0, '127.0.0.1');
    await once(occupata, 'listening');
    const { port } = occupata.address() as AddressInfo;
    try {
      const errore = await rifiuto({ porte: { soap: port } });
      expect(errore.message).toContain(String(port));
      expect(errore.rimedio).toContain('porta');
    } finally {
      occupata.close();
    }
  });
  it('when the data folder is a file', async () => {
    const file = join(dati, 'file');
    writeFileSync(file, '');
    expect((await rifiuto({ dati: file })).message).toContain(file);
  });
  it('when its keys are spoilt', async () => {
    const core = await avvia();
    await core.chiudi();
    aperti = [];
    writeFileSync(join(dati, 'pki', 'postazioni.chiave.pem'), 'niente');
    expect((await rifiuto({})).rimedio).toContain('copia di sicurezza');
  });
  it('when software cards are asked for in production', async () => {
    expect((await rifiuto({ ambiente: 'produzione' })).message).toContain('produzione');
  });
});

describe('the process', () => {
  function parti(...args: string[]): {
    figlio: ChildProcess;
    righe: () => string;
    primo: Promise<MessaggioCore>;
  } {
    const figlio = fork(join(import.meta.dirname, 'processo-di-prova.ts'), args, { silent: true });
    figli.push(figlio);
    let uscita = '';
    figlio.stdout?.on('data', (pezzo: Buffer) => (uscita += pezzo.toString()));
    figlio.stderr?.on('data', (pezzo: Buffer) => (uscita += pezzo.toString()));
    const primo = once(figlio, 'message').then(([messaggio]) => messaggio as MessaggioCore);
    return { figlio, righe: () => uscita, primo };
  }
  const qui = (): string[] => ['--dati', dati, '--porta', '0', '--porta-soap', '0', '--porta-verifica', '0'];

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'tells that it is ready, and ends cleanly on %s',
    async (segnale) => {
      const { figlio, righe, primo } = parti(...qui());
      const pronto = await primo;
      if (pronto.tipo !== 'pronto') throw new Error(pronto.messaggio);
      const { p12, password } = pronto.dimostrativo?.postazione ?? { p12: '', password: '' };
      const pfx = { pfx: readFileSync(p12), passphrase: readFileSync(password, 'utf8') };
      expect(() => createSecureContext(pfx)).not.toThrow();
      expect(righe()).toMatch(/^Core pronto \(formazione\).*\n$/);
      figlio.kill(segnale);
      expect(await once(figlio, 'exit')).toEqual([0, null]);
    },
  );

  it('ends with the desk that started it', async () => {
    const { figlio, primo } = parti(...qui());
    expect((await primo).tipo).toBe('pronto');
    figlio.disconnect();
    expect(await once(figlio, 'exit')).toEqual([0, null]);
  });

  it('tells parent and person why it does not start', async () => {
    const { figlio, righe, primo } = parti('--porta', 'mille');
    const [fallito, uscita] = await Promise.all([primo, once(figlio, 'exit')]);
    expect(fallito).toMatchObject({
      tipo: 'fallito',
      messaggio: expect.stringContaining('«--porta» vuole un numero da 0 a 65535') as string,
      rimedio: expect.stringContaining('--aiuto') as string,
    });
    expect(uscita).toEqual([1, null]);
    expect(righe()).toContain('mille');
  });
});
