import type { X509Certificate } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Orologio } from '../orologio.ts';
import type { Censimento, Postazione } from './censimento.ts';
import { impronta, uso, verificaCatena, type Emittenti } from './pki/catena.ts';
import { postazioneNonAmmessa } from './rifiuti.ts';

/** What the census says of a station's certificate; undefined when it may work. */
export function difettoPostazione(postazione: Postazione | undefined): ErroreWa | undefined {
  if (!postazione) return postazioneNonAmmessa('sconosciuta');
  if (postazione.stato === 'ente-chiuso') return postazioneNonAmmessa('ente-chiuso');
  if (postazione.stato !== 'attiva') return postazioneNonAmmessa(postazione.stato, postazione.dal);
  return undefined;
}

/** Chain and dates alone: what the certificate says of itself. */
export function difettoCertificato(
  certificato: X509Certificate,
  autorita: Emittenti,
  istante: Date,
): ErroreWa | undefined {
  const difetto = verificaCatena(certificato, autorita, istante, uso.client);
  if (!difetto) return undefined;
  if (difetto.tipo === 'scaduto') return postazioneNonAmmessa('scaduta', difetto.dal);
  return postazioneNonAmmessa('sconosciuta');
}

export type AmmettiPostazione = (
  certificato: X509Certificate | undefined,
) => Promise<Esito<Postazione, ErroreWa>>;

/**
 * Certificate shown in the TLS handshake → station of the census. The state is read at each call, so that a block
 * works at once, also on connections already open.
 */
export function ammettiPostazione(dati: {
  censimento: Censimento;
  autorita: Emittenti;
  orologio: Orologio;
}): AmmettiPostazione {
  return async (certificato) => {
    if (!certificato) return fallito(postazioneNonAmmessa('sconosciuta'));
    const difetto = difettoCertificato(certificato, dati.autorita, dati.orologio());
    const estraneo = difetto?.tipo === 'postazione-non-ammessa' && difetto.causa === 'sconosciuta';
    if (difetto && estraneo) return fallito(difetto);
    const postazione = await dati.censimento.postazione(impronta(certificato));
    // Revocation comes before expiry: it says more, and came first.
    const censito = difettoPostazione(postazione) ?? difetto;
    if (censito || !postazione) return fallito(censito ?? postazioneNonAmmessa('sconosciuta'));
    if (postazione.maiUsata) await dati.censimento.usaPostazione(postazione, dati.orologio());
    return riuscito(postazione);
  };
}
