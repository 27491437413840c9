import { createHash, sign } from 'node:crypto';
import { attributiFirmati, componiBusta } from '#contract/documento/busta.ts';
import type { Sigillo } from '../../accessi/pki/index.ts';
import { data, dizionario, stringa } from './scrittore.ts';

/** Room for all that is not the certificate: names, digests, signature. */
const contorno = 1024;
const intervallo = '[0 0000000000 0000000000 0000000000]';

const sha256 = (...pezzi: Uint8Array[]): Buffer => {
  const impronta = createHash('sha256');
  for (const pezzo of pezzi) impronta.update(pezzo);
  return impronta.digest();
};

function lunghezza({ certificato, catena = [] }: Sigillo): number {
  return catena.reduce((somma, uno) => somma + uno.length, certificato.length);
}

/** Signature dictionary (ISO 32000-1 §12.8.1) with room for what is known only when the file is whole. */
export function campoVuoto(sigillo: Sigillo, dati: { istante: Date; luogo: string; motivo: string }): string {
  return dizionario({
    Type: '/Sig',
    Filter: '/Adobe.PPKLite',
    SubFilter: '/ETSI.CAdES.detached',
    M: data(dati.istante),
    Name: stringa('Sigillo elettronico del registro'),
    Location: stringa(dati.luogo),
    Reason: stringa(dati.motivo),
    ByteRange: intervallo,
    Contents: `<${'0'.repeat((lunghezza(sigillo) + contorno) * 2)}>`,
  });
}

/** Signs all the file but the room of the signature itself (PAdES B-B), in place. */
export function sigilla(file: Buffer, { certificato, catena = [], chiave }: Sigillo): void {
  const inizio = file.lastIndexOf('/Contents <0000', undefined, 'latin1') + '/Contents '.length;
  const fine = file.indexOf('>', inizio, 'latin1') + 1;
  const dove = file.lastIndexOf(intervallo, inizio, 'latin1');
  if (inizio < 32 || fine < inizio || dove < 0) throw new Error('no room for a seal in this file');
  const vero = `[0 ${[inizio, fine, file.length - fine].map((n) => String(n).padStart(10, '0')).join(' ')}]`;
  file.write(vero, dove, 'latin1');
  const impronta = sha256(file.subarray(0, inizio), file.subarray(fine));
  const attributi = attributiFirmati(impronta, ...[certificato, ...catena].map((uno) => sha256(uno)));
  const busta = componiBusta({ certificato, catena, attributi, firma: sign('sha256', attributi, chiave) });
  if (busta.length * 2 > fine - inizio - 2) throw new Error('the seal does not fit its room');
  file.write(Buffer.from(busta).toString('hex'), inizio + 1, 'latin1');
}
