import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { NomeIcona } from '../../ui/icone.tsx';
import { Distintivo, type Gravita } from '../../ui/stati.tsx';
import type { StatoVoce } from './elenco.ts';

const aspetto: Readonly<Record<StatoVoce, readonly [Gravita | 'neutro', NomeIcona]>> = {
  bozza: ['neutro', 'matita'],
  'in-coda': ['nota', 'orologio'],
  inviata: ['attenzione', 'invia'],
  confermata: ['bene', 'bene'],
  respinta: ['errore', 'errore'],
  'in-conflitto': ['attenzione', 'avviso'],
  sospesa: ['attenzione', 'orologio'],
  scartata: ['neutro', 'cestino'],
};

/** The state of a draft or act, always in words beside the colour. */
export function Stato({ stato }: { readonly stato: StatoVoce }): ReactNode {
  const { t } = usaParole('uscita');
  const [tono, icona] = aspetto[stato];
  return (
    <Distintivo tono={tono} icona={icona}>
      {t(`stato.${stato}`)}
    </Distintivo>
  );
}
