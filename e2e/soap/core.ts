import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servizi } from '#contract/anpr/index.ts';
import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { rotte } from '#contract/wa/rotte.ts';
import type { CartaSoftware } from '#core/accessi/predisposizione.ts';
import { creaCliente, rispondi, type Cliente } from '#core/http/wa/cliente-di-prova.ts';
import type { CorePronto } from '../scrivania/core.ts';
import { creaCanale, type Canale, type Risposta } from './canale.ts';
import { busta, rispostaFirmata, type Mittente } from './cliente.ts';
import type { Identità } from './cms.ts';

export type Codice = keyof typeof servizi;
const operatore = 'DLLRNI90P54G702D';

/** Key and certificate of a PKCS#12 file, taken out by OpenSSL. */
export function identita({ p12, password }: { p12: string; password: string }): Identità {
  const pem = execFileSync('openssl', ['pkcs12', '-in', p12, '-passin', `file:${password}`, '-nodes'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { certificato: new Uint8Array(new X509Certificate(pem).raw), chiave: createPrivateKey(pem) };
}

function dimostrativo(core: CorePronto): NonNullable<CorePronto['dimostrativo']> {
  if (!core.dimostrativo) throw new Error('this core has no demo municipality');
  return core.dimostrativo;
}

export const autorita = (core: CorePronto): string => readFileSync(core.ancore.postazioni, 'utf8');

/** The software of the demo municipality, on behalf of one of its operators. */
export function mittenteDi(core: CorePronto): Mittente {
  const { postazione, comune } = dimostrativo(core);
  return {
    comune: identita(comune),
    postazione: identita(postazione),
    idPostazione: postazione.idPostazione,
    idSede: postazione.idPostazione.slice(0, 6),
    codiceFiscale: operatore,
  };
}

/** Municipal software in front of a core: official messages on one connection. */
export interface SoftwareComunale {
  readonly mittente: Mittente;
  readonly canale: Canale;
  /** Every call is a new envelope. */
  chiama(codice: Codice, richiesta: object): Promise<Risposta>;
  /** What is in the Body of a positive answer, once its signature is found good and of this core. @throws otherwise. */
  corpo(risposta: Risposta): string;
}

export function softwareComunale(core: CorePronto): SoftwareComunale {
  const mittente = mittenteDi(core);
  const ca = autorita(core);
  const canale = creaCanale({ porta: core.porte.soap, ca });
  return {
    mittente,
    canale,
    chiama: (codice, richiesta) => {
      const { richiesta: messaggio, famiglia } = servizi[codice];
      return canale.manda(famiglia.percorso, busta(mittente, messaggio.toXml(richiesta as never)));
    },
    corpo: ({ stato, testo }) => {
      if (stato !== 200) throw new Error(`${stato} ${testo}`);
      const [, gettone = ''] = /<wsse:BinarySecurityToken[^>]*>([^<]*)/.exec(testo) ?? [];
      const certificato = new X509Certificate(Buffer.from(gettone, 'base64'));
      const suo = certificato.verify(new X509Certificate(ca).publicKey);
      if (!suo || !rispostaFirmata(testo, certificato.raw))
        throw new Error(`not signed by this core: ${testo}`);
      return /<soapenv:Body[^>]*>(.*)<\/soapenv:Body>/s.exec(testo)?.[1] ?? '';
    },
  };
}

/** The desk in front of the same core: a session opened with the software card. */
export interface Scrivania {
  chiama(metodo: 'GET' | 'POST', percorso: string, corpo?: object): Promise<unknown>;
  chiudi(): void;
}

/** A connection of the demo workstation to the desk's face. */
export function clienteDi(core: CorePronto): Cliente {
  const { postazione } = dimostrativo(core);
  return creaCliente({ porta: core.porte.mutua, ca: autorita(core), identita: identita(postazione) });
}

/** Opens a session with the software card. @returns its token. */
export async function apriSessione(core: CorePronto, cliente: Cliente): Promise<string> {
  const { carte } = dimostrativo(core);
  const carta = JSON.parse(readFileSync(join(carte, `${operatore}.json`), 'utf8')) as CartaSoftware;
  const chi = {
    certificato: Buffer.from(carta.certificato, 'base64'),
    chiave: createPrivateKey(carta.chiave),
  };
  const { corpo, socket } = await cliente.chiama('POST', rotte.sfida.percorso, {});
  const risposta = rispondi(Sfida.parse(corpo), chi, socket, 'tls-exporter');
  const aperta = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
  return Sessione.parse(aperta.corpo).gettone;
}

export async function scrivania(core: CorePronto): Promise<Scrivania> {
  const cliente = clienteDi(core);
  const gettone = await apriSessione(core, cliente);
  return {
    chiama: async (metodo, percorso, richiesta) =>
      (await cliente.chiama(metodo, percorso, richiesta, gettone)).corpo,
    chiudi: () => {
      cliente.chiudi();
    },
  };
}
