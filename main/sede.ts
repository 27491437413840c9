import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { creaClienteCore } from './cliente/cliente-core.ts';
import type { Collegamento } from './collegamento.ts';
import type { Configurazione } from './configurazione.ts';
import { identitaInstallata } from './identita.ts';
import { cartellaIdentita } from './installazione/installa.ts';
import { avviaCoreIncluso, type CorePronto, type StatoCoreIncluso } from './core-incluso.ts';
import type { IdentitaPostazione, Motivo, Porte } from './porte.ts';
import type { Avviso, Postazione } from './postazione.ts';
import { dice } from './verifiche/parole.ts';
import type { DestinazioneCore } from './verifiche/rete.ts';

/** What a core that can be reached brings besides itself. */
export interface SedePronta {
  /** Folder of the demo software cards. */
  readonly carte?: string | undefined;
  /** PEM file of the authority of operator cards. */
  readonly ancoraOperatori?: string | undefined;
  /** PEM file of the authority of seals. */
  readonly ancoraSigilli?: string | undefined;
}

interface Parti {
  readonly collegamento: Collegamento;
  readonly postazione: Postazione;
  readonly suAvviso: (avviso: Avviso) => void;
  readonly suPronto: (pronta: SedePronta) => void;
}

const senzaCertificato: Motivo = dice('certificato.non-configurato');

function contesto(identita: IdentitaPostazione, ancore: string): Esito<SecureContext, Motivo> {
  try {
    return riuscito(
      createSecureContext({ ...identita.tls, ca: readFileSync(ancore), minVersion: 'TLSv1.2' }),
    );
  } catch {
    return fallito(dice('servizio.certificati-discordi', { file: ancore }));
  }
}

export interface Sede {
  /** Where the core is looked for; undefined while the bundled one is not there. */
  readonly destinazione: () => DestinazioneCore | undefined;
  /** Reads the identity again and goes on with it. */
  ricollega(): Promise<void>;
  chiudi(): Promise<void>;
}

/** Ties the workstation to its core: the bundled one, started and watched, or a remote one. */
export function avviaSede(
  configurazione: Configurazione,
  porte: Porte,
  { collegamento, postazione, suAvviso, suPronto }: Parti,
): Sede {
  const { core } = configurazione;
  let ultimo: Parameters<typeof collega> | undefined;
  let destinazione: DestinazioneCore | undefined;

  /** What was installed here comes before the file of the configuration: a renewal leaves that one as it is. */
  async function identita(
    ancore: string,
    file: Configurazione['postazione'],
  ): Promise<Esito<IdentitaPostazione, Motivo>> {
    const installata = await identitaInstallata(cartellaIdentita(porte.casa), ancore, porte.sigillo).catch(
      () => undefined,
    );
    if (installata?.ok || !file) return installata ?? fallito(senzaCertificato);
    return porte.leggiIdentita(file);
  }
  const ricollega = async (): Promise<void> => {
    if (ultimo) await collega(...ultimo);
  };

  async function collega(url: string, ancore: string, file: Configurazione['postazione']): Promise<void> {
    ultimo = [url, ancore, file];
    const letta = await identita(ancore, file);
    destinazione = { url, ancore, ...(letta.ok && { identita: letta.valore }) };
    const pronto = letta.ok ? contesto(letta.valore, ancore) : letta;
    postazione.conIdentita(letta.ok ? letta.valore : letta.errore);
    if (pronto.ok) {
      collegamento.usa(creaClienteCore(url, pronto.valore));
      return;
    }
    const { codice, valori } = pronto.errore;
    collegamento.usa(undefined, {
      stato: 'irraggiungibile',
      ...(letta.ok ? { codice, valori } : { codice: 'servizio.senza-identita' }),
    });
    // The access screen says by itself that there is none, and how to get it.
    if (pronto.errore === senzaCertificato) return;
    suAvviso({ id: 'certificato-postazione', gravita: 'errore', ...pronto.errore });
  }

  if (core.tipo === 'remoto') {
    suPronto({ ancoraOperatori: core.ancoreOperatori, ancoraSigilli: core.ancoreSigilli });
    void collega(core.url, core.ancore, configurazione.postazione);
    return { chiudi: () => Promise.resolve(), ricollega, destinazione: () => destinazione };
  }

  let caduto = false;
  function partito({ porte: { mutua }, ancore, dimostrativo }: CorePronto): void {
    if (caduto) suAvviso({ id: 'core-tornato', gravita: 'nota', ...dice('avviso.core-tornato') });
    caduto = false;
    suPronto({
      carte: dimostrativo?.carte,
      ancoraOperatori: ancore.operatori,
      ancoraSigilli: ancore.sigilli,
    });
    const file = configurazione.postazione ?? dimostrativo?.postazione;
    void collega(`https://127.0.0.1:${mutua}`, ancore.postazioni, file);
  }
  function cambiato(stato: StatoCoreIncluso): void {
    if (stato.stato === 'pronto') partito(stato.core);
    if (stato.stato !== 'caduto') return;
    caduto = true;
    const { messaggio, rimedio = '' } = stato;
    const detto =
      messaggio === undefined ? dice('servizio.fermo') : dice('servizio.non-parte', { messaggio, rimedio });
    const { codice, valori } = detto;
    collegamento.usa(undefined, { stato: 'irraggiungibile', codice, valori });
    suAvviso({
      id: 'core-caduto',
      gravita: messaggio === undefined ? 'attenzione' : 'errore',
      ...detto,
    });
  }

  const incluso = avviaCoreIncluso({
    avvia: porte.avviaProcesso,
    file: porte.fileCore,
    argomenti: [
      ...['--dati', join(porte.casa, 'core'), '--ambiente', core.ambiente],
      ...['--porta', String(core.porte.mutua), '--porta-soap', String(core.porte.soap)],
      ...['--porta-verifica', String(core.porte.verifica)],
      ...(core.porte.revoca === undefined ? [] : ['--porta-revoca', String(core.porte.revoca)]),
    ],
    ambiente: porte.ambienteCore,
    giornaleCore: join(porte.casa, 'core', 'giornale.log'),
    tempo: porte.tempo,
    giornale: porte.giornale,
    suCambio: cambiato,
  });
  return { ricollega, destinazione: () => destinazione, chiudi: () => incluso.chiudi() };
}
