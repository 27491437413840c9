import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import type { ClienteAperto } from '../ws/apri.ts';
import type { Configurazione } from '../ws/configurazione.ts';
import { preparaRichiesta } from '../ws/richiesta.ts';
import { esitoDi, type EsitoServizio } from '../ws/risposta.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { spiegaChiamata } from '../ws/spiega-chiamata.ts';
import { nuovoId } from '../ws/testata.ts';

/** What came back: the outcome in short, and the answer whole. */
export interface Avuta {
  readonly esito: EsitoServizio;
  readonly valore: Readonly<Record<string, unknown>>;
}

/** Sends one official request as a body of the demo register, header and sender filled in. */
export async function chiamaDaEnte(
  { cliente }: ClienteAperto,
  configurazione: Configurazione,
  codice: string,
  richiesta: Readonly<Record<string, unknown>>,
): Promise<Esito<Avuta, Problema>> {
  const servizio = trovaServizio(codice);
  if (!servizio.ok) return servizio;
  const { sede, operatore, postazione } = configurazione;
  const datiRichiedente = { codMittente: sede, idPostazione: postazione.id, idUtente: operatore };
  const conMittente = servizio.valore.richiesta.struttura.perNome.has('datiRichiedente')
    ? { ...richiesta, datiRichiedente }
    : richiesta;
  const ora = new Date();
  const file = Buffer.from(JSON.stringify(conMittente));
  const pronta = preparaRichiesta(servizio.valore, file, { configurazione, id: nuovoId(ora), ora });
  if (!pronta.ok) return pronta;
  const avuta = await cliente.chiama(servizio.valore, pronta.valore.xml);
  if (!avuta.ok) return fallito(spiegaChiamata(avuta.errore));
  const esito = esitoDi(servizio.valore, avuta.valore.valore);
  if (esito.genere === 'vuota')
    return fallito(problema('La risposta è vuota.', 'Guarda il giornale del registro.'));
  return riuscito({ esito, valore: avuta.valore.valore });
}
