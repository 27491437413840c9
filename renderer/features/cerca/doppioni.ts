import { useQuery } from '@tanstack/react-query';
import type { Candidato } from '#contract/wa/ricerca.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { doppioni } from './domanda.ts';
import { piano, type Riga } from './fuori-linea.ts';

/** How much of what was said must agree for two records to look like one person: a letter wrong, not another name. */
export const stessaPersona = 85;
/** Groups that are asked about: a search that finds more is to be narrowed down first. */
const massimo = 2;
/** Letters in which two spellings of one name begin alike. */
const inizio = 3;

/** Born the same day with names that begin alike: worth asking the register whether they are one. */
export function somiglianti(righe: readonly Riga[]): readonly Riga[] {
  const vive = righe.filter(({ stato, dataNascita }) => stato !== 'annullato' && dataNascita !== undefined);
  const capo = ({ cognome, nome }: Riga): string =>
    `${piano(cognome).slice(0, inizio)}|${piano(nome).slice(0, inizio)}`;
  const simili = (a: Riga, b: Riga): boolean => a.dataNascita === b.dataNascita && capo(a) === capo(b);
  return vive.filter(
    (una, i) =>
      vive.findIndex((altra) => simili(una, altra)) === i &&
      vive.some((altra) => altra !== una && simili(una, altra)),
  );
}

/** Whoever the register says may be the same person, under another record. */
export function altreSchede(
  { idSchedaSoggettoANPR: id }: Riga,
  candidati: readonly Candidato[],
): readonly Candidato[] {
  return candidati.filter(
    ({ soggetto, punteggio }) =>
      punteggio >= stessaPersona && soggetto.idSchedaSoggettoANPR !== id && soggetto.stato !== 'annullato',
  );
}

/** Of the people found, those with more than one record: the register judges; without it, same names and same birth. */
export function usaDoppioni(righe: readonly Riga[], attesa: boolean): readonly Riga[] {
  const { inSede } = usaSessione();
  const daChiedere = attesa ? [] : somiglianti(righe).slice(0, massimo);
  const { data } = useQuery({
    queryKey: ['doppioni', daChiedere.map((una) => una.idSchedaSoggettoANPR)],
    enabled: inSede && daChiedere.length > 0,
    gcTime: 0,
    queryFn: async (): Promise<readonly Riga[] | null> => {
      const risposte = await Promise.all(
        daChiedere.map(async (una) => {
          const { cognome, nome, dataNascita, sesso } = una;
          const esito = await chiama('registro.duplicati', {
            ...{ cognome, nome },
            ...(dataNascita === undefined ? {} : { dataNascita }),
            ...(sesso === 'M' || sesso === 'F' ? { sesso } : {}),
          });
          return esito.ok ? altreSchede(una, esito.valore).length > 0 : undefined;
        }),
      );
      return risposte.includes(undefined) ? null : daChiedere.filter((_, i) => risposte[i]);
    },
  });
  if (daChiedere.length === 0) return [];
  return data ?? doppioni(righe).flatMap(([prima]) => (prima ? [prima] : []));
}
