import { createHash } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale, FirmaCarta, Tentativi } from '../credenziale.ts';
import type { ErroreCredenziale } from '../errori.ts';
import { cambiaPin, leggiTentativi, sbloccaPin } from '../reader/carta.ts';
import type { Lettori, NomeLettore } from '../reader/index.ts';
import { entro } from '../reader/scadenza.ts';
import type { Token } from '../token/index.ts';
import type { CartaPronta } from './pronta.ts';

/** What is asked of the card after a call comes on top of one that may have taken its whole time: milliseconds. */
const attesaDopo = 500;

type EsitoCredenziale<T> = Esito<T, ErroreCredenziale>;

/** A card in a reader: commands tell and manage the codes, the PKCS#11 module opens the key and signs. */
class CredenzialeCarta implements Credenziale {
  readonly tipo: Credenziale['tipo'];
  readonly certificato: Uint8Array;
  readonly #lettori: Lettori;
  readonly #lettore: NomeLettore;
  readonly #token: Token;
  readonly #carta: CartaPronta;
  readonly #id: string;
  readonly #estrazione: AbortSignal;

  constructor(lettori: Lettori, lettore: NomeLettore, token: Token, carta: CartaPronta) {
    this.tipo = carta.profilo?.tipo ?? 'altra';
    this.certificato = carta.certificato;
    this.#lettori = lettori;
    this.#lettore = lettore;
    this.#token = token;
    this.#carta = carta;
    this.#id = createHash('sha256').update(carta.certificato).digest('hex');
    this.#estrazione = lettori.segnaleEstrazione(lettore);
  }

  async tentativi(): Promise<EsitoCredenziale<Tentativi>> {
    if (this.#estrazione.aborted) return fallito({ tipo: 'carta-estratta' });
    const { profilo } = this.#carta;
    if (!profilo) return riuscito({ pin: null, puk: null });
    return leggiTentativi(this.#lettori, this.#lettore, profilo);
  }

  async entra(pin: string): Promise<EsitoCredenziale<void>> {
    if (this.#carta.profilo?.pinAmmesso(pin) === false) return fallito({ tipo: 'pin-non-ammesso' });
    const esito = await this.#token.entra(pin, this.#id, this.#estrazione);
    return esito.ok ? esito : fallito(await this.#conTentativi(await this.#certa(esito.errore)));
  }

  async firma(dati: Uint8Array): Promise<EsitoCredenziale<FirmaCarta>> {
    const esito = await this.#token.firma(dati, this.#id, this.#estrazione);
    return esito.ok ? esito : fallito(await this.#certa(esito.errore));
  }

  esci(): Promise<void> {
    return this.#token.esci();
  }

  async cambiaPin(vecchio: string, nuovo: string): Promise<EsitoCredenziale<void>> {
    await this.esci();
    if (this.#estrazione.aborted) return fallito({ tipo: 'carta-estratta' });
    const { profilo } = this.#carta;
    const esito = profilo
      ? await cambiaPin(this.#lettori, this.#lettore, profilo, vecchio, nuovo)
      : await this.#token.cambiaPin(vecchio, nuovo, this.#id);
    return esito.ok ? esito : fallito(await this.#conTentativi(await this.#certa(esito.errore)));
  }

  async sbloccaPin(puk: string, nuovo: string): Promise<EsitoCredenziale<void>> {
    await this.esci();
    if (this.#estrazione.aborted) return fallito({ tipo: 'carta-estratta' });
    const { profilo } = this.#carta;
    if (profilo) return sbloccaPin(this.#lettori, this.#lettore, profilo, puk, nuovo);
    const esito = await this.#token.sbloccaPin(puk, nuovo, this.#id);
    if (esito.ok) return esito;
    // Here the module calls PIN what was a PUK.
    if (esito.errore.tipo === 'pin-errato') return fallito({ tipo: 'puk-errato', tentativi: null });
    return fallito(esito.errore.tipo === 'pin-bloccato' ? { tipo: 'puk-bloccato' } : esito.errore);
  }

  /**
   * Whatever the module made of it, a card that is out is out. In the instant of the removal the module may already
   * find an empty reader, and call it an unknown card, while nobody has told us yet: so the reader is asked.
   */
  async #certa<E extends ErroreCredenziale>(errore: E): Promise<E | { readonly tipo: 'carta-estratta' }> {
    const estratta = { tipo: 'carta-estratta' } as const;
    if (this.#estrazione.aborted) return estratta;
    if (errore.tipo !== 'carta-non-riconosciuta' && errore.tipo !== 'guasto') return errore;
    // Without a profile there is no command to ask with: the readers notice by themselves, only later.
    const domanda = this.#carta.profilo ? this.tentativi() : new Promise<never>(() => undefined);
    const saputo = await entro(domanda, attesaDopo, this.#estrazione);
    const tolta = saputo.fine === 'compiuto' && !saputo.valore.ok && saputo.valore.errore.tipo;
    return saputo.fine === 'estratta' || tolta === 'carta-estratta' ? estratta : errore;
  }

  /** The module says wrong or blocked, the card says how many are left: and a PIN at its last wrong try is blocked. */
  async #conTentativi(errore: ErroreCredenziale): Promise<ErroreCredenziale> {
    if (errore.tipo !== 'pin-errato' && errore.tipo !== 'pin-bloccato') return errore;
    const lettura = await entro(this.tentativi(), attesaDopo);
    if (lettura.fine !== 'compiuto') return errore;
    const letti = lettura.valore;
    if (!letti.ok) return letti.errore.tipo === 'carta-estratta' ? letti.errore : errore;
    const { pin, puk } = letti.valore;
    if (pin === 0 || errore.tipo === 'pin-bloccato') return { tipo: 'pin-bloccato', tentativiPuk: puk };
    return { tipo: 'pin-errato', tentativi: pin };
  }
}

/** The credential of the card that is in the reader now; when that card goes away it stays dead. */
export function credenzialeDaCarta(
  lettori: Lettori,
  lettore: NomeLettore,
  token: Token,
  carta: CartaPronta,
): Credenziale {
  return new CredenzialeCarta(lettori, lettore, token, carta);
}
