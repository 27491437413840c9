import {
  servizi,
  type Risposta3002,
  type Risposta4001,
  type Risposta4005,
  type Risposta7002,
} from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ClienteAperto } from '../ws/apri.ts';
import type { Configurazione } from '../ws/configurazione.ts';
import { preparaRichiesta } from '../ws/richiesta.ts';
import { spiegaChiamata } from '../ws/spiega-chiamata.ts';
import type { Qualunque } from '../ws/servizio.ts';
import { nuovoId } from '../ws/testata.ts';
import { problema, type Problema } from '../problema.ts';

interface Risposte {
  readonly '3002': Risposta3002;
  readonly '4001': Risposta4001;
  readonly '4005': Risposta4005;
  readonly '7002': Risposta7002;
}
export type Chiesto = keyof Risposte;

/** What the receiver asks of ANPR: official services, the header filled in by whoever stands behind. */
export interface Anpr {
  chiedi<C extends Chiesto>(codice: C, richiesta: object): Promise<Esito<Risposte[C], Problema>>;
}

const chiamati: Readonly<Record<Chiesto, Qualunque>> = {
  ...{ '3002': servizi[3002], '4001': servizi[4001], '4005': servizi[4005], '7002': servizi[7002] },
};

/** Over SOAP, as the municipality. */
export function anprDa({ cliente }: Pick<ClienteAperto, 'cliente'>, configurazione: Configurazione): Anpr {
  return {
    async chiedi<C extends Chiesto>(codice: C, richiesta: object): Promise<Esito<Risposte[C], Problema>> {
      const ora = new Date();
      const servizio = chiamati[codice];
      const pronta = preparaRichiesta(servizio, Buffer.from(JSON.stringify(richiesta)), {
        ...{ configurazione, id: nuovoId(ora), ora },
      });
      if (!pronta.ok) return pronta;
      const avuta = await cliente.chiama(servizio, pronta.valore.xml);
      return avuta.ok
        ? riuscito(avuta.valore.valore as unknown as Risposte[C])
        : fallito(spiegaChiamata(avuta.errore));
    },
  };
}

interface ConErrori {
  readonly rispostaKO?: {
    readonly listaErrori?: { readonly errore?: readonly { readonly codiceErroreAnomalia: string }[] };
  };
}

/** Official codes of a refusal; none when it is not one. */
export function codiciKO(risposta: object): string[] {
  const { rispostaKO } = risposta as ConErrori;
  if (!rispostaKO) return [];
  return (rispostaKO.listaErrori?.errore ?? []).map((uno) => uno.codiceErroreAnomalia);
}

export function rifiutata(codice: Chiesto, codici: readonly string[]): Problema {
  return problema(
    `Il registro ha rifiutato la richiesta ${codice}: ${codici.join(', ') || 'nessun codice'}.`,
    'Controlla che l’operatore configurato abbia il profilo anagrafe e che il comune sia quello giusto; poi ripeti.',
  );
}
