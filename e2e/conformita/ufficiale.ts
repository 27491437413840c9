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

/** The civil registry's proposals, and the examples published with them. */
export const cartellaAnsc = join(cartellaUfficiale, 'wsdl/ansc');
/** Three services whose files are not in that folder: written here from the facts of the published WSDL. */
const cartellaAltri = fileURLToPath(new URL('altri/', import.meta.url));

/** A file of the official folder, as text. */
export function testoUfficiale(nome: string): string {
  return readFileSync(join(cartellaWsdl, nome), 'utf8');
}

let letti: ReadonlyMap<string, Uint8Array> | undefined;

/** Official schema files by name. A BOM in an imported file makes libxml2 read it as garbage: taken off here. */
export function fileUfficiali(): ReadonlyMap<string, Uint8Array> {
  letti ??= new Map(
    [cartellaWsdl, join(cartellaAnsc, 'xsd'), cartellaAltri].flatMap((cartella) =>
      readdirSync(cartella)
        .filter((nome) => nome.endsWith('.xsd'))
        .map((nome) => {
          const byte = readFileSync(join(cartella, nome));
          return [nome, byte[0] === 0xef ? byte.subarray(3) : byte] as const;
        }),
    ),
  );
  return letti;
}

/** The official file that declares the messages of a namespace. */
export function schemaDi(spazio: string): string {
  const dichiarazione = `targetNamespace="${spazio}"`;
  const testi = new TextDecoder();
  const trovato = [...fileUfficiali()].find(([, byte]) => testi.decode(byte).includes(dichiarazione));
  if (!trovato) throw new Error(`no official schema of ${spazio}`);
  return trovato[0];
}

/** The official WSDL of a namespace, as text; undefined for the services that are not in the folder. */
export function wsdlDi(spazioWsdl: string): string | undefined {
  const testi = readdirSync(cartellaWsdl)
    .filter((nome) => nome.endsWith('.wsdl'))
    // The one of services 5000 starts with a byte order mark, which xmldom takes for text.
    .map((nome) => testoUfficiale(nome).trimStart());
  return testi.find((testo) => testo.includes(`targetNamespace="${spazioWsdl}"`));
}

/** The judge: libxml2 on the official schemas. */
export interface Giudice {
  /** What the official schema objects to; undefined when valid. */
  obiezione(xml: string): string | undefined;
}

/** libxml2 has room for few providers, and asks the first that knows a name: one for each base is enough. */
const registrate = new Set<string>();
const giudici = new Map<string, Giudice>();

/** @param base tells apart files of the same name: those first given under it are read. */
export function giudice(file: string, schemi = fileUfficiali(), base = 'xsd/'): Giudice {
  const noto = giudici.get(base + file);
  if (noto) return noto;
  if (!registrate.has(base)) {
    registrate.add(base);
    const perNome = [...schemi].map(([nome, byte]) => [base + nome, byte] as const);
    xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(perNome)));
  }
  const testo = schemi.get(file);
  if (!testo) throw new Error(`no schema ${file}`);
  const schema = XmlDocument.fromBuffer(testo, { url: base + file });
  const validatore = XsdValidator.fromDoc(schema);
  const nuovo: Giudice = {
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
  giudici.set(base + file, nuovo);
  return nuovo;
}

/** Canonical XML 1.0: the same document has the same text. */
export function canonico(xml: string): string {
  using documento = XmlDocument.fromString(xml);
  return documento.canonicalizeToString();
}
