/**
 * Character classes of the official schema (model.md §4), as XSD patterns. Case is free; a decomposed accent, a
 * typographic apostrophe and Ș Ț with a comma below are outside all of them.
 */
function ripetuti(classe: string): string {
  return `([${classe}])*`;
}

/** Latin letters from À to ž and Ɖ. The C1 controls in it are an official slip: accepted, never worth sending. */
const estese = '\u008A\u008C\u008E\u009A\u009C\u009E-\u009F\u00C0-\u017E\u0189a-zA-Z';

export const lettereECifre = ripetuti('0-9a-zA-Z');
export const lettereCifreSpazio = ripetuti('0-9a-zA-Z ');
export const lettereCifreTratto = ripetuti('0-9a-zA-Z\\-');
export const lettereCifreTrattoSpazio = ripetuti('0-9a-zA-Z\\- ');
export const lettereCifrePuntoSpazio = ripetuti('0-9a-zA-Z. ');
export const lettereCifrePuntoTrattoSpazio = ripetuti('0-9a-zA-Z.\\- ');
export const lettereCifrePuntoTrattoBarraSpazio = ripetuti('0-9a-zA-Z.\\-/ ');
export const lettere = ripetuti('a-zA-Z');
export const lettereSpazio = ripetuti('a-zA-Z ');
export const lettereApostrofoSpazio = ripetuti("a-zA-Z' ");
export const protocollo = ripetuti('0-9a-zA-Z\\-_/');
export const valoreControllo = ripetuti('0-9a-zA-Z\\-.,/_ ');

/** Names of people and provinces: no digit, no slash, no parenthesis. */
export const nomi = ripetuti(`${estese}\\- '.,`);
export const estesiECifre = ripetuti(`0-9${estese}\\- '.,`);
export const estesiCifreBarra = ripetuti(`0-9${estese}\\- '/.,`);
export const estesiCifreParentesi = ripetuti(`0-9${estese}\\- '.,()`);
export const estesiCifreBarraParentesi = ripetuti(`0-9${estese}\\- '/.,()`);
export const toponimoEstero = ripetuti(`0-9${estese}\\- '/.,()#:`);
export const annotazione = ripetuti(`0-9${estese}\\- '/.,()€`);
export const note = ripetuti(`0-9${estese},.\\-'":; `);
export const frazione = ripetuti(`0-9${estese},.\\-'":; ()`);
export const questura = ripetuti("0-9a-zA-Z\\-. '()");
export const traslitterato = ripetuti("a-zA-Z,.\\-' ");
export const traslitteratoConCifre = ripetuti("0-9a-zA-Z,.\\-' ");

export const numeri = '(\\d)+';
