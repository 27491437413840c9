import { generateKeyPairSync } from 'node:crypto';
import type { Sigillo } from '#core/accessi/pki/index.ts';

/** For whoever reads what operations declare, and seals nothing. */
export function nessunSigillo(): Sigillo {
  const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { certificato: new Uint8Array(), chiave };
}
