import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { cercaRicordati, rigaDa, type Riga } from './fuori-linea.ts';

const attesaTasti = 160;
const recentiMostrati = 8;
/** More than these are not read, they are narrowed down. */
export const limite = 12;

export interface Ricerca {
  readonly cercato: string;
  readonly righe: readonly Riga[];
  /** True until the answer to what is written now is here. */
  readonly attesa: boolean;
  readonly locale: boolean;
  readonly errore: { readonly messaggio: string; readonly rimedio: string } | undefined;
  readonly riprova: () => void;
}

function usaRitardo(testo: string): string {
  const [fermo, setFermo] = useState(testo);
  useEffect(() => {
    const timer = setTimeout(() => {
      setFermo(testo);
    }, attesaTasti);
    return () => {
      clearTimeout(timer);
    };
  }, [testo]);
  return fermo;
}

/** The register while typing; without it, who was read lately here. Each answer belongs to its own question. */
export function usaRicerca(testo: string): Ricerca {
  const { archivio, inSede } = usaSessione();
  const scritto = testo.trim();
  const cercato = usaRitardo(scritto);
  const abbastanza = cercato.length >= 2;
  const { data, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['cerca', cercato, inSede],
    enabled: abbastanza,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async (): Promise<Pick<Ricerca, 'righe' | 'locale' | 'errore'>> => {
      const qui = async () => cercaRicordati(await archivio.ricordati(), cercato, limite);
      if (!inSede) return { righe: await qui(), locale: true, errore: undefined };
      const risposta = await chiama('registro.cerca', { testo: cercato, limite });
      if (risposta.ok) return { righe: risposta.valore, locale: false, errore: undefined };
      const { tipo, messaggio, rimedio } = risposta.errore;
      const senzaCore = tipo === 'fuori-linea' || tipo === 'esito-ignoto';
      return { righe: senzaCore ? await qui() : [], locale: senzaCore, errore: { messaggio, rimedio } };
    },
  });
  return {
    cercato: scritto,
    righe: (scritto.length >= 2 && data?.righe) || [],
    attesa: scritto.length >= 2 && (scritto !== cercato || isFetching || isPlaceholderData),
    locale: data?.locale ?? !inSede,
    errore: data?.errore,
    riprova: () => void refetch(),
  };
}

/** Last people served here by this operator, from the encrypted archive. */
export function usaRecenti(): readonly Riga[] {
  const { archivio, operatore } = usaSessione();
  const { data } = useQuery({
    queryKey: ['recenti', operatore],
    gcTime: 0,
    queryFn: async () =>
      (await archivio.ricordati())
        .toSorted((a, b) => b.letto - a.letto)
        .slice(0, recentiMostrati)
        .map(rigaDa),
  });
  return data ?? [];
}
