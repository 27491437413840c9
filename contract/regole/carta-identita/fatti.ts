import type { DatiSoggetto } from '../../anpr/index.ts';
import { eItaliano } from '../sezioni/cittadinanza.ts';
import type { FattiCarta } from './idoneita.ts';

/** EC059 speaks of E, the schema of a digit: 2. The number of an electronic card is `CA12345AB`. */
export function elettronica({
  cartaceaElettronica: tipo,
  numero,
}: Pick<NonNullable<DatiSoggetto['cartaIdentita']>, 'numero' | 'cartaceaElettronica'>): boolean {
  return tipo === '2' || (tipo === undefined && /^C[A-Z]\d{5}[A-Z]{2}$/.test(numero));
}

/** The record of a person, as far as the rules of the card look at it. */
export function fattiCarta(
  stato: FattiCarta['stato'],
  {
    generalita,
    cittadinanza,
    cartaIdentita: carta,
  }: Pick<DatiSoggetto, 'generalita' | 'cittadinanza' | 'cartaIdentita'>,
): FattiCarta {
  const { dataNascita, senzaGiorno, senzaGiornoMese } = generalita;
  return {
    stato,
    dataNascita,
    compleannoNoto: senzaGiorno === undefined && senzaGiornoMese === undefined,
    italiano: eItaliano(cittadinanza),
    ...(carta && {
      carta: {
        numero: carta.numero,
        elettronica: elettronica(carta),
        dataScadenza: carta.dataScadenza,
        dataAnnullamento: carta.dataAnnullamento,
      },
    }),
  };
}
