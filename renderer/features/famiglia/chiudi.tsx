import type { ReactNode } from 'react';
import type { SchedaFamiglia } from '#contract/wa/scheda.ts';
import { usaParole } from '../../lingua.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { usaApriAtto } from '../atto/apri.ts';

const estremi = 'estremiSchedaConvivenza';

/** Nobody lives in this convivenza any more: no record of a person would lead to closing it (2009, EN126). */
export function ChiudiConvivenza({ famiglia }: { readonly famiglia: SchedaFamiglia }): ReactNode {
  const { t } = usaParole('famiglia');
  const apri = usaApriAtto();
  const mio = usaComune();
  const { tipoScheda, stato, comune, idFamigliaConvivenzaANPR, denominazioneConvivenza } = famiglia;
  if (tipoScheda !== '4' || stato !== undefined || comune !== mio?.codiceIstat) return undefined;
  return (
    <button
      type="button"
      className="btn btn-outline-primary"
      onClick={() => {
        void apri('convivenza-archivia', undefined, undefined, {
          [`${estremi}.idFamigliaConvivenzaANPR`]: idFamigliaConvivenzaANPR,
          ...(denominazioneConvivenza === undefined
            ? {}
            : { [`${estremi}.denominazioneConvivenza`]: denominazioneConvivenza }),
        });
      }}
    >
      {t('chiudiConvivenza')}
    </button>
  );
}
