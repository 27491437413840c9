import { createHash, randomBytes } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Sfida } from '#contract/wa/accesso.ts';
import { attoSensibile } from '#contract/wa/firma-atto.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { messaggioConferma, type RispostaConferma } from '#contract/wa/sessioni.ts';
import type { Orologio } from '../orologio.ts';
import { ammettiCarta } from './carte.ts';
import type { ArchivioSessioni, Censimento } from './censimento.ts';
import type { Giornaliere } from './giornaliere/riconosci.ts';
import { creaLimite } from './limite.ts';
import type { Emittenti } from './pki/catena.ts';
import { firmaNonValida, passwordNonValida, sfidaNonValida, troppiTentativi } from './rifiuti.ts';
import type { SessioneAperta, Vincoli } from './sessioni.ts';

const durataSfida = 2 * 60_000;
/** How long a confirmed act may be done, and done again, without the PIN. */
const durata = 5 * 60_000;
/** A long download keeps its confirmation alive piece by piece, no further than this. */
const durataMassima = 30 * 60_000;

/** The PIN asked again, for one act: what a session left open to a colleague is not enough for. */
export interface Conferme {
  sfida(sessione: SessioneAperta, atto: string): Promise<Sfida>;
  conferma(
    sessione: SessioneAperta,
    risposta: RispostaConferma,
    vincoli: Vincoli,
  ): Promise<Esito<{ fino: string }, ErroreWa>>;
  /** The password of the day again, of who entered with it: each try is written down and counted, as at access. */
  confermaConPassword(sessione: SessioneAperta, password: string): Promise<Esito<{ fino: string }, ErroreWa>>;
  /** Whether that act may be done now, by that session. */
  vale(sessione: SessioneAperta, atto: string): Promise<boolean>;
}

interface PartiConferme {
  readonly censimento: Censimento;
  readonly archivio: ArchivioSessioni;
  readonly autoritaOperatori: Emittenti;
  readonly orologio: Orologio;
  /** Left out, no password confirms. */
  readonly giornaliere?: Giornaliere;
}

const digest = (segreto: string): Uint8Array => createHash('sha256').update(segreto).digest();
const fra = (ora: Date, ms: number): Date => new Date(ora.getTime() + ms);

/** SECURITY: nothing is confirmed unless the card of whoever is in signs this challenge, for this act, on this connection. */
async function prova(
  { archivio, censimento, autoritaOperatori, orologio }: PartiConferme,
  sessione: SessioneAperta,
  risposta: RispostaConferma,
  vincoli: Vincoli,
): Promise<Esito<undefined, ErroreWa>> {
  const ora = orologio();
  const { atto, nonce } = risposta;
  const emessa = await archivio.consumaSfida(digest(nonce), sessione.improntaPostazione);
  // SECURITY: the act is the one that the challenge was given for, never one that the answer states.
  if (!emessa || emessa.scadenza < ora || emessa.atto !== atto) return fallito(sfidaNonValida);
  const vincolo = vincoli[risposta.vincolo];
  if (!vincolo) return fallito(firmaNonValida);
  const sfida = testo(nonce, sessione.chi.idPostazione, emessa);
  const ammessa = await ammettiCarta(censimento, autoritaOperatori, {
    certificato: Buffer.from(risposta.certificato, 'base64'),
    algoritmo: risposta.algoritmo,
    messaggio: messaggioConferma(sfida, atto, risposta.vincolo, Buffer.from(vincolo).toString('base64')),
    firma: Buffer.from(risposta.firma, 'base64'),
    ente: sessione.chi.comune,
    istante: ora,
  });
  if (!ammessa.ok) return ammessa;
  // SECURITY: the card of whoever is in, not of whoever passes by.
  if (ammessa.valore.carta.impronta !== sessione.improntaCarta) return fallito(firmaNonValida);
  return riuscito(undefined);
}

export function creaConferme(dati: PartiConferme): Conferme {
  const { archivio, orologio } = dati;
  const limite = creaLimite(orologio, { massimo: 10, finestraMs: 5 * 60_000 });

  async function segna(sessione: SessioneAperta, atto: string): Promise<{ fino: string }> {
    const ora = orologio();
    const fino = fra(ora, durata);
    await archivio.confermato(sessione.hash, atto, ora, fino);
    return { fino: fino.toISOString() };
  }

  return {
    async sfida(sessione, atto) {
      const nonce = randomBytes(32).toString('base64');
      const istante = orologio();
      const emessa = { istante, scadenza: fra(istante, durataSfida), atto };
      await archivio.nuovaSfida(digest(nonce), sessione.improntaPostazione, emessa);
      return testo(nonce, sessione.chi.idPostazione, emessa);
    },
    async conferma(sessione, risposta, vincoli) {
      const chi = sessione.chi.codiceFiscale;
      if (limite.superato(chi)) return fallito(troppiTentativi);
      const esito = await prova(dati, sessione, risposta, vincoli);
      if (!esito.ok) {
        limite.fallimento(chi);
        return esito;
      }
      const confermato = await segna(sessione, risposta.atto);
      limite.azzera(chi);
      return riuscito(confermato);
    },
    async confermaConPassword(sessione, password) {
      const { codiceFiscale, comune: ente, idPostazione } = sessione.chi;
      // SECURITY: who has a card proves the card.
      if (sessione.improntaCarta !== undefined) return fallito(passwordNonValida);
      const chiesta = { codiceFiscale, password };
      const riconosciuta = await dati.giornaliere?.riconosci(chiesta, { ente, idPostazione }, 'conferma');
      if (!riconosciuta?.ok) return riconosciuta ?? fallito(passwordNonValida);
      return riuscito(await segna(sessione, attoSensibile));
    },
    async vale(sessione, atto) {
      const ora = orologio();
      const trovata = await archivio.conferma(sessione.hash, atto);
      if (!trovata || trovata.fino < ora) return false;
      const resta = trovata.fino.getTime() - ora.getTime();
      const limiteUltimo = fra(trovata.data, durataMassima);
      if (resta < durata / 2 && ora < limiteUltimo)
        await archivio.prolunga(sessione.hash, atto, new Date(Math.min(+fra(ora, durata), +limiteUltimo)));
      return true;
    },
  };
}

function testo(
  nonce: string,
  idPostazione: string,
  { istante, scadenza }: { istante: Date; scadenza: Date },
): Sfida {
  return { nonce, idPostazione, istante: istante.toISOString(), scadenza: scadenza.toISOString() };
}
