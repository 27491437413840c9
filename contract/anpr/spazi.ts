const radice = 'http://sogei.it/ANPR/';

/**
 * XML namespaces of the official messages. Only the root of a message and the elements the schema takes by `ref`
 * are qualified; everything else has no namespace (`elementFormDefault="unqualified"`).
 */
export const spazi = {
  iscrizione: `${radice}1000iscrizione`,
  consultazione: `${radice}3000consultazione`,
  certificazione: `${radice}6001certificazione`,
  rispostaComune: `${radice}rispostaComune`,
} as const;
