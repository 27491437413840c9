import type { Richiesta5014 } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoRettifica {
  readonly richiesta: Richiesta5014;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/** The dates that 5014 can put right, whichever of 101, 103 and 104 carries them. */
export const dateRettificabili = [
  'dataPrimaIscrizioneComune',
  'dataDecorrenzaResidenza',
  'dataUltimoAggiornamentoAPR',
  'dataOrigineFamigliaConvivenza',
  'dataIngressoFamiglia',
  'dataDecorrenzaLegame',
] as const;
export type DateRettifica = { readonly [K in (typeof dateRettificabili)[number]]?: string };

/** Which of the five: `richiestaRettifica101`… */
export function qualeRettifica({ tipoRettifica }: Richiesta5014): string {
  return Object.keys(tipoRettifica)[0] ?? '';
}

export function dateChieste({ tipoRettifica }: Richiesta5014): DateRettifica {
  const { richiestaRettifica101, richiestaRettifica103, richiestaRettifica104 } = tipoRettifica;
  return { ...richiestaRettifica101, ...richiestaRettifica103, ...richiestaRettifica104 };
}

const conDate = ['richiestaRettifica101', 'richiestaRettifica103', 'richiestaRettifica104'] as const;

/** Pure rules of the correction of dates (services.md 5014). */
export const regoleRettifica: readonly Regola<ContestoRettifica>[] = [
  ...conDate.flatMap((quale) => [
    regola<ContestoRettifica>('EN474', {
      campo: `tipoRettifica.${quale}`,
      violata: ({ richiesta }) =>
        richiesta.tipoRettifica[quale] !== undefined && Object.keys(dateChieste(richiesta)).length === 0,
    }),
    ...dateRettificabili.map((data) =>
      regola<ContestoRettifica>('EN481', {
        campo: `tipoRettifica.${quale}.${data}`,
        violata: ({ richiesta, oggi }) =>
          richiesta.tipoRettifica[quale] !== undefined && (dateChieste(richiesta)[data] ?? '') > oggi,
      }),
    ),
  ]),
];
