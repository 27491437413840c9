import { useMemo, useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Luogo } from '#contract/bridge/index.ts';
import { usaParole } from '../../lingua.ts';
import { mostraLuogo } from '../../ufficiale/lettura.ts';
import type { ParoleCampo } from './campo.tsx';
import type { VoceCombo } from './combo-elenco.tsx';
import { Combo } from './combo.tsx';
import { luoghi, type Cercato } from './luoghi.ts';
import { luogoLasciato, luogoUnico } from './unico.ts';

interface ProprietaLuogo extends ParoleCampo, Omit<Cercato, 'testo'> {
  readonly valore: Luogo | undefined;
  readonly cambia: (luogo: Luogo | undefined) => void;
  /** What was written when the field went off the screen; left out, it goes with it. */
  readonly poi?: (luogo: Promise<Luogo | undefined>) => void;
}

function chiaveDi(luogo: Luogo): string {
  return `${luogo.tipo}-${luogo.codice}-${luogo.nome}`;
}

function usaVoci(offerti: readonly Luogo[] | undefined): readonly VoceCombo[] {
  const { t } = usaParole('ui');
  return useMemo(
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
}

/** A place as it was on the day of the event: those that existed first, the others marked. Works offline. */
export function CampoLuogo({ valore, cambia, poi, data, tipo, ...parole }: ProprietaLuogo): ReactNode {
  const { t } = usaParole('ui');
  const cassetto = useQueryClient();
  const [scritto, setScritto] = useState<string>();
  const testo = scritto ?? mostraLuogo(valore);
  const cercato = testo.trim();
  const { data: trovati, isFetching } = useQuery({
    ...luoghi({ testo, data, tipo }),
    enabled: scritto !== undefined && cercato.length > 0,
    placeholderData: keepPreviousData,
  });
  const offerti = scritto === undefined || cercato === '' ? undefined : trovati;
  const voci = usaVoci(offerti);
  const prendi = (scelto: Luogo | undefined): void => {
    if (scelto) cambia(scelto);
    setScritto(undefined);
  };
  return (
    <Combo
      {...parole}
      testo={testo}
      voci={voci}
      attesa={scritto !== undefined && isFetching}
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
      via={(tasti) => {
        if (!poi || scritto === undefined || cercato === '') return;
        const suoi = cassetto.fetchQuery(luoghi({ testo, data, tipo }));
        poi(suoi.then((trovati) => luogoLasciato(tasti, scritto, trovati)));
      }}
      apri={t('luogo.apri')}
      nessuna={t('luogo.nessuno')}
      attenzione={valore?.valido === false ? t('luogo.cessato') : undefined}
    />
  );
}
