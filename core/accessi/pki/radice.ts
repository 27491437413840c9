import { sign, X509Certificate as Certificato } from 'node:crypto';
import type { Orologio } from '../../orologio.ts';
import { anticipo, doveChiedere, nomeDi, type UrlRevoca } from './autorita.ts';
import { nuovaP256, seriale, spki } from './chiavi.ts';
import { apriCustodia, type Custodia } from './custodia.ts';
import { algoritmo, daChiave, perLibreria } from './firmatario.ts';
import type { NomeAutorita } from './generazioni.ts';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  X509CrlReason,
} from './x509.ts';
import { listaRevoche } from './lista.ts';

const anno = 365 * 86_400_000;

/** A root as it is on its medium: it signs issuing authorities and their revocation, and nothing else. */
export interface Radice {
  readonly nome: NomeAutorita;
  readonly nuova: boolean;
  readonly certificato: Certificato;
  /** ECDSA over SHA-256, DER: what OpenSSL verifies. */
  firma(dati: Uint8Array): Uint8Array;
  /** Certificate (PEM) of an issuing authority: ten years, no authority below it. */
  emetti(sigla: string, pubblica: Uint8Array, urlRevoca: UrlRevoca): Promise<string>;
  /** DER, a year long: what was withdrawn, by serial. */
  lista(ritirati: readonly { seriale: string; dal: Date }[]): Promise<Uint8Array>;
}

/** @throws when the passphrase is not the one under which the root was made. */
export async function apriRadice(
  nome: NomeAutorita,
  supporto: string,
  frase: string,
  orologio: Orologio,
): Promise<Radice> {
  const custodia = apriCustodia(supporto, frase);
  const [fileCertificato, fileChiave] = [`radice-${nome}.pem`, `radice-${nome}.chiave.pem`];
  const nuova = !custodia.esiste(fileCertificato);
  if (nuova) await crea(nome, custodia, orologio);
  const certificato = new Certificato(custodia.leggi(fileCertificato));
  const chiavePrivata = custodia.leggiChiave(fileChiave);
  const firmatario = daChiave(chiavePrivata);
  const { signingKey, cripto } = perLibreria(firmatario);
  return {
    ...{ nome, nuova, certificato },
    firma: (dati) => sign('sha256', dati, chiavePrivata),
    async emetti(sigla, pubblica, urlRevoca) {
      const ora = orologio().getTime();
      const chiave = new Uint8Array(pubblica);
      const emesso = await X509CertificateGenerator.create(
        {
          serialNumber: seriale(),
          subject: nomeDi(sigla),
          issuer: nomeDi(`radice ${nome}`),
          notBefore: new Date(ora - anticipo),
          notAfter: new Date(Math.min(ora + 10 * anno, certificato.validToDate.getTime())),
          publicKey: chiave,
          signingKey,
          signingAlgorithm: algoritmo,
          extensions: [
            new BasicConstraintsExtension(true, 0, true),
            new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
            await SubjectKeyIdentifierExtension.create(chiave),
            await AuthorityKeyIdentifierExtension.create(new Uint8Array(spki(certificato.publicKey))),
            ...doveChiedere(urlRevoca, `radice-${nome}`, true),
          ],
        },
        cripto,
      );
      return `${emesso.toString('pem')}\n`;
    },
    lista: (ritirati) =>
      listaRevoche({
        emittente: { nome: nomeDi(`radice ${nome}`), certificato, firmatario },
        voci: ritirati.map(({ seriale: uno, dal }) => ({
          ...{ serialNumber: uno, revocationDate: dal, reason: X509CrlReason.cACompromise },
        })),
        da: orologio(),
        a: new Date(orologio().getTime() + anno),
      }),
  };
}

async function crea(nome: NomeAutorita, custodia: Custodia, orologio: Orologio): Promise<void> {
  const chiave = await nuovaP256();
  const { signingKey, cripto } = perLibreria(daChiave(chiave));
  const pubblica = new Uint8Array(spki(chiave));
  const ora = orologio().getTime();
  const certificato = await X509CertificateGenerator.create(
    {
      serialNumber: seriale(),
      subject: nomeDi(`radice ${nome}`),
      issuer: nomeDi(`radice ${nome}`),
      notBefore: new Date(ora - anticipo),
      notAfter: new Date(ora + 20 * anno),
      publicKey: pubblica,
      signingKey,
      signingAlgorithm: algoritmo,
      extensions: [
        new BasicConstraintsExtension(true, 1, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(pubblica),
      ],
    },
    cripto,
  );
  custodia.scriviChiave(`radice-${nome}.chiave.pem`, chiave);
  custodia.scrivi(`radice-${nome}.pem`, `${certificato.toString('pem')}\n`);
}
