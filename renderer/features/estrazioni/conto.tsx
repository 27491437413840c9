import { useEffect, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { criteriDi } from './corpo.ts';
import type { Modulo } from './modello.ts';

/** Nobody counts while a person is still writing, in milliseconds. */
const pausa = 400;

function usaFermo<T>(valore: T): T {
  const [fermo, setFermo] = useState(valore);
  useEffect(() => {
    const attesa = setTimeout(() => {
      setFermo(valore);
    }, pausa);
    return () => {
      clearTimeout(attesa);
    };
  }, [valore]);
  return fermo;
}

/** How many people it would be of: counted by the register as the criteria change. */
export function Conto({ modulo, pronto }: { readonly modulo: Modulo; readonly pronto: boolean }): ReactNode {
  const { t, lingua } = usaParole('estrazioni');
  // As text, because two forms that ask the same are the same.
  const corpo = usaFermo(JSON.stringify(criteriDi({ ...modulo, dati: ['2'] })));
  const { data, isFetching } = useQuery({
    queryKey: ['conta-estrazione', corpo],
    enabled: pronto,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: () =>
      chiama('registro.contaEstrazione', {
        criteriRicerca: JSON.parse(corpo) as Record<string, unknown>,
      }),
  });
  const quante = data?.ok ? data.valore.quante : undefined;
  return (
    <div className="estrazioni-conto" role="status" aria-busy={isFetching}>
      {!pronto && <p>{t('contoFermo')}</p>}
      {pronto && !data && <p>{t('conto')}</p>}
      {pronto && quante !== undefined && (
        <p>
          <strong>{new Intl.NumberFormat(lingua).format(quante)}</strong> {t('persone', { count: quante })}
        </p>
      )}
      {pronto && data && !data.ok && (
        <p>
          <span>{data.errore.messaggio}</span> <span>{data.errore.rimedio}</span>
        </p>
      )}
    </div>
  );
}
