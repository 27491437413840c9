import { lookup } from 'node:dns/promises';
import { connect as apriPresa, isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { readFileSync } from 'node:fs';
import type { Verifica } from '#contract/bridge/index.ts';
import type { IdentitaPostazione } from '../porte.ts';
import { bene, difetto } from './esiti.ts';

/** Where the core is and with what this workstation goes to it. `ancore`: PEM file. */
export interface DestinazioneCore {
  readonly url: string;
  readonly ancore: string;
  readonly identita?: IdentitaPostazione | undefined;
}

const attesa = 5000;
const giornata = 86_400_000;

async function nomeRisolto(host: string): Promise<Verifica> {
  if (isIP(host)) return bene('nome-servizio.indirizzo', { host });
  try {
    const { address } = await lookup(host);
    return bene('nome-servizio.trovato', { host, indirizzo: address });
  } catch {
    return difetto('nome-servizio.non-trovato', 'male', { host }, `nslookup ${host}`);
  }
}

function portaAperta(host: string, porta: number): Promise<Verifica> {
  return new Promise((risolvi) => {
    const presa = apriPresa({ host, port: porta });
    const fine = (esito: Verifica): void => {
      presa.destroy();
      risolvi(esito);
    };
    presa.setTimeout(attesa, () => {
      fine(difetto('porta-servizio.muta', 'male', { porta }));
    });
    presa.once('connect', () => {
      fine(bene('porta-servizio.aperta', { porta }));
    });
    presa.once('error', () => {
      fine(difetto('porta-servizio.chiusa', 'male', { porta }));
    });
  });
}

/** Certificate of the core: of the authority that this workstation trusts, of that name, in its dates. */
function certificatoServizio(presa: TLSSocket): Verifica {
  if (!presa.authorized)
    return difetto('certificato-servizio.non-fidato', 'male', { motivo: String(presa.authorizationError) });
  const fine = Date.parse(presa.getPeerCertificate().valid_to);
  const giorni = Math.floor((fine - Date.now()) / giornata);
  return bene('certificato-servizio.fidato', { count: giorni });
}

function handshake(dove: URL, destinazione: DestinazioneCore): Promise<Verifica[]> {
  const host = dove.hostname.replace(/^\[|\]$/g, '');
  return new Promise((risolvi) => {
    let ca: Buffer;
    try {
      ca = readFileSync(destinazione.ancore);
    } catch {
      risolvi([difetto('tls.senza-autorita', 'male')]);
      return;
    }
    const presa = connect({
      ...{ host, port: Number(dove.port || 443), ca, rejectUnauthorized: false, timeout: attesa },
      ...(!isIP(host) && { servername: host }),
      ...destinazione.identita?.tls,
    });
    const fine = (esiti: Verifica[]): void => {
      presa.destroy();
      risolvi(esiti);
    };
    presa.once('secureConnect', () => {
      const { name = '' } = presa.getCipher();
      fine([
        bene('tls.riuscito', { protocollo: presa.getProtocol() ?? 'TLS', cifra: name }),
        certificatoServizio(presa),
      ]);
    });
    const caduto = (): void => {
      fine([difetto('tls.non-riuscito', 'male')]);
    };
    presa.once('timeout', caduto);
    presa.once('error', caduto);
  });
}

/** From the name to the certificate, stopping at the first step that does not hold. */
export async function verificaRete(destinazione: DestinazioneCore | undefined): Promise<Verifica[]> {
  if (destinazione === undefined) return [];
  const dove = new URL(destinazione.url);
  const host = dove.hostname.replace(/^\[|\]$/g, '');
  const risolto = await nomeRisolto(host);
  if (risolto.esito === 'male') return [risolto];
  const porta = await portaAperta(host, Number(dove.port || 443));
  if (porta.esito === 'male') return [risolto, porta];
  return [risolto, porta, ...(await handshake(dove, destinazione))];
}
