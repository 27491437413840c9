import { annulla } from './annullamenti.ts';
import { apreConvivenza, arriva, chiudeConvivenza } from './arrivi.ts';
import { revocaPadre, rettificaIngresso } from './correzioni.ts';
import { apreSezione, chiudeSezione, entraNelleListe } from './elettorali.ts';
import { entraInAire, espatria, nasceAllEstero } from './estero.ts';
import { nasce } from './nascite.ts';
import { siRisposa } from './poligamia.ts';
import type { Atto, Proposta, Scena } from './scena.ts';
import { mutaFamiglia } from './famiglie.ts';
import { apreProcedimento, cambiaScheda } from './schede.ts';
import { cambiaResidenza } from './trasferimenti.ts';
import { esce, muore } from './uscite.ts';

export { annullamentoDi } from './annullamenti.ts';
export { menoGiorni, type Atto, type Proposta, type Scena } from './scena.ts';

/** How each operation is thought of, and how often it happens among a hundred acts of an office. */
export const atti: Readonly<Record<string, { readonly atto: Atto; readonly quanto: number }>> = {
  1001: { atto: nasce, quanto: 18 },
  1002: { atto: arriva, quanto: 12 },
  1010: { atto: apreConvivenza, quanto: 1 },
  1013: { atto: annulla('1013'), quanto: 2 },
  1014: { atto: apreProcedimento, quanto: 2 },
  2001: { atto: muore, quanto: 14 },
  2003: { atto: esce, quanto: 8 },
  2009: { atto: chiudeConvivenza, quanto: 1 },
  2011: { atto: annulla('2011'), quanto: 3 },
  2012: { atto: chiudeSezione, quanto: 1 },
  5001: { atto: mutaFamiglia, quanto: 12 },
  5005: { atto: cambiaResidenza, quanto: 10 },
  5008: { atto: cambiaScheda, quanto: 14 },
  5010: { atto: entraNelleListe, quanto: 3 },
  5011: { atto: apreSezione, quanto: 2 },
  5012: { atto: annulla('5012'), quanto: 3 },
  5013: { atto: revocaPadre, quanto: 1 },
  5014: { atto: rettificaIngresso, quanto: 1 },
  5021: { atto: siRisposa, quanto: 1 },
  A001: { atto: nasceAllEstero, quanto: 1 },
  A002: { atto: entraInAire, quanto: 2 },
  A006: { atto: espatria, quanto: 2 },
};

/** What must have happened for another act to find something to do. */
export const premesse: Readonly<Record<string, string>> = {
  1013: '1001',
  2009: '1010',
  2011: '2003',
  2012: '5011',
  5010: '5011',
  5012: '5005',
};

/** A random valid act, of any operation that the register has for whom it found; undefined after many vain looks. */
export async function attoCasuale(
  scena: Scena,
  fra: readonly string[] = Object.keys(atti),
): Promise<Proposta | undefined> {
  const voci = fra.flatMap((codice) => {
    const voce = atti[codice];
    return voce ? [[voce.atto, voce.quanto] as const] : [];
  });
  for (let volta = 0; volta < 20 && voci.length > 0; volta++) {
    const proposta = await scena.caso.pesato(voci)(scena);
    if (proposta) return proposta;
  }
  return undefined;
}
