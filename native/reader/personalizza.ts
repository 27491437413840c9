import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta, ErrorePin } from '../errori.ts';
import { firmaConChiave, generaChiave, scriviOggetto } from './chiave-piv.ts';
import { cambiaPin, cambiaPuk, tentativi, verificaPin } from './codici.ts';
import { apriGestione, type ErroreGestione } from './gestione-piv.ts';
import type { Lettori, NomeLettore, Trasmetti } from './lettori.ts';
import { oggettoCertificatoPiv, oggettoChuid, oggettoDatiStampati, oggettoPiv } from './oggetti-piv.ts';
import { piv } from './piv.ts';
import { esa } from './tlv.ts';

const riferimento = { pin: 0x80, puk: 0x81 } as const;
/** As every blank PIV card is shipped. */
const diFabbrica = {
  gestione: esa('0102030405060708 0102030405060708 0102030405060708'),
  pin: '123456',
  puk: '12345678',
} as const;
/** An old chip takes up to half a minute to make a key of 2048 bits. */
const attesaChiave = 60_000;
const attesaScrittura = 15_000;

export type ErrorePersonalizzazione =
  | ErroreCarta
  | ErrorePin
  | ErroreGestione
  /** Not a PIV card. */
  | { readonly tipo: 'carta-non-adatta' }
  /** Neither as it left the factory nor as we left it half way. */
  | { readonly tipo: 'carta-non-vergine' };

export interface CodiciCartaNuova {
  readonly pin: string;
  readonly puk: string;
}

export interface CartaDaScrivere {
  readonly chiaveGestione: Uint8Array;
  /** Those that it will have; it may have them already, if it was left half way. */
  readonly codici: CodiciCartaNuova;
}

type Lavoro<T> = (trasmetti: Trasmetti) => Promise<Esito<T, ErrorePersonalizzazione>>;

function conPiv<T>(
  lettori: Lettori,
  lettore: NomeLettore,
  attesa: number,
  lavoro: Lavoro<T>,
): Promise<Esito<T, ErrorePersonalizzazione>> {
  return lettori.dialoga(
    lettore,
    async (trasmetti): Promise<Esito<T, ErrorePersonalizzazione>> => {
      const scelta = await piv.seleziona(trasmetti);
      if (!scelta.ok) return scelta;
      return scelta.valore ? lavoro(trasmetti) : fallito({ tipo: 'carta-non-adatta' });
    },
    // A code or a key proved here must not leave the card open to other programs.
    { azzera: true, attesa },
  );
}

/** With the key of the factory, or with the one that we gave it before. */
async function gestisci(trasmetti: Trasmetti, chiave: Uint8Array) {
  const prima = await apriGestione(trasmetti, diFabbrica.gestione);
  if (prima.ok || prima.errore.tipo !== 'gestione-sconosciuta') return prima;
  const nostra = await apriGestione(trasmetti, chiave);
  if (nostra.ok || nostra.errore.tipo !== 'gestione-sconosciuta') return nostra;
  return fallito<ErrorePersonalizzazione>({ tipo: 'carta-non-vergine' });
}

/** The PIN that the card has now; finds out without spending the last tries of a card that is not ours. */
async function pinAttuale(
  trasmetti: Trasmetti,
  { pin }: CodiciCartaNuova,
): Promise<Esito<'fabbrica' | 'nuovo', ErrorePersonalizzazione>> {
  const rimasti = await tentativi(trasmetti, riferimento);
  if (!rimasti.ok) return rimasti;
  if (rimasti.valore.pin !== null && rimasti.valore.pin < 3) return fallito({ tipo: 'carta-non-vergine' });
  const fabbrica = await verificaPin(trasmetti, riferimento.pin, diFabbrica.pin);
  if (fabbrica.ok) return riuscito('fabbrica');
  if (fabbrica.errore.tipo !== 'pin-errato') return fabbrica;
  const nuovo = await verificaPin(trasmetti, riferimento.pin, pin);
  if (nuovo.ok) return riuscito('nuovo');
  return nuovo.errore.tipo === 'pin-errato' ? fallito({ tipo: 'carta-non-vergine' }) : nuovo;
}

/** Whether what is in a reader could become somebody's card: PIV, and without a certificate. Changes nothing. */
export async function cartaVergine(lettori: Lettori, lettore: NomeLettore): Promise<boolean> {
  const esito = await lettori.dialoga(lettore, async (trasmetti) => {
    const scelta = await piv.seleziona(trasmetti);
    if (!scelta.ok || !scelta.valore) return riuscito(false);
    const certificato = await piv.certificato(trasmetti);
    return certificato.ok ? riuscito(certificato.valore === undefined) : certificato;
  });
  return esito.ok && esito.valore;
}

/** First half: a key made on the card, and the proof that it is there. @param prova what it signs, once the key is known. */
export function creaChiave(
  lettori: Lettori,
  lettore: NomeLettore,
  carta: CartaDaScrivere,
  prova: (spki: Uint8Array) => Uint8Array,
): Promise<Esito<{ readonly spki: Uint8Array; readonly firma: Uint8Array }, ErrorePersonalizzazione>> {
  return conPiv(lettori, lettore, attesaChiave, async (trasmetti) => {
    const aperta = await gestisci(trasmetti, carta.chiaveGestione);
    if (!aperta.ok) return aperta;
    const spki = await generaChiave(trasmetti);
    if (!spki.ok) return spki;
    const pin = await pinAttuale(trasmetti, carta.codici);
    if (!pin.ok) return pin;
    const firma = await firmaConChiave(trasmetti, prova(spki.valore));
    return firma.ok ? riuscito({ spki: spki.valore, firma: firma.valore }) : firma;
  });
}

export interface ContenutoCarta {
  readonly certificato: Uint8Array;
  readonly guid: Uint8Array;
  readonly intestatario: string;
  readonly ente: string;
  readonly seriale: string;
  /** `AAAA-MM-GG`. */
  readonly scadenza: string;
}

/**
 * Second half: what the card holds, its codes, the management key, and the certificate last: a card pulled half way has
 * none, is still blank to the desk, and can be taken up again.
 */
export function scriviCarta(
  lettori: Lettori,
  lettore: NomeLettore,
  carta: CartaDaScrivere,
  contenuto: ContenutoCarta,
): Promise<Esito<void, ErrorePersonalizzazione>> {
  const { certificato, guid, scadenza } = contenuto;
  const oggetti = [
    [oggettoPiv.chuid, oggettoChuid(guid, scadenza)],
    [oggettoPiv.datiStampati, oggettoDatiStampati(contenuto)],
  ] as const;
  return conPiv(lettori, lettore, attesaScrittura, async (trasmetti) => {
    const aperta = await gestisci(trasmetti, carta.chiaveGestione);
    if (!aperta.ok) return aperta;
    for (const [nome, oggetto] of oggetti) {
      const scritto = await scriviOggetto(trasmetti, nome, oggetto);
      if (!scritto.ok) return scritto;
    }
    const pin = await pinAttuale(trasmetti, carta.codici);
    if (!pin.ok) return pin;
    if (pin.valore === 'fabbrica') {
      // The PUK first: a card whose PIN is new has both.
      const puk = await cambiaPuk(trasmetti, riferimento.puk, diFabbrica.puk, carta.codici.puk);
      if (!puk.ok && !(await giaNuovo(trasmetti, carta.codici.puk))) return puk;
      const nuovo = await cambiaPin(trasmetti, riferimento.pin, diFabbrica.pin, carta.codici.pin);
      if (!nuovo.ok) return nuovo;
    }
    const gestione = await aperta.valore(carta.chiaveGestione);
    if (!gestione.ok) return gestione;
    return scriviOggetto(trasmetti, oggettoPiv.certificato, oggettoCertificatoPiv(certificato));
  });
}

/** The PUK was changed to this before the card was pulled. */
async function giaNuovo(trasmetti: Trasmetti, puk: string): Promise<boolean> {
  return (await cambiaPuk(trasmetti, riferimento.puk, puk, puk)).ok;
}

/** Quality check: what can be read back with nothing but the card and its PIN, and what it signs. */
export function provaCarta(
  lettori: Lettori,
  lettore: NomeLettore,
  pin: string,
  messaggio: Uint8Array,
): Promise<Esito<{ readonly certificato: Uint8Array; readonly firma: Uint8Array }, ErrorePersonalizzazione>> {
  return conPiv(lettori, lettore, attesaScrittura, async (trasmetti) => {
    const certificato = await piv.certificato(trasmetti);
    if (!certificato.ok) return certificato;
    if (!certificato.valore) return fallito({ tipo: 'carta-non-vergine' });
    // SECURITY: the key of the factory must open nothing any more.
    const fabbrica = await apriGestione(trasmetti, diFabbrica.gestione);
    if (fabbrica.ok) return fallito({ tipo: 'gestione-immutabile' });
    if (fabbrica.errore.tipo !== 'gestione-sconosciuta') return fabbrica;
    const verificato = await verificaPin(trasmetti, riferimento.pin, pin);
    if (!verificato.ok) return verificato;
    const firma = await firmaConChiave(trasmetti, messaggio);
    return firma.ok ? riuscito({ certificato: certificato.valore, firma: firma.valore }) : firma;
  });
}
