import type { X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { attributo, figli, figliDi, unico } from './albero.ts';
import type { Finestra } from './asserzione.ts';
import type { FirmaAsserzione } from './firma-asserzione.ts';
import type { Confronto } from './firma.ts';
import { scarto, type Marca } from './marca.ts';
import { ns } from './nomi.ts';
import type { Trovato } from './passi.ts';

/** What each step found, as shown to who is writing a client. Nothing here can hold the body, a codice fiscale or a key. */

/** Only names that the standards know: others could hold anything. */
const noti = new Set(['Timestamp', 'Assertion', 'BinarySecurityToken', 'Signature', 'SignatureConfirmation']);

export function diVoci(sicurezze: readonly XmlElement[]): Trovato {
  const nomi = sicurezze.flatMap(figli).map(({ name }) => (noti.has(name) ? name : 'altro'));
  return { intestazioniSecurity: sicurezze.length, contenuto: nomi };
}

export function diMarca(marca: Marca, ora: Date): Trovato {
  return {
    creata: marca.creata?.toISOString(),
    scade: marca.scade?.toISOString(),
    ora: ora.toISOString(),
    scartoSecondi: scarto(marca.creata, ora),
  };
}

/** Algorithm identifiers as sent, cut short: they are addresses of standards. */
function algoritmo(elemento: XmlElement | undefined): string {
  return (attributo(elemento, 'Algorithm') ?? 'assente').slice(0, 120);
}

export function diFirma(firma: XmlElement | undefined): Trovato {
  if (!firma) return { firma: false };
  const informazioni = unico(firma, ns.ds, 'SignedInfo');
  const riferimenti = informazioni ? figliDi(informazioni, ns.ds, 'Reference') : [];
  return {
    firma: algoritmo(unico(informazioni, ns.ds, 'SignatureMethod')),
    canonizzazione: algoritmo(unico(informazioni, ns.ds, 'CanonicalizationMethod')),
    riferimenti: riferimenti.slice(0, 8).map((riferimento) => {
      const trasformazioni = unico(riferimento, ns.ds, 'Transforms');
      return {
        uri: (attributo(riferimento, 'URI') ?? 'assente').slice(0, 80),
        digest: algoritmo(unico(riferimento, ns.ds, 'DigestMethod')),
        trasformazioni: (trasformazioni ? figli(trasformazioni) : []).slice(0, 8).map(algoritmo),
      };
    }),
  };
}

export function diCertificato(certificato: X509Certificate | undefined): Trovato {
  if (!certificato) return { leggibile: false };
  const { asymmetricKeyType: tipo = '?', asymmetricKeyDetails: dettagli } = certificato.publicKey;
  return {
    soggetto: certificato.subject.replaceAll('\n', ', '),
    emittente: certificato.issuer.replaceAll('\n', ', '),
    dal: certificato.validFromDate.toISOString(),
    al: certificato.validToDate.toISOString(),
    impronta: certificato.fingerprint256,
    chiave: [tipo, dettagli?.modulusLength ?? dettagli?.namedCurve].filter(Boolean).join(' '),
  };
}

export function diConfronti(confronti: readonly Confronto[]): Trovato {
  return {
    riferimenti: confronti.map(({ riferimento, calcolato, uguale }) => ({
      uri: riferimento.uri.slice(0, 80),
      elemento: riferimento.bersaglio.name,
      algoritmo: riferimento.algoritmo,
      atteso: riferimento.digest.toString('base64').slice(0, 88),
      calcolato: calcolato?.toString('base64'),
      uguale,
    })),
  };
}

export function diFinestra({ inizi, fini }: Finestra, ora: Date): Trovato {
  const corti = (istanti: readonly string[]): string[] => istanti.map((istante) => istante.slice(0, 40));
  return { ora: ora.toISOString(), valeDa: corti(inizi), valeFinoA: corti(fini) };
}

/** Algorithms are told beforehand: {@link diFirma}. */
export function diFirmaAsserzione({ difetto, intera, autentica, confronti }: FirmaAsserzione): Trovato {
  return { difetto, riferitaAllAsserzione: intera, valoreValido: autentica, ...diConfronti(confronti) };
}
