import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { oggi } from '../../date.ts';
import type { ChiediFirma } from '../../firma-atto.ts';
import type { Archivio } from '../../offline/archivio.ts';
import { confermaBozza } from '../../offline/conferma.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { testata } from '../../ufficiale/testata.ts';
import { frase, nomeInElenco } from './frase.ts';
import { servizioPer, type Modulo } from './modulo.ts';
import { richiestaAnnullamento } from './richiesta.ts';

/** People and families whose records come back: nothing else may be under way on them (services.md §1.4). */
export function aggregatiDi({ da }: Modulo): string[] {
  return [
    ...da.soggetti.map(({ idSchedaSoggettoANPR: id }) => `soggetto:${id}`),
    ...da.famiglie.map((id) => `famiglia:${id}`),
  ];
}

export function confermaAnnullamento(
  archivio: Archivio,
  bozza: Bozza,
  modulo: Modulo,
  chi: {
    readonly postazione: Pick<StatoPostazione, 'ambiente' | 'versione'>;
    readonly codMittente: string;
    readonly firma: ChiediFirma;
  },
  adesso = new Date(),
): ReturnType<typeof confermaBozza> {
  const servizio = servizioPer(modulo.da.codice) ?? '';
  // What is taken back is taken back from its own day (EN360).
  const dataDecorrenza = modulo.da.dataDecorrenza ?? oggi(adesso);
  return confermaBozza(
    archivio,
    bozza,
    {
      codice: servizio,
      soggetto: nomeInElenco(modulo),
      frase: frase(modulo),
      aggregati: aggregatiDi(modulo),
      modulo,
      firma: chi.firma,
      richiesta: (id, quando) =>
        richiestaAnnullamento(
          modulo,
          testata(
            servizio,
            id,
            chi.postazione,
            chi.codMittente,
            { dataDecorrenza, protocolloComune: modulo.protocollo.trim() },
            quando,
          ),
        ),
    },
    adesso,
  );
}
