import { networkInterfaces } from 'node:os';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { creaCliente, type ClienteWs } from './cliente.ts';
import type { Configurazione } from './configurazione.ts';
import { apriIdentita, certificatiPem, leggiFile, type Identita } from './identita.ts';
import type { Mittente } from './mittente.ts';
import { firmaPostazione } from './postazione-firmata.ts';
import { apriCanale, type Canale } from './trasporto.ts';

export interface ClienteAperto {
  readonly cliente: ClienteWs;
  readonly canale: Canale;
  readonly mittente: Mittente;
  readonly postazione: Identita;
  chiudi(): void;
}

/** An address of this machine for the assertion, as the official client tells it; the loopback when it has no other. */
function indirizzoLocale(): string {
  const tutti = Object.values(networkInterfaces()).flatMap((voci) => voci ?? []);
  return tutti.find(({ internal, family }) => !internal && family === 'IPv4')?.address ?? '127.0.0.1';
}

async function apriMittente(
  configurazione: Configurazione,
): Promise<Esito<{ mittente: Mittente; postazione: Identita }, Problema>> {
  const comune = await apriIdentita(configurazione.comune, 'Certificato del comune');
  if (!comune.ok) return comune;
  const postazione = await apriIdentita(configurazione.postazione, 'Certificato di postazione');
  if (!postazione.ok) return postazione;
  const altra = [comune.valore, postazione.valore].some(({ chiave }) => chiave.asymmetricKeyType !== 'rsa');
  if (altra) {
    return fallito(
      problema(
        'Le chiavi di comune e postazione devono essere RSA.',
        'Usa i certificati avuti dal Ministero.',
      ),
    );
  }
  const { id } = configurazione.postazione;
  const mittente: Mittente = {
    sede: configurazione.sede,
    operatore: configurazione.operatore,
    idPostazione: id,
    idPostazioneFirmato: await firmaPostazione(id, postazione.valore, new Date()),
    applicazione: configurazione.applicazione.id,
    comune: comune.valore,
    algoritmo: configurazione.algoritmo,
    indirizzo: indirizzoLocale(),
  };
  return riuscito({ mittente, postazione: postazione.valore });
}

function ancoreDi(file: string, voce: string): Esito<string, Problema> {
  const letto = leggiFile(file, voce);
  if (!letto.ok) return letto;
  const testo = letto.valore.toString('utf8');
  try {
    if (certificatiPem(testo).length > 0) return riuscito(testo);
  } catch {
    // Told below: a damaged certificate is no certificate.
  }
  return fallito(
    problema(
      `${voce}: in ${file} non ci sono certificati leggibili.`,
      'Occorrono certificati in formato PEM.',
    ),
  );
}

/** Keys, anchors and connection of a configuration. */
export async function apriCliente(
  configurazione: Configurazione,
  { senzaVerifica = false }: { senzaVerifica?: boolean } = {},
): Promise<Esito<ClienteAperto, Problema>> {
  const chi = await apriMittente(configurazione);
  if (!chi.ok) return chi;
  const { mittente, postazione } = chi.valore;
  const { tls, risposte, secondi, url, percorsi } = configurazione;
  const ancoreTls = tls.ancore === undefined ? undefined : ancoreDi(tls.ancore, 'tls.ancore');
  if (ancoreTls?.ok === false) return ancoreTls;
  const ancoreRisposte = ancoreDi(risposte.ancore, 'risposte.ancore');
  if (!ancoreRisposte.ok) return ancoreRisposte;
  const client = tls.client && (await apriIdentita(tls.client, 'Certificato TLS'));
  if (client?.ok === false) return client;
  const canale = apriCanale({
    url,
    ancore: ancoreTls?.valore,
    client: client?.valore,
    secondiConnessione: secondi.connessione,
    secondiRisposta: secondi.risposta,
  });
  const cliente = creaCliente({
    canale,
    mittente,
    fiducia: { ancore: certificatiPem(ancoreRisposte.valore), firmatario: risposte.firmatario },
    conferma: risposte.conferma,
    senzaVerifica,
    percorsi,
    orologio: () => new Date(),
  });
  return riuscito({
    cliente,
    canale,
    mittente,
    postazione,
    chiudi: () => {
      canale.chiudi();
    },
  });
}
