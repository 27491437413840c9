import type { Gestori } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import type { Accesso } from './accesso.ts';

type NomiAccesso = Extract<keyof Gestori, `accesso.${string}`>;

/** Calls of the page about who is at the desk. */
export function gestoriAccesso(accesso: Accesso): Pick<Gestori, NomiAccesso> {
  return {
    'accesso.tentativi': () => accesso.codici.tentativi(),
    'accesso.entra': ({ pin }) => accesso.entra(pin),
    'accesso.entraConPassword': (richiesta) => accesso.entraConPassword(richiesta),
    'accesso.esci': async () => {
      accesso.blocca('uscita');
      return riuscito({});
    },
    'accesso.sblocca': ({ puk, nuovoPin }) => accesso.codici.sblocca(puk, nuovoPin),
    'accesso.cambiaPin': ({ pin, nuovoPin }) => accesso.codici.cambia(pin, nuovoPin),
    'accesso.chiaveBozze': async () => {
      const aperta = await accesso.bozze.chiave();
      if (!aperta.ok) return aperta;
      const { chiave, operatore } = aperta.valore;
      return riuscito({ chiave: chiave.toString('base64'), operatore });
    },
    'accesso.recuperaBozze': async (richiesta) => {
      const trovate = await accesso.bozze.recupera(richiesta);
      if (!trovate.ok) return trovate;
      const archivi = trovate.valore.map(({ chiave, operatore }) => ({
        operatore,
        chiave: chiave.toString('base64'),
      }));
      for (const { chiave } of trovate.valore) chiave.fill(0);
      return riuscito({ archivi });
    },
    'accesso.bozzeRecuperate': async ({ operatori }) => {
      accesso.bozze.recuperate(operatori);
      return riuscito({});
    },
    'accesso.attivita': async () => {
      accesso.attivita();
      return riuscito({});
    },
  };
}
