import { useMemo, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Luogo } from '#contract/bridge/index.ts';
import { usaParole } from '../../lingua.ts';
import { chiama } from '../../ponte.ts';
import { mostraLuogo } from '../../ufficiale/lettura.ts';
import type { ParoleCampo } from './campo.tsx';
import { Combo } from './combo.tsx';
import { luogoUnico } from './unico.ts';

function chiaveDi(luogo: Luogo): string {
  return `${luogo.tipo}-${luogo.codice}-${luogo.nome}`;
}

/** A place as it was on the day of the event: those that existed first, the others marked. Works offline. */
export function CampoLuogo({
  valore,
  cambia,
  data,
  tipo,
  ...parole
}: ParoleCampo & {
  readonly valore: Luogo | undefined;
  readonly cambia: (luogo: Luogo | undefined) => void;
  /** Day of the event, `AAAA-MM-GG` or empty. */
  readonly data: string;
  readonly tipo: 'comune' | 'stato' | 'tutti';
}): ReactNode {
  const { t } = usaParole('ui');
  const [scritto, setScritto] = useState<string>();
  const testo = scritto ?? mostraLuogo(valore);
  const cercato = testo.trim();
  const { data: trovati, isFetching } = useQuery({
    queryKey: ['luoghi', cercato, data, tipo],
    enabled: scritto !== undefined && cercato.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: async () => {
      const risposta = await chiama('tabelle.luoghi', {
        testo: cercato.slice(0, 80),
        tipo,
        ...(data && { data }),
      });
      return risposta.ok ? risposta.valore : [];
    },
  });
  const attesa = scritto !== undefined && isFetching;
  const offerti = scritto === undefined || cercato === '' ? undefined : trovati;
  const voci = useMemo(
    () =>
      (offerti ?? []).map((uno) => {
        const dove = uno.tipo === 'stato' ? t('luogo.stato') : (uno.sigla ?? '');
        return {
          ...{ id: chiaveDi(uno), nome: uno.nome },
          accanto: uno.valido ? dove : `${dove} · ${t('luogo.nonValido')}`,
        };
      }),
    [offerti, t],
  );
  const prendi = (scelto: Luogo | undefined): void => {
    if (scelto) cambia(scelto);
    setScritto(undefined);
  };
  return (
    <Combo
      {...parole}
      testo={testo}
      voci={voci}
      attesa={attesa}
      dicibile={scritto !== undefined && cercato.length > 1}
      scrivi={(nuovo) => {
        setScritto(nuovo);
        if (nuovo === '') cambia(undefined);
      }}
      scegli={(id) => {
        prendi(offerti?.find((uno) => chiaveDi(uno) === id));
      }}
      lascia={() => {
        prendi(scritto === undefined ? undefined : luogoUnico(scritto, trovati ?? []));
      }}
      apri={t('luogo.apri')}
      nessuna={t('luogo.nessuno')}
      attenzione={valore?.valido === false ? t('luogo.cessato') : undefined}
    />
  );
}
