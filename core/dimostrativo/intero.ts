import type { Blocco } from '../registro/carica-blocco.ts';
import { generaComuneDimostrativo, oggiDimostrativo, type RichiestaComuneDimostrativo } from './index.ts';
import { personeParticolari } from './particolari.ts';

/** The demo municipality and, after it, the people of whom it has no example. */
export function* comuneDimostrativoIntero(richiesta: RichiestaComuneDimostrativo): Generator<Blocco> {
  const codici: string[] = [];
  for (const blocco of generaComuneDimostrativo(richiesta)) {
    for (const { dati } of blocco.soggetti) {
      const codice = dati.generalita.codiceFiscale?.codFiscale;
      if (codice !== undefined) codici.push(codice);
    }
    yield blocco;
  }
  yield personeParticolari(richiesta.luoghi, richiesta.oggi ?? oggiDimostrativo, codici);
}
