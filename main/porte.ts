import type { SecureContextOptions } from 'node:tls';
import type { Verifica } from '#contract/bridge/index.ts';
import type { Esito } from '#contract/esito.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Sigillo } from '#native/identity/cartella.ts';
import type { Stampanti } from '#native/printer/index.ts';
import type { Tempo } from './attesa.ts';
import type { CartaInserita, Carte } from './carte/vista.ts';
import type { ChiaveDaCarta } from './chiave-bozze.ts';
import type { Giornale } from './giornale.ts';
import type { AvviaProcesso } from './processo.ts';
import type { Detto } from './verifiche/parole.ts';

/** Certificate of this workstation with the means to prove it in a TLS handshake. */
export interface IdentitaPostazione {
  readonly idPostazione: string;
  readonly scadenza: Date;
  readonly tls: Pick<SecureContextOptions, 'pfx' | 'passphrase' | 'cert' | 'key'>;
}

/** Why there is no certificate to go with. */
export type Motivo = Detto;

/** Everything that the host asks of the machine; tests give their own. */
export interface Porte {
  /** Data folder (docs/architecture.md, "Where data lives"). */
  readonly casa: string;
  readonly guscio: 'electron' | 'browser';
  readonly tempo: Tempo;
  readonly giornale: Giornale;
  readonly avviaProcesso: AvviaProcesso;
  /** Entry of the bundled core. */
  readonly fileCore: string;
  /** Environment that the bundled core receives. */
  readonly ambienteCore: Readonly<Record<string, string>>;
  readonly apriCarte: () => Promise<Carte>;
  readonly chiaveDaCarta: ChiaveDaCarta;
  /** `password` is the path of the file that holds it, as `p12` is the path of the certificate. */
  readonly leggiIdentita: (file: {
    readonly p12: string;
    readonly password: string;
  }) => Promise<Esito<IdentitaPostazione, Motivo>>;
  /** Keychain of the operating system, where there is one. */
  readonly sigillo: Sigillo | undefined;
  /** `SPORTELLO_CARTA_SOFTWARE`: codice fiscale of a demo operator, or a file. */
  readonly sceltaCartaSoftware: string | undefined;
  readonly leggiCartaSoftware: (file: string) => CartaInserita | undefined;
  readonly stampanti: Stampanti;
  /** Undefined when set-up has not made the table. */
  readonly luoghi: () => Luoghi | undefined;
  /** Where the person keeps documents. */
  readonly cartellaDocumenti: () => string;
  /** What only this machine can tell of itself; shown by the doctor beside the host's own checks. */
  readonly verifiche: () => Promise<readonly Verifica[]>;
}
