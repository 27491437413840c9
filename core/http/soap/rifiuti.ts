import type { Orologio } from '../../orologio.ts';
import { nuovoRiferimento, type Giornale } from '../giornale.ts';
import type { GuastoSoap } from './guasti.ts';
import type { Motivo } from './motivi.ts';
import type { Passo } from './passi.ts';

/** Why a call was not served, and where: codes only, nothing of the message. */
export interface RifiutoAnnotato {
  readonly riferimento: string;
  readonly quando: Date;
  readonly percorso: string;
  readonly passo: Passo;
  readonly motivo: Motivo;
  readonly certificato?: string;
}

export interface Rifiuti {
  /** Writes the refusal in the log and among the recent ones. @returns the reference that the fault will quote. */
  annota(percorso: string, guasto: GuastoSoap): string;
  /** The recent ones, newest first. */
  recenti(): readonly RifiutoAnnotato[];
}

/** Where a refusal happened when it was not the verification that refused. */
const altrove: Readonly<Partial<Record<Motivo, Passo>>> = {
  'troppo-grande': 'trasporto',
  'non-utf8': 'trasporto',
  'tipo-contenuto': 'trasporto',
  'operazione-sconosciuta': 'operazione',
  'richiesta-non-valida': 'richiesta',
  'servizio-non-disponibile': 'esecuzione',
  guasto: 'esecuzione',
};

export function passoDi({ passo, motivo }: GuastoSoap): Passo {
  return passo ?? altrove[motivo] ?? 'busta';
}

/** Refusals of this process. The log keeps them all; in memory only the last ones. */
export function creaRifiuti(dati: { orologio: Orologio; giornale: Giornale; capienza?: number }): Rifiuti {
  const { orologio, giornale, capienza = 100 } = dati;
  const ultimi: RifiutoAnnotato[] = [];
  return {
    annota: (percorso, guasto) => {
      const riferimento = guasto.riferimento ?? nuovoRiferimento();
      const passo = passoDi(guasto);
      const { motivo, certificato } = guasto;
      const quale = certificato !== undefined && { certificato };
      giornale({ evento: 'soap-rifiutata', rotta: percorso, codice: motivo, passo, riferimento, ...quale });
      ultimi.unshift({ riferimento, quando: orologio(), percorso, passo, motivo, ...quale });
      if (ultimi.length > capienza) ultimi.pop();
      return riferimento;
    },
    recenti: () => ultimi,
  };
}
