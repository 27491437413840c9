import { useMemo, type ReactNode } from 'react';
import { usaParole } from '../../../lingua.ts';
import { CampoElenco } from '../../../ui/campi/elenco.tsx';
import { CampoSelezione } from '../../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../../ui/campi/testo.tsx';
import { Periodo } from '../../../ui/filtri.tsx';
import type { FiltriAccessi } from './domanda.ts';
import { usaNomi } from './nomi.ts';
import { tipiNominati } from './tipi.ts';

/** Which accesses to see: each change is at once in the list. */
export function Filtri({
  filtri,
  cambia,
}: {
  readonly filtri: FiltriAccessi;
  readonly cambia: (cambi: Partial<FiltriAccessi>) => void;
}): ReactNode {
  const { t } = usaParole('vigilanza');
  const { tipo: nome } = usaNomi();
  const tipi = useMemo(
    () =>
      tipiNominati
        .map((valore) => ({ valore, nome: nome(valore) }))
        .toSorted((a, b) => a.nome.localeCompare(b.nome)),
    [nome],
  );
  const testo = (che: 'operatore' | 'soggetto', massimo: number): ReactNode => (
    <CampoTesto
      nome={`vigilanza.${che}`}
      etichetta={t(che)}
      massimo={massimo}
      maiuscolo={che === 'operatore'}
      valore={filtri[che]}
      cambia={(valore) => {
        cambia({ [che]: valore });
      }}
    />
  );
  return (
    <search className="utenti-campi" aria-label={t('filtri')}>
      <Periodo prefisso="vigilanza" filtri={filtri} cambia={cambia} dal={t('dal')} al={t('al')} />
      {testo('operatore', 16)}
      {testo('soggetto', 16)}
      <CampoElenco
        nome="vigilanza.tipo"
        etichetta={t('tipo')}
        valore={filtri.tipo}
        opzioni={tipi}
        cambia={(tipo) => {
          cambia({ tipo });
        }}
      />
      <CampoSelezione
        nome="vigilanza.esito"
        etichetta={t('esito')}
        vuota={t('tutti')}
        valore={filtri.esito}
        opzioni={(['riuscito', 'rifiutato'] as const).map((valore) => ({ valore, nome: t(valore) }))}
        cambia={(esito) => {
          cambia({ esito: esito === 'riuscito' || esito === 'rifiutato' ? esito : '' });
        }}
      />
    </search>
  );
}
