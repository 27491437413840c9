import type { Comune, SoggettoFamiglia, TipoResidenza } from '#contract/anpr/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Soggetto } from '../modello.ts';
import { detto, type Atto, type Scena } from './scena.ts';

const luoghi = luoghiDiProva();
const vie = ['DEI TIGLI', 'DEL MULINO', 'SAN PANTALEO', 'DELLE QUERCE', 'MONTALBANO'];

/** How a message names the municipality where the scene is; undefined: the places of the tests do not know it. */
export function comuneQui({ chi }: Scena): Comune | undefined {
  const comune = luoghi.comunePerIstat(chi.comune);
  return (
    comune && {
      nomeComune: comune.nome,
      codiceIstat: comune.codice,
      siglaProvinciaIstat: comune.sigla ?? '',
    }
  );
}

/** A house of the municipality where the scene is; so many numbers that the same one hardly comes twice. */
export function casa(scena: Scena, dal: string, tipoIndirizzo = '1'): TipoResidenza | undefined {
  const { caso } = scena;
  const comune = comuneQui(scena);
  if (!comune) return undefined;
  return {
    tipoIndirizzo,
    indirizzo: {
      cap: '50059',
      comune,
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
