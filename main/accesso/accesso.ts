import type { StatoAccesso } from '#contract/bridge/stato.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { FirmaAtto } from '#contract/wa/firma-atto.ts';
import type { AccessoConPassword } from '#contract/wa/utenti.ts';
import type { CartaInserita } from '../carte/vista.ts';
import { affidaAls, bozzeConAltraCartaFinita } from './bozze.ts';
import { BozzeDentro } from './bozze-dentro.ts';
import { CodiciCarta } from './codici.ts';
import { apriConPassword } from './con-password.ts';
import { confermaAtto } from './conferma.ts';
import { firmaConLaCarta } from './firma-atto.ts';
import { confermaFuoriLinea, nessunoDentro, serveLaCarta, sconosciutaFuoriLinea } from './errori.ts';
import { Inattivita } from './inattivita.ts';
import type { Dentro, PartiAccesso, EsitoAccesso } from './parti.ts';
import { Posto } from './posto.ts';
import { apriSessione, chiusaAltrove } from './sessione.ts';
import { SessioneDentro, type MotivoBlocco } from './sessione-dentro.ts';

/**
 * From card to session and back. Locking never waits: whatever is running finds out, when it comes back, that it is
 * nobody's any more.
 */
export class Accesso {
  readonly codici: CodiciCarta;
  readonly bozze: BozzeDentro;
  readonly #parti: PartiAccesso;
  readonly #posto: Posto;
  readonly #sessione: SessioneDentro;
  readonly #inattivita: Inattivita;
  readonly #smetti: () => void;

  constructor(parti: PartiAccesso) {
    this.#parti = parti;
    const posto = new Posto(parti);
    this.#posto = posto;
    this.bozze = new BozzeDentro(posto);
    this.codici = new CodiciCarta({
      fila: posto.fila,
      carta: () => posto.carta(),
      dentro: () => posto.dentro?.carta,
      errore: (errore) => posto.errore(errore),
    });
    this.#inattivita = new Inattivita({
      tempo: parti.tempo,
      preavvisoMs: parti.preavvisoMs,
      avvisa: parti.suPreavviso,
      blocca: () => {
        this.blocca('inattivita');
      },
    });
    this.#smetti = parti.carte.osserva(({ carte }) => {
      const mia = posto.dentro?.carta ?? posto.entrante;
      if (mia && !carte.some(({ credenziale }) => credenziale === mia.credenziale))
        this.blocca('carta-estratta');
    });
    this.#sessione = new SessioneDentro(posto, (motivo) => {
      this.blocca(motivo);
    });
  }

  get stato(): StatoAccesso {
    return this.#posto.stato;
  }

  /** Token of the present session; undefined when there is none to use now. */
  get gettone(): string | undefined {
    return this.#posto.gettone;
  }

  entra(pin: string): EsitoAccesso<StatoAccesso> {
    const posto = this.#posto;
    return posto.fila.esegui(async () => {
      if (posto.dentro) return riuscito(posto.stato);
      const carta = posto.carta();
      if (!carta.ok) return carta;
      const prima = posto.stato;
      posto.entrante = carta.valore;
      posto.cambia({ stato: 'in-corso' });
      const entrato = await this.#entraCon(carta.valore, pin);
      const estratta = posto.entrante !== carta.valore;
      posto.entrante = undefined;
      if (entrato.ok && !estratta) return entrato;
      posto.dentro = undefined;
      await carta.valore.credenziale.esci();
      if (estratta) return posto.errore({ tipo: 'carta-estratta' });
      posto.cambia(prima);
      return entrato;
    });
  }

  /** Without a card, for today: nothing here can be done off line. */
  entraConPassword(richiesta: AccessoConPassword): EsitoAccesso<StatoAccesso> {
    const posto = this.#posto;
    return posto.fila.esegui(async () => {
      if (posto.dentro) return riuscito(posto.stato);
      const prima = posto.stato;
      posto.cambia({ stato: 'in-corso' });
      const entrato = await apriConPassword(this.#parti, richiesta);
      if (!entrato.ok) {
        posto.cambia(prima);
        return entrato;
      }
      posto.dentro = entrato.valore;
      affidaAls(entrato.valore, this.#parti.chiavi);
      posto.mostra(entrato.valore);
      this.attivita();
      return riuscito(posto.stato);
    });
  }

  /** Locks at once; card and session are let go behind the locked screen. */
  blocca(motivo: MotivoBlocco): void {
    const posto = this.#posto;
    const { dentro } = posto;
    posto.dentro = undefined;
    posto.entrante = undefined;
    this.#inattivita.ferma();
    posto.cambia({ stato: 'bloccata', motivo });
    if (!dentro) return;
    if (dentro.altraCarta) this.#parti.suAvviso(bozzeConAltraCartaFinita);
    dentro.chiave?.chiave.fill(0);
    void posto.fila.esegui(async () => dentro.carta?.credenziale.esci());
    this.#sessione.lascia(dentro.sessione);
  }

  /** The PIN asked again for an act of the core: the card proves it, then signs for that act alone. */
  conferma(pin: string, atto: string): EsitoAccesso<Record<string, never>> {
    const posto = this.#posto;
    return posto.fila.esegui(async () => {
      const { dentro, gettone } = posto;
      if (!dentro) return fallito(nessunoDentro);
      if (gettone === undefined) return fallito(confermaFuoriLinea);
      if (!dentro.carta) return fallito(serveLaCarta);
      const fatta = await confermaAtto(this.#parti.collegamento, dentro.carta.credenziale, {
        ...{ pin, atto, gettone },
      });
      if (posto.dentro !== dentro) return posto.errore({ tipo: 'carta-estratta' });
      return fatta;
    });
  }

  /** The PIN asked again for an act that may leave later: the card proves it and signs the statement of that act alone. */
  firmaAtto(pin: string, dichiarazione: string): EsitoAccesso<FirmaAtto> {
    const posto = this.#posto;
    return posto.fila.esegui(async () => {
      const { dentro } = posto;
      if (!dentro) return fallito(nessunoDentro);
      if (!dentro.carta) return fallito(serveLaCarta);
      const firmata = await firmaConLaCarta(dentro.carta.credenziale, pin, dichiarazione);
      if (posto.dentro !== dentro) return posto.errore({ tipo: 'carta-estratta' });
      return firmata;
    });
  }

  attivita(): void {
    const { dentro } = this.#posto;
    if (!dentro) return;
    const delCore = (dentro.sessione?.inattivitaSecondi ?? Infinity) * 1000;
    this.#inattivita.riparti(Math.min(this.#parti.inattivitaMs, delCore));
  }

  /** {@link SessioneDentro.rinnova} */
  rinnova(scaduto: string): Promise<boolean> {
    return this.#sessione.rinnova(scaduto);
  }

  async chiudi(): Promise<void> {
    this.#smetti();
    if (this.#posto.dentro) this.blocca('uscita');
    await this.#posto.fila.esegui(() => this.#sessione.lasciata());
  }

  async #entraCon(carta: CartaInserita, pin: string): EsitoAccesso<StatoAccesso> {
    const { collegamento, chiavi, autoritaNota, tempo, suAvviso } = this.#parti;
    const posto = this.#posto;
    const { credenziale } = carta;
    const ammesso = await credenziale.entra(pin);
    if (!ammesso.ok) return posto.errore(ammesso.errore);
    if (posto.entrante !== carta) return posto.errore({ tipo: 'carta-estratta' });
    const persona = { codiceFiscale: carta.codiceFiscale, intestatario: carta.intestatario };
    const dentro: Dentro = { carta, persona, dal: new Date(tempo.adesso()).toISOString() };
    const sessione = await apriSessione(collegamento, credenziale);
    if (posto.entrante !== carta) {
      if (sessione.tipo === 'aperta') this.#sessione.lascia(sessione.sessione);
      return posto.errore({ tipo: 'carta-estratta' });
    }
    if (sessione.tipo === 'no') return fallito(sessione.errore);
    if (sessione.tipo === 'aperta') dentro.sessione = sessione.sessione;
    else if (!chiavi.nota(credenziale.certificato) && !autoritaNota(credenziale.certificato))
      return fallito(sconosciutaFuoriLinea);
    posto.dentro = dentro;
    if (dentro.sessione?.chiusaAltrove) suAvviso(chiusaAltrove(dentro.sessione.chiusaAltrove));
    posto.mostra(dentro);
    this.#sessione.riprova(dentro);
    this.attivita();
    return riuscito(posto.stato);
  }
}
