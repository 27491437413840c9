import type { DatiSoggetto } from '../../anpr/index.ts';
import { eItaliano } from '../sezioni/cittadinanza.ts';
import type { FattiCarta } from './idoneita.ts';

type Carta = NonNullable<DatiSoggetto['cartaIdentita']>;

/** The digit of `cartaceaElettronica` that means electronic: EC059 speaks of E, the schema of a digit. */
export const tipoElettronica = '2';
/** The number printed on an electronic card: `CA12345AB`. */
export const numeroElettronica = /^C[A-Z]\d{5}[A-Z]{2}$/;

export function elettronica({
  cartaceaElettronica: tipo,
  numero,
}: Pick<Carta, 'numero' | 'cartaceaElettronica'>): boolean {
  return tipo === tipoElettronica || (tipo === undefined && numeroElettronica.test(numero));
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
