import { chiaveConsolato } from '#contract/wa/consolati.ts';
import { chiaveCollegata } from '#contract/wa/richieste.ts';
import type { ChiediFirma } from '../../firma-atto.ts';
import type { Archivio } from '../../offline/archivio.ts';
import { confermaBozza } from '../../offline/conferma.ts';
import type { Bozza } from '../../offline/pratica.ts';
import type { Atto, Partenza } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';
import { aggregatiDi, richiestaDi, senzaTestata, type Mittente } from './richiesta.ts';

/** From the draft of any act to the act, in the outbox. */
export function confermaAtto(
  archivio: Archivio,
  bozza: Bozza,
  atto: Atto,
  modulo: ModuloAtto,
  partenza: Partenza,
  mittente: Mittente,
  firma: ChiediFirma,
  adesso = new Date(),
): ReturnType<typeof confermaBozza> {
  const richiesta = senzaTestata(atto, modulo, partenza);
  return confermaBozza(
    archivio,
    bozza,
    {
      codice: atto.servizio,
      soggetto: atto.nomeDi?.(richiesta) || bozza.soggetto,
      frase: atto.frase(richiesta, partenza),
      aggregati: aggregatiDi(atto, richiesta, partenza),
      modulo,
      firma,
      richiesta: (id, quando) => {
        const letta = atto.messaggio.parseJson(richiestaDi(atto, modulo, partenza, mittente, id, quando));
        if (!letta.ok) return undefined;
        const { richiestaCittadino, richiestaConsolato } = modulo;
        return {
          ...letta.valore,
          ...(richiestaCittadino !== undefined && { [chiaveCollegata]: richiestaCittadino }),
          ...(richiestaConsolato !== undefined && { [chiaveConsolato]: richiestaConsolato }),
        };
      },
    },
    adesso,
  );
}
