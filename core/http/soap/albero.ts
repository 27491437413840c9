import { XmlC14NMode, XmlElement, XmlDocument, XmlStringOutputBufferHandler } from 'libxml2-wasm';

/** Child elements, in order. */
export function figli(elemento: XmlElement): XmlElement[] {
  const elementi: XmlElement[] = [];
  for (let nodo = elemento.firstChild; nodo; nodo = nodo.next) {
    if (nodo instanceof XmlElement) elementi.push(nodo);
  }
  return elementi;
}

export function è(elemento: XmlElement, uri: string, nome: string): boolean {
  return elemento.name === nome && elemento.namespaceUri === uri;
}

export function figliDi(elemento: XmlElement, uri: string, nome: string): XmlElement[] {
  return figli(elemento).filter((figlio) => è(figlio, uri, nome));
}

/** The only child of that name; undefined when there is none or more than one. */
export function unico(elemento: XmlElement | undefined, uri: string, nome: string): XmlElement | undefined {
  if (!elemento) return undefined;
  const trovati = figliDi(elemento, uri, nome);
  return trovati.length === 1 ? trovati[0] : undefined;
}

/** Unqualified attribute, or qualified when a namespace is given, whatever the prefix. */
export function attributo(elemento: XmlElement | undefined, nome: string, uri = ''): string | undefined {
  return elemento?.attrs.find((attr) => attr.name === nome && attr.namespaceUri === uri)?.content;
}

/** Exclusive canonical XML 1.0, without comments, of an element inside its document. */
export function canonico(documento: XmlDocument, elemento: XmlElement, prefissi: string[] = []): string {
  const uscita = new XmlStringOutputBufferHandler();
  documento.canonicalize(uscita, {
    mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
    nodeSet: new Set([elemento]),
    ...(prefissi.length > 0 && { inclusiveNamespacePrefixes: prefissi }),
  });
  return uscita.result;
}

/** The same of what somebody sent: undefined where no canonical form exists (a relative namespace, C14N 1.0 §1.1). */
export function canonicoRicevuto(
  documento: XmlDocument,
  elemento: XmlElement,
  prefissi: string[],
): string | undefined {
  try {
    return canonico(documento, elemento, prefissi);
  } catch (errore) {
    if (errore instanceof Error && /canonicalize/i.test(errore.message)) return undefined;
    throw errore;
  }
}

/**
 * The element alone as a document of its own. Exclusive: only the namespaces that its names use, so that what stands
 * around it cannot weigh on it.
 */
export function staccato(documento: XmlDocument, elemento: XmlElement): string {
  return canonico(documento, elemento);
}
