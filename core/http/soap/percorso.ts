import type { X509Certificate } from 'node:crypto';
import { fallito } from '#contract/esito.ts';
import type { Motivo } from './motivi.ts';
import type { Diario, Passo, Trovato } from './passi.ts';

export interface Rifiuto {
  readonly motivo: Motivo;
  readonly passo: Passo;
  /** SHA-256 of the certificate that the envelope showed as the municipality's, where it could be read. */
  readonly certificato?: string;
}

/** How far the verification of one envelope has got, for whoever follows it and for what is said of a refusal. */
export class Percorso {
  /** The one that the envelope shows as the municipality's, once read. */
  certificato: X509Certificate | undefined;
  #ultimo: Passo = 'sicurezza';
  readonly diario: Diario | undefined;

  constructor(diario: Diario | undefined) {
    this.diario = diario;
  }

  passo(nome: Passo, trovato?: () => Trovato): void {
    this.#ultimo = nome;
    this.diario?.passo(nome, trovato);
  }

  rifiuta(motivo: Motivo): { ok: false; errore: Rifiuto } {
    return fallito({
      ...{ motivo, passo: this.#ultimo },
      ...(this.certificato && { certificato: this.certificato.fingerprint256 }),
    });
  }
}
