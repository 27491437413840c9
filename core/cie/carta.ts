import type { CartaIdentita } from './tipi.ts';
import { elettronica, inCorso } from '#contract/regole/carta-identita/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Soggetto } from '../registro/modello.ts';

/** The paper card that stands in the way of an electronic one: it must be annulled first (5008 type 03). */
export function cartaceaInCorso(
  { dati: { cartaIdentita: carta } }: Pick<Soggetto, 'dati'>,
  giorno: string,
): CartaIdentita | undefined {
  return carta && !elettronica(carta) && inCorso(carta, giorno) ? carta : undefined;
}

/** Says of a person what blocks the electronic card, in words that name the card and the way out. */
export function bloccoCartacea(soggetto: Soggetto, giorno: string, campo: string): Rilievo[] {
  const carta = cartaceaInCorso(soggetto, giorno);
  if (!carta) return [];
  return [
    rilievo('EN148', {
      campo,
      causa: `In ANPR risulta in corso di validità la carta d’identità cartacea ${carta.numero}.`,
      rimedio: 'Il comune ne comunica prima l’annullamento o la scadenza (5008, mutazione 03).',
    }),
  ];
}
