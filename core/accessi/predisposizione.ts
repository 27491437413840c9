import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { Orologio } from '../orologio.ts';
import type { Censimento, Ente } from './censimento.ts';
import { spki } from './pki/autorita.ts';
import { verificaCatena, type Emittenti } from './pki/catena.ts';
import { cartellaRiservata, scriviRiservato } from './pki/custodia.ts';
import { nuovaRsa } from './pki/emissione.ts';
import type { Pki } from './pki/index.ts';

/** Where a local environment finds its ready-made identities. Every file is 0600. */
export interface Predisposta {
  readonly postazione: {
    readonly idPostazione: string;
    readonly p12: string;
    readonly password: string;
    /** PEM of the authority of stations, which also signs the core's TLS certificates. */
    readonly ancore: string;
  };
  /** Server certificate of the municipality (`CO-9999`), for software that calls the SOAP face. */
  readonly comune: { readonly p12: string; readonly password: string };
  /** Folder of the software cards, `<codice fiscale>.json`: {@link CartaSoftware}. */
  readonly carte: string;
}

/** A card for environments without readers. Not a card at all: its key is in the file. */
export interface CartaSoftware {
  /** DER, base64. */
  readonly certificato: string;
  /** PKCS#8, PEM. */
  readonly chiave: string;
  readonly pin: string;
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
}

export interface OperatoreDaPredisporre {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly ruolo: Ruolo;
  readonly profili: readonly Profilo[];
}

/** The same for all: the file that holds the key also holds the PIN, so that it protects nothing. */
const pinDimostrativo = '12345';
const margine = 30 * 86_400_000;

interface Contesto {
  readonly pki: Pki;
  readonly censimento: Censimento;
  readonly cartella: string;
  readonly ente: Ente;
  readonly orologio: Orologio;
  /** Of the workstations; left out, those of a municipality. */
  readonly sigla?: 'CO' | 'PR' | 'MI';
}

/** Still good for a while under the present authority: otherwise it is made anew. */
function valido(der: Uint8Array, autorita: Emittenti, ora: Date): boolean {
  try {
    const certificato = new X509Certificate(der);
    const traPoco = new Date(ora.getTime() + margine);
    return verificaCatena(certificato, autorita, traPoco) === undefined;
  } catch {
    return false;
  }
}

async function identita(
  { pki, censimento, ente, orologio }: Contesto,
  cartella: string,
  idPostazione: string,
): Promise<{ p12: string; password: string }> {
  cartellaRiservata(cartella);
  const nomi = {
    p12: join(cartella, `${idPostazione}.p12`),
    password: join(cartella, `${idPostazione}.password`),
    certificato: join(cartella, `${idPostazione}.pem`),
  };
  const ora = orologio();
  const presenti = Object.values(nomi).every((nome) => existsSync(nome));
  if (presenti && valido(readFileSync(nomi.certificato), pki.emittenti.postazioni, ora)) {
    const { raw } = new X509Certificate(readFileSync(nomi.certificato));
    await censimento.registraPostazione(raw, idPostazione, ente.codice, ora);
    return nomi;
  }
  const emessa = await pki.emettiPostazione({ idPostazione, comune: ente.codice });
  await censimento.registraPostazione(emessa.certificato, idPostazione, ente.codice, ora);
  scriviRiservato(nomi.p12, emessa.p12);
  scriviRiservato(nomi.password, emessa.password);
  scriviRiservato(nomi.certificato, new X509Certificate(emessa.certificato).toString());
  return nomi;
}

function cartaPresente(percorso: string, autorita: Emittenti, ora: Date): Uint8Array | undefined {
  if (!existsSync(percorso)) return undefined;
  try {
    const carta = JSON.parse(readFileSync(percorso, 'utf8')) as Partial<CartaSoftware>;
    const certificato = Buffer.from(carta.certificato ?? '', 'base64');
    const chiave: KeyObject = createPrivateKey(carta.chiave ?? '');
    const coerente =
      valido(certificato, autorita, ora) && new X509Certificate(certificato).checkPrivateKey(chiave);
    return coerente ? certificato : undefined;
  } catch {
    return undefined;
  }
}

async function carta(contesto: Contesto, cartella: string, operatore: OperatoreDaPredisporre): Promise<void> {
  const { pki, censimento, ente, orologio } = contesto;
  const { codiceFiscale, cognome, nome, ruolo } = operatore;
  const ora = orologio();
  await censimento.registraOperatore({ ...operatore, ente: ente.codice }, ora);
  const percorso = join(cartella, `${codiceFiscale}.json`);
  const presente = cartaPresente(percorso, pki.emittenti.operatori, ora);
  if (presente) {
    await censimento.registraCarta(presente, codiceFiscale, ora);
    return;
  }
  // RSA-2048 like the cards in use: the same key can be put on a virtual card.
  const chiave = await nuovaRsa();
  const emesso = await pki.emettiOperatore({
    ...{ codiceFiscale, cognome, nome, ente: ente.codice },
    chiave: { spki: spki(chiave) },
  });
  if (!emesso.ok) throw new Error(`demo card not issued: ${emesso.errore.tipo}`);
  await censimento.registraCarta(emesso.valore, codiceFiscale, ora);
  const contenuto: CartaSoftware = {
    certificato: Buffer.from(emesso.valore).toString('base64'),
    chiave: chiave.export({ type: 'pkcs8', format: 'pem' }).toString(),
    pin: pinDimostrativo,
    ...{ codiceFiscale, cognome, nome, ruolo },
  };
  scriviRiservato(percorso, `${JSON.stringify(contenuto, null, 2)}\n`);
}

/**
 * Makes a local environment ready to work: one workstation (`CO-0001`), the municipality's server certificate
 * (`CO-9999`) and a software card per operator, censused. Run again it keeps what is still good.
 * Never for production: private keys of cards end in files.
 */
export async function predisponi(
  contesto: Contesto,
  operatori: readonly OperatoreDaPredisporre[],
): Promise<Predisposta> {
  const { pki, censimento, cartella, ente, sigla = 'CO' } = contesto;
  await censimento.registraEnte(ente);
  cartellaRiservata(cartella);
  const [dellaPostazione, delComune, carte] = ['postazione', 'comune', 'carte'].map((n) =>
    join(cartella, n),
  ) as [string, string, string];
  cartellaRiservata(carte);
  const idPostazione = `${ente.codice}-${sigla}-0001`;
  const [postazione, comune] = await Promise.all([
    identita(contesto, dellaPostazione, idPostazione),
    identita(contesto, delComune, `${ente.codice}-${sigla}-9999`),
    ...operatori.map((operatore) => carta(contesto, carte, operatore)),
  ] as const);
  const ancore = join(dellaPostazione, 'ancore.pem');
  scriviRiservato(ancore, pki.autorita.postazioni.fiducia);
  return {
    postazione: { idPostazione, p12: postazione.p12, password: postazione.password, ancore },
    comune: { p12: comune.p12, password: comune.password },
    carte,
  };
}
