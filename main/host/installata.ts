import type { Accesso } from '../accesso/accesso.ts';
import { avvisoCartaSoftware } from '../carte/scelta-software.ts';
import { RinnovoDaSolo } from '../installazione/da-solo.ts';
import { rinnova, type PartiInstallazione } from '../installazione/gestori.ts';
import { avviaSede, type Sede } from '../sede.ts';
import type { Base } from './base.ts';
import type { carteOfferte } from './ingresso.ts';

/** The core in use and what was installed here to reach it: both may be replaced while the desk is open. */
export interface Installata {
  readonly installazione: PartiInstallazione;
  sede(): Sede;
}

export function creaInstallata(
  base: Base,
  carte: ReturnType<typeof carteOfferte>,
  accesso: Accesso,
): Installata {
  const { porte, corrente, collegamento, postazione } = base;
  const parti: Parameters<typeof avviaSede>[2] = {
    collegamento,
    postazione,
    suAvviso: base.avvisa,
    suPronto: (pronta) => {
      corrente.pronta = pronta;
      carte.aggiorna();
      const { cartaSoftware } = postazione.stato;
      const avviso = avvisoCartaSoftware(porte.sceltaCartaSoftware, base.locale(), cartaSoftware);
      if (avviso) base.avvisa(avviso);
    },
  };
  let sede = avviaSede(corrente.configurazione, porte, parti);
  const installazione: PartiInstallazione = {
    ...{ casa: porte.casa, sigillo: porte.sigillo, collegamento },
    configurazione: () => corrente.configurazione,
    idPostazione: () => {
      const { identita } = postazione.stato;
      return identita.stato === 'presente' ? identita.idPostazione : undefined;
    },
    qualcuno: () => accesso.stato.stato !== 'bloccata',
    ancore: () => sede.destinazione()?.ancore,
    adesso: () => porte.tempo.adesso(),
    riconfigura: async (nuova) => {
      await sede.chiudi();
      corrente.configurazione = nuova;
      collegamento.usa(undefined);
      collegamento.ambiente = nuova.core.ambiente;
      postazione.cambia({ ambiente: nuova.core.ambiente });
      sede = avviaSede(nuova, porte, parti);
    },
    ricollega: () => sede.ricollega(),
  };
  const daSolo = new RinnovoDaSolo(porte.tempo, () => rinnova(installazione));
  collegamento.suVerifica(() => {
    if (collegamento.rinnovoChiesto && !installazione.qualcuno()) void daSolo.prova();
  });
  return { installazione, sede: () => sede };
}
