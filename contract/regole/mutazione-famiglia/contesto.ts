import type { FamigliaConvivenza, Richiesta5001 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';

export interface ContestoMutazioneFamiglia {
  readonly richiesta: Richiesta5001;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type C = ContestoMutazioneFamiglia;

/** Tab. 46, and 9 that came after it. */
export const tipoMutazione = ({ richiesta }: C): string => richiesta.datiControllo.tipoMutazione;
/** 3 famiglia, 4 convivenza, 5 famiglia AIRE. */
export const tipoScheda = ({ richiesta }: C): string => richiesta.datiControllo.tipoScheda;
export const elenco = ({ richiesta }: C): NonNullable<Richiesta5001['elencoSoggettiFamiglia']> =>
  richiesta.elencoSoggettiFamiglia ?? [];
export const codiceLegame = (uno: ReturnType<typeof elenco>[number]): string =>
  senzaZeri(uno.legameSoggetto.codiceLegame);

export const di =
  (...tipi: readonly string[]) =>
  (c: C): boolean =>
    tipi.includes(tipoMutazione(c));

/** 4 and 5 move the household, 6 puts back the residence of before the subentro: the municipality of arrival asks. */
export const trasferisce = di('4', '5', '6');
/** Street renamed, address found otherwise, material error: nobody moves. */
export const rettifica = di('7', '8', '9');
export const daLegami = di('1', '2');

/** Who is put at the head: 1 of table 5, or of table 6 in a convivenza. */
export const intestatari = (c: C): number => elenco(c).filter((uno) => codiceLegame(uno) === '1').length;
/** Tab. 5: 26, guardian. */
export const nominaTutore = (c: C): boolean =>
  tipoScheda(c) === '3' && elenco(c).some((uno) => codiceLegame(uno) === '26');

/** Neither the number of ANPR nor that of the municipality. */
export const senzaIdentificativo = (f: FamigliaConvivenza): boolean =>
  f.idFamigliaConvivenzaANPR === undefined && f.idFamigliaConvivenzaComune === undefined;
