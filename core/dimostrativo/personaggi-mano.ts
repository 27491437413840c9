import type { Sesso } from '#contract/codice-fiscale.ts';
import { comuneAllora, italiana, qui, type Ambiente } from './ambiente.ts';
import { documentoFamiglia } from './documento.ts';
import type { Componenti, Nucleo } from './nuclei.ts';
import { registrata, type Indirizzo, type LuogoVita, type Persona, type Unione } from './persona.ts';

type DatiPersona = readonly [cognome: string, nome: string, sesso: Sesso, nascita: string];

/** What each story is told with; everybody and every family that it makes is kept. */
export interface ManoPersonaggi {
  readonly persona: (
    dati: DatiPersona,
    altro?: Partial<
      Pick<Persona, 'padre' | 'madre' | 'validitaCF' | 'luogoNascita' | 'cittadinanza' | 'iscrizione'>
    >,
  ) => Persona;
  readonly nozze: (a: Persona, b: Unione['b'], data: string) => Unione;
  /** @returns where they live. */
  readonly famiglia: (
    origine: string,
    via: readonly [nome: string, numero: string],
    componenti: Componenti,
    motivo?: string,
  ) => Indirizzo;
  /** The town with the hospital, as it was on a day. */
  readonly luogoDiQui: (data: string) => LuogoVita;
  readonly atto: Ambiente['atto'];
}

export function creaManoPersonaggi(ambiente: Ambiente): ManoPersonaggi & { readonly nucleo: Nucleo } {
  const nucleo: Nucleo = { persone: [], famiglie: [] };
  const luogoDiQui = (data: string): LuogoVita => comuneAllora(ambiente.luoghi, 'D403', data) ?? qui;
  return {
    nucleo,
    luogoDiQui,
    atto: (...quale) => ambiente.atto(...quale),
    persona([cognome, nome, sesso, nascita], altro = {}) {
      const nuova = ambiente.persona({
        ...{ cognome, nome, sesso, nascita, validitaCF: '1' },
        ...{ luogoNascita: luogoDiQui(nascita), cittadinanza: italiana },
        iscrizione: { motivo: '1', data: nascita, comune: qui },
        ...altro,
      });
      nucleo.persone.push(nuova);
      return nuova;
    },
    nozze(a, b, data) {
      const atto = ambiente.atto('matrimoni', qui, data);
      const unione: Unione = { tipo: 'matrimonio', a, b, data, luogo: qui, atto };
      a.unione = unione;
      if (registrata(b)) b.unione = unione;
      return unione;
    },
    famiglia(origine, [nome, numero], componenti, motivo) {
      const indirizzo = { sede: ambiente.sede, codSpecie: '213', specie: 'VIA', nome, numero, dal: origine };
      nucleo.famiglie.push(
        documentoFamiglia({
          ...{ id: ambiente.idFamiglia(), tipoScheda: '3', origine },
          ...(motivo === undefined ? {} : { motivo }),
          ...{ indirizzo, componenti },
        }),
      );
      return indirizzo;
    },
  };
}
