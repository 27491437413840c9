import { dirname, join } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { rotte } from '#contract/wa/rotte.ts';
import type { Problema } from '../problema.ts';
import type { Configurazione, ConfigurazioneLetta } from '../ws/configurazione.ts';
import type { Faccia, NegazioneFaccia, Palco } from './faccia.ts';
import { apriFacciaJson, apriSessioneWa } from './faccia-json.ts';
import { apriFacciaSoap } from './faccia-soap.ts';

export const facce = { json: apriFacciaJson, soap: apriFacciaSoap } as const;
export type NomeFaccia = keyof typeof facce;

/** Where the configuration of a comune is found. */
export type TrovaComune = (comune: string) => Esito<ConfigurazioneLetta, Problema>;

/** The card of another operator lies beside the first. */
function di(configurazione: Configurazione, operatore: string): Configurazione {
  const { wa } = configurazione;
  const carta = wa && join(dirname(wa.carta), `${operatore}.json`);
  return { ...configurazione, operatore, ...(wa && carta && { wa: { ...wa, carta } }) };
}

/** Opens each comune when a scenario first speaks as it, and the clock when first it is moved. */
export function apriPalco(principale: Configurazione, quale: NomeFaccia, trova: TrovaComune): Palco {
  const aperte = new Map<string, Promise<Esito<Faccia, NegazioneFaccia>>>();
  let orologio: ReturnType<typeof apriSessioneWa> | undefined;

  async function apri(comune: string, operatore?: string): Promise<Esito<Faccia, NegazioneFaccia>> {
    const trovata = comune === principale.sede ? undefined : trova(comune);
    if (trovata?.ok === false) return fallito({ tipo: 'configurazione', ...trovata.errore });
    const configurazione = trovata?.valore.configurazione ?? principale;
    return facce[quale](operatore === undefined ? configurazione : di(configurazione, operatore));
  }

  let mosso = false;
  async function muovi(a: { readonly istante?: string }): Promise<Esito<null, NegazioneFaccia>> {
    orologio ??= apriSessioneWa(principale, principale.wa?.amministratore);
    const sessione = await orologio;
    if (!sessione.ok) return sessione;
    const { metodo, percorso } = rotte.orologio;
    const esito = await sessione.valore.chiama(metodo, percorso, a);
    return esito.ok ? riuscito(null) : esito;
  }

  return {
    faccia({ comune = principale.sede, operatore }) {
      const nome = `${comune} ${operatore ?? ''}`;
      const aperta = aperte.get(nome) ?? apri(comune, operatore);
      aperte.set(nome, aperta);
      return aperta;
    },
    async sposta(istante) {
      const esito = await muovi({ istante });
      if (esito.ok) mosso = true;
      return esito;
    },
    async rimetti() {
      if (!mosso) return riuscito(null);
      mosso = false;
      return muovi({});
    },
    chiudi() {
      for (const aperta of aperte.values()) void aperta.then((faccia) => faccia.ok && faccia.valore.chiudi());
      void orologio?.then((sessione) => sessione.ok && sessione.valore.chiudi());
    },
  };
}
