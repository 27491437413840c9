import type { Esercizio } from '../esercizio.ts';
import { attoAnnullato } from './atto-annullato.ts';
import { caffeECollega } from './caffe-e-collega.ts';
import { cartaDalMagazzino } from './carta-dal-magazzino.ts';
import { certificatoRifiutato } from './certificato-rifiutato.ts';
import { corrente } from './corrente.ts';
import { famigliaFerma } from './famiglia-ferma.ts';
import { nascitaSenzaRete } from './nascita-senza-rete.ts';
import { primiPassi } from './primi-passi.ts';

/** From the first hour to the bad day; one file each. */
export const esercizi: readonly Esercizio[] = [
  primiPassi,
  nascitaSenzaRete,
  famigliaFerma,
  certificatoRifiutato,
  cartaDalMagazzino,
  caffeECollega,
  attoAnnullato,
  corrente,
];
