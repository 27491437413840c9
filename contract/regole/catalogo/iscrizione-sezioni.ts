import { errore, type Spiegazioni } from '../spiegazione.ts';
import { fuoriTabella } from './luogo.ts';

/** Entry into a municipality or AIRE, and the record of the family. */
export const spiegazioniIscrizioneSezioni = {
  EC060: fuoriTabella('Il motivo dell’iscrizione all’AIRE'),
  EC061: fuoriTabella('L’iniziativa dell’iscrizione all’AIRE'),
  EC062: fuoriTabella('Il criterio che individua il comune AIRE'),
  EC013: errore('Per il motivo C09 servono le note.', 'Scrivi nelle note di quale motivo si tratta.'),
  EC016: errore('Per l’iniziativa 9 servono le note.', 'Scrivi nelle note di chi è l’iniziativa.'),
  EC017: errore(
    'Per il criterio 9 servono le note.',
    'Scrivi nelle note come è stato individuato il comune.',
  ),
  ES078: errore(
    'L’iscrizione all’AIRE non può valere da prima del 1º luglio 1990 né da un giorno futuro.',
    'Correggi la decorrenza.',
  ),
  EHR11: errore('Il tipo di scheda non è previsto.', 'Scegli fra 3 famiglia, 4 convivenza, 5 famiglia AIRE.'),
  EC004: fuoriTabella('Il motivo di costituzione della famiglia'),
  EC005: fuoriTabella('La specie della convivenza'),
  EC074: fuoriTabella('Il tipo di movimentazione'),
} as const satisfies Spiegazioni;
