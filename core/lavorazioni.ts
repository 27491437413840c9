import { join } from 'node:path';
import { avviaPosta } from './accessi/carte-operatori/lavori.ts';
import type { SegretiCarte } from './accessi/carte-operatori/segreti.ts';
import type { Agenzia } from './agenzia-entrate/connettore.ts';
import { avviaAgenzia } from './agenzia-entrate/lavori.ts';
import { avviaSigillatore } from './audit/sigillatore.ts';
import { avviaConservazione } from './conservazione/notturna.ts';
import type { Database } from './db/apri.ts';
import { avviaLavori } from './estrazioni/lavora.ts';
import type { luoghiVivi } from './luoghi.ts';
import type { ApriMagazzino } from './magazzino.ts';
import { avviaConsegne } from './notifiche/consegna/lavori.ts';
import { postinoInCartella } from './posta/cartella.ts';
import { postinoSmtp } from './posta/smtp.ts';

interface PartiLavorazioni {
  readonly database: Database;
  /** Of the results of extractions. */
  readonly chiave: Uint8Array;
  readonly segreti: SegretiCarte;
  readonly agenzia: Agenzia | undefined;
  readonly luoghi: ReturnType<typeof luoghiVivi>['luoghi'];
}

/** What the core does by itself: seals, keeps, works off the queues. @returns how to stop it all. */
export async function avviaLavorazioni(
  dati: Parameters<ApriMagazzino>[0],
  { database, chiave, segreti, agenzia, luoghi }: PartiLavorazioni,
): Promise<() => Promise<void>> {
  const { ambiente, giornale, orologio, orologioRegistro, sigillo } = dati;
  const { adesso } = orologioRegistro;
  const db = database.applicazione;
  const fermaSigilli = avviaSigillatore({
    ...{ db, orologio, sigillo },
    ...{ giornale, dati: dati.dati },
  });
  const fermaConservazione = avviaConservazione({
    ...{ db, orologio, sigillo, giornale, dati: dati.dati },
  });
  const fermaLavori = await avviaLavori({ database, chiave, orologio: adesso, giornale });
  const { firmaRisposte: firma, fiduciaPostazioni: autorita } = dati;
  const consegne = { database, firma, autorita, orologio, giornale, codeFatte: true };
  const fermaConsegne = await avviaConsegne(consegne);
  const fermaAgenzia =
    agenzia &&
    (await avviaAgenzia({
      ...{ database, agenzia, luoghi, orologio: adesso, giornale, codeFatte: true },
    }));
  const postino = dati.posta
    ? postinoSmtp(dati.posta)
    : ambiente !== 'produzione' && postinoInCartella(join(dati.dati, 'posta'));
  const fermaPosta = postino && (await avviaPosta({ database, segreti, postino, giornale, codeFatte: true }));
  return async () => {
    await Promise.all([
      fermaConservazione().then(fermaSigilli),
      fermaLavori(),
      fermaConsegne(),
      fermaAgenzia?.(),
      postino && fermaPosta && fermaPosta(),
    ]);
  };
}
