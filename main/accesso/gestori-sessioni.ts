import type { Gestori } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import { inoltraCampo, type Inoltra } from '../con-sessione.ts';
import type { Accesso } from './accesso.ts';
import { dichiara, type Dove } from './firma-atto.ts';

type NomiSessioni = Extract<keyof Gestori, `sessioni.${string}`>;

/** Calls of the page about sessions in force, and the PIN asked again for an act. */
export function gestoriSessioni(parti: {
  readonly accesso: Accesso;
  readonly inoltra: Inoltra;
  /** Workstation, register and time, as the statement of an act names them. */
  readonly dove: () => Dove;
}): Pick<Gestori, NomiSessioni> {
  const { accesso, inoltra, dove } = parti;
  return {
    'sessioni.mie': inoltraCampo(inoltra, 'mieSessioni', 'sessioni'),
    'sessioni.chiudi': inoltra('chiudiMiaSessione', true),
    'sessioni.ente': inoltraCampo(inoltra, 'sessioniEnte', 'sessioni'),
    'sessioni.revoca': inoltra('revocaSessione', true),
    'sessioni.conferma': ({ pin, atto }) => accesso.conferma(pin, atto),
    'sessioni.firmaAtto': async ({ pin, ...atto }) => {
      const dichiarazione = await dichiara(atto, dove());
      return dichiarazione.ok ? accesso.firmaAtto(pin, dichiarazione.valore) : dichiarazione;
    },
    'sessioni.confermaPassword': async (richiesta) => {
      const esito = await inoltra('confermaConPassword')(richiesta);
      return esito.ok ? riuscito({}) : esito;
    },
  };
}
