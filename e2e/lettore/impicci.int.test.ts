import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#main/host.ts';
import { anna, bruno, finche, type Banco } from '#main/prova/banco.ts';
import { moduloPredefinito } from '#native/token/index.ts';
import type { CartaPiv } from '../carte/index.ts';
import { preparaBanco } from './banco.ts';
import { chiedi, type Detto } from './in-tempo.ts';
import { apriSportelloVero, type SportelloVero } from './sportello-vero.ts';

const modulo = moduloPredefinito();
if (!modulo) console.warn('Impicci saltati: manca il modulo, apt-get install opensc-pkcs11.');
const pcscd = modulo ? await preparaBanco() : undefined;
const pin = '123456';

/** What happens around a card on a real desk, and what the person is told. */
describe.skipIf(!pcscd)('sulla scrivania di chi lavora', () => {
  if (!pcscd || !modulo) return;
  const [presa, altraPresa] = pcscd.prese;
  let banco: Banco;
  let host: Host;
  let carta: SportelloVero['carta'];
  let accesso: SportelloVero['accesso'];
  let entra: () => Promise<Detto | 'bene'>;
  let mia: CartaPiv;
  let altra: CartaPiv;
  let programma: ChildProcess | undefined;

  beforeAll(async () => {
    const sportello = await apriSportelloVero(modulo, presa);
    ({ banco, host, carta, accesso } = sportello);
    entra = () => sportello.entra(pin);
    mia = await sportello.cartaDi(anna);
    altra = await sportello.cartaDi(bruno);
  });
  beforeEach(async () => {
    await mia.inserisci(presa);
    await carta('pronta');
  });
  afterEach(async () => {
    programma?.kill('SIGKILL');
    for (const una of [mia, altra]) if (una.inserita) una.estrai();
    await carta('assente');
    await carta('assente', altraPresa.nome);
  });
  afterAll(async () => {
    await banco.chiudi();
    await pcscd.chiudi();
  });

  it('con due lettori e due carte si entra con la prima, e solo togliendo quella ci si blocca', async () => {
    await altra.inserisci(altraPresa);
    await carta('pronta', altraPresa.nome);
    expect(await entra()).toBe('bene');
    const dentro = await accesso('in-sede');
    expect(dentro).toMatchObject({ sessione: { codiceFiscale: anna.codiceFiscale } });
    altra.estrai();
    await carta('assente', altraPresa.nome);
    expect(await chiedi(host.gestori['accesso.chiaveBozze']({}))).toBe('bene');
    await altra.inserisci(altraPresa);
    await carta('pronta', altraPresa.nome);
    mia.estrai();
    expect(await accesso('bloccata')).toEqual({ stato: 'bloccata', motivo: 'carta-estratta' });
    // Whoever is left in the other reader is another operator: nobody comes in without their PIN.
    expect(await entra()).toBe('bene');
    expect(await accesso('in-sede')).toMatchObject({ sessione: { codiceFiscale: bruno.codiceFiscale } });
  });

  it('una carta tenuta da un altro programma lo dice, e si usa appena è libera', async () => {
    expect(await entra()).toBe('bene');
    expect(await chiedi(host.gestori['accesso.esci']({}))).toBe('bene');
    programma = spawn(process.execPath, [join(import.meta.dirname, 'occupa.ts'), presa.nome], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (programma.stdout) await once(programma.stdout, 'data');
    const detto = await entra();
    expect(detto).toEqual({ tipo: 'modulo-riavviato' });
    expect(await accesso('bloccata')).toMatchObject({ stato: 'bloccata' });
    programma.stdin?.end();
    await once(programma, 'exit');
    mia.estrai();
    await carta('assente');
    await mia.inserisci(presa);
    await carta('pronta');
    expect(await entra()).toBe('bene');
  });

  it('staccato il lettore ci si blocca, e riattaccato si rientra con la stessa bozza', async () => {
    expect(await entra()).toBe('bene');
    const prima = await host.gestori['accesso.chiaveBozze']({});
    mia.estrai();
    await pcscd.ferma();
    await pcscd.riavvia({ lettori: 0 });
    await finche(
      host,
      'lettore.stato',
      ({ servizio, lettori }) => servizio === 'attivo' && lettori.length === 0,
    );
    expect(await accesso('bloccata')).toMatchObject({ stato: 'bloccata' });
    expect(await entra()).toEqual({ tipo: 'carta-assente' });
    await pcscd.riavvia();
    await carta('assente');
    await mia.inserisci(presa);
    await carta('pronta');
    expect(await entra()).toBe('bene');
    expect(await host.gestori['accesso.chiaveBozze']({})).toEqual(prima);
  });
});
