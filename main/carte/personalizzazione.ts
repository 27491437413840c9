import { constants, createPublicKey, publicEncrypt, randomInt } from 'node:crypto';
import type { ErroreCore } from '#contract/bridge/errori.ts';
import type { ErroreCartaNuova, PassoPersonalizzazione } from '#contract/bridge/chiamate/carte-operatore.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { dividiCodici, type MetaCodici } from '#contract/regole/carte-operatore.ts';
import {
  messaggioControlloCarta,
  messaggioProvaCarta,
  type DatiPersonalizzazione,
  type InizioPersonalizzazione,
} from '#contract/wa/carte-operatore.ts';
import type { Lettori } from '#native/reader/index.ts';
import { cartaVergine, creaChiave, provaCarta, scriviCarta } from '#native/reader/personalizza.ts';
import type { Inoltra } from '../con-sessione.ts';
import { nessunaVergine, piuVergini, spiegaPersonalizzazione } from './errori-personalizza.ts';

export interface PartiPersonalizzatore {
  /** Undefined where the readers are a stand-in. */
  readonly lettori: Lettori | undefined;
  readonly inoltra: Inoltra;
  readonly suPasso: (
    passo: { seriale: string; passo: PassoPersonalizzazione; fatto: boolean } | null,
  ) => void;
}

type Fallimento = ErroreCore | ErroreCartaNuova;

/** A card made here, until its letter is in the envelope. Never on the disk. */
interface CartaFatta {
  readonly codici: { readonly pin: string; readonly puk: string };
  /** Who was at the desk the last time it was begun. */
  da: string | undefined;
  intestatario: string;
  ente: string;
  pronta: boolean;
}

const base64 = (byte: Uint8Array): string => Buffer.from(byte).toString('base64');
const byteDi = (testo: string): Uint8Array => Uint8Array.from(Buffer.from(testo, 'base64'));
const ottoCifre = (): string => String(randomInt(100_000_000)).padStart(8, '0');
const algoritmo = 'RSA-PKCS1-SHA256' as const;

/** Codes that somebody tries first: all the same digit, or one after the other. */
const ovvio = (codice: string): boolean =>
  /^(\d)\1+$/.test(codice) || '0123456789012'.includes(codice) || '9876543210987'.includes(codice);

function codiceNuovo(): string {
  for (;;) {
    const codice = ottoCifre();
    if (!ovvio(codice)) return codice;
  }
}

function chiudi(meta: MetaCodici, { chiaveCodici, seriale }: DatiPersonalizzazione): string {
  const key = createPublicKey({ key: Buffer.from(chiaveCodici, 'base64'), format: 'der', type: 'spki' });
  const chiuso = publicEncrypt(
    {
      ...{ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      oaepLabel: Buffer.from(seriale),
    },
    Buffer.from(JSON.stringify(meta)),
  );
  return chiuso.toString('base64');
}

/** Makes cards, one at a time: the card in the reader on one side, the core on the other, the codes in between. */
export class Personalizzatore {
  readonly #parti: PartiPersonalizzatore;
  readonly #fatte = new Map<string, CartaFatta>();
  #inCorso: Promise<unknown> = Promise.resolve();

  constructor(parti: PartiPersonalizzatore) {
    this.#parti = parti;
  }

  /** Cards that still wait for their letter. */
  get lettere(): string[] {
    return [...this.#fatte].filter(([, { pronta }]) => pronta).map(([seriale]) => seriale);
  }

  /** The first half of a card made here, for its letter. */
  primaMeta(seriale: string): { prima: MetaCodici; intestatario: string; ente: string } | undefined {
    const fatta = this.#fatte.get(seriale);
    if (!fatta?.pronta) return undefined;
    const { codici, intestatario, ente } = fatta;
    return { prima: dividiCodici(codici).lettera, intestatario, ente };
  }

  /** Fiscal code of who made it. */
  fattaDa(seriale: string): string | undefined {
    return this.#fatte.get(seriale)?.da;
  }

  dimentica(seriale: string): void {
    this.#fatte.delete(seriale);
  }

  /** @param da who asks for it, and may have its letter also when the register is out of reach. */
  personalizza(
    richiesta: InizioPersonalizzazione,
    da: string | undefined,
  ): Promise<Esito<{ seriale: string }, Fallimento>> {
    const turno = this.#inCorso.then(async () => {
      try {
        return await this.#fai(richiesta, da);
      } finally {
        this.#parti.suPasso(null);
      }
    });
    this.#inCorso = turno.catch(() => undefined);
    return turno;
  }

  async #fai(
    richiesta: InizioPersonalizzazione,
    da: string | undefined,
  ): Promise<Esito<{ seriale: string }, Fallimento>> {
    const { inoltra, lettori } = this.#parti;
    const { seriale } = richiesta;
    const dove = await this.#passo(seriale, 'lettura', () => this.#trovaVergine());
    if (!dove.ok || !lettori) return dove.ok ? fallito(nessunaVergine) : dove;
    const lettore = dove.valore;
    const tolta = lettori.segnaleEstrazione(lettore);

    const dati = await inoltra('iniziaCarta', true)(richiesta);
    if (!dati.ok) return dati;
    const fatta = this.#fatta(dati.valore, da);
    const carta = { chiaveGestione: byteDi(dati.valore.chiaveGestione), codici: fatta.codici };

    const chiave = await this.#passo(seriale, 'chiave', () =>
      creaChiave(lettori, lettore, carta, (spki) =>
        messaggioProvaCarta(seriale, dati.valore.sfida, base64(spki)),
      ),
    );
    if (!chiave.ok) return fallito(spiegaPersonalizzazione(chiave.errore));
    const prova = {
      ...{ seriale, algoritmo, spki: base64(chiave.valore.spki), firma: base64(chiave.valore.firma) },
    };
    const emesso = await this.#passo(seriale, 'certificato', () => inoltra('certificaCarta', true)(prova));
    if (!emesso.ok) return emesso;
    // SECURITY: the card that gets the certificate is the one that made the key.
    if (tolta.aborted) return fallito(spiegaPersonalizzazione({ tipo: 'carta-estratta' }));

    const scritta = await this.#passo(seriale, 'scrittura', () =>
      scriviCarta(lettori, lettore, carta, {
        ...{ certificato: byteDi(emesso.valore.certificato), guid: byteDi(dati.valore.guid), seriale },
        ...{ intestatario: fatta.intestatario, ente: fatta.ente, scadenza: dati.valore.scadenza },
      }),
    );
    if (!scritta.ok) return fallito(spiegaPersonalizzazione(scritta.errore));
    return this.#passo(seriale, 'controllo', () => this.#controlla(lettori, lettore, dati.valore, fatta));
  }

  /** Codes to the core, then the card as its holder will find it. */
  async #controlla(
    lettori: Lettori,
    lettore: string,
    dati: DatiPersonalizzazione,
    fatta: CartaFatta,
  ): Promise<Esito<{ seriale: string }, Fallimento>> {
    const { inoltra } = this.#parti;
    const { seriale } = dati;
    const codici = chiudi(dividiCodici(fatta.codici).posta, dati);
    const chiusi = await inoltra('chiudiCarta', true)({ seriale, codici });
    if (!chiusi.ok) return chiusi;
    const messaggio = messaggioControlloCarta(seriale, chiusi.valore.sfida);
    const provata = await provaCarta(lettori, lettore, fatta.codici.pin, messaggio);
    if (!provata.ok) return fallito(spiegaPersonalizzazione(provata.errore));
    const { certificato, firma } = provata.valore;
    const controllo = { seriale, algoritmo, certificato: base64(certificato), firma: base64(firma) };
    const buona = await inoltra('controllaCarta', true)(controllo);
    if (!buona.ok) return buona;
    fatta.pronta = true;
    return riuscito({ seriale });
  }

  /** The same codes for the same card, however many times it is begun again. */
  #fatta({ seriale, cognome, nome, nomeEnte }: DatiPersonalizzazione, da: string | undefined): CartaFatta {
    const nuova = {
      ...{ codici: { pin: codiceNuovo(), puk: codiceNuovo() }, da },
      intestatario: '',
      ente: '',
      pronta: false,
    };
    const fatta = this.#fatte.get(seriale) ?? nuova;
    fatta.da = da;
    fatta.intestatario = `${cognome} ${nome}`;
    fatta.ente = nomeEnte;
    fatta.pronta = false;
    this.#fatte.set(seriale, fatta);
    return fatta;
  }

  /** The reader with the card to be made: the operator's own has a certificate, so it is never this one. */
  async #trovaVergine(): Promise<Esito<string, ErroreCartaNuova>> {
    const { lettori } = this.#parti;
    if (!lettori) return fallito(nessunaVergine);
    const vergini: string[] = [];
    for (const { nome, carta } of lettori.elenco())
      if (carta.stato === 'presente' && (await cartaVergine(lettori, nome))) vergini.push(nome);
    const [una, ...altre] = vergini;
    if (una === undefined) return fallito(nessunaVergine);
    return altre.length === 0 ? riuscito(una) : fallito(piuVergini);
  }

  async #passo<T, E>(
    seriale: string,
    passo: PassoPersonalizzazione,
    lavoro: () => Promise<Esito<T, E>>,
  ): Promise<Esito<T, E>> {
    this.#parti.suPasso({ seriale, passo, fatto: false });
    const esito = await lavoro();
    if (esito.ok) this.#parti.suPasso({ seriale, passo, fatto: true });
    return esito;
  }
}
