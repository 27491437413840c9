import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StatoAccesso, StatoLettori } from '#contract/bridge/stato.ts';
import { Configurazione } from '#main/configurazione.ts';
import type { Host } from '#main/host.ts';
import { apriCarteDiSistema } from '#main/porte-di-sistema.ts';
import { anna, apriBanco, bruno, finche, type Banco } from '#main/prova/banco.ts';
import { moduloPredefinito } from '#native/token/index.ts';
import { creaCartaPiv, type CartaPiv } from '../carte/index.ts';
import { preparaBanco } from './banco.ts';
import { chiedi } from './in-tempo.ts';

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
  let mia: CartaPiv;
  let altra: CartaPiv;
  let programma: ChildProcess | undefined;

  async function cartaDi(persona: typeof anna): Promise<CartaPiv> {
    const { der, chiave } = await banco.autorita.carta(persona);
    return creaCartaPiv({ privata: chiave, emetti: () => Promise.resolve(der) });
  }
  beforeAll(async () => {
    banco = await apriBanco();
    host = await banco.avvia({
      apriCarte: () => apriCarteDiSistema(Configurazione.parse({ moduloPkcs11: modulo })),
    });
    await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
    mia = await cartaDi(anna);
    altra = await cartaDi(bruno);
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

  type Carta = StatoLettori['lettori'][number]['carta']['stato'];
  const carta = (stato: Carta, nome = presa.nome) =>
    finche(host, 'lettore.stato', ({ lettori }) =>
      lettori.some((uno) => uno.nome === nome && uno.carta.stato === stato),
    );
  const accesso = (stato: StatoAccesso['stato']) =>
    finche(host, 'accesso.stato', (valore) => valore.stato === stato);
  const entra = () => chiedi(host.gestori['accesso.entra']({ pin }));

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
