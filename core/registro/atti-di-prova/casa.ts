import type { SoggettoFamiglia, TipoResidenza } from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../modello.ts';
import { detto, type Atto, type Scena } from './scena.ts';

const luoghi = luoghiDiProva();
const vie = ['DEI TIGLI', 'DEL MULINO', 'SAN PANTALEO', 'DELLE QUERCE', 'MONTALBANO'];

/** A house of the municipality where the scene is; so many numbers that the same one hardly comes twice. */
export function casa({ caso, chi }: Scena, dal: string, tipoIndirizzo = '1'): TipoResidenza | undefined {
  const comune = luoghi.comunePerIstat(chi.comune);
  if (!comune) return undefined;
  return {
    tipoIndirizzo,
    indirizzo: {
      cap: '50059',
      comune: {
        nomeComune: comune.nome,
        codiceIstat: comune.codice,
        siglaProvinciaIstat: comune.sigla ?? '',
      },
      toponimo: { specie: 'VIA', denominazioneToponimo: caso.uno(vie) },
      numeroCivico: { numero: String(caso.intero(1, 99_999)) },
    },
    dataDecorrenzaResidenza: dal,
  };
}

export function elencato(
  s: Soggetto,
  tipoLegame: string,
  codiceLegame: string,
  dal: string,
): SoggettoFamiglia {
  return { generalita: detto(s), legameSoggetto: { tipoLegame, dataDecorrenza: dal, codiceLegame } };
}

/** One of these, at random. */
export function uno(atti: readonly Atto[]): Atto {
  return (scena) => scena.caso.uno(atti)(scena);
}
