import type { ReactNode } from 'react';
import type { DettaglioConsolato } from '#contract/wa/consolati.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Tabella } from '../../ui/parti.tsx';
import { Distintivo } from '../../ui/stati.tsx';

type Campo = DettaglioConsolato['confronto'][number];

/** The record and what the consulate says, field by field: what differs first, and in words too. */
export function Confronto({ campi }: { readonly campi: readonly Campo[] }): ReactNode {
  const { t } = usaParole('consolati');
  const mostra = ({ percorso }: Campo, valore: string): string => {
    if (percorso === 'dataNascita') return mostraGiorno(valore);
    return percorso === 'sesso' && valore !== '' ? t(`parole:valori.sesso.${valore}`) : valore;
  };
  return (
    <Tabella
      didascalia={t('confrontoCampi')}
      righe={campi.toSorted((a, b) => Number(b.diverso) - Number(a.diverso))}
      chiave={({ sezione, percorso }) => `${sezione}.${percorso}`}
      colonne={[
        { nome: t('campo'), cella: ({ percorso }) => t(`campi.${percorso.split('.').at(-1) ?? ''}`) },
        { nome: t('anagrafe'), cella: (uno) => mostra(uno, uno.nostro) || t('manca') },
        { nome: t('dichiarato'), cella: (uno) => mostra(uno, uno.loro) || t('nonDetto') },
        {
          nome: t('differenza'),
          cella: ({ diverso, loro }) =>
            diverso ? (
              <Distintivo tono="attenzione">{t('diverso')}</Distintivo>
            ) : (
              <Distintivo tono="neutro">{t(loro === '' ? 'nonConfrontato' : 'uguale')}</Distintivo>
            ),
        },
      ]}
    />
  );
}
