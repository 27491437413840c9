/**
 * The reference client as a library:
 *
 *     const letta = leggiConfigurazione('sportello-ws.json');
 *     const aperto = await apriCliente(letta.valore.configurazione);
 *     const { richiesta } = servizi[3002];
 *     const esito = await aperto.valore.cliente.chiama(servizi[3002], richiesta.toXml(domanda));
 *     if (esito.ok) esito.valore.valore.Risposta3002_OK?.listaSoggetti
 *
 * Every failure is a value; `spiegaChiamata` puts it in words.
 */
export { servizi } from '#contract/anpr/index.ts';
export { apriCliente, type ClienteAperto } from './apri.ts';
export type { ClienteWs, ErroreChiamata, Risposta } from './cliente.ts';
export { leggiConfigurazione, type Configurazione } from './configurazione.ts';
export { esitoDi, type EsitoServizio } from './risposta.ts';
export { spiegaChiamata } from './spiega-chiamata.ts';
export { conTestata, nuovoId } from './testata.ts';
