import type { Richiesta5021 } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';
import { dopo } from './sentenza.ts';

export interface ContestoPoligamia {
  readonly richiesta: Richiesta5021;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type R = Regola<ContestoPoligamia>;

/** 01 insert, 02 widowhood, 03 cessation, 04–06 the same put right, 07 taken back; one at a time, as the answer has one. */
export function tipoPoligamia({ datiControllo }: Richiesta5021): string {
  const [tipo = '', altro] = datiControllo.tipoMutazione;
  return altro === undefined ? tipo : '';
}

const se = (tipi: readonly string[], manca: (r: Richiesta5021) => boolean): R['violata'] => {
  return ({ richiesta }) => tipi.includes(tipoPoligamia(richiesta)) && manca(richiesta);
};
const cessazione = 'separazioneAnnullamentoCessazioneMatrimonio';

/** Pure rules of the marriages of who has more than one (services.md 5021). */
export const regolePoligamia: readonly R[] = [
  regola('EN372', {
    campo: 'datiControllo.tipoMutazione',
    violata: ({ richiesta }) => !/^0[1-7]$/.test(tipoPoligamia(richiesta)),
  }),
  regola('EN082', {
    campo: 'matrimonioPerRicerca.coniuge2',
    violata: se(['02', '03', '04', '05', '06', '07'], (r) => !r.matrimonioPerRicerca.coniuge2),
  }),
  regola('EN082', { campo: 'datiAnnullamento', violata: se(['07'], (r) => !r.datiAnnullamento) }),
  regola('EN316', { campo: 'matrimonio', violata: se(['01', '04'], (r) => !r.matrimonio) }),
  regola('EN317', { campo: 'vedovanza', violata: se(['02', '05'], (r) => !r.vedovanza) }),
  regola('EN318', { campo: cessazione, violata: se(['03', '06'], (r) => !r[cessazione]) }),
  regola('EN348', {
    campo: 'matrimonio.datiMatrimonio.dataEvento',
    violata: ({ richiesta, oggi }) => dopo(richiesta.matrimonio?.datiMatrimonio?.dataEvento, oggi),
  }),
];
