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
import type { Chi } from '../chi.ts';
import type { Orologio } from '../orologio.ts';
import { inattivita } from './archivio-sessioni-aperte.ts';
import { ammettiCarta, difettoCarta } from './carte.ts';
import type { ArchivioSessioni, Censimento, Ente, Operatore, Postazione } from './censimento.ts';
import type { Giornaliere } from './giornaliere/riconosci.ts';
import { creaLimite } from './limite.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { Emittenti } from './pki/catena.ts';
import { difettoPostazione } from './postazioni.ts';
import {
  cartaNonAmmessa,
  firmaNonValida,
  nonAutenticato,
  passwordNonValida,
  postazioneNonAmmessa,
  sessioneChiusa,
  sessioneScaduta,
  sfidaNonValida,
  troppiTentativi,
} from './rifiuti.ts';

const durataSfida = 2 * 60_000;
const durataSessione = 8 * 3_600_000;
/** A workstation used a moment ago from another address is not one that was carried elsewhere. */
const spostamento = 2 * 60_000;
/** Activity is written at most this often: a session in use costs no write per request. */
const granularita = 30_000;

/** Bindings of the TLS connection on which the answer arrived; `tls-exporter` only where it is safe (TLS 1.3). */
export type Vincoli = Readonly<Partial<Record<TipoVincolo, Uint8Array>>>;

export interface SessioneAperta {
  readonly chi: Chi;
  readonly hash: Uint8Array;
  readonly id: string;
  readonly improntaCarta: string | undefined;
  readonly improntaPostazione: string;
}

export interface Sessioni {
  sfida(postazione: Postazione): Promise<Sfida>;
  /** @param indirizzo of the other end. */
  apri(
    postazione: Postazione,
    risposta: RispostaSfida,
    vincoli: Vincoli,
    indirizzo?: string,
  ): Promise<Esito<Sessione, ErroreWa>>;
  /** Without a card: the password of the day, on a workstation of the same body. */
  apriConPassword(postazione: Postazione, richiesta: AccessoConPassword): Promise<Esito<Sessione, ErroreWa>>;
  /** @param gettone what came after `Authorization: Sportello `. */
  riconosci(improntaPostazione: string, gettone: string): Promise<Esito<SessioneAperta, ErroreWa>>;
  chiudi(sessione: SessioneAperta): Promise<void>;
}

function digest(segreto: string): Uint8Array {
  return createHash('sha256').update(segreto).digest();
}

function fraQuanto(ora: Date, durata: number): Date {
  return new Date(ora.getTime() + durata);
}

export function chiDi(operatore: Operatore, idPostazione: string, canale: Chi['canale']): Chi {
  return {
    codiceFiscale: operatore.codiceFiscale,
    idPostazione,
    comune: operatore.ente,
    ruolo: operatore.ruolo,
    profili: operatore.profili,
    permessi: permessiDi(operatore.ruolo, operatore.profili),
    canale,
  };
}

/** Sessions by card challenge. */
export function creaSessioni(dati: {
  censimento: Censimento;
  archivio: ArchivioSessioni;
  autoritaOperatori: Emittenti;
  orologio: Orologio;
  /** Left out, no password opens. */
  giornaliere?: Giornaliere;
}): Sessioni {
  const { censimento, archivio, orologio, giornaliere } = dati;
  const limite = creaLimite(orologio, { massimo: 10, finestraMs: 5 * 60_000 });

  async function prova(
    postazione: Postazione,
    risposta: RispostaSfida,
    vincoli: Vincoli,
    indirizzo: string | undefined,
  ): Promise<Esito<Sessione, ErroreWa>> {
    const ora = orologio();
    const emessa = await archivio.consumaSfida(digest(risposta.nonce), postazione.impronta);
    if (!emessa || emessa.scadenza < ora || emessa.atto) return fallito(sfidaNonValida);
    const vincolo = vincoli[risposta.vincolo];
    if (!vincolo) return fallito(firmaNonValida);
    const sfida = testoSfida(risposta.nonce, postazione.idPostazione, emessa);
    const ammessa = await ammettiCarta(censimento, dati.autoritaOperatori, {
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
    const detta = await descrivi({ gettone, operatore, ente, postazione, scadenza });
    return riuscito({
      ...detta,
      ...(altrove && {
        chiusaAltrove: { idPostazione: altrove.idPostazione, aperta: altrove.aperta.toISOString() },
      }),
    });
  }

  /** What the desk is told of a session that has just been opened. */
  async function descrivi(aperta: {
    gettone: string;
    operatore: Operatore;
    ente: Ente;
    postazione: Postazione;
    scadenza: Date;
  }): Promise<Sessione> {
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

  async function provaPassword(
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
    const detta = await descrivi({ gettone, operatore, ente, postazione, scadenza });
    return riuscito({ ...detta, conPassword: scade.toISOString() });
  }

  return {
    async sfida(postazione) {
      const nonce = randomBytes(32).toString('base64');
      const istante = orologio();
      const emessa = { istante, scadenza: fraQuanto(istante, durataSfida) };
      await archivio.nuovaSfida(digest(nonce), postazione.impronta, emessa);
      return testoSfida(nonce, postazione.idPostazione, emessa);
    },
    async apri(postazione, risposta, vincoli, indirizzo) {
      if (limite.superato(postazione.impronta)) return fallito(troppiTentativi);
      const esito = await prova(postazione, risposta, vincoli, indirizzo);
      if (esito.ok) limite.azzera(postazione.impronta);
      else limite.fallimento(postazione.impronta);
      return esito;
    },
    async apriConPassword(postazione, richiesta) {
      // SECURITY: counted apart from cards, so that who guesses passwords does not keep colleagues out.
      const chiave = `password ${postazione.impronta}`;
      if (limite.superato(chiave)) return fallito(troppiTentativi);
      const esito = await provaPassword(postazione, richiesta);
      if (esito.ok) limite.azzera(chiave);
      else limite.fallimento(chiave);
      return esito;
    },
    async riconosci(improntaPostazione, gettone) {
      const hash = digest(gettone);
      const sessione = await archivio.leggi(hash);
      // SECURITY: a token taken to another station is nobody's token.
      if (sessione?.improntaPostazione !== improntaPostazione) return fallito(nonAutenticato);
      const ora = orologio();
      const ultimo = fraQuanto(sessione.ultimoUso, inattivita);
      const { chiusa, fine } = sessione;
      // A session that another of the same card replaced here is only old: the desk has the new one.
      const daAltri = fine && (fine.causa === 'chiusa' || fine.da !== sessione.postazione.idPostazione);
      if (chiusa && fine && daAltri) return fallito(sessioneChiusa({ ...fine, quando: chiusa }));
      if (chiusa || sessione.scadenza < ora || ultimo < ora) return fallito(sessioneScaduta);
      if (sessione.password?.viva === false) return fallito(sessioneScaduta);
      const difetto =
        difettoPostazione(sessione.postazione) ?? difettoCarta(sessione.carta, sessione.operatore);
      if (difetto) return fallito(difetto);
      if (sessione.operatore.ente !== sessione.postazione.ente) return fallito(cartaNonAmmessa('altro-ente'));
      if (ora.getTime() - sessione.ultimoUso.getTime() > granularita) await archivio.usata(hash, ora);
      return riuscito({
        ...{ hash, id: sessione.id, improntaPostazione, improntaCarta: sessione.carta?.impronta },
        chi: chiDi(sessione.operatore, sessione.postazione.idPostazione, 'WA'),
      });
    },
    chiudi: (sessione) => archivio.chiudi(sessione.hash, orologio()),
  };
}

function testoSfida(
  nonce: string,
  idPostazione: string,
  { istante, scadenza }: { istante: Date; scadenza: Date },
): Sfida {
  return { nonce, idPostazione, istante: istante.toISOString(), scadenza: scadenza.toISOString() };
}
