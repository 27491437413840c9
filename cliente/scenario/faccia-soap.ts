import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { apriCliente } from '../ws/apri.ts';
import type { ErroreChiamata } from '../ws/cliente.ts';
import type { Configurazione } from '../ws/configurazione.ts';
import { righeDifetti } from '../ws/richiesta.ts';
import { spiegaChiamata } from '../ws/spiega-chiamata.ts';
import type { Faccia, NegazioneFaccia } from './faccia.ts';

function tipoDi(errore: ErroreChiamata): string {
  if (errore.tipo !== 'guasto') return errore.tipo;
  return /client/i.test(errore.guasto.codice) ? 'guasto-client' : 'guasto-server';
}

/** A comune with its municipal software: the official services over SOAP, signed as the interface asks. */
export async function apriFacciaSoap(
  configurazione: Configurazione,
): Promise<Esito<Faccia, NegazioneFaccia>> {
  const aperto = await apriCliente(configurazione);
  if (!aperto.ok) return fallito({ tipo: 'configurazione', ...aperto.errore });
  const { cliente } = aperto.valore;
  return riuscito({
    configurazione,
    chiudi: () => {
      aperto.valore.chiudi();
    },
    async chiama(servizio, richiesta) {
      const letta = servizio.richiesta.parseJson(richiesta);
      if (!letta.ok) {
        const messaggio = `La richiesta non ha la forma ufficiale:\n${righeDifetti(letta.errore).join('\n')}`;
        return fallito({ tipo: 'richiesta-non-valida', messaggio, rimedio: 'Correggi lo scenario.' });
      }
      const risposta = await cliente.chiama(servizio, servizio.richiesta.toXml(letta.valore));
      if (risposta.ok) return riuscito({ ...risposta.valore.valore });
      return fallito({ tipo: tipoDi(risposta.errore), ...spiegaChiamata(risposta.errore) });
    },
    dossier: async () => riuscito(undefined),
  });
}
