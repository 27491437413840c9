import type { ReactNode } from 'react';
import type { VoceRichiesta } from '#contract/wa/richieste.ts';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { Distintivo } from '../../ui/stati.tsx';
import { giorniA, urgenzaDi } from './filtri.ts';

const toniStato: Readonly<Partial<Record<VoceRichiesta['stato'], 'bene' | 'attenzione' | 'nota'>>> = {
  2: 'attenzione',
  7: 'attenzione',
  12: 'nota',
  5: 'bene',
};
const toniTermine = { scaduta: 'errore', vicina: 'attenzione', lontana: 'neutro' } as const;

export function Stato({ stato }: { readonly stato: VoceRichiesta['stato'] }): ReactNode {
  const { t } = usaParole('richieste');
  return <Distintivo tono={toniStato[stato] ?? 'neutro'}>{t(`stati.${stato}`)}</Distintivo>;
}

/** @param oggi of the register. */
export function Termine({
  scadenza,
  oggi,
}: {
  readonly scadenza: string | undefined;
  readonly oggi: string | undefined;
}): ReactNode {
  const { t } = usaParole('richieste');
  if (scadenza === undefined) return undefined;
  const giorni = oggi === undefined ? undefined : giorniA(scadenza, oggi);
  const urgenza = giorni === undefined ? 'lontana' : urgenzaDi(giorni);
  return (
    <Distintivo tono={toniTermine[urgenza]}>
      {mostraGiorno(scadenza)}
      {giorni !== undefined && urgenza !== 'lontana' && `: ${t(urgenza, { count: Math.abs(giorni) })}`}
    </Distintivo>
  );
}
