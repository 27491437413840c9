import { createHash } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { etichettaEsportatore, type TipoVincolo } from '#contract/wa/accesso.ts';

/**
 * What ties the answer to a challenge to this very connection. Exporter keying material (RFC 9266) on TLS 1.3, else
 * the digests of the server's certificate and of ours (RFC 5929 §4 `tls-server-end-point`).
 * Undefined when the connection is gone. To be asked once per connection: Node gives the peer's certificate only once.
 */
export function vincoloDi(
  socket: TLSSocket,
): { readonly tipo: TipoVincolo; readonly base64: string } | undefined {
  if (socket.destroyed) return undefined;
  if (socket.getProtocol() === 'TLSv1.3') {
    const materiale = socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0));
    return { tipo: 'tls-exporter', base64: materiale.toString('base64') };
  }
  const estremi = [socket.getPeerX509Certificate(), socket.getX509Certificate()];
  if (estremi.some((certificato) => certificato === undefined)) return undefined;
  const impronte = estremi.map((certificato) =>
    createHash('sha256')
      .update(certificato?.raw ?? '')
      .digest(),
  );
  return { tipo: 'tls-server-end-point', base64: Buffer.concat(impronte).toString('base64') };
}
