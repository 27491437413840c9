import type { RichiestaCIE8 } from '#contract/anpr/index.ts';
import type { Caso } from './caso.ts';
import { comuneAire, iscritti, type Iscritto } from './iscritti.ts';

/** One of the three calls of CIEOnline, without header and sender. */
export interface PassoCIE {
  readonly codice: 'CIE2' | 'CIE7' | 'CIE8';
  readonly detto: string;
  readonly richiesta: Readonly<Record<string, unknown>>;
}

const lettere = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const alfabeto = [...lettere] as [string, ...string[]];

/** Two letters, of which the first C, five figures, two letters. */
function numeroCarta(caso: Caso): string {
  const lettera = (): string => caso.uno(alfabeto);
  return `C${lettera()}${String(caso.intero(100_000)).padStart(5, '0')}${lettera()}${lettera()}`;
}

/** A card of today that lasts until the birthday after ten years. */
function carta(caso: Caso, { dataNascita }: Iscritto, oggi: string): RichiestaCIE8['cartaIdentita'] {
  const anni = Number(oggi.slice(0, 4)) + (oggi.slice(5) < dataNascita.slice(5) ? 9 : 10);
  return {
    ...{ numero: numeroCarta(caso), dataRilascio: oggi, cartaceaElettronica: '2', interdizioneEspatrio: 'N' },
    comuneRilascio: comuneAire,
    dataScadenza: `${String(anni)}${dataNascita.slice(4)}`,
  };
}

/** The life of a card: the person is read, the card issued, and annulled where it is asked. @param oggi `AAAA-MM-GG`. */
export function passiCIE(caso: Caso, oggi: string, annulla: boolean): readonly PassoCIE[] {
  const chi = caso.uno(iscritti);
  const { cognome, nome, codFiscale } = chi;
  const generalita = { cognome, nome, codiceFiscale: { codFiscale } };
  const cartaIdentita = carta(caso, chi, oggi);
  return [
    {
      codice: 'CIE2',
      detto: `legge ${cognome} ${nome}`,
      richiesta: {
        generalita: { ...generalita, codiceFiscale: codFiscale },
        datiControllo: { comuneResidenza: comuneAire, soggettoAIRE: 'SI' },
      },
    },
    {
      codice: 'CIE8',
      detto: `comunica l’emissione della carta ${cartaIdentita.numero}`,
      richiesta: { generalita, cartaIdentita },
    },
    ...(annulla
      ? [
          {
            codice: 'CIE7' as const,
            detto: `comunica l’annullamento della carta ${cartaIdentita.numero}`,
            richiesta: { generalita, cartaIdentita, dataAnnullamento: oggi },
          },
        ]
      : []),
  ];
}
