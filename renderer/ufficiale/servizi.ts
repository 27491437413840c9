import { useCallback } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import { usaParole } from '../lingua.ts';
import { dentroFrase } from './lettura.ts';

export interface OperazioneNominata {
  readonly codice: string;
  /** `tipoMutazione`, without zeros in front. */
  readonly mutazioni?: readonly string[] | undefined;
}

/** Which table tells the kinds of a mutation. */
export const tabellaMutazioni: Readonly<Record<string, string>> = { 5001: '46', 5005: '47', 5008: '36' };

/** Tab. 47: what the name of the operation says already. */
const residenza = '2';

/** An operation in the words of an office: `Mutazione della scheda: Matrimonio`. */
export function usaNomeOperazione(): (operazione: OperazioneNominata) => string {
  const { t, lingua } = usaParole('servizi');
  return useCallback(
    ({ codice, mutazioni = [] }) => {
      const nome = t(`servizio.${codice}`, { defaultValue: t('altro', { codice }) });
      const tabella = tabellaMutazioni[codice];
      const dette = codice === '5005' ? mutazioni.filter((una) => una !== residenza) : mutazioni;
      if (tabella === undefined || dette.length === 0) return nome;
      return `${nome}: ${dette.map((una) => dentroFrase(descrivi(tabella, una, lingua), lingua)).join(', ')}`;
    },
    [t, lingua],
  );
}
