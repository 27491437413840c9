import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import {
  formatoGettone,
  smontaGettone,
  type DatiGettone,
  type GettoneSmontato,
  type IdSigillo,
} from '#contract/documento/gettone.ts';
import { riuscito, type Esito } from '#contract/esito.ts';

export type { DatiGettone, IdSigillo } from '#contract/documento/gettone.ts';

export interface GettoneLetto extends Omit<GettoneSmontato, 'corpo' | 'firma'> {
  /** With the public key of that seal. */
  autentico(chiave: KeyObject): boolean;
}

const giornoMs = 86_400_000;

export function idSigillo(certificato: Uint8Array): IdSigillo {
  return createHash('sha256').update(certificato).digest('hex').slice(0, 8);
}

function giorni(data: string): number {
  const quanti = (Date.parse(`${data}T00:00:00Z`) - formatoGettone.inizio) / giornoMs;
  if (!Number.isInteger(quanti) || quanti < 0 || quanti > 0xffff)
    throw new RangeError('day of issue out of range');
  return quanti;
}

/** Protocols are numbers: 96 bits hold 28 digits. */
function numero(protocollo: string): Buffer {
  if (!/^(0|[1-9]\d{0,27})$/.test(protocollo)) throw new RangeError('protocol out of range');
  return Buffer.from(BigInt(protocollo).toString(16).padStart(24, '0'), 'hex');
}

/** @param chiave private key of the seal whose certificate gives `sigillo`. */
export function creaGettone(dati: DatiGettone, sigillo: IdSigillo, chiave: KeyObject): string {
  if (dati.impronta.length !== 32) throw new RangeError('digest of 32 bytes expected');
  const corpo = Buffer.alloc(formatoGettone.dati);
  corpo.writeUInt8(formatoGettone.versione, 0);
  corpo.write(sigillo, 1, 'hex');
  numero(dati.protocollo).copy(corpo, 5);
  corpo.set(dati.impronta, 17);
  corpo.writeUInt16BE(giorni(dati.emesso), 49);
  corpo.writeUIntBE(Number(dati.comune), 51, 3);
  const firma = sign('sha256', corpo, { key: chiave, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([corpo, firma]).toString('base64url');
}

/** Reads without trusting: nothing in it counts before `autentico` has said yes. */
export function leggiGettone(gettone: string): Esito<GettoneLetto, 'forma' | 'versione'> {
  const smontato = smontaGettone(gettone);
  if (!smontato.ok) return smontato;
  const { corpo, firma, ...dati } = smontato.valore;
  return riuscito({
    ...dati,
    autentico: (chiave) => verify('sha256', corpo, { key: chiave, dsaEncoding: 'ieee-p1363' }, firma),
  });
}
