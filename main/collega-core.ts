import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { creaClienteCore } from './cliente/cliente-core.ts';
import type { Collegamento } from './collegamento.ts';
import type { Configurazione } from './configurazione.ts';
import { identitaInstallata } from './identita.ts';
import { cartellaIdentita } from './installazione/installa.ts';
import type { IdentitaPostazione, Motivo, Porte } from './porte.ts';
import type { Avviso, Postazione } from './postazione.ts';
import { dice } from './verifiche/parole.ts';
import type { DestinazioneCore } from './verifiche/rete.ts';

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

/** What was installed here comes before the file of the configuration: a renewal leaves that one as it is. */
async function identita(
  porte: Porte,
  ancore: string,
  file: Configurazione['postazione'],
): Promise<Esito<IdentitaPostazione, Motivo>> {
  const installata = await identitaInstallata(cartellaIdentita(porte.casa), ancore, porte.sigillo).catch(
    () => undefined,
  );
  if (installata?.ok || !file) return installata ?? fallito(senzaCertificato);
  return porte.leggiIdentita(file);
}

export interface PartiCollegamento {
  readonly collegamento: Collegamento;
  readonly postazione: Postazione;
  readonly suAvviso: (avviso: Avviso) => void;
}

/** Presents the workstation to a core with the identity it has, or says why it cannot. */
export class CollegaCore {
  #ultimo: Parameters<CollegaCore['collega']> | undefined;
  #destinazione: DestinazioneCore | undefined;
  readonly #porte: Porte;
  readonly #parti: PartiCollegamento;

  constructor(porte: Porte, parti: PartiCollegamento) {
    this.#porte = porte;
    this.#parti = parti;
  }

  /** Undefined until a core has been looked for. */
  get destinazione(): DestinazioneCore | undefined {
    return this.#destinazione;
  }

  async collega(url: string, ancore: string, file: Configurazione['postazione']): Promise<void> {
    const { collegamento, postazione, suAvviso } = this.#parti;
    this.#ultimo = [url, ancore, file];
    const letta = await identita(this.#porte, ancore, file);
    this.#destinazione = { url, ancore, ...(letta.ok && { identita: letta.valore }) };
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

  /** Reads the identity again and goes on with it. */
  async ricollega(): Promise<void> {
    if (this.#ultimo) await this.collega(...this.#ultimo);
  }
}
