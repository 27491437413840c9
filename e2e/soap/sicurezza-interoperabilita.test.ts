import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExclusiveCanonicalization, SignedXml } from 'xml-crypto';
import { canonico, figli } from '#core/http/soap/albero.ts';
import { creaFirmaRisposta } from '#core/http/soap/risposta.ts';
import { corpo, creaBanco, ora, type Banco } from './banco.ts';
import { pem } from './cms.ts';
import { operatore } from './mondo.ts';
import { ancoraDichiarati, dichiarazioniXml, elementoXml, listaPrefissi } from './xml-a-caso.ts';

/** xml-crypto knows nothing of us: what it signs the core accepts, what the core signs it accepts. */

const seme = Number(process.env['SEME'] ?? 20260302);
const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const algoritmi = ['sha256', 'sha1'] as const;

let banco: Banco;

beforeAll(async () => {
  process.stdout.write(`seed ${seme}\n`);
  banco = await creaBanco();
});
afterAll(() => {
  banco.mondo.chiudi();
});

describe('what xml-crypto signs', { timeout: 60_000 }, () => {
  const casi = algoritmi.flatMap((algoritmo) =>
    algoritmi.flatMap((digest) =>
      algoritmi.flatMap((algoritmoAsserzione) =>
        [[], ['soapenv'], ['wsse', 'wsu', 'soapenv', 'r', 'ds']].map(
          (prefissi) => [algoritmo, digest, algoritmoAsserzione, prefissi] as const,
        ),
      ),
    ),
  );
  it.each(casi)('RSA-%s, digest %s, assertion RSA-%s, prefixes %j: passes', async (...caso) => {
    const [algoritmo, digest, algoritmoAsserzione, prefissi] = caso;
    const testo = banco.firmata({ algoritmo, digest, algoritmoAsserzione, prefissi: [...prefissi] });
    expect(testo.includes('InclusiveNamespaces')).toBe(prefissi.length > 0);
    expect(await banco.esito(testo)).toMatchObject({
      ...{ chi: { codiceFiscale: operatore.codiceFiscale }, richiesta: corpo },
      firma: { algoritmo },
    });
  });

  it('passes whatever the body', async () => {
    await fc.assert(
      fc.asyncProperty(elementoXml, listaPrefissi, async (elemento, prefissi) => {
        const testo = banco.firmata(
          { prefissi },
          `<r:R xmlns:r="urn:r" ${dichiarazioniXml}>${elemento}</r:R>`,
        );
        expect(await banco.esito(testo)).toHaveProperty('chi');
      }),
      { seed: seme, numRuns: 100 },
    );
  });
});

describe('what the core signs', { timeout: 60_000 }, () => {
  const richiesta = { valore: Buffer.from('la firma della richiesta') };
  const firmata = (algoritmo: 'sha1' | 'sha256', risposta = corpo): string =>
    creaFirmaRisposta(banco.mondo.pki.firmaRisposte, () => ora)(risposta, { ...richiesta, algoritmo });

  /** The parts that xml-crypto finds signed, canonical; undefined if the signature does not hold. */
  function parti(xml: string): string[] | undefined {
    const { certificato } = banco.mondo.pki.firmaRisposte;
    const firma = new SignedXml({ publicCert: pem('CERTIFICATE', certificato), idMode: 'wssecurity' });
    firma.loadSignature(/<ds:Signature .*<\/ds:Signature>/s.exec(xml)?.[0] ?? '');
    try {
      return firma.checkSignature(xml) ? firma.getSignedReferences() : undefined;
    } catch {
      return undefined;
    }
  }

  it.each(algoritmi)('by %s holds for xml-crypto: Timestamp, SignatureConfirmation and Body', (algoritmo) => {
    const xml = firmata(algoritmo);
    const [marca, conferma, dentro, altro] = parti(xml) ?? [];
    expect(marca).toContain(`<wsu:Created>${ora.toISOString()}</wsu:Created>`);
    expect(marca).toContain('<wsu:Expires>2026-03-02T09:05:00.000Z</wsu:Expires>');
    expect(conferma).toContain(`Value="${richiesta.valore.toString('base64')}"`);
    expect(dentro).toContain(`>${corpo}</soapenv:Body>`);
    expect(altro).toBeUndefined();
    expect(xml).toContain(`#rsa-${algoritmo}"`);
    expect(xml.includes('sha1')).toBe(algoritmo === 'sha1');
  });
  it.each([
    ['Created', /<wsu:Created>[^<]*/, '<wsu:Created>2026-03-02T09:00:01.000Z'],
    ['the confirmation', /(SignatureConfirmation [^>]*Value=")[^"]*/, '$1AAAA'],
    ['the body', 'così', 'cosà'],
    ['the digest', /<ds:DigestValue>..../, '<ds:DigestValue>AAAA'],
    ['the value', /<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA'],
  ])('does not hold once %s is changed', (_nome, vecchio, nuovo) => {
    const xml = firmata('sha256');
    expect(xml.replace(vecchio, nuovo)).not.toBe(xml);
    expect(parti(xml.replace(vecchio, nuovo))).toBeUndefined();
  });
  it('holds whatever the answer', () => {
    fc.assert(
      fc.property(elementoXml, fc.constantFrom(...algoritmi), (elemento, algoritmo) => {
        const xml = firmata(
          algoritmo,
          `<?xml version="1.0"?>\n<r:R xmlns:r="urn:r" ${dichiarazioniXml}>${elemento}</r:R>`,
        );
        expect(parti(xml)).toHaveLength(3);
      }),
      { seed: seme, numRuns: 100 },
    );
  });
});

/** The start tag of an element. */
const apertura = (elemento: string): string => elemento.slice(0, elemento.indexOf('>') + 1);

describe('the canonical form', { timeout: 60_000 }, () => {
  function nostra(xml: string, prefissi: string[]): string {
    using documento = XmlDocument.fromString(xml);
    const [elemento] = figli(documento.root);
    if (!elemento) throw new Error('no element');
    return canonico(documento, elemento, prefissi);
  }
  function loro(xml: string, prefissi: string[]): string {
    const documento = new DOMParser().parseFromString(xml, 'text/xml');
    const elemento = documento.documentElement?.firstChild as unknown as Element;
    return new ExclusiveCanonicalization().process(elemento, {
      ...(prefissi.length > 0 && { inclusiveNamespacesPrefixList: prefissi }),
      ancestorNamespaces: ancoraDichiarati,
    });
  }
  it('is the same for xml-crypto and for us', () => {
    fc.assert(
      fc.property(elementoXml, listaPrefissi, (elemento, lista) => {
        // The outermost element declares nothing: xml-crypto writes what is in scope over what that one declares.
        const xml = `<w:W xmlns:w="${wsu}" ${dichiarazioniXml}><t>${elemento}</t></w:W>`;
        // A listed prefix that the element declares anew: xml-crypto writes what it meant outside. No judge of that.
        const prefissi = lista.filter((prefisso) => !apertura(elemento).includes(` xmlns:${prefisso}=`));
        expect(nostra(xml, prefissi)).toBe(loro(xml, prefissi));
      }),
      { seed: seme, numRuns: 2000 },
    );
  });
});
