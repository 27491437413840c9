import { execFile, spawnSync } from 'node:child_process';
import { createPublicKey, randomBytes, verify, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apriLettori, type Lettori } from '#native/reader/index.ts';
import {
  cartaVergine,
  creaChiave,
  provaCarta,
  scriviCarta,
  type CartaDaScrivere,
  type ContenutoCarta,
} from '#native/reader/personalizza.ts';
import { creaCartaCns, creaCartaVergine, emittenteDiProva, type CartaPiv } from '../carte/index.ts';
import { attendiLettori, cartaIn, metti, preparaBanco, togli } from './banco.ts';

const pcscd = await preparaBanco();
const esegui = promisify(execFile);
const presente = (programma: string): boolean => spawnSync(programma, ['--version']).error === undefined;
const [opensc, yubico] = [presente('pkcs15-tool'), presente('yubico-piv-tool')];
if (pcscd && !opensc) console.warn('Giudice estraneo saltato: apt-get install opensc.');

/** A blank card made into somebody's by our own commands, through the real service. */
describe.skipIf(!pcscd)('personalizzare una carta', () => {
  if (!pcscd) return;
  const [presa] = pcscd.prese;
  let lettori: Lettori;
  let carta: CartaPiv | undefined;

  beforeAll(async () => {
    lettori = await apriLettori();
    await attendiLettori(lettori, (elenco) => elenco.length === 2);
  });
  afterEach(async () => {
    if (carta) await togli(lettori, carta, presa);
    carta = undefined;
  });
  afterAll(async () => {
    await lettori.chiudi();
    await pcscd.chiudi();
  });

  async function inserita(nuova: CartaPiv): Promise<CartaPiv> {
    carta = nuova;
    await metti(lettori, nuova, presa);
    return nuova;
  }
  const nuovi = (): CartaDaScrivere => ({
    chiaveGestione: Uint8Array.from(randomBytes(24)),
    codici: { pin: '73519264', puk: '48261937' },
  });
  const messaggio = new TextEncoder().encode('prova di possesso');

  async function chiaveFatta(quali: CartaDaScrivere) {
    const fatta = await creaChiave(lettori, presa.nome, quali, () => messaggio);
    if (!fatta.ok) throw new Error(fatta.errore.tipo);
    return fatta.valore;
  }
  async function contenuto(spki: Uint8Array): Promise<ContenutoCarta> {
    return {
      certificato: await emittenteDiProva(Uint8Array.from(spki)),
      ...{ guid: Uint8Array.from(randomBytes(16)), intestatario: 'CARTA PROVA', ente: 'VINCI' },
      ...{ seriale: 'SC0000001', scadenza: '2032-11-25' },
    };
  }

  it('le dà chiave, certificato, codici e una chiave di gestione sua', async () => {
    const { applicazione } = await inserita(creaCartaVergine());
    expect(await cartaVergine(lettori, presa.nome)).toBe(true);
    const quali = nuovi();
    const { spki, firma } = await chiaveFatta(quali);
    const pubblica = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    expect(verify('sha256', messaggio, pubblica, firma)).toBe(true);

    const scritto = await contenuto(spki);
    expect(await scriviCarta(lettori, presa.nome, quali, scritto)).toMatchObject({ ok: true });
    expect(await cartaVergine(lettori, presa.nome)).toBe(false);
    expect([applicazione.pin.valore, applicazione.puk.valore]).toEqual(['73519264', '48261937']);

    const provata = await provaCarta(lettori, presa.nome, quali.codici.pin, messaggio);
    if (!provata.ok) throw new Error(provata.errore.tipo);
    expect(Buffer.from(provata.valore.certificato)).toEqual(Buffer.from(scritto.certificato));
    const { publicKey } = new X509Certificate(provata.valore.certificato);
    expect(verify('sha256', messaggio, publicKey, provata.valore.firma)).toBe(true);

    // What was proved here was forgotten with the dialogue.
    expect(applicazione.gestione.aperta).toBe(false);

    // Somebody else's programs read the same card. Not awaited in place they would wait for a card that waits for them.
    const strano = (programma: string, ...argomenti: string[]) =>
      esegui(programma, argomenti, { env: { ...process.env, ...pcscd.ambiente }, timeout: 10_000 }).then(
        ({ stdout, stderr }) => stdout + stderr,
        () => 'refused',
      );
    if (opensc) {
      const conOpensc = (...argomenti: string[]) =>
        strano('pkcs15-tool', '--reader', presa.nome, ...argomenti);
      expect(await conOpensc('--read-certificate', '01')).toContain('BEGIN CERTIFICATE');
      expect(await conOpensc('--verify-pin', '--pin', quali.codici.pin)).not.toBe('refused');
      expect(await conOpensc('--verify-pin', '--pin', '123456')).toBe('refused');
    }
    if (!yubico) return;
    const conYubico = (...argomenti: string[]) => strano('yubico-piv-tool', '-r', presa.nome, ...argomenti);
    const stato = await conYubico('-a', 'status');
    expect(stato).toContain('PRVCRT80A01H501V');
    expect(stato).toContain(Buffer.from(scritto.guid).toString('hex'));
    expect(await conYubico('-a', 'verify-pin', '-P', quali.codici.pin)).toContain('Successfully verified');
    expect(await conYubico('-a', 'set-chuid')).toBe('refused');
    const nostra = Buffer.from(quali.chiaveGestione).toString('hex');
    expect(await conYubico('-a', 'set-chuid', '-k', nostra)).toContain('Successfully set new CHUID');
  });

  it('riprende una carta tolta a metà, prima o dopo i codici', async () => {
    const { applicazione } = await inserita(creaCartaVergine());
    const quali = nuovi();
    await chiaveFatta(quali);
    // Pulled after the codes and before the management key.
    applicazione.puk.imposta(quali.codici.puk);
    applicazione.pin.imposta(quali.codici.pin);
    const { spki } = await chiaveFatta(quali);
    const scritto = await contenuto(spki);
    expect(await scriviCarta(lettori, presa.nome, quali, scritto)).toMatchObject({ ok: true });
    // And once more when all was done and only the answer was lost.
    expect(await scriviCarta(lettori, presa.nome, quali, scritto)).toMatchObject({ ok: true });
    expect(await provaCarta(lettori, presa.nome, quali.codici.pin, messaggio)).toMatchObject({ ok: true });
  });

  it('non tocca la carta di qualcun altro', async () => {
    const { applicazione } = await inserita(creaCartaVergine({ pin: '999999' }));
    expect(await creaChiave(lettori, presa.nome, nuovi(), () => messaggio)).toMatchObject({
      errore: { tipo: 'carta-non-vergine' },
    });
    // Its holder can still enter.
    expect(applicazione.pin.tentativi).toBeGreaterThan(0);
    expect(await creaChiave(lettori, presa.nome, nuovi(), () => messaggio)).toMatchObject({
      errore: { tipo: 'carta-non-vergine' },
    });
    expect(applicazione.pin.tentativi).toBeGreaterThan(0);
  });

  it('riconosce la carta difettosa, e quella che resterebbe aperta a tutti', async () => {
    const quali = nuovi();
    await inserita(creaCartaVergine({ difetto: 'memoria' }));
    const { spki } = await chiaveFatta(quali);
    expect(await scriviCarta(lettori, presa.nome, quali, await contenuto(spki))).toMatchObject({
      errore: { tipo: 'rifiuto-carta', codice: 0x6581 },
    });
    if (carta) await togli(lettori, carta, presa);

    await inserita(creaCartaVergine({ difetto: 'gestione' }));
    const altra = await chiaveFatta(quali);
    expect(await scriviCarta(lettori, presa.nome, quali, await contenuto(altra.spki))).toMatchObject({
      errore: { tipo: 'gestione-immutabile' },
    });
  });

  it('a una carta di altro tipo non fa nulla', async () => {
    const cns = await creaCartaCns();
    await cns.inserisci(presa);
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'presente');
    expect(await cartaVergine(lettori, presa.nome)).toBe(false);
    expect(await creaChiave(lettori, presa.nome, nuovi(), () => messaggio)).toMatchObject({
      errore: { tipo: 'carta-non-adatta' },
    });
    cns.estrai();
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'assente');
  });
});
