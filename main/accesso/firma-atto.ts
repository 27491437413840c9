import type { ErroreAccesso } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import { idDaFirmare, improntaAtto, scriviDichiarazione, type FirmaAtto } from '#contract/wa/firma-atto.ts';
import { spiegaErrore, type Credenziale } from '#native/carta/index.ts';
import { nonFirmabile } from './errori.ts';

/** Where an act is being confirmed: the core knows the same of itself and of this workstation. */
export interface Dove {
  /** Undefined: the certificate of this workstation has not been read. */
  readonly idPostazione: string | undefined;
  readonly ambiente: Ambiente;
  /** Milliseconds since the epoch. */
  readonly adesso: number;
}

/**
 * The statement of an act, ready to be signed.
 * SECURITY: the digest is made here, of what the page asks to sign, and not taken from the page.
 */
export async function dichiara(
  atto: { readonly codice: string; readonly richiesta: Readonly<Record<string, unknown>> },
  { idPostazione, ambiente, adesso }: Dove,
): Promise<Esito<string, ErroreAccesso>> {
  const idOperazioneComune = idDaFirmare(atto.richiesta);
  if (idOperazioneComune === undefined || idPostazione === undefined) return fallito(nonFirmabile);
  const impronta = await improntaAtto(atto.richiesta);
  const istante = new Date(adesso).toISOString();
  const { codice } = atto;
  return riuscito(
    scriviDichiarazione({ codice, idOperazioneComune, impronta, ambiente, idPostazione, istante }),
  );
}

/** PIN to the card, then its signature: nothing leaves this workstation. */
export async function firmaConLaCarta(
  credenziale: Credenziale,
  pin: string,
  dichiarazione: string,
): Promise<Esito<FirmaAtto, ErroreAccesso>> {
  const provato = await credenziale.entra(pin);
  if (!provato.ok) return fallito(spiegaErrore(provato.errore));
  const firmata = await credenziale.firma(new TextEncoder().encode(dichiarazione));
  if (!firmata.ok) return fallito(spiegaErrore(firmata.errore));
  const { algoritmo, firma } = firmata.valore;
  return riuscito({
    dichiarazione,
    certificato: Buffer.from(credenziale.certificato).toString('base64'),
    algoritmo,
    firma: Buffer.from(firma).toString('base64'),
  });
}
