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

/** Who looked at this person, from where and why (security.md §8). */
export function Accessi({ accessi }: Pick<Dossier, 'accessi'>): ReactNode {
  const { t } = usaParole('scheda');
  return (
    <Sezione id="accessi" titolo={t('accessi')}>
      {accessi.length === 0 ? (
        <p>{t('nessunAccesso')}</p>
      ) : (
        <Tabella
          didascalia={t('accessi')}
          righe={accessi.slice(0, 12)}
          chiave={({ quando, operatore, finalita }) => `${quando} ${operatore} ${finalita}`}
          colonne={[
            { nome: t('quando'), stretta: true, cella: ({ quando }) => mostraIstante(quando) },
            { nome: t('operatore'), cella: ({ operatore }) => operatore },
            { nome: t('finalita'), cella: ({ finalita }) => finalita },
          ]}
        />
      )}
    </Sezione>
  );
}
