import { servizi, type Servizio } from '#contract/anpr/index.ts';
import { fallito } from '#contract/esito.ts';
import { limiteCorpoSubentro } from '../http/corpo.ts';
import type { OperazioneSoap } from '../http/soap/operazioni.ts';
import { campiErrati } from './rifiuti.ts';

/** The request that brings the file of a municipality is as long as the file. */
const conFile = { limiti: { lunghezza: limiteCorpoSubentro } };

function operazioneSoap(
  { codice, famiglia, richiesta, risposta }: Servizio,
  percorso: string,
): OperazioneSoap {
  return {
    codice,
    percorso,
    spazio: famiglia.spazio,
    radice: richiesta.radice,
    leggi: (xml) => {
      const letta = richiesta.parseXml(xml, codice === 'S001' ? conFile : {});
      return letta.ok ? letta : fallito(campiErrati(letta.errore));
    },
    scrivi: (valore) => risposta.toXml(valore),
  };
}

/** What the SOAP face serves: every service of the official interface, under its addresses. */
export function operazioniSoap(): OperazioneSoap[] {
  return Object.values(servizi).flatMap((servizio) => {
    const { percorso, altriPercorsi = [] } = servizio.famiglia;
    return [percorso, ...altriPercorsi].map((uno) => operazioneSoap(servizio, uno));
  });
}
