import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { AlgoritmoCarta } from '#contract/wa/accesso.ts';
import { problema, type Problema } from '../problema.ts';
import { leggiFile } from '../ws/identita.ts';

/** The key of a software card: training and test environments have no readers. */
export interface Carta {
  /** DER, base64. */
  readonly certificato: string;
  readonly chiave: KeyObject;
}

const File = z.object({ certificato: z.base64(), chiave: z.string() });

/** @param file as a local core prepares it for each of its operators. */
export function leggiCarta(file: string): Esito<Carta, Problema> {
  const letto = leggiFile(file, 'Carta dell’operatore');
  if (!letto.ok) return letto;
  try {
    const { certificato, chiave } = File.parse(JSON.parse(letto.valore.toString('utf8')));
    return riuscito({ certificato, chiave: createPrivateKey(chiave) });
  } catch {
    return fallito(
      problema(
        `${file} non è una carta software.`,
        'Usa uno dei file che il core locale prepara nella cartella «carte».',
      ),
    );
  }
}

export function algoritmoDi({ chiave }: Carta): AlgoritmoCarta {
  return chiave.asymmetricKeyType === 'rsa' ? 'RSA-PKCS1-SHA256' : 'ECDSA-P256-SHA256';
}
