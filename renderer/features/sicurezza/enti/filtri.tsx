import type { ReactNode } from 'react';
import { GenereEnte } from '#contract/wa/enti.ts';
import { usaParole } from '../../../lingua.ts';
import { CampoSelezione, Spunta } from '../../../ui/campi/scelta.tsx';
import { CercaNellElenco } from '../../../ui/filtri.tsx';
import type { FiltriEnti } from './cerca.ts';

/** Which bodies to see: each change is at once in the list. */
export function Filtri({
  filtri,
  cambia,
}: {
  readonly filtri: FiltriEnti;
  readonly cambia: (cambi: Partial<FiltriEnti>) => void;
}): ReactNode {
  const { t } = usaParole('enti');
  return (
    <search className="enti-filtri" aria-label={t('filtri')}>
      <CercaNellElenco
        {...{ nome: 'enti.testo', etichetta: t('cerca'), esempio: t('cercaEsempio'), massimo: 60 }}
        valore={filtri.testo}
        cambia={(testo) => {
          cambia({ testo });
        }}
      />
      <CampoSelezione
        {...{ nome: 'enti.genere', etichetta: t('genere'), vuota: t('tutti'), valore: filtri.genere }}
        opzioni={GenereEnte.options.map((valore) => ({ valore, nome: t(`generi.${valore}`) }))}
        cambia={(genere) => {
          cambia({ genere: GenereEnte.options.find((uno) => uno === genere) ?? '' });
        }}
      />
      <Spunta
        {...{ nome: 'enti.chiusi', etichetta: t('ancheChiusi'), valore: filtri.chiusi }}
        cambia={(chiusi) => {
          cambia({ chiusi });
        }}
      />
    </search>
  );
}
