import { parseArgs } from 'node:util';
import { casaDati, leggiConfigurazione } from '../configurazione.ts';
import { installa } from '../installazione/installa.ts';
import { richiediCertificato } from '../installazione/richiedi.ts';
import type { ContestoComando } from './index.ts';

/** @returns undefined: it was not said how to be used. */
export async function richiedi(
  argomenti: readonly string[],
  contesto: ContestoComando,
): Promise<number | undefined> {
  const { values } = parseArgs({
    ...{ args: [...argomenti], strict: true },
    options: { indirizzo: { type: 'string' }, codice: { type: 'string' } },
  });
  if (values.indirizzo === undefined) return undefined;
  const casa = casaDati(contesto.ambiente);
  const letta = leggiConfigurazione(casa);
  if (!letta.ok) {
    contesto.avvisa(`${letta.errore.messaggio}\n${letta.errore.rimedio}`);
    return 2;
  }
  const codice = values.codice ?? contesto.leggiIngresso();
  const ottenuta = await richiediCertificato(values.indirizzo, codice);
  const esito = ottenuta.ok
    ? installa(casa, letta.valore, {
        ...{ url: ottenuta.valore.url, ambiente: ottenuta.valore.ambiente, ancore: ottenuta.valore.ancore },
        identita: { chiave: ottenuta.valore.chiave, certificato: ottenuta.valore.certificato },
      })
    : ottenuta;
  if (!ottenuta.ok || !esito.ok) {
    const errore = !ottenuta.ok ? ottenuta.errore : esito.ok ? undefined : esito.errore;
    contesto.avvisa(`${errore?.messaggio ?? ''}\n${errore?.rimedio ?? ''}`);
    return 1;
  }
  const { idPostazione, comune } = ottenuta.valore;
  contesto.scrivi(`${idPostazione}\n`);
  contesto.avvisa(`Questa macchina è la postazione ${idPostazione}, ${comune}. Ora apri lo sportello.`);
  return 0;
}
