import type { Esercizio } from '../esercizio.ts';
import { attoAnnullato } from './atto-annullato.ts';
import { caffeECollega } from './caffe-e-collega.ts';
import { cartaDalMagazzino } from './carta-dal-magazzino.ts';
import { certificatoRifiutato } from './certificato-rifiutato.ts';
import { codiceNonValidato } from './codice-non-validato.ts';
import { corrente } from './corrente.ts';
import { dichiarazioneDiResidenza } from './dichiarazione-di-residenza.ts';
import { famigliaFerma } from './famiglia-ferma.ts';
import { nascitaSenzaRete } from './nascita-senza-rete.ts';
import { pomeriggioInPrefettura } from './pomeriggio-in-prefettura.ts';
import { primaOra } from './prima-ora.ts';
import { primiPassi } from './primi-passi.ts';

/** From the first hour to the bad day; one file each. */
export const esercizi: readonly Esercizio[] = [
  primiPassi,
  primaOra,
  nascitaSenzaRete,
  famigliaFerma,
  certificatoRifiutato,
  cartaDalMagazzino,
  dichiarazioneDiResidenza,
  codiceNonValidato,
  attoAnnullato,
  caffeECollega,
  pomeriggioInPrefettura,
  corrente,
];
