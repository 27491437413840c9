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
const rete = 'Controlla cavo, rete e indirizzo con chi cura la rete; le bozze restano qui.';

async function nomeRisolto(host: string): Promise<Verifica> {
  const nome = 'Nome del servizio';
  if (isIP(host)) return bene(nome, `${host}: è già un indirizzo.`);
  try {
    const { address } = await lookup(host);
    return bene(nome, `${host} è ${address}.`);
  } catch {
    return difetto(nome, 'male', `${host} non si trova.`, rete, `nslookup ${host}`);
  }
}

function portaAperta(host: string, porta: number): Promise<Verifica> {
  const nome = 'Porta del servizio';
  return new Promise((risolvi) => {
    const presa = apriPresa({ host, port: porta });
    const fine = (esito: Verifica): void => {
      presa.destroy();
      risolvi(esito);
    };
    presa.setTimeout(attesa, () => {
      fine(difetto(nome, 'male', `La porta ${porta} non risponde: qualcosa in mezzo la chiude.`, rete));
    });
    presa.once('connect', () => {
      fine(bene(nome, `La porta ${porta} è aperta.`));
    });
    presa.once('error', () => {
      fine(difetto(nome, 'male', `Alla porta ${porta} non c’è nessun servizio.`, rete));
    });
  });
}

/** Certificate of the core: of the authority that this workstation trusts, of that name, in its dates. */
function certificatoServizio(presa: TLSSocket): Verifica {
  const nome = 'Certificato del servizio';
  if (!presa.authorized)
    return difetto(
      nome,
      'male',
      `Non è fidato (${String(presa.authorizationError)}): non gli viene inviato nulla.`,
      'L’autorità che questa postazione conosce non è la sua, o qualcuno apre il collegamento in mezzo. Chiedi all’ALP.',
    );
  const fine = Date.parse(presa.getPeerCertificate().valid_to);
  const giorni = Math.floor((fine - Date.now()) / giornata);
  return bene(nome, `Emesso dall’autorità conosciuta, vale ancora ${giorni} giorni.`);
}

function handshake(dove: URL, destinazione: DestinazioneCore): Promise<Verifica[]> {
  const nome = 'TLS';
  const host = dove.hostname.replace(/^\[|\]$/g, '');
  return new Promise((risolvi) => {
    let ca: Buffer;
    try {
      ca = readFileSync(destinazione.ancore);
    } catch {
      risolvi([
        difetto(
          nome,
          'male',
          'Il file dell’autorità del servizio non si legge.',
          'Installa di nuovo il certificato di postazione.',
        ),
      ]);
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
      fine([bene(nome, `${presa.getProtocol() ?? 'TLS'}, ${name}.`), certificatoServizio(presa)]);
    });
    const caduto = (): void => {
      fine([
        difetto(
          nome,
          'male',
          'La stretta di mano TLS non riesce.',
          'Alla porta risponde qualcosa che non è il servizio. Chiedi all’ALP.',
        ),
      ]);
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
