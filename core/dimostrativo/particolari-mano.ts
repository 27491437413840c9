import type { Sesso } from '#contract/codice-fiscale.ts';
import type { Famiglia } from '../registro/modello.ts';
import { italiana, qui, type Ambiente } from './ambiente.ts';
import { documentoFamiglia } from './documento.ts';
import type { Componenti } from './nuclei.ts';
import type { Indirizzo, LuogoVita, Persona, Unione } from './persona.ts';
import { comuneAllora, sedeDimostrativa as sede } from './sede.ts';

type DatiPersona = readonly [cognome: string, nome: string, sesso: Sesso, nascita: string];

/** What each story is told with: everything is said, nothing is left to chance. */
export interface Mano {
  readonly persona: (
    dati: DatiPersona,
    altro?: Partial<Pick<Persona, 'padre' | 'madre' | 'luogoNascita' | 'cittadinanza' | 'iscrizione'>>,
  ) => Persona;
  readonly unisce: (tipo: Unione['tipo'], a: Persona, b: Persona, data: string) => void;
  readonly via: (nome: string, numero: string, dal: string, frazione?: string) => Indirizzo;
  readonly famiglia: (
    origine: string,
    indirizzo: Indirizzo,
    componenti: Componenti,
    altro?: Partial<Parameters<typeof documentoFamiglia>[0]>,
  ) => Famiglia;
  /** A municipality as it was on a day. */
  readonly comune: (codiceCatastale: string, data: string) => LuogoVita | undefined;
}

export function creaMano(ambiente: Ambiente): Mano {
  const comune = (codice: string, data: string): LuogoVita | undefined =>
    comuneAllora(ambiente.luoghi, codice, data);
  return {
    comune,
    persona: ([cognome, nome, sesso, nascita], altro = {}) =>
      ambiente.persona({
        ...{ cognome, nome, sesso, nascita, validitaCF: '1' },
        ...{ luogoNascita: comune('D403', nascita) ?? qui, cittadinanza: italiana },
        iscrizione: { motivo: '1', data: nascita, comune: qui },
        ...altro,
      }),
    unisce: (tipo, a, b, data) => {
      const atto = ambiente.atto(tipo === 'matrimonio' ? 'matrimoni' : 'unioni', qui, data);
      a.unione = b.unione = { tipo, a, b, data, luogo: qui, atto };
    },
    via: (nome, numero, dal, frazione) => ({
      ...{ sede, codSpecie: '213', specie: 'VIA', nome, numero, dal },
      ...(frazione === undefined ? {} : { frazione }),
    }),
    famiglia: (origine, indirizzo, componenti, altro = {}) =>
      documentoFamiglia({
        ...{ id: ambiente.idFamiglia(), tipoScheda: '3', origine, indirizzo, componenti },
        ...altro,
      }),
  };
}
