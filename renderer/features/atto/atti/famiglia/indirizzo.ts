import { stessaDimora } from '../../blocchi/dimora.ts';
import { residenza } from '../../blocchi/residenza.ts';
import { dal } from '../../frasi.ts';
import type { Atto } from '../../atto.ts';
import { leggi } from '../../../../ufficiale/lettura.ts';
import { residenzaAttuale } from '../../blocchi/dimora.ts';
import { mutazioneFamiglia, residenzaIn } from './famiglia.ts';
import { indirizzo, nomiFamiglia } from './frasi.ts';

/** The address told better: nobody moves, and the day since when they live there stays (7, 8, 9). */
function correzione(chiave: string, tipo: string, perche: string, dallaResidenza = false): Atto {
  return mutazioneFamiglia({
    ...{ chiave, tipo, nota: dallaResidenza ? 'comeResidenza' : 'decorrenza' },
    prepara: (partenza) => {
      const giorno = dallaResidenza
        ? leggi(residenzaAttuale(partenza), 'dataDecorrenzaResidenza')
        : undefined;
      return {
        residenzaFamigliaConvivenza: stessaDimora(partenza),
        ...(giorno === undefined ? {} : { testataRichiesta: { dataDecorrenza: giorno } }),
      };
    },
    passi: [
      {
        chiave: 'dove',
        voci: [residenza(residenzaIn, { tipi: ['1'], lingue: true, giorno: false, titolo: 'comeSara' })],
      },
    ],
    frase: (r, partenza) =>
      `${perche}: l’indirizzo della famiglia di ${nomiFamiglia(partenza)} diventa ` +
      `${indirizzo(r.residenzaFamigliaConvivenza)}; nessuno cambia casa, ${dal(r)}.`,
  });
}

export const onomastica = correzione(
  'famiglia-onomastica',
  '7',
  'Per revisione dell’onomastica stradale o dei numeri civici',
);
/** 8 holds from the day of the home that it puts right (EN245). */
export const rettificaIndirizzo = correzione(
  'famiglia-rettifica-indirizzo',
  '8',
  'Per rettifica dopo gli accertamenti',
  true,
);
export const erroreMateriale = correzione(
  'famiglia-errore-materiale',
  '9',
  'Per correggere un errore materiale',
);
