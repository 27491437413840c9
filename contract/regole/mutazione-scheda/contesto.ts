import type { Richiesta5008 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';

export interface ContestoMutazione {
  readonly richiesta: Richiesta5008;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

export const campoTipo = 'datiControllo.tipoMutazione';

/** Table 36 in two digits: what the request changes. */
export function haTipo({ datiControllo }: Richiesta5008, ...tipi: readonly string[]): boolean {
  return datiControllo.tipoMutazione.some((tipo) => tipi.includes(tipo));
}

/** Is this kind asked together with any other? */
export function insiemeAdAltri({ datiControllo }: Richiesta5008, tipo: string): boolean {
  const tutti = new Set(datiControllo.tipoMutazione);
  return tutti.has(tipo) && tutti.size > 1;
}

/** Table 1, without zeros in front; empty when the request does not say. */
export function statoCivileDetto({ statoCivile }: Richiesta5008): string {
  return statoCivile ? senzaZeri(statoCivile.statoCivile) : '';
}

/** Table 31: after a separation the marriage is still there. */
export function separazione(tipoCessazione: string | undefined): boolean {
  return tipoCessazione !== undefined && ['5', '8'].includes(senzaZeri(tipoCessazione));
}
