import type { ReactNode } from 'react';
import type { StatoCarta } from '#contract/regole/carte-operatore.ts';
import type { PostaCodici } from '#contract/wa/carte-operatore.ts';
import { mostraIstante } from '../../../date.ts';
import { usaParole } from '../../../lingua.ts';
import { Distintivo } from '../../../ui/stati.tsx';

const toni: Readonly<Record<StatoCarta, 'neutro' | 'bene' | 'attenzione' | 'errore'>> = {
  ...{ vergine: 'neutro', assegnata: 'neutro', personalizzata: 'attenzione', controllata: 'bene' },
  ...{ consegnata: 'attenzione', registrata: 'attenzione', rilasciata: 'bene', 'in-uso': 'bene' },
  ...{ sospesa: 'attenzione', smarrita: 'errore', sostituita: 'neutro', revocata: 'errore' },
  difettosa: 'errore',
};

export function SegnoCarta({ stato }: { readonly stato: StatoCarta }): ReactNode {
  const { t } = usaParole('carte-operatore');
  return <Distintivo tono={toni[stato]}>{t(`stati.${stato}`)}</Distintivo>;
}

/** How the e-mail with the second half of the codes is going. */
export function SegnoPosta({ posta }: { readonly posta: PostaCodici | undefined }): ReactNode {
  const { t } = usaParole('carte-operatore');
  if (!posta) return undefined;
  const tono = { 'in-coda': 'attenzione', inviata: 'bene', ferma: 'errore' } as const;
  return (
    <>
      <Distintivo tono={tono[posta.stato]}>{t(`codici.${posta.stato}`)}</Distintivo>{' '}
      <small>
        {posta.causa === undefined ? mostraIstante(posta.istante) : t(`codici.cause.${posta.causa}`)}
      </small>
    </>
  );
}
