import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#main/host.ts';
import { anna, type Banco } from '#main/prova/banco.ts';
import { moduloPredefinito } from '#native/token/index.ts';
import type { CartaPiv } from '../carte/index.ts';
import { Caso } from '../fuzz/caso.ts';
import { preparaBanco } from './banco.ts';
import { chiedi, limite, piuLunga, type Detto } from './in-tempo.ts';
import { apriSportelloVero, type SportelloVero } from './sportello-vero.ts';

const modulo = moduloPredefinito();
if (!modulo) console.warn('Estrazioni a caso saltate: manca il modulo, apt-get install opensc-pkcs11.');
const pcscd = modulo ? await preparaBanco() : undefined;

/** In the check as many as fit in the time; `SPORTELLO_ESTRAZIONI=500` all of them, however long. */
const richieste = Number(process.env['SPORTELLO_ESTRAZIONI'] ?? 0);
const tempo = 20_000;
const minime = 8;
const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
const pin = '123456';

describe.skipIf(!pcscd)('carte tolte e rimesse a caso durante il lavoro', () => {
  if (!pcscd || !modulo) return;
  const [presa] = pcscd.prese;
  const caso = new Caso(seme);
  let banco: Banco;
  let host: Host;
  let lettore: SportelloVero['carta'];
  let accesso: SportelloVero['accesso'];
  let entra: () => Promise<Detto | 'bene'>;
  let carta: CartaPiv;

  beforeAll(async () => {
    const sportello = await apriSportelloVero(modulo, presa);
    ({ banco, host, carta: lettore, accesso } = sportello);
    entra = () => sportello.entra(pin);
    carta = await sportello.cartaDi(anna);
  });
  afterAll(async () => {
    await banco.chiudi();
    await pcscd.chiudi();
  });

  /** Pulls the card while it answers its n-th command from now, or when the work is over if there are fewer. */
  function toglieAl(quale: number): { readonly tolta: () => void } {
    let restano = quale;
    const vero = carta.applicazione.rispondi.bind(carta.applicazione);
    const tolta = (): void => {
      Reflect.deleteProperty(carta.applicazione, 'rispondi');
      if (carta.inserita) carta.estrai();
    };
    carta.applicazione.rispondi = (comando) => {
      restano -= 1;
      if (restano === 0) tolta();
      return vero(comando);
    };
    return { tolta };
  }

  const lavori: [() => Promise<unknown>, ...(() => Promise<unknown>)[]] = [
    () => entra(),
    () => chiedi(host.gestori['accesso.chiaveBozze']({})),
    () => chiedi(host.gestori['accesso.tentativi']({})),
    () => host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 }),
    () =>
      host.gestori['registro.invia']({
        codice: '1001',
        richiesta: { testataRichiesta: { idOperazioneComune: `E${caso.intero(1_000_000)}` } },
      }),
  ];

  it(
    `non fermano lo sportello oltre ${limite / 1000} s, non perdono bozze, non lasciano lo schermo aperto`,
    { timeout: richieste > 0 ? 3_600_000 : 120_000 },
    async () => {
      await carta.inserisci(presa);
      await lettore('pronta');
      expect(await entra()).toBe('bene');
      const chiave = await bozze();
      const bozza = cifra(chiave, 'la bozza di una nascita');

      const inizio = performance.now();
      let fatte = 0;
      const ancora = (): boolean =>
        richieste > 0 ? fatte < richieste : fatte < minime || performance.now() - inizio < tempo;
      for (; ancora(); fatte += 1) {
        await host.gestori['accesso.tentativi']({});
        const { tolta } = toglieAl(1 + caso.intero(30));
        const insieme = Array.from({ length: 1 + caso.intero(3) }, () => caso.fra(lavori)());
        await Promise.all(insieme);
        tolta();
        const dove = `estrazione ${fatte} di SEME=${seme}`;
        await lettore('assente');
        const stato = await accesso('bloccata');
        expect(stato, dove).toMatchObject({ stato: 'bloccata' });
        expect(await host.gestori['registro.cerca']({ testo: 'rossi', limite: 5 }), dove).toMatchObject({
          errore: { tipo: 'bloccata' },
        });
        await carta.inserisci(presa);
        await lettore('pronta');
        expect(await accesso('bloccata'), dove).toMatchObject({ stato: 'bloccata' });
        expect(await entra(), dove).toBe('bene');
        expect(decifra(await bozze(), bozza), dove).toBe('la bozza di una nascita');
      }
      console.log(`estrazioni a caso: ${fatte}, SEME=${seme}, attesa più lunga ${piuLunga()} ms`);
    },
  );

  async function bozze(): Promise<Buffer> {
    const aperte = await host.gestori['accesso.chiaveBozze']({});
    if (!aperte.ok) throw new Error(aperte.errore.tipo);
    return Buffer.from(aperte.valore.chiave, 'base64');
  }
});

/** A draft as it rests on the disk: closed with the key that only the card opens. */
function cifra(chiave: Buffer, testo: string): { iv: Buffer; dati: Buffer; segno: Buffer } {
  const iv = randomBytes(12);
  const cifrario = createCipheriv('aes-256-gcm', chiave, iv);
  const dati = Buffer.concat([cifrario.update(testo, 'utf8'), cifrario.final()]);
  return { iv, dati, segno: cifrario.getAuthTag() };
}

function decifra(chiave: Buffer, { iv, dati, segno }: ReturnType<typeof cifra>): string {
  const cifrario = createDecipheriv('aes-256-gcm', chiave, iv).setAuthTag(segno);
  return cifrario.update(dati, undefined, 'utf8') + cifrario.final('utf8');
}
