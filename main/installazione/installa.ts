import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErroreInstallazione } from '#contract/bridge/chiamate/postazioni.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Ancore } from '#contract/wa/postazioni.ts';
import { custodisci, type DaCustodire, type Sigillo } from '#native/identity/cartella.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import { scriviConfigurazione, type Configurazione } from '../configurazione.ts';
import { nonScritta } from './errori.ts';

export function cartellaIdentita(casa: string): string {
  return join(casa, 'postazione', 'identita');
}

/** The authorities of the core, where the configuration names them. */
function scriviAncore(casa: string, ancore: Ancore): Readonly<Record<keyof Ancore, string>> {
  const cartella = join(casa, 'postazione', 'ancore');
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  const file = (nome: keyof Ancore): string => {
    const percorso = join(cartella, `${nome}.pem`);
    writeFileSync(percorso, ancore[nome], { mode: 0o600 });
    return percorso;
  };
  return { postazioni: file('postazioni'), operatori: file('operatori'), sigilli: file('sigilli') };
}

/**
 * Makes this machine that workstation of that core: identity in its folder, then the configuration that looks there.
 * @returns the configuration to go on with.
 */
export function installa(
  casa: string,
  configurazione: Configurazione,
  dati: {
    readonly url: string;
    readonly ambiente: Ambiente;
    readonly ancore: Ancore;
    readonly identita: DaCustodire;
  },
  sigillo?: Sigillo,
): Esito<Configurazione, ErroreInstallazione> {
  try {
    custodisci(cartellaIdentita(casa), dati.identita, dati.ancore.postazioni, sigillo);
    const file = scriviAncore(casa, dati.ancore);
    const { postazione: _, ...resto } = configurazione;
    const nuova: Configurazione = {
      ...resto,
      core: {
        ...{ tipo: 'remoto', url: dati.url, ambiente: dati.ambiente },
        ...{ ancore: file.postazioni, ancoreOperatori: file.operatori, ancoreSigilli: file.sigilli },
      },
    };
    scriviConfigurazione(casa, nuova);
    return riuscito(nuova);
  } catch {
    return fallito(nonScritta);
  }
}
