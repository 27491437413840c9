import type { ReactNode } from 'react';
import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { mostraGiorno } from '../../date.ts';
import { linguaDi } from '../../errori.ts';
import { usaParole } from '../../lingua.ts';
import type { ErrorePonte } from '../../ponte.ts';
import { Avviso } from '../../ui/stati.tsx';

/** Day since which a card or a workstation is refused. */
function dal(errore: ErroreAccesso | ErrorePonte): string | undefined {
  if (errore.tipo !== 'rifiutato' || !('dal' in errore.errore)) return undefined;
  return errore.errore.dal;
}

export function ErroreDiAccesso({ errore }: { readonly errore: ErroreAccesso | ErrorePonte }): ReactNode {
  const { t } = usaParole('accesso');
  const giorno = dal(errore);
  const lang = linguaDi(errore);
  return (
    <Avviso gravita="errore" annuncia titolo={<span lang={lang}>{errore.messaggio}</span>}>
      {giorno !== undefined && <p>{t('dal', { data: mostraGiorno(giorno) })}</p>}
      <p lang={lang}>{errore.rimedio}</p>
    </Avviso>
  );
}
