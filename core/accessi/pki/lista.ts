import type { X509Certificate as Certificato } from 'node:crypto';
import * as asn1 from 'asn1js';
import { spki } from './chiavi.ts';
import { algoritmo, perLibreria, type Firmatario } from './firmatario.ts';
import {
  AuthorityKeyIdentifierExtension,
  Extension,
  X509CrlGenerator,
  type JsonName,
  type X509CrlEntryParams,
} from './x509.ts';

const numeroLista = '2.5.29.20';

/**
 * A certificate revocation list (RFC 5280 §5), DER. Its number is the moment it was made: it grows without anybody keeping
 * count, whichever process makes it.
 */
export async function listaRevoche(dati: {
  readonly emittente: { nome: JsonName; certificato: Certificato; firmatario: Firmatario };
  readonly voci: readonly X509CrlEntryParams[];
  readonly da: Date;
  readonly a: Date;
}): Promise<Uint8Array> {
  const { nome, certificato, firmatario } = dati.emittente;
  const { signingKey, cripto } = perLibreria(firmatario);
  const numero = new asn1.Integer({ value: Math.floor(dati.da.getTime() / 1000) });
  const lista = await X509CrlGenerator.create(
    {
      issuer: nome,
      thisUpdate: dati.da,
      nextUpdate: dati.a,
      entries: [...dati.voci],
      extensions: [
        await AuthorityKeyIdentifierExtension.create(new Uint8Array(spki(certificato.publicKey))),
        new Extension(numeroLista, false, numero.toBER()),
      ],
      signingKey,
      signingAlgorithm: algoritmo,
    },
    cripto,
  );
  return new Uint8Array(lista.rawData);
}
