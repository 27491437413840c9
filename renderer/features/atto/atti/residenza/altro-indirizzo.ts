import { nuovaDimora } from '../../blocchi/dimora.ts';
import { residenza } from '../../blocchi/residenza.ts';
import { chi, dal } from '../../frasi.ts';
import type { Atto } from '../../atto.ts';
import { indirizzo } from '../famiglia/frasi.ts';
import { chiParte, soloLui } from './chi.ts';
import { casaIn, mutazioneResidenza } from './residenza.ts';

/** Another address beside the residence, which stays (tab. 25: 2 dwelling, 3 elected domicile). */
function accanto(chiave: string, tipo: string, tipoIndirizzo: string, cosa: string): Atto {
  return mutazioneResidenza({
    ...{ chiave, tipo, scheda: '1', nota: 'decorrenza' },
    prepara: (partenza) => ({
      elencoSoggettiFamiglia: soloLui({ ...chiParte, proponi: (uno) => uno.codiceLegame }, partenza),
      residenzaFamiglia: [nuovaDimora(partenza, tipoIndirizzo)],
      generalitaSchedaFamiglia: {
        ...(partenza.dossier?.famiglia
          ? {
              idFamigliaConvivenzaANPR: partenza.dossier.famiglia.idFamigliaConvivenzaANPR,
              tipoScheda: partenza.dossier.famiglia.tipoScheda,
            }
          : {}),
      },
    }),
    passi: [
      {
        chiave: 'dove',
        voci: [residenza(casaIn, { tipi: [tipoIndirizzo], giorno: false, titolo: 'altroIndirizzo' })],
      },
    ],
    frase: (r, partenza) =>
      `Si registra ${cosa} di ${chi(partenza)}, in ${indirizzo(r.residenzaFamiglia?.[0])}; ` +
      `la residenza resta com’è, ${dal(r)}.`,
  });
}

export const dimora = accanto('residenza-dimora', '03', '2', 'la dimora abituale');
export const domicilio = accanto('residenza-domicilio', '04', '3', 'il domicilio eletto');
