import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NomeEvento, ValoreDi } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import { Configurazione } from '../configurazione.ts';
import { avviaHost, type Host } from '../host.ts';
import type { Porte } from '../porte.ts';
import { CarteFinte } from './carte-finte.ts';
import { nuovaAutorita, type AutoritaDiProva, type Emesso } from './certificati.ts';
import { CoreFinto } from './core-finto.ts';

export const anna = { codiceFiscale: 'DLLRNI90P54G702D', cognome: 'DELLA SCALA', nome: 'IRENE' };
export const bruno = { codiceFiscale: 'QRCMTT86A30D403S', cognome: 'QUERCIOLI', nome: 'MATTEO' };

/** What is awaited and has not come by then will not. Milliseconds. */
const termine = 60_000;

/** Resolves with the first value of the event that satisfies the condition; the present one counts. @throws past its term. */
export function finche<K extends NomeEvento>(
  host: Host,
  evento: K,
  condizione: (valore: ValoreDi<K>) => boolean,
): Promise<ValoreDi<K>> {
  return new Promise((risolvi, rifiuta) => {
    let ultimo: unknown;
    const basta = setTimeout(() => {
      smetti();
      rifiuta(new Error(`${evento}: not in ${termine / 1000} s; it was ${JSON.stringify(ultimo)}`));
    }, termine);
    const smetti = host.ascolta(evento, (valore) => {
      ultimo = valore;
      if (!condizione(valore)) return;
      clearTimeout(basta);
      queueMicrotask(() => {
        smetti();
      });
      risolvi(valore);
    });
  });
}

export interface Banco {
  readonly casa: string;
  readonly autorita: AutoritaDiProva;
  readonly core: CoreFinto;
  readonly carte: CarteFinte;
  /** A workstation tied to the core of this bench; closed with it. */
  avvia(porte?: Partial<Porte>, configurazione?: object): Promise<Host>;
  chiudi(): Promise<void>;
}

/** A remote core, a workstation certificate, one reader, a data folder: all of this test alone. */
export async function apriBanco(maxVersion?: 'TLSv1.2'): Promise<Banco> {
  const casa = mkdtempSync(join(tmpdir(), 'sportello-banco-'));
  const autorita = await nuovaAutorita('Autorità di prova');
  const postazione: Emesso = await autorita.postazione('048050-CO-0001');
  const core = await CoreFinto.avvia(autorita, maxVersion);
  const carte = new CarteFinte();
  const ancore = join(casa, 'ancore.pem');
  writeFileSync(ancore, autorita.pem);
  const aperti: Host[] = [];
  return {
    casa,
    autorita,
    core,
    carte,
    async avvia(porte = {}, configurazione = {}) {
      const host = await avviaHost(
        Configurazione.parse({
          core: { tipo: 'remoto', url: core.url, ancore, ambiente: 'formazione' },
          postazione: { p12: 'di prova', password: 'di prova' },
          ...configurazione,
        }),
        {
          casa,
          giornale: () => undefined,
          apriCarte: () => Promise.resolve(carte),
          leggiIdentita: () =>
            Promise.resolve(
              riuscito({
                idPostazione: '048050-CO-0001',
                scadenza: new Date(Date.now() + 90 * 86_400_000),
                tls: { cert: postazione.pem, key: postazione.chiavePem },
              }),
            ),
          sceltaCartaSoftware: undefined,
          ...porte,
        },
      );
      aperti.push(host);
      return host;
    },
    async chiudi() {
      await Promise.all(aperti.map((host) => host.chiudi()));
      await core.ferma();
      rmSync(casa, { recursive: true, force: true });
    },
  };
}
