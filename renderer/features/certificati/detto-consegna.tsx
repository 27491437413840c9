import type { EsitoConsegna } from './stampa.ts';
import { Avviso } from '../../ui/stati.tsx';
import { usaParole } from '../../lingua.ts';
import type { ReactNode } from 'react';

/** What the printer or the disk answered. */
export function DettoDellaConsegna({ esito }: { readonly esito: EsitoConsegna | undefined }): ReactNode {
  const { t } = usaParole('certificati');
  return (
    esito &&
    ('bene' in esito ? (
      <Avviso gravita="bene" annuncia titolo={esito.bene} />
    ) : (
      <Avviso gravita="errore" annuncia titolo={esito.messaggio}>
        <p>{esito.rimedio}</p>
        <p>{t('documentoConservato')}</p>
      </Avviso>
    ))
  );
}
