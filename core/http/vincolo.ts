import { createHash, type X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { etichettaEsportatore } from '#contract/wa/accesso.ts';
import type { Vincoli } from '../accessi/sessioni.ts';

/** Channel bindings of the very connection a request came on. */
export function vincoliDi(socket: unknown, certificatoServer: X509Certificate): Vincoli {
  const cliente = certificatoDi(socket);
  if (!(socket instanceof TLSSocket) || !cliente) return {};
  return {
    // SECURITY: before TLS 1.3 the exporter is unique only with the extended master secret (RFC 9266 §4), which
    // Node does not tell: there the end-point binding is the one to use.
    ...(socket.getProtocol() === 'TLSv1.3' && {
      'tls-exporter': socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0)),
    }),
    'tls-server-end-point': vincoloEstremi(certificatoServer.raw, cliente.raw),
  };
}

/** Exporter of a connection that may have no client certificate; only where it is unique (TLS 1.3). */
export function esportatoreDi(socket: unknown): Uint8Array | undefined {
  if (!(socket instanceof TLSSocket) || socket.getProtocol() !== 'TLSv1.3') return undefined;
  return socket.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0));
}

/** RFC 5929 §4 hash of the server certificate (ECDSA with SHA-256), followed by the same of the client certificate. */
export function vincoloEstremi(server: Uint8Array, cliente: Uint8Array): Uint8Array {
  const digest = (der: Uint8Array): Buffer => createHash('sha256').update(der).digest();
  return Buffer.concat([digest(server), digest(cliente)]);
}

/** Where a connection comes from; an IPv4 address arrived through IPv6 is the same address. */
export function indirizzoDi(socket: { readonly remoteAddress?: string | undefined }): string | undefined {
  return socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, '');
}

const certificati = new WeakMap<TLSSocket, X509Certificate>();

/** Client certificate of the connection, if any; the handshake has proved possession of its key. Read once. */
export function certificatoDi(socket: unknown): X509Certificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const noto = certificati.get(socket) ?? socket.getPeerX509Certificate();
  if (noto) certificati.set(socket, noto);
  return noto;
}
