import { base64, cifre, codice, data, intero, istante, testo, testoLibero } from './foglie.ts';
import { messaggio } from './messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, unoOPiu, zeroOPiu } from './tipo.ts';

/** A small message with one of everything that the official ones use, for tests of the codec. */
export const spazioDiProva = 'urn:prova:messaggi';
export const altroSpazio = 'urn:prova:altro';

export const RispostaAltra = messaggio(altroSpazio, 'Altra', { esito: testo(1, 4) });

const forma = {
  nome: testo(1, 5, '([a-zA-Z])*'),
  sesso: facoltativo(testo(1, 1, 'M|F')),
  giorno: facoltativo(data()),
  voce: zeroOPiu(tipo('tipoVoce', { codice: codice(cifre(2), '05'), nota: facoltativo(testoLibero()) })),
  riga: unoOPiu(testo(1, 3)),
  quando: facoltativo(istante()),
  quanti: facoltativo(intero()),
  file: facoltativo(base64()),
  uno: facoltativo(cifre(1)),
  due: facoltativo(cifre(1)),
  tre: facoltativo(cifre(1)),
  quattro: facoltativo(cifre(1)),
  altra: facoltativo(RispostaAltra.schema),
};

export const RichiestaProva = messaggio(
  spazioDiProva,
  'RichiestaProva',
  forma,
  unoFra('uno', 'due'),
  alPiuUnoFra('tre', 'quattro'),
);
/** The same as an answer: what it does not know is tolerated. */
export const RispostaProva = messaggio(
  spazioDiProva,
  'RispostaProva',
  forma,
  unoFra('uno', 'due'),
  alPiuUnoFra('tre', 'quattro'),
);
