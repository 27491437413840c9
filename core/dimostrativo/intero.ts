import type { Blocco } from '../registro/carica-blocco.ts';
import { generaComuneDimostrativo, oggiDimostrativo, type RichiestaComuneDimostrativo } from './index.ts';
import { personeParticolari } from './particolari.ts';
import { creaVicini } from './vicini.ts';

/** The demo municipality and, after it, the people of whom it has no example, and who lives next door. */
export function* comuneDimostrativoIntero(richiesta: RichiestaComuneDimostrativo): Generator<Blocco> {
  const codici: string[] = [];
  for (const blocco of generaComuneDimostrativo(richiesta)) {
    for (const { dati } of blocco.soggetti) {
      const codice = dati.generalita.codiceFiscale?.codFiscale;
      if (codice !== undefined) codici.push(codice);
    }
    yield blocco;
  }
  const oggi = richiesta.oggi ?? oggiDimostrativo;
  yield personeParticolari(richiesta.luoghi, oggi, codici);
  const vicini = creaVicini(richiesta.luoghi, oggi);
  if (vicini) yield vicini.blocco;
}
