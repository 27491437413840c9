import { parseArgs } from 'node:util';
import { casaDati, leggiConfigurazione } from '../configurazione.ts';
import { installa } from '../installazione/installa.ts';
import { richiediCertificato } from '../installazione/richiedi.ts';
import type { ContestoComando } from './index.ts';

export const usoPostazione = `Uso: sportello postazione richiedi --indirizzo URL [--codice CODICE]

Installa su questa macchina il certificato di una postazione, con il codice di installazione dato dall’ALP. La chiave nasce
qui e non esce. Senza --codice lo si scrive sull’ingresso, così non resta nella storia dei comandi.

Esce con 0 se è installato, 1 se il servizio rifiuta o non dimostra di conoscere il codice, 2 se manca qualcosa.`;

export async function postazione(argomenti: readonly string[], contesto: ContestoComando): Promise<number> {
  const { values, positionals } = parseArgs({
    ...{ args: [...argomenti], strict: true, allowPositionals: true },
    options: { indirizzo: { type: 'string' }, codice: { type: 'string' } },
  });
  if (positionals.join(' ') !== 'richiedi' || values.indirizzo === undefined) {
    contesto.avvisa(usoPostazione);
    return 2;
  }
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
