import { useMemo } from 'react';
import { descrivi } from '#contract/tabelle/index.ts';
import { esitiRiusciti } from '#contract/wa/audit.ts';
import { usaParole } from '../../../lingua.ts';
import { usaNomeOperazione } from '../../../ufficiale/servizi.ts';
import { usaParoleScheda } from '../../confronto/parole.ts';

export interface NomiAccesso {
  /** What was done: `utenti`, `3002`… */
  readonly tipo: (tipo: string) => string;
  /** Which datum was seen: a section by its name, `T16:10` by its table, `file:12` with its number. */
  readonly campo: (campo: string) => string;
  readonly campi: (campi: readonly string[]) => string;
  readonly esito: (esito: string) => string;
  readonly canale: (canale: string) => string;
}

/** What the audit writes for itself, in the words of an office. */
export function usaNomi(): NomiAccesso {
  const { t, lingua } = usaParole('vigilanza');
  const nomeOperazione = usaNomeOperazione();
  const { campo: nellaScheda } = usaParoleScheda();
  return useMemo(() => {
    const campo = (scritto: string): string => {
      const tabella = /^T(\d+):0*(\d+)$/.exec(scritto);
      if (tabella) return descrivi(tabella[1] ?? '', tabella[2] ?? '', lingua);
      const con = /^(caso d’uso|file|modo|dal|al|versione|mutazione|revoca|indirizzo)[: ](.+)$/.exec(scritto);
      if (con) return t(`campi.${con[1]}`, { valore: con[2] });
      return t(`campi.${scritto}`, { defaultValue: nellaScheda(scritto) });
    };
    return {
      tipo: (tipo) => t(`tipi.${tipo}`, { defaultValue: nomeOperazione({ codice: tipo }) }),
      campo,
      campi: (campi) => campi.map(campo).join(', '),
      esito: (esito) =>
        esitiRiusciti.includes(esito) ? t('andato') : t('nonAndato', { esito: esito.replaceAll('-', ' ') }),
      canale: (canale) => t(`canali.${canale}`, { defaultValue: canale }),
    };
  }, [t, lingua, nomeOperazione, nellaScheda]);
}
