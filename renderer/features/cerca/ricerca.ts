import { useEffect, useRef, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { usaSessione } from '../../sessione.tsx';
import { rigaDa, type Riga } from './fuori-linea.ts';
import { nulla, trova, type Trovati } from './trovati.ts';

/** Milliseconds. Nearer than this are the letters of a reader of bar codes, or of a hand that falls on the keys. */
const attesaTasti = 20;
const recentiMostrati = 8;

export interface Ricerca {
  readonly cercato: string;
  readonly trovati: Trovati;
  /** True until the answer to what is written now is here. */
  readonly attesa: boolean;
  readonly locale: boolean;
  readonly riprova: () => void;
}

/** The first key asks at once, and so does each that comes alone; of a burst the last one asks, and never what is over. */
function usaRitmo(testo: string): string {
  const [chiesto, setChiesto] = useState(testo);
  const ultimo = useRef(-Infinity);
  useEffect(() => {
    const adesso = performance.now();
    const solo = adesso - ultimo.current > attesaTasti;
    ultimo.current = adesso;
    const timer = setTimeout(
      () => {
        setChiesto(testo);
      },
      solo ? 0 : attesaTasti,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [testo]);
  return chiesto;
}

/** Each answer belongs to its own question: one that comes late answers nobody. */
export function usaRicerca(testo: string): Ricerca {
  const { archivio, inSede } = usaSessione();
  const scritto = testo.trim();
  const cercato = usaRitmo(scritto);
  const { data, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['cerca', cercato, inSede],
    enabled: cercato.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 0,
    queryFn: async () => trova(archivio, inSede, cercato),
  });
  const abbastanza = scritto.length >= 2;
  return {
    cercato: scritto,
    trovati: (abbastanza && data) || nulla,
    attesa: abbastanza && (scritto !== cercato || isFetching || isPlaceholderData),
    locale: data?.locale ?? !inSede,
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
