import type { ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Sezione } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';
import { Albero } from '../famiglia/albero.tsx';

/** The household drawn: who heads it, and everyone by their tie. Each opens, and so does the family itself. */
export function Famiglia({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const { t } = usaParole('scheda');
  const { vai } = usaNavigazione();
  const { famiglia, idSchedaSoggettoANPR: soggetto } = dossier;
  if (!famiglia)
    return (
      <Sezione id="famiglia" titolo={t('famiglia')}>
        <p>{t('senzaFamiglia')}</p>
      </Sezione>
    );
  const { idFamigliaConvivenzaANPR: id } = famiglia;
  const titolo = famiglia.tipoScheda === '4' ? t('convivenza') : t('famiglia');
  return (
    <Sezione
      id="famiglia"
      titolo={famiglia.denominazioneConvivenza ? `${titolo}: ${famiglia.denominazioneConvivenza}` : titolo}
      azioni={
        <span className="azioni">
          {famiglia.incompleta && <Distintivo tono="attenzione">{t('incompleta')}</Distintivo>}
          <button
            type="button"
            className="btn btn-sm btn-outline-primary"
            onClick={() => {
              vai({ nome: 'famiglia', id, titolo: t('famigliaNumero', { id }), soggetto });
            }}
          >
            <Icona nome="famiglia" /> {t('apriFamiglia')}
          </button>
        </span>
      }
    >
      <p className="scheda-nota">
        {t('famigliaDi', {
          ...{ count: famiglia.componenti.length, id, giorno: mostraGiorno(famiglia.dataOrigine) },
        })}
      </p>
      <Albero componenti={famiglia.componenti} tipoScheda={famiglia.tipoScheda} questo={soggetto} />
    </Sezione>
  );
}
