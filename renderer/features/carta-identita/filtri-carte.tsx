import type { ReactNode } from 'react';
import { StatoCarta } from '#contract/wa/carta-identita.ts';
import { usaParole } from '../../lingua.ts';
import { CampoSelezione } from '../../ui/campi/scelta.tsx';
import { CampoTesto } from '../../ui/campi/testo.tsx';
import { Periodo } from '../../ui/filtri.tsx';
import { orizzonti, type FiltriDelleCarte } from './filtri-carte.ts';

/** Which cards to see: each change is at once in the list. */
export function FiltriCarte({
  agenda,
  filtri,
  cambia,
}: {
  readonly agenda: boolean;
  readonly filtri: FiltriDelleCarte;
  readonly cambia: (cambi: Partial<FiltriDelleCarte>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  if (agenda) return <FiltroScadenze filtri={filtri} cambia={cambia} />;
  return (
    <search className="carta-filtri" aria-label={t('parti.registro')}>
      <CampoTesto
        nome="carte-cerca"
        etichetta={t('registro.cerca')}
        nota={t('registro.cercaNota')}
        valore={filtri.testo}
        cambia={(testo) => {
          cambia({ testo });
        }}
        massimo={80}
        largo="medio"
      />
      <CampoSelezione
        nome="carte-stato"
        etichetta={t('registro.filtroStato')}
        vuota={t('registro.tutte')}
        valore={filtri.stato}
        cambia={(stato) => {
          cambia({ stato });
        }}
        opzioni={StatoCarta.options.map((stato) => ({ valore: stato, nome: t(`registro.stati.${stato}`) }))}
      />
      <Periodo
        prefisso="carte"
        filtri={filtri}
        cambia={cambia}
        dal={t('registro.filtroDal')}
        al={t('registro.filtroAl')}
      />
    </search>
  );
}

function FiltroScadenze({
  filtri,
  cambia,
}: {
  readonly filtri: FiltriDelleCarte;
  readonly cambia: (cambi: Partial<FiltriDelleCarte>) => void;
}): ReactNode {
  const { t } = usaParole('carta-identita');
  return (
    <search className="carta-filtri" aria-label={t('parti.scadenze')}>
      <CampoSelezione
        nome="carte-mesi"
        etichetta={t('registro.entro')}
        valore={String(filtri.mesi)}
        cambia={(valore) => {
          cambia({ mesi: Number(valore) });
        }}
        opzioni={orizzonti.map((mesi) => ({
          valore: String(mesi),
          nome: t('registro.mesi', { count: mesi }),
        }))}
      />
    </search>
  );
}
