import { archivio } from './archivio.ts';
import { importaDaFile } from './importa.ts';
import type { ContestoComando } from './index.ts';
import { richiedi } from './richiedi.ts';

export const usoPostazione = `Uso: sportello postazione richiedi --indirizzo URL [--codice CODICE]
     sportello postazione importa FILE.p12
     sportello postazione archivio nss|windows|macos [--p12 FILE] [--cartella CARTELLA] [--stampa]

richiedi  installa su questa macchina il certificato di una postazione, con il codice di installazione dato dall’ALP. La
          chiave nasce qui e non esce. Senza --codice lo si scrive sull’ingresso, così non resta nella storia dei comandi.
importa   installa quello di un PKCS#12 dato dall’ALP, anche in formati vecchi. La password si scrive sull’ingresso. La
          macchina deve già conoscere il servizio (nella sua configurazione).
archivio  porta il certificato installato (o quello di --p12) nell’archivio del sistema o del browser, per gli altri
          programmi. --cartella è quella di NSS (predefinita ~/.pki/nssdb); --stampa dice i comandi e non fa niente.

Esce con 0 se è fatto, 1 se è rifiutato, 2 se manca qualcosa.`;

const parti = { richiedi, importa: importaDaFile, archivio } as const;

export async function postazione(argomenti: readonly string[], contesto: ContestoComando): Promise<number> {
  const [nome = '', ...altri] = argomenti;
  const parte = Object.hasOwn(parti, nome) ? parti[nome as keyof typeof parti] : undefined;
  const esito = await parte?.(altri, contesto);
  if (esito !== undefined) return esito;
  contesto.avvisa(usoPostazione);
  return 2;
}
