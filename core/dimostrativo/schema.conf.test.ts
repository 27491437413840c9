import { existsSync, readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { comuneDimostrativoIntero } from './intero.ts';
import { luoghiDiProva } from './luoghi-di-prova.ts';

const file = new URL('../../../shared/anpr/wsdl/comuni/tipoDato.xsd', import.meta.url);
const presente = existsSync(file);
if (!presente) process.stdout.write('schema.conf.test: skipped, ../shared/anpr/wsdl is not here\n');

/** A root that holds records of the 3002 answer, so that each can be held against its official type by itself. */
const involucro = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="http://sogei.it/ANPR/tipoDato"
    targetNamespace="urn:prova">
  <xs:import namespace="http://sogei.it/ANPR/tipoDato" schemaLocation="tipoDato.xsd"/>
  <xs:element name="soggetti"><xs:complexType><xs:sequence>
    <xs:element name="dati" type="t:tipoDatiRispostaEstrazioneSoggetti" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

/** The JSON form, element by element, with keys in the order in which they were written. */
function elemento(nome: string, valore: unknown): string {
  if (Array.isArray(valore)) return valore.map((voce) => elemento(nome, voce)).join('');
  const contenuto =
    typeof valore === 'string'
      ? valore.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      : Object.entries(valore ?? {})
          .map(([chiave, voce]) => elemento(chiave, voce))
          .join('');
  return `<${nome}>${contenuto}</${nome}>`;
}

function serviSchema(): void {
  const byte = readFileSync(file);
  const letti = new Map<number, number>();
  xmlRegisterInputProvider({
    match: (nome) => nome.endsWith('tipoDato.xsd'),
    open: () => {
      letti.set(letti.size + 1, 0);
      return letti.size;
    },
    read: (quale, dove) => {
      const da = letti.get(quale) ?? 0;
      const quanti = Math.min(dove.byteLength, byte.length - da);
      dove.set(byte.subarray(da, da + quanti));
      letti.set(quale, da + quanti);
      return quanti;
    },
    close: () => true,
  });
}

describe.skipIf(!presente)('demo municipality against the official schema', () => {
  it('writes every record in the form of the 3002 answer', () => {
    serviSchema();
    const schema = XmlDocument.fromString(involucro, { url: 'file:///involucro.xsd' });
    const validatore = XsdValidator.fromDoc(schema);
    const blocchi = comuneDimostrativoIntero({ seme: 23, residenti: 10_000, luoghi: luoghiDiProva() });
    const soggetti = [...blocchi].flatMap((b) => b.soggetti);
    const righe = soggetti.map((s) => elemento('dati', s.dati)).join('\n');
    const documento = XmlDocument.fromString(`<p:soggetti xmlns:p="urn:prova">\n${righe}</p:soggetti>`);
    try {
      expect(() => validatore.validate(documento)).not.toThrow();
    } finally {
      documento.dispose();
      validatore.dispose();
      schema.dispose();
    }
  });
});
