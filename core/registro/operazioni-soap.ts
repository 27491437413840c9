import { servizi, type Servizio } from '#contract/anpr/index.ts';
import type { OperazioneSoap } from '../http/soap/operazioni.ts';

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
      const letta = richiesta.parseXml(xml);
      if (letta.ok) return letta;
      return {
        ok: false,
        errore: letta.errore.slice(0, 50).map(({ percorso, messaggio }) => ({ percorso, messaggio })),
      };
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
