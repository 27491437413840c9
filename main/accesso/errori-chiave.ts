import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { spiegaErrore } from '#native/carta/index.ts';
import type { ErroreChiave } from '../chiave-bozze.ts';

/** Why the drafts do not open, for the person whose drafts they are. */
export function erroreDiChiave(errore: ErroreChiave): ErroreAccesso {
  if (errore.tipo === 'illeggibile')
    return {
      tipo: 'guasto',
      messaggio: 'La chiave delle bozze di questa postazione è rovinata o di un’altra carta.',
      rimedio:
        'Non cancellare nulla: l’amministratore locale della sicurezza (ALS) può riaprire le bozze con la sua carta.',
    };
  if (errore.tipo === 'non-supportata')
    return {
      tipo: 'guasto',
      messaggio:
        'Questa carta non può proteggere bozze: si lavora solo con il servizio centrale raggiungibile.',
      rimedio: 'Per lavorare anche senza collegamento serve un’altra carta: chiedila all’ALS.',
    };
  return spiegaErrore(errore);
}
