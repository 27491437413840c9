import { X509Certificate as Certificato } from 'node:crypto';
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CRLDistributionPointsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonName,
} from './x509.ts';
import type { Orologio } from '../../orologio.ts';
import { nuovaP256, seriale, spki } from './chiavi.ts';
import type { Custodia } from './custodia.ts';
import { algoritmo, daChiave, perLibreria, type Firmatario } from './firmatario.ts';
import { fiducia, generazioni, type DoveChiave, type Generazione, type NomeAutorita } from './generazioni.ts';
import { daToken } from './token/index.ts';

export { nuovaP256, spki } from './chiavi.ts';
export type { NomeAutorita } from './generazioni.ts';

/** What a certificate says, whoever issues it. Validity starts five minutes early, for clocks that lag behind. */
export interface Richiesta {
  readonly soggetto: JsonName;
  /** SubjectPublicKeyInfo, DER. */
  readonly chiavePubblica: Uint8Array;
  readonly giorni: number;
  readonly estensioni: readonly Extension[];
}

/** One issuing authority, of today or of before: it still answers for what it issued. */
export interface Emittente {
  /** `postazioni-1`: its name in addresses and files. */
  readonly sigla: string;
  readonly certificato: Certificato;
  /** Itself, when it signs itself. */
  readonly radice: Certificato;
  /** Of the root, DER: only a ceremony can make one. */
  readonly listaRadice?: Uint8Array;
  readonly firmatario: Firmatario;
  emetti(richiesta: Richiesta): Promise<Uint8Array>;
}

/** The one that issues today, and all those that are believed: ECDSA P-256 with SHA-256. */
export interface Autorita extends Emittente {
  readonly nome: NomeAutorita;
  /** Newest first; the first is this one. */
  readonly emittenti: readonly Emittente[];
  /** PEM of all that must be believed: issuing authorities and roots. */
  readonly fiducia: string;
}

const giorno = 86_400_000;
export const anticipo = 5 * 60_000;

export function soggetto(campi: Readonly<Record<string, string>>): JsonName {
  return Object.entries(campi).map(([tipo, valore]) => ({ [tipo]: [valore] }));
}

export function nomeDi(nome: string): JsonName {
  return soggetto({ CN: `Sportello CA ${nome}`, O: 'Sportello', C: 'IT' });
}

/** Its name as it is written in what it issues. */
export function nomeEmittente({
  sigla,
  certificato,
  radice,
}: Pick<Emittente, 'sigla' | 'certificato' | 'radice'>): JsonName {
  return nomeDi(certificato === radice ? sigla.slice(0, sigla.lastIndexOf('-')) : sigla);
}

/** Where revocation is asked about, from outside; with a slash at the end. Left out, certificates do not say it. */
export type UrlRevoca = string | undefined;

/** The first time, without a ceremony: an authority that signs itself, twenty years. */
async function crea(nome: NomeAutorita, custodia: Custodia, orologio: Orologio): Promise<void> {
  const chiave = await nuovaP256();
  const { signingKey, cripto } = perLibreria(daChiave(chiave));
  const pubblica = new Uint8Array(spki(chiave));
  const ora = orologio().getTime();
  const radice = await X509CertificateGenerator.create(
    {
      serialNumber: seriale(),
      subject: nomeDi(nome),
      issuer: nomeDi(nome),
      notBefore: new Date(ora - anticipo),
      notAfter: new Date(ora + 20 * 365 * giorno),
      publicKey: pubblica,
      signingKey,
      signingAlgorithm: algoritmo,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(pubblica),
      ],
    },
    cripto,
  );
  // Key first: a certificate without its key would look like an authority and sign nothing.
  custodia.scriviChiave(`${nome}.chiave.pem`, chiave);
  custodia.scrivi(`${nome}.pem`, radice.toString('pem'));
}

function firmatarioIn(dove: DoveChiave, certificato: Certificato, custodia: Custodia): Firmatario {
  return 'file' in dove
    ? daChiave(custodia.leggiChiave(dove.file))
    : daToken(
        { ...dove, pin: () => custodia.leggi('token.pin').toString('utf8').trim() },
        spki(certificato.publicKey),
      );
}

/** Addresses at which a certificate says that its state is asked. */
export function doveChiedere(url: UrlRevoca, sigla: string, radice = false): Extension[] {
  if (url === undefined) return [];
  return [
    new CRLDistributionPointsExtension([`${url}crl/${sigla}.crl`]),
    new AuthorityInfoAccessExtension({
      ...(!radice && { ocsp: `${url}ocsp` }),
      caIssuers: `${url}ca/${sigla}.cer`,
    }),
  ];
}

function emittente(
  { numero, radice, listaRadice, ...di }: Generazione,
  contesto: { nome: NomeAutorita; custodia: Custodia; orologio: Orologio; urlRevoca: UrlRevoca },
): Emittente {
  const { nome, custodia, orologio, urlRevoca } = contesto;
  const sigla = `${nome}-${numero}`;
  const certificato = new Certificato(custodia.leggi(di.certificato));
  const firmatario = firmatarioIn(di.chiave, certificato, custodia);
  const { signingKey, cripto } = perLibreria(firmatario);
  const proprio = radice === undefined;
  return {
    sigla,
    certificato,
    firmatario,
    radice: proprio ? certificato : new Certificato(custodia.leggi(radice)),
    ...(listaRadice !== undefined && { listaRadice: new Uint8Array(custodia.leggi(listaRadice)) }),
    async emetti(richiesta) {
      const ora = orologio().getTime();
      const scadenza = Math.min(ora + richiesta.giorni * giorno, certificato.validToDate.getTime());
      const emesso = await X509CertificateGenerator.create(
        {
          serialNumber: seriale(),
          subject: richiesta.soggetto,
          issuer: nomeDi(proprio ? nome : sigla),
          notBefore: new Date(ora - anticipo),
          notAfter: new Date(scadenza),
          publicKey: new Uint8Array(richiesta.chiavePubblica),
          signingKey,
          signingAlgorithm: algoritmo,
          extensions: [
            new BasicConstraintsExtension(false, undefined, true),
            await SubjectKeyIdentifierExtension.create(new Uint8Array(richiesta.chiavePubblica)),
            await AuthorityKeyIdentifierExtension.create(new Uint8Array(spki(certificato.publicKey))),
            ...doveChiedere(urlRevoca, sigla),
            ...richiesta.estensioni,
          ],
        },
        cripto,
      );
      return new Uint8Array(emesso.rawData);
    },
  };
}

/** Opens the authority, making it the first time. */
export async function apriAutorita(
  nome: NomeAutorita,
  custodia: Custodia,
  orologio: Orologio,
  urlRevoca?: UrlRevoca,
): Promise<Autorita> {
  if (generazioni(nome, custodia).length === 0) await crea(nome, custodia, orologio);
  const tutte = generazioni(nome, custodia);
  const valide = tutte.filter(({ ritirata }) => !ritirata).toReversed();
  const emittenti = valide.map((una) => emittente(una, { nome, custodia, orologio, urlRevoca }));
  const [prima] = emittenti;
  if (!prima) throw new Error(`no authority of ${nome} is left to issue`);
  const credute = fiducia(tutte, custodia).map(String).join('');
  return { ...prima, nome, emittenti, fiducia: credute };
}
