import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';

/** The official schemas and tables, which are never copied here: SPORTELLO_SHARED, else beside the project. */
const condivisa =
  process.env['SPORTELLO_SHARED'] ?? fileURLToPath(new URL('../../../shared/', import.meta.url));
export const cartellaUfficiale = resolve(condivisa, 'anpr');
export const cartellaWsdl = join(cartellaUfficiale, 'wsdl/comuni');

export const presente = existsSync(cartellaWsdl);
if (!presente)
  process.stdout.write(
    'conformita: SKIPPED, no official schemas in ../shared/anpr; say where they are with SPORTELLO_SHARED\n',
  );

/** A file of the official folder, as text. */
export function testoUfficiale(nome: string): string {
  return readFileSync(join(cartellaWsdl, nome), 'utf8');
}

/** Official schema files by name. A BOM in an imported file makes libxml2 read it as garbage: taken off here. */
export function fileUfficiali(): ReadonlyMap<string, Uint8Array> {
  const nomi = readdirSync(cartellaWsdl).filter((nome) => nome.endsWith('.xsd'));
  return new Map(
    nomi.map((nome) => {
      const byte = readFileSync(join(cartellaWsdl, nome));
      return [nome, byte[0] === 0xef ? byte.subarray(3) : byte];
    }),
  );
}

/** The official file that declares a family of messages. */
export const schemaDellaFamiglia: Readonly<Record<string, string>> = {
  '1000': '1000iscrizione.xsd',
  '3000': '3000consultazione.xsd',
  '6001': '6001certificazione.xsd',
};

/** The judge: libxml2 on the official schemas. */
export interface Giudice {
  /** What the official schema objects to; undefined when valid. */
  obiezione(xml: string): string | undefined;
}

/** libxml2 has room for few providers, and asks the first that knows a name: one for each base is enough. */
const registrate = new Set<string>();

/** @param base tells apart files of the same name: those first given under it are read. */
export function giudice(file: string, schemi = fileUfficiali(), base = 'xsd/'): Giudice {
  if (!registrate.has(base)) {
    registrate.add(base);
    const perNome = [...schemi].map(([nome, byte]) => [base + nome, byte] as const);
    xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(perNome)));
  }
  const testo = schemi.get(file);
  if (!testo) throw new Error(`no schema ${file}`);
  const schema = XmlDocument.fromBuffer(testo, { url: base + file });
  const validatore = XsdValidator.fromDoc(schema);
  return {
    obiezione(xml) {
      using documento = XmlDocument.fromString(xml);
      try {
        validatore.validate(documento);
        return undefined;
      } catch (causa) {
        if (causa instanceof XmlLibError) return causa.message;
        throw causa;
      }
    },
  };
}

/** Canonical XML 1.0: the same document has the same text. */
export function canonico(xml: string): string {
  using documento = XmlDocument.fromString(xml);
  return documento.canonicalizeToString();
}
