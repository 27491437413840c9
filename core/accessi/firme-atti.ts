import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import {
  attoSensibile,
  chiaveFirma,
  FirmaAtto,
  idDaFirmare,
  improntaAtto,
  leggiDichiarazione,
  testoDaFirmare,
  vuoleFirma,
} from '#contract/wa/firma-atto.ts';
import type { Orologio } from '../orologio.ts';
import type { FirmaVerificata } from '../registro/firme.ts';
import { ammettiCarta } from './carte.ts';
import type { Censimento } from './censimento.ts';
import type { Conferme } from './conferme.ts';
import type { Emittenti } from './pki/catena.ts';
import { attoNonFirmato, passwordRichiesta } from './rifiuti.ts';
import type { SessioneAperta } from './sessioni.ts';

type Corpo = Readonly<Record<string, unknown>>;

/** What takes a registration back is not registered from the desk on the session alone (decision 0060). */
export interface FirmeAtti {
  /**
   * @param corpo the request as it arrived, with the signature beside it.
   * @returns the signature, for it to be kept; undefined where none is wanted, or a password stands in for it.
   * Failures as values: `atto-non-firmato` for who has a card, `pin-richiesto` for who entered with the password of the day.
   */
  verifica(
    sessione: SessioneAperta,
    codice: string,
    corpo: Corpo,
  ): Promise<Esito<FirmaVerificata | undefined, ErroreWa>>;
}

export function creaFirmeAtti(dati: {
  censimento: Censimento;
  conferme: Pick<Conferme, 'vale'>;
  autoritaOperatori: Emittenti;
  ambiente: Ambiente;
  orologio: Orologio;
}): FirmeAtti {
  async function conLaCarta(
    { chi, improntaCarta }: SessioneAperta,
    codice: string,
    corpo: Corpo,
  ): Promise<Esito<FirmaVerificata, ErroreWa>> {
    if (corpo[chiaveFirma] === undefined) return fallito(attoNonFirmato('manca'));
    const letta = FirmaAtto.safeParse(corpo[chiaveFirma]);
    const detta = letta.success ? leggiDichiarazione(letta.data.dichiarazione) : undefined;
    if (!letta.success || !detta) return fallito(attoNonFirmato('illeggibile'));
    const { dichiarazione, certificato, algoritmo, firma } = letta.data;
    // SECURITY: the card as it is now, not as it was when an act that waited for the network was confirmed.
    const ammessa = await ammettiCarta(dati.censimento, dati.autoritaOperatori, {
      certificato: Buffer.from(certificato, 'base64'),
      algoritmo,
      messaggio: Buffer.from(dichiarazione, 'utf8'),
      firma: Buffer.from(firma, 'base64'),
      ente: chi.comune,
      istante: dati.orologio(),
    });
    if (!ammessa.ok)
      return fallito(attoNonFirmato(ammessa.errore.tipo === 'firma-non-valida' ? 'firma' : 'carta'));
    // SECURITY: the card of whoever is in, not of whoever passes by.
    if (ammessa.valore.carta.impronta !== improntaCarta) return fallito(attoNonFirmato('altra-carta'));
    // SECURITY: what was signed is compared with what arrived, never believed.
    const sua =
      detta.codice === codice &&
      detta.idOperazioneComune === idDaFirmare(corpo) &&
      detta.impronta === (await improntaAtto(corpo)) &&
      detta.ambiente === dati.ambiente &&
      detta.idPostazione === chi.idPostazione;
    if (!sua) return fallito(attoNonFirmato('altro-atto'));
    return riuscito({ ...letta.data, testo: testoDaFirmare(corpo) });
  }

  return {
    async verifica(sessione, codice, corpo) {
      if (!vuoleFirma(codice, corpo)) return riuscito(undefined);
      if (sessione.improntaCarta !== undefined) return conLaCarta(sessione, codice, corpo);
      const vale = await dati.conferme.vale(sessione, attoSensibile);
      return vale ? riuscito(undefined) : fallito(passwordRichiesta(attoSensibile));
    },
  };
}
