import type { ReactNode } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { mostraGiorno, mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Sezione, Tabella } from '../../ui/parti.tsx';

/** What the register did about this person. */
export function Operazioni({ operazioni }: Pick<Dossier, 'operazioni'>): ReactNode {
  const { t } = usaParole('scheda');
  return (
    <Sezione id="operazioni" titolo={t('operazioni')}>
      {operazioni.length === 0 ? (
        <p>{t('nessunaOperazione')}</p>
      ) : (
        <Tabella
          didascalia={t('operazioni')}
          righe={operazioni}
          chiave={({ idOperazioneANPR }) => idOperazioneANPR}
          colonne={[
            {
              nome: t('operazione'),
              cella: ({ codice }) => t(`codice.${codice}`, { defaultValue: codice }),
            },
            {
              nome: t('decorrenza'),
              stretta: true,
              cella: ({ dataDecorrenza }) => mostraGiorno(dataDecorrenza),
            },
            { nome: t('registrata'), stretta: true, cella: ({ registrata }) => mostraIstante(registrata) },
            { nome: t('idOperazione'), cella: ({ idOperazioneANPR }) => idOperazioneANPR },
          ]}
        />
      )}
    </Sezione>
  );
}
