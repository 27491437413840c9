import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CercaNellElenco, Periodo, SoloMie } from '../../ui/filtri.tsx';
import type { FiltriEmessi } from './filtri.ts';

/** Which certificates to see: each change is at once in the list. */
export function Filtri({
  filtri,
  cambia,
  io,
}: {
  readonly filtri: FiltriEmessi;
  readonly cambia: (cambi: Partial<FiltriEmessi>) => void;
  /** Codice fiscale of who is here. */
  readonly io: string | undefined;
}): ReactNode {
  const { t, lingua } = usaParole('emessi');
  const cerca = (che: 'persona' | 'numero', massimo: number): ReactNode => (
    <CercaNellElenco
      nome={`emessi.${che}`}
      etichetta={t(`filtri.${che}`)}
      esempio={t(`filtri.${che}Esempio`)}
      massimo={massimo}
      valore={filtri[che]}
      cambia={(testo) => {
        cambia({ [che]: testo });
      }}
    />
  );
  return (
    <search className="emessi-filtri" aria-label={t('filtri.nome')}>
      <Periodo prefisso="emessi" filtri={filtri} cambia={cambia} dal={t('filtri.dal')} al={t('filtri.al')} />
      {cerca('persona', 80)}
      <CampoSelezione
        nome="emessi.tipo"
        etichetta={t('filtri.tipo')}
        vuota={t('filtri.tutti')}
        valore={filtri.tipo}
        opzioni={vociValide('13', oggi()).map((una) => ({
          valore: una.codice,
          nome: etichetta(una, lingua),
        }))}
        cambia={(tipo) => {
          cambia({ tipo });
        }}
      />
      <FiltroStato filtri={filtri} cambia={cambia} />
      {cerca('numero', 30)}
      <SoloMie
        classe="emessi-miei"
        etichetta={t('filtri.soloMiei')}
        io={io}
        operatore={filtri.operatore}
        cambia={(operatore) => {
          cambia({ operatore });
        }}
      />
    </search>
  );
}

function FiltroStato({
  filtri,
  cambia,
}: {
  readonly filtri: FiltriEmessi;
  readonly cambia: (cambi: Partial<FiltriEmessi>) => void;
}): ReactNode {
  const { t } = usaParole('emessi');
  return (
    <CampoSelezione
      nome="emessi.stato"
      etichetta={t('filtri.stato')}
      vuota={t('filtri.tutti')}
      valore={filtri.stato}
      opzioni={(['validi', 'annullati'] as const).map((valore) => ({
        valore,
        nome: t(`filtri.${valore}`),
      }))}
      cambia={(stato) => {
        cambia({ stato: stato === 'validi' || stato === 'annullati' ? stato : '' });
      }}
    />
  );
}
