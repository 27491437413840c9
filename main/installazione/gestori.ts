import type { ErroreInstallazione } from '#contract/bridge/chiamate/postazioni.ts';
import type { Gestori } from '#contract/bridge/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { custodisci, type Sigillo } from '#native/identity/cartella.ts';
import { nuovaRichiesta } from '#native/identity/richiesta.ts';
import type { Collegamento } from '../collegamento.ts';
import type { Configurazione } from '../configurazione.ts';
import { irraggiungibile, nonScritta, qualcunoDentro, rifiutata, senzaIdentita } from './errori.ts';
import { importa } from './importa.ts';
import { cartellaIdentita, installa } from './installa.ts';
import { richiediCertificato } from './richiedi.ts';

export interface PartiInstallazione {
  readonly casa: string;
  readonly sigillo: Sigillo | undefined;
  readonly configurazione: () => Configurazione;
  readonly collegamento: Collegamento;
  readonly idPostazione: () => string | undefined;
  readonly qualcuno: () => boolean;
  /** PEM file of the authorities of stations of the core in use. */
  readonly ancore: () => string | undefined;
  readonly adesso: () => number;
  /** Another core, or another identity altogether. */
  readonly riconfigura: (nuova: Configurazione) => Promise<void>;
  /** The same core, with the identity that is now in the folder. */
  readonly ricollega: () => Promise<void>;
}

type Nomi = Extract<keyof Gestori, `installazione.${string}`>;

/** A new certificate with the present one: key made here, request over mutual TLS, swapped in one step. */
export async function rinnova(
  parti: PartiInstallazione,
): Promise<Esito<{ readonly idPostazione: string }, ErroreInstallazione>> {
  const idPostazione = parti.idPostazione();
  if (idPostazione === undefined) return fallito(senzaIdentita);
  const { chiave, csr } = await nuovaRichiesta(idPostazione);
  const esito = await parti.collegamento.chiama('rinnovaPostazione', {
    csr: Buffer.from(csr).toString('base64'),
  });
  // Without an answer the certificate in use goes on: what may have been issued meanwhile is never used.
  if (!esito.ok)
    return fallito(esito.errore.tipo === 'rifiutata' ? rifiutata(esito.errore.errore) : irraggiungibile);
  const { certificato, ancore } = esito.valore;
  try {
    const identita = { chiave, certificato: new Uint8Array(Buffer.from(certificato, 'base64')) };
    custodisci(cartellaIdentita(parti.casa), identita, ancore.postazioni, parti.sigillo);
  } catch {
    return fallito(nonScritta);
  }
  await parti.ricollega();
  return riuscito({ idPostazione });
}

/** How this machine becomes a workstation, and stays one. */
export function gestoriInstallazione(parti: PartiInstallazione): Pick<Gestori, Nomi> {
  return {
    'installazione.richiedi': async ({ indirizzo, codice }) => {
      if (parti.qualcuno()) return fallito(qualcunoDentro);
      const ottenuta = await richiediCertificato(indirizzo, codice);
      if (!ottenuta.ok) return ottenuta;
      const { url, ambiente, ancore, chiave, certificato, idPostazione, comune } = ottenuta.valore;
      const identita = { chiave, certificato };
      const nuova = installa(
        ...([
          parti.casa,
          parti.configurazione(),
          { url, ambiente, ancore, identita },
          parti.sigillo,
        ] as const),
      );
      if (!nuova.ok) return nuova;
      await parti.riconfigura(nuova.valore);
      return riuscito({ idPostazione, comune });
    },
    'installazione.importa': async ({ file, password }) => {
      const { casa, sigillo } = parti;
      const esito = await importa(
        {
          ...{ casa, sigillo, ancore: parti.ancore(), adesso: parti.adesso() },
          ...(parti.qualcuno() && { solo: parti.idPostazione() }),
        },
        Buffer.from(file, 'base64'),
        password,
      );
      if (esito.ok) await parti.ricollega();
      return esito;
    },
    'installazione.rinnova': () => rinnova(parti),
  };
}
