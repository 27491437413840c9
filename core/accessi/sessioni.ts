import { randomBytes } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { RispostaSfida, Sessione, Sfida } from '#contract/wa/accesso.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import type { Chi } from '../chi.ts';
import {
  apriConCarta,
  apriConPassword,
  digest,
  fraQuanto,
  testoSfida,
  type PartiSessioni,
  type Vincoli,
} from './apertura-sessione.ts';
import { inattivita } from './archivio-sessioni-aperte.ts';
import { difettoCarta } from './carte.ts';
import type { Operatore, Postazione } from './censimento.ts';
import { creaLimite } from './limite.ts';
import { difettoPostazione } from './postazioni.ts';
import {
  cartaNonAmmessa,
  nonAutenticato,
  sessioneChiusa,
  sessioneScaduta,
  troppiTentativi,
} from './rifiuti.ts';

export type { Vincoli } from './apertura-sessione.ts';

const durataSfida = 2 * 60_000;
/** Activity is written at most this often: a session in use costs no write per request. */
const granularita = 30_000;

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

/** Whose session it is, if it still holds for everybody that it depends on. */
async function riconosci(
  { archivio, orologio }: PartiSessioni,
  improntaPostazione: string,
  gettone: string,
): Promise<Esito<SessioneAperta, ErroreWa>> {
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
  const difetto = difettoPostazione(sessione.postazione) ?? difettoCarta(sessione.carta, sessione.operatore);
  if (difetto) return fallito(difetto);
  if (sessione.operatore.ente !== sessione.postazione.ente) return fallito(cartaNonAmmessa('altro-ente'));
  if (ora.getTime() - sessione.ultimoUso.getTime() > granularita) await archivio.usata(hash, ora);
  return riuscito({
    ...{ hash, id: sessione.id, improntaPostazione, improntaCarta: sessione.carta?.impronta },
    chi: chiDi(sessione.operatore, sessione.postazione.idPostazione, 'WA'),
  });
}

/** Sessions by card challenge. */
export function creaSessioni(dati: PartiSessioni): Sessioni {
  const { archivio, orologio } = dati;
  const limite = creaLimite(orologio, { massimo: 10, finestraMs: 5 * 60_000 });

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
      const esito = await apriConCarta(dati, postazione, { risposta, vincoli, indirizzo });
      if (esito.ok) limite.azzera(postazione.impronta);
      else limite.fallimento(postazione.impronta);
      return esito;
    },
    async apriConPassword(postazione, richiesta) {
      // SECURITY: counted apart from cards, so that who guesses passwords does not keep colleagues out.
      const chiave = `password ${postazione.impronta}`;
      if (limite.superato(chiave)) return fallito(troppiTentativi);
      const esito = await apriConPassword(dati, postazione, richiesta);
      if (esito.ok) limite.azzera(chiave);
      else limite.fallimento(chiave);
      return esito;
    },
    riconosci: (improntaPostazione, gettone) => riconosci(dati, improntaPostazione, gettone),
    chiudi: (sessione) => archivio.chiudi(sessione.hash, orologio()),
  };
}
