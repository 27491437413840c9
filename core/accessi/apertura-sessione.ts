import { createHash, randomBytes } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import {
  messaggioSfida,
  type RispostaSfida,
  type Sessione,
  type Sfida,
  type TipoVincolo,
} from '#contract/wa/accesso.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import type { Orologio } from '../orologio.ts';
import { inattivita } from './archivio-sessioni-aperte.ts';
import { ammettiCarta, difettoCarta } from './carte.ts';
import type { ArchivioSessioni, Censimento, Ente, Operatore, Postazione } from './censimento.ts';
import type { Giornaliere } from './giornaliere/riconosci.ts';
import type { Emittenti } from './pki/catena.ts';
import { firmaNonValida, passwordNonValida, postazioneNonAmmessa, sfidaNonValida } from './rifiuti.ts';

const durataSessione = 8 * 3_600_000;
/** A workstation used a moment ago from another address is not one that was carried elsewhere. */
const spostamento = 2 * 60_000;

/** Bindings of the TLS connection on which the answer arrived; `tls-exporter` only where it is safe (TLS 1.3). */
export type Vincoli = Readonly<Partial<Record<TipoVincolo, Uint8Array>>>;

export interface PartiSessioni {
  readonly censimento: Censimento;
  readonly archivio: ArchivioSessioni;
  readonly autoritaOperatori: Emittenti;
  readonly orologio: Orologio;
  /** Left out, no password opens. */
  readonly giornaliere?: Giornaliere;
}

export interface ConCarta {
  readonly risposta: RispostaSfida;
  readonly vincoli: Vincoli;
  /** Of the other end. */
  readonly indirizzo: string | undefined;
}

export function digest(segreto: string): Uint8Array {
  return createHash('sha256').update(segreto).digest();
}

export function fraQuanto(ora: Date, durata: number): Date {
  return new Date(ora.getTime() + durata);
}

export function testoSfida(
  nonce: string,
  idPostazione: string,
  { istante, scadenza }: { istante: Date; scadenza: Date },
): Sfida {
  return { nonce, idPostazione, istante: istante.toISOString(), scadenza: scadenza.toISOString() };
}

/** With the signature of the card on the challenge that this workstation was given. */
export async function apriConCarta(
  { censimento, archivio, autoritaOperatori, orologio }: PartiSessioni,
  postazione: Postazione,
  { risposta, vincoli, indirizzo }: ConCarta,
): Promise<Esito<Sessione, ErroreWa>> {
  const ora = orologio();
  const emessa = await archivio.consumaSfida(digest(risposta.nonce), postazione.impronta);
  if (!emessa || emessa.scadenza < ora || emessa.atto) return fallito(sfidaNonValida);
  const vincolo = vincoli[risposta.vincolo];
  if (!vincolo) return fallito(firmaNonValida);
  const sfida = testoSfida(risposta.nonce, postazione.idPostazione, emessa);
  const ammessa = await ammettiCarta(censimento, autoritaOperatori, {
    certificato: Buffer.from(risposta.certificato, 'base64'),
    algoritmo: risposta.algoritmo,
    // SECURITY: the binding is the one computed here on this connection, never one that the client states.
    messaggio: messaggioSfida(sfida, risposta.vincolo, Buffer.from(vincolo).toString('base64')),
    firma: Buffer.from(risposta.firma, 'base64'),
    ente: postazione.ente,
    istante: ora,
  });
  if (!ammessa.ok) return ammessa;
  const { carta, operatore, ente } = ammessa.valore;
  const dopo = new Date(ora.getTime() - spostamento);
  const { codiceFiscale } = operatore;
  // SECURITY: two people at once on one workstation, from two addresses, are two machines with one certificate.
  const doppia =
    indirizzo !== undefined &&
    (await archivio.altroIndirizzo(postazione.impronta, { indirizzo, codiceFiscale, dopo }));
  if (doppia) return fallito(postazioneNonAmmessa('doppia'));
  const gettone = randomBytes(32).toString('base64url');
  const fine = Math.min(ora.getTime() + durataSessione, carta.scadenza.getTime());
  const scadenza = new Date(fine);
  const finite = await archivio.apri(digest(gettone), {
    improntaPostazione: postazione.impronta,
    improntaCarta: carta.impronta,
    codiceFiscale,
    ora,
    scadenza,
    ...(indirizzo !== undefined && { indirizzo }),
  });
  const altrove = finite.find((una) => una.viva && una.idPostazione !== postazione.idPostazione);
  const detta = await descrivi(censimento, { gettone, operatore, ente, postazione, scadenza });
  return riuscito({
    ...detta,
    ...(altrove && {
      chiusaAltrove: { idPostazione: altrove.idPostazione, aperta: altrove.aperta.toISOString() },
    }),
  });
}

/** What the desk is told of a session that has just been opened. */
async function descrivi(
  censimento: Censimento,
  aperta: { gettone: string; operatore: Operatore; ente: Ente; postazione: Postazione; scadenza: Date },
): Promise<Sessione> {
  const { operatore, ente } = aperta;
  const als = await censimento.certificatoAls(operatore.ente);
  return {
    gettone: aperta.gettone,
    codiceFiscale: operatore.codiceFiscale,
    cognome: operatore.cognome,
    nome: operatore.nome,
    ruolo: operatore.ruolo,
    profili: [...operatore.profili],
    comune: { codiceIstat: ente.codice, nome: ente.nome, siglaProvincia: ente.siglaProvincia },
    idPostazione: aperta.postazione.idPostazione,
    scadenza: aperta.scadenza.toISOString(),
    inattivitaSecondi: inattivita / 1000,
    ...(als && { certificatoAls: Buffer.from(als).toString('base64') }),
  };
}

/** With the password of the day, for who has no card at hand. */
export async function apriConPassword(
  { censimento, archivio, orologio, giornaliere }: PartiSessioni,
  postazione: Postazione,
  richiesta: AccessoConPassword,
): Promise<Esito<Sessione, ErroreWa>> {
  const riconosciuta = await giornaliere?.riconosci(richiesta, postazione);
  if (!riconosciuta?.ok) return riconosciuta ?? fallito(passwordNonValida);
  const { id, scade, codiceFiscale } = riconosciuta.valore;
  const operatore = await censimento.operatore(codiceFiscale);
  const ente = operatore && (await censimento.ente(operatore.ente));
  if (!ente || operatore.ente !== postazione.ente) return fallito(passwordNonValida);
  const difetto = difettoCarta(undefined, operatore);
  if (difetto) return fallito(difetto);
  const ora = orologio();
  const gettone = randomBytes(32).toString('base64url');
  const scadenza = fraQuanto(ora, durataSessione);
  const improntaPostazione = postazione.impronta;
  const aperta = { improntaPostazione, password: id, codiceFiscale, ora, scadenza };
  await archivio.apriConPassword(digest(gettone), aperta);
  const detta = await descrivi(censimento, { gettone, operatore, ente, postazione, scadenza });
  return riuscito({ ...detta, conPassword: scade.toISOString() });
}
