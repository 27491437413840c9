import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Esito } from '#contract/esito.ts';
import type { Orologio } from '../../orologio.ts';
import { apriAutorita, nuovaP256, type Autorita, type NomeAutorita, type UrlRevoca } from './autorita.ts';
import { emittenteDi } from './catena.ts';
import { apriCustodia, type Custodia } from './custodia.ts';
import {
  certificaPostazione,
  emettiFirma,
  emettiOperatore,
  emettiPostazione,
  emettiServer,
  nuovaRsa,
  type DifettoRichiesta,
  type PostazioneEmessa,
  type RichiestaOperatore,
} from './emissione.ts';

export type { DifettoRichiesta, PostazioneEmessa, RichiestaOperatore } from './emissione.ts';

/** Key pair that seals documents: P-256, certificate DER issued by the authority of seals. */
export interface Sigillo {
  readonly certificato: Uint8Array;
  readonly chiave: KeyObject;
  /** DER of the authorities between it and its root: after a ceremony who knows the root alone needs them. */
  readonly catena?: readonly Uint8Array[];
}
export interface IdentitaServer {
  readonly certificato: X509Certificate;
  readonly chiave: KeyObject;
  /** PEM of the authorities between it and its root, to be shown with it. */
  readonly catena: string;
}

export interface Pki {
  /** Roots of the authorities that issue today. */
  readonly ancore: Readonly<Record<NomeAutorita, X509Certificate>>;
  /** All that are believed to have issued a certificate, newest first. */
  readonly emittenti: Readonly<Record<NomeAutorita, readonly X509Certificate[]>>;
  readonly autorita: Readonly<Record<NomeAutorita, Autorita>>;
  /** Serials (hex, lower case) of the core's own certificates in use. */
  readonly propri: ReadonlySet<string>;
  /** Seals documents (visual tokens, PDF signatures). */
  readonly sigillo: Sigillo;
  /** TLS of every face of the core; ECDSA P-256. */
  readonly server: IdentitaServer;
  /** Signs SOAP answers: RSA-2048, the only kind that clients of the official policy verify. */
  readonly firmaRisposte: Sigillo;
  emettiPostazione(dati: {
    idPostazione: string;
    comune: string;
    giorni?: number;
  }): Promise<PostazioneEmessa>;
  /** Of a key made elsewhere. @param chiavePubblica SubjectPublicKeyInfo, DER. */
  certificaPostazione(dati: {
    idPostazione: string;
    comune: string;
    chiavePubblica: Uint8Array;
  }): Promise<Uint8Array>;
  emettiOperatore(dati: RichiestaOperatore): Promise<Esito<Uint8Array, DifettoRichiesta>>;
}

/** Renewed this long before the end, at the next start. */
const margine = 30 * 86_400_000;

async function identita(
  nome: string,
  custodia: Custodia,
  orologio: Orologio,
  autorita: Autorita,
  fai: { chiave: () => Promise<KeyObject>; certificato: (chiave: KeyObject) => Promise<Uint8Array> },
  adatto: (certificato: X509Certificate) => boolean = () => true,
): Promise<{ certificato: X509Certificate; chiave: KeyObject }> {
  const [fileCertificato, fileChiave] = [`${nome}.pem`, `${nome}.chiave.pem`];
  if (custodia.esiste(fileCertificato)) {
    const certificato = new X509Certificate(custodia.leggi(fileCertificato));
    const fresco = certificato.validToDate.getTime() - orologio().getTime() > margine;
    // Issued by an authority of before, it serves to its end: whoever trusts that one has time to learn of the new one.
    const creduto = emittenteDi(certificato, certificatiDi(autorita)) !== undefined;
    if (fresco && adatto(certificato) && creduto) {
      const chiave = custodia.leggiChiave(fileChiave);
      if (certificato.checkPrivateKey(chiave)) return { certificato, chiave };
    }
  }
  const chiave = await fai.chiave();
  const certificato = new X509Certificate(await fai.certificato(chiave));
  custodia.scriviChiave(fileChiave, chiave);
  custodia.scrivi(fileCertificato, certificato.toString());
  return { certificato, chiave };
}

function certificatiDi({ emittenti }: Autorita): readonly X509Certificate[] {
  return emittenti.map(({ certificato }) => certificato);
}

/** What stands between a certificate and its root. */
function catenaDi(certificato: X509Certificate, autorita: Autorita): readonly X509Certificate[] {
  const suo = emittenteDi(certificato, certificatiDi(autorita));
  const sua = autorita.emittenti.find((una) => una.certificato === suo);
  return sua && sua.certificato !== sua.radice ? [sua.certificato] : [];
}

function copre(certificato: X509Certificate, nomi: readonly string[]): boolean {
  return nomi.every((nome) => (certificato.checkHost(nome) ?? certificato.checkIP(nome)) !== undefined);
}

/**
 * The three authorities (stations, operators, seals) and what the core itself needs of them, made the first time
 * under `cartella` and read afterwards.
 * @param urlRevoca written in what is issued from now on: where its state is asked.
 * @param nomi host names and addresses of the core beyond `localhost`, `127.0.0.1`, `::1`.
 */
export async function apriPki(dati: {
  cartella: string;
  orologio: Orologio;
  nomi?: readonly string[];
  urlRevoca?: UrlRevoca;
}): Promise<Pki> {
  const custodia = apriCustodia(dati.cartella);
  const { orologio, urlRevoca } = dati;
  const postazioni = await apriAutorita('postazioni', custodia, orologio, urlRevoca);
  const operatori = await apriAutorita('operatori', custodia, orologio, urlRevoca);
  const sigilli = await apriAutorita('sigilli', custodia, orologio, urlRevoca);
  const nomi = ['localhost', '127.0.0.1', '::1', ...(dati.nomi ?? [])];
  const server = await identita(
    'server',
    custodia,
    orologio,
    postazioni,
    { chiave: nuovaP256, certificato: (chiave) => emettiServer(postazioni, { nomi, chiave }) },
    (certificato) => copre(certificato, nomi),
  );
  const sigillo = await identita('sigillo', custodia, orologio, sigilli, {
    chiave: nuovaP256,
    certificato: (chiave) => emettiFirma(sigilli, { nome: 'Sigillo del registro', chiave }),
  });
  const risposte = await identita('risposte', custodia, orologio, postazioni, {
    chiave: nuovaRsa,
    certificato: (chiave) => emettiFirma(postazioni, { nome: 'Risposte del registro', chiave }),
  });
  return {
    ancore: {
      postazioni: postazioni.radice,
      operatori: operatori.radice,
      sigilli: sigilli.radice,
    },
    emittenti: {
      postazioni: certificatiDi(postazioni),
      operatori: certificatiDi(operatori),
      sigilli: certificatiDi(sigilli),
    },
    autorita: { postazioni, operatori, sigilli },
    propri: new Set(
      [server, sigillo, risposte].map(({ certificato }) => certificato.serialNumber.toLowerCase()),
    ),
    server: { ...server, catena: catenaDi(server.certificato, postazioni).map(String).join('') },
    sigillo: {
      ...{ certificato: new Uint8Array(sigillo.certificato.raw), chiave: sigillo.chiave },
      catena: catenaDi(sigillo.certificato, sigilli).map(({ raw }) => new Uint8Array(raw)),
    },
    firmaRisposte: { certificato: new Uint8Array(risposte.certificato.raw), chiave: risposte.chiave },
    emettiPostazione: (richiesta) => emettiPostazione(postazioni, richiesta),
    certificaPostazione: (richiesta) => certificaPostazione(postazioni, richiesta),
    emettiOperatore: (richiesta) => emettiOperatore(operatori, richiesta),
  };
}
