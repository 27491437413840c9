import type { ReactNode } from 'react';
import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import { oggi } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Campo } from '../../ui/campi/campo.tsx';
import { CampoData } from '../../ui/campi/data.tsx';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import type { FiltriEmessi } from './filtri.ts';

function Cerca({
  che,
  filtri,
  cambia,
}: {
  readonly che: 'persona' | 'numero';
  readonly filtri: FiltriEmessi;
  readonly cambia: (cambi: Partial<FiltriEmessi>) => void;
}): ReactNode {
  const { t } = usaParole('emessi');
  return (
    <Campo nome={`emessi.${che}`} etichetta={t(`filtri.${che}`)}>
      {(appigli) => (
        <input
          {...appigli}
          type="search"
          className="form-control"
          autoComplete="off"
          placeholder={t(`filtri.${che}Esempio`)}
          maxLength={che === 'numero' ? 30 : 80}
          value={filtri[che]}
          onChange={({ target }) => {
            cambia({ [che]: target.value });
          }}
        />
      )}
    </Campo>
  );
}

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
  return (
    <search className="emessi-filtri" aria-label={t('filtri.nome')}>
      <CampoData
        nome="emessi.dal"
        etichetta={t('filtri.dal')}
        valore={filtri.dal}
        cambia={(dal) => {
          cambia({ dal });
        }}
      />
      <CampoData
        nome="emessi.al"
        etichetta={t('filtri.al')}
        valore={filtri.al}
        cambia={(al) => {
          cambia({ al });
        }}
      />
      <Cerca che="persona" filtri={filtri} cambia={cambia} />
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
      <Cerca che="numero" filtri={filtri} cambia={cambia} />
      {io !== undefined && (
        <label className="emessi-miei">
          <input
            type="checkbox"
            checked={filtri.operatore === io}
            onChange={({ target }) => {
              cambia({ operatore: target.checked ? io : '' });
            }}
          />
          {t('filtri.soloMiei')}
        </label>
      )}
    </search>
  );
}
