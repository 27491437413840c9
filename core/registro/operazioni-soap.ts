import type { Servizio } from '#contract/anpr/index.ts';
import type { OperazioneSoap } from '../http/soap/operazioni.ts';
import type { Operazione } from './operazione.ts';

function operazioneSoap({ codice, famiglia, richiesta, risposta }: Servizio): OperazioneSoap {
  return {
    codice,
    percorso: famiglia.percorso,
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

/** What the SOAP face serves: the operations that this register has, under their official addresses. */
export function operazioniSoap(operazioni: readonly Operazione[]): OperazioneSoap[] {
  return operazioni.map(({ servizio }) => operazioneSoap(servizio));
}
