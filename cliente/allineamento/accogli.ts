import { RichiestaN000, RispostaN000, tipiNotifica, type TipoNotifica } from '#contract/anpr/index.ts';
import type { DifettoRisposta } from '../ws/difetti.ts';
import type { Fiducia } from '../ws/fiducia.ts';
import type { Identita } from '../ws/identita.ts';
import { leggiBusta } from '../ws/lettura.ts';
import { ns, sfuggi } from '../ws/nomi.ts';
import { verificaRisposta } from '../ws/verifica.ts';
import { leggibile } from './applica.ts';
import { decifra, type DifettoCifrato } from './decifra.ts';
import type { Ricevuta } from './ricevute.ts';

/** Why something that came was not taken: codes alone, they go to the log. */
export type Rifiuto = DifettoRisposta | DifettoCifrato | 'messaggio' | 'tipo' | 'destinatario' | 'contenuto';

export type Accolta =
  | { readonly tipo: 'buona'; readonly ricevuta: Ricevuta }
  /** From ANPR without a doubt, and yet not to be read: it has to be asked for in another way. */
  | { readonly tipo: 'illeggibile'; readonly rifiuto: Rifiuto }
  /** Nobody knows whom it is from. */
  | { readonly tipo: 'estranea'; readonly rifiuto: Rifiuto };

export interface PartiAccoglienza {
  readonly comune: string;
  readonly fiducia: Fiducia;
  /** Ours: the present server certificate of the municipality, and the one before it. */
  readonly identita: readonly Identita[];
  readonly orologio: () => Date;
}

const noti = new Set<string>(tipiNotifica);

/** An envelope as it came → a notification, opened. The signature comes first: what is not signed is not even decrypted. */
export function accogli(testo: string, parti: PartiAccoglienza): Accolta {
  const busta = leggiBusta(testo);
  if (!busta.ok) return { tipo: 'estranea', rifiuto: busta.errore };
  const verificata = verificaRisposta(busta.valore, {
    ...{ fiducia: parti.fiducia, algoritmo: 'RSA-SHA256', firmaRichiesta: undefined },
    ora: parti.orologio(),
  });
  if (!verificata.ok) return { tipo: 'estranea', rifiuto: verificata.errore };
  const illeggibile = (rifiuto: Rifiuto): Accolta => ({ tipo: 'illeggibile', rifiuto });
  const limiti = { lunghezza: 64 * 1024 * 1024 };
  const richiesta = RichiestaN000.parseXml(verificata.valore.contenuto, { limiti, ignoti: 'tollera' });
  if (!richiesta.ok) return illeggibile('messaggio');
  const { testataNotifica: testata, contenuto } = richiesta.valore;
  if (testata.codDestinatario !== parti.comune) return illeggibile('destinatario');
  if (!noti.has(testata.tipoNotifica)) return illeggibile('tipo');
  const aperto = decifra(Buffer.from(contenuto, 'base64'), parti.identita);
  if (!aperto.ok) return illeggibile(aperto.errore);
  const tipo = testata.tipoNotifica as TipoNotifica;
  const letta = leggibile(tipo, aperto.valore);
  if (!letta) return illeggibile('contenuto');
  const { idOperazioneANPR: operazione } = testata;
  return { tipo: 'buona', ricevuta: { tipo, operazione, xml: aperto.valore, ...letta, via: 'consegna' } };
}

const inBusta = (corpo: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${ns.soap}"><soapenv:Body>` +
  `${corpo}</soapenv:Body></soapenv:Envelope>`;

/** What ANPR is told. */
export function rispostaA(codiceEsito: 'OK' | 'KO', esito: string): string {
  return inBusta(RispostaN000.toXml({ codiceEsito, esito }));
}

/** What whoever is not ANPR is told: as little as ANPR would say. */
export function guasto(rifiuto: Rifiuto): string {
  return inBusta(
    `<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>${sfuggi(`Notifica non accolta: ${rifiuto}`)}` +
      `</faultstring></soapenv:Fault>`,
  );
}
