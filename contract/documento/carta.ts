import * as pkijs from 'pkijs';

/** A certificate of who seals, as far as an examination needs it. */
export interface Carta {
  readonly der: Uint8Array<ArrayBuffer>;
  /** Common names. */
  readonly intestatario: string;
  readonly emittente: string;
  readonly dal: Date;
  readonly al: Date;
  /** @param firma r ‖ s, ECDSA P-256 with SHA-256. */
  verifica(dati: Uint8Array, firma: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** It may issue others (basic constraints, RFC 5280 §4.2.1.9). */
  readonly autorita: boolean;
  /** It is `ancora`, or `ancora` issued it. */
  vieneDa(ancora: Carta): Promise<boolean>;
}

const copia = (byte: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(byte);

export async function sha256(byte: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', copia(byte)));
}

const nomeComune = '2.5.4.3';

function comune(nome: pkijs.RelativeDistinguishedNames): string {
  const trovato = nome.typesAndValues.find(({ type }) => String(type) === nomeComune);
  const valore = trovato?.value as { valueBlock: { value: unknown } } | undefined;
  return typeof valore?.valueBlock.value === 'string' ? valore.valueBlock.value : '';
}

function autorita({ extensions = [] }: pkijs.Certificate): boolean {
  const vincoli = extensions.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as unknown;
  return vincoli instanceof pkijs.BasicConstraints && vincoli.cA;
}

const letti = new WeakMap<Carta, pkijs.Certificate>();

/** DER; undefined when it is no certificate of a P-256 key. */
export function leggiCarta(der: Uint8Array): Carta | undefined {
  const byte = copia(der);
  let certificato: pkijs.Certificate;
  try {
    certificato = pkijs.Certificate.fromBER(byte.buffer);
  } catch {
    return undefined;
  }
  const carta: Carta = {
    der: byte,
    intestatario: comune(certificato.subject),
    emittente: comune(certificato.issuer),
    dal: certificato.notBefore.value,
    al: certificato.notAfter.value,
    autorita: autorita(certificato),
    async verifica(dati, firma) {
      try {
        const spki = certificato.subjectPublicKeyInfo.toSchema().toBER();
        const nome = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
        const chiave = await crypto.subtle.importKey('spki', spki, nome, false, ['verify']);
        return await crypto.subtle.verify(nome, chiave, firma, copia(dati));
      } catch {
        return false;
      }
    },
    async vieneDa(ancora) {
      if (ancora.der.length === byte.length && ancora.der.every((b, i) => b === byte[i])) return true;
      const sua = letti.get(ancora);
      try {
        return (
          sua !== undefined && certificato.issuer.isEqual(sua.subject) && (await certificato.verify(sua))
        );
      } catch {
        return false;
      }
    },
  };
  letti.set(carta, certificato);
  return carta;
}
