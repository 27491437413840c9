/** Cuts and seams on the text of an envelope, for those who attack it without the key that signed it. */

/** The text of an element, from its first opening to its last closing. */
export function pezzo(testo: string, nome: string): string {
  const trovato = new RegExp(`<${nome}[\\s>].*</${nome}>`, 's').exec(testo)?.[0];
  if (trovato === undefined) throw new Error(`no ${nome} in the envelope`);
  return trovato;
}

/** `vecchio`, which must be there once, becomes `nuovo`. */
export function cambia(testo: string, vecchio: string, nuovo: string): string {
  const [prima, dopo, altro] = testo.split(vecchio);
  if (prima === undefined || dopo === undefined || altro !== undefined) {
    throw new Error(`${vecchio.slice(0, 60)}: not there, or more than once`);
  }
  return `${prima}${nuovo}${dopo}`;
}

/** At the end of the Header, outside wsse:Security. */
export const inHeader = (testo: string, xml: string): string =>
  cambia(testo, '</soapenv:Header>', `${xml}</soapenv:Header>`);

/** At the end of wsse:Security. */
export const inSecurity = (testo: string, xml: string): string =>
  cambia(testo, '</wsse:Security>', `${xml}</wsse:Security>`);

export const involucro = (xml: string): string => `<w:W xmlns:w="urn:w">${xml}</w:W>`;

/** The signature of the message: the last one. */
export function firmaDelMessaggio(testo: string): string {
  return testo.slice(
    testo.lastIndexOf('<ds:Signature '),
    testo.lastIndexOf('</ds:Signature>') + '</ds:Signature>'.length,
  );
}

/** The message signature with a change in it. */
export function conFirma(testo: string, ritocco: (firma: string) => string): string {
  const firma = firmaDelMessaggio(testo);
  return cambia(testo, firma, ritocco(firma));
}
