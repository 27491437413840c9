import { createHash, type X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Censimento, Postazione } from '../../accessi/censimento.ts';
import { impronta, leggiCertificato, nomeComune, uso, verificaCatena } from '../../accessi/pki/catena.ts';
import { chiDi } from '../../accessi/sessioni.ts';
import type { Chi } from '../../chi.ts';
import type { Orologio } from '../../orologio.ts';
import { attributo, figli, unico, è } from './albero.ts';
import { leggiAsserzione, type Asserzione } from './asserzione.ts';
import type { Busta } from './busta.ts';
import { copre, firmaAutentica, leggiFirma, partiIntatte, type FirmaLetta, type Politica } from './firma.ts';
import { difettoMarca, tolleranza } from './marca.ts';
import type { Motivo } from './motivi.ts';
import { ns, tipoX509 } from './nomi.ts';
import { creaVerificaCms } from './postazione-firmata.ts';

/** Remembers signature values for as long as their timestamps could still pass. */
export interface AntiReplay {
  /** True the first time only. */
  nuova(hash: Uint8Array, finoA: Date): Promise<boolean>;
}

/** A caller that passed, and the value of the signature it passed with (for `SignatureConfirmation`). */
export interface Chiamante {
  readonly chi: Chi;
  readonly idApplicazione: string;
  readonly firma: Buffer;
}

export type VerificaBusta = (busta: Busta) => Promise<Esito<Chiamante, Motivo>>;

interface Parti {
  readonly marca: XmlElement;
  readonly gettone: XmlElement;
  readonly firma: XmlElement;
  readonly asserzione: XmlElement;
}

function parti(busta: Busta): Parti | Motivo {
  const sicurezze = busta.intestazione
    ? figli(busta.intestazione).filter((voce) => è(voce, ns.wsse, 'Security'))
    : [];
  if (sicurezze.length === 0) return 'sicurezza-assente';
  const sicurezza = sicurezze.length === 1 ? sicurezze[0] : undefined;
  const marca = unico(sicurezza, ns.wsu, 'Timestamp');
  const gettone = unico(sicurezza, ns.wsse, 'BinarySecurityToken');
  const firma = unico(sicurezza, ns.ds, 'Signature');
  const asserzione = unico(sicurezza, ns.saml, 'Assertion');
  if (!marca || !gettone || !firma || !asserzione) return 'sicurezza-irregolare';
  return { marca, gettone, firma, asserzione };
}

/** A key named inside the signature must be the one of the token: nothing else is ever used to verify. */
function indicaIlGettone(busta: Busta, firma: XmlElement, gettone: XmlElement): boolean {
  const rinvio = unico(unico(firma, ns.ds, 'KeyInfo'), ns.wsse, 'SecurityTokenReference');
  const uri = attributo(unico(rinvio, ns.wsse, 'Reference'), 'URI');
  if (uri === undefined) return true;
  return busta.perId.get(uri.replace(/^#/, ''))?.isSameNode(gettone) === true;
}

/** Security of a SOAP call as the official policy asks (security.md §7), in the order that spends least on a forgery. */
export function creaVerificaBusta(dati: {
  censimento: Censimento;
  autoritaPostazioni: X509Certificate;
  orologio: Orologio;
  antiReplay: AntiReplay;
  politica: Politica;
}): VerificaBusta {
  const { censimento, autoritaPostazioni, orologio, politica } = dati;
  const cms = creaVerificaCms();

  /** Municipality certificate of the token: `IIIIII-CO-9999`, or `9998` after a renewal. */
  async function comune(gettone: XmlElement, ora: Date): Promise<Esito<X509Certificate, Motivo>> {
    const der = Buffer.from(gettone.content.replace(/\s+/g, ''), 'base64');
    const letto = leggiCertificato(der);
    if (attributo(gettone, 'ValueType') !== tipoX509 || !letto.ok) return fallito('certificato-comune');
    const difetto = verificaCatena(letto.valore, autoritaPostazioni, ora, uso.client);
    if (difetto) {
      return fallito(difetto.tipo === 'scaduto' ? 'certificato-comune-scaduto' : 'certificato-comune');
    }
    if (!/^\d{6}-CO-999[89]$/.test(nomeComune(letto.valore) ?? '')) return fallito('certificato-comune');
    const censito = await censimento.postazione(impronta(letto.valore));
    if (!censito) return fallito('certificato-comune');
    return censito.stato === 'attiva' ? riuscito(letto.valore) : fallito('certificato-comune-revocato');
  }

  async function postazione(asserzione: Asserzione, ora: Date): Promise<Esito<Postazione, Motivo>> {
    const firmato = await cms(Buffer.from(asserzione.idPostazioneFirmato.replace(/\s+/g, ''), 'base64'));
    const letto = firmato && leggiCertificato(firmato.certificato);
    if (!letto?.ok || firmato?.contenuto !== asserzione.idPostazione) {
      return fallito('postazione-firmata-non-valida');
    }
    const difetto = verificaCatena(letto.valore, autoritaPostazioni, ora, uso.client);
    if (difetto) return fallito(difetto.tipo === 'scaduto' ? 'postazione-scaduta' : 'postazione-sconosciuta');
    const censita = await censimento.postazione(impronta(letto.valore));
    if (censita?.idPostazione !== asserzione.idPostazione) return fallito('postazione-sconosciuta');
    return censita.stato === 'attiva' ? riuscito(censita) : fallito('postazione-bloccata');
  }

  function messaggioFirmato(
    busta: Busta,
    letta: FirmaLetta,
    { marca, gettone, firma }: Parti,
    certificato: X509Certificate,
  ): Motivo | undefined {
    const scoperte = copre(busta, letta, [marca, busta.corpo]);
    if (scoperte) return scoperte;
    if (!indicaIlGettone(busta, firma, gettone)) return 'riferimento-non-valido';
    if (!firmaAutentica(busta, letta, certificato.publicKey)) return 'firma-non-valida';
    return partiIntatte(busta, letta) ? undefined : 'contenuto-alterato';
  }

  function asserzioneFirmata(busta: Busta, asserzione: XmlElement, certificato: X509Certificate): boolean {
    const firma = unico(asserzione, ns.ds, 'Signature');
    const letta = firma && leggiFirma(busta, firma, politica);
    if (!letta || typeof letta === 'string') return false;
    const [riferimento, altro] = letta.riferimenti;
    if (altro || !riferimento?.avvolta || !riferimento.bersaglio.isSameNode(asserzione)) return false;
    return firmaAutentica(busta, letta, certificato.publicKey) && partiIntatte(busta, letta);
  }

  return async (busta) => {
    const ora = orologio();
    const trovate = parti(busta);
    if (typeof trovate === 'string') return fallito(trovate);
    const marca = difettoMarca(trovate.marca, ora);
    if (marca) return fallito(marca);
    const letta = leggiFirma(busta, trovate.firma, politica);
    if (typeof letta === 'string') return fallito(letta);
    const certificato = await comune(trovate.gettone, ora);
    if (!certificato.ok) return certificato;
    const messaggio = messaggioFirmato(busta, letta, trovate, certificato.valore);
    if (messaggio) return fallito(messaggio);
    // The assertion's own signature is verified last: doing so takes it out of the tree.
    if (!asserzioneFirmata(busta, trovate.asserzione, certificato.valore)) {
      return fallito('asserzione-non-firmata');
    }
    const asserzione = leggiAsserzione(trovate.asserzione, ora);
    if (!asserzione.ok) return asserzione;
    const { idSede, codiceFiscale, idApplicazione } = asserzione.valore;
    const censita = await postazione(asserzione.valore, ora);
    if (!censita.ok) return censita;
    if (censita.valore.ente !== idSede || !nomeComune(certificato.valore)?.startsWith(`${idSede}-`)) {
      return fallito('sede-diversa');
    }
    const operatore = await censimento.operatore(codiceFiscale);
    if (operatore?.stato !== 'attivo' || operatore.ente !== idSede) return fallito('operatore-non-abilitato');
    const hash = createHash('sha256').update(letta.valore).digest();
    const finoA = new Date(ora.getTime() + 5 * 60_000 + 2 * tolleranza);
    if (!(await dati.antiReplay.nuova(hash, finoA))) return fallito('busta-ripetuta');
    const chi = chiDi(operatore, censita.valore.idPostazione, 'WS');
    return riuscito({ chi, idApplicazione, firma: letta.valore });
  };
}
