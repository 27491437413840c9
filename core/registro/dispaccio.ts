import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { attiCitati } from '../ansc/fatte.ts';
import { cartaComunicata } from '../carta-identita/rilascio.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import type { Accanto } from './collegate.ts';
import { haConseguenze } from './conseguenze.ts';
import { daRegistrare, decidi, rifiuta, type Domanda, type Fonte } from './decidi.ts';
import { blocca, difettiTestata, type Richiesta } from './difetti.ts';
import { cercaEnte, type CercaEnte } from './ente.ts';
import { giaDetta } from './gia-detta.ts';
import { dopoGuasto } from './guasti-base-dati.ts';
import { inTransazione } from './in-transazione.ts';
import { leggiRigheInsieme, type LeggiRighe } from './leggi-righe.ts';
import { nuoviLetti } from './letti.ts';
import { numeriInsieme } from './numeri.ts';
import type { Contesto, Operazione } from './operazione.ts';
import type { DaRegistrare, EsitoRegistra } from './registra.ts';
import { registraInsieme } from './registra-insieme.ts';
import type { RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';
import { nonDisponibile, permessoNegato, richiestaNonValida, sconosciuta } from './rifiuti.ts';
import { nonElaborata } from './risposte.ts';
import { altro, lette } from './scrittura.ts';

export interface PartiDispaccio {
  readonly db: Kysely<Schema>;
  readonly operazioni: readonly Operazione[];
  readonly ambiente: Ambiente;
  readonly luoghi: Luoghi;
  readonly orologio: Orologio;
  /** Codes are validated by the Agenzia delle Entrate; left out, this register stands in for it. */
  readonly agenzia?: unknown;
}

const tentativi = 6;

/** What was asked, read. */
interface Chiesta {
  readonly operazione: Operazione;
  readonly richiesta: Richiesta;
  readonly accanto: Accanto | undefined;
}

/** What is under way: until something is being written, a fall of the database is no doubt about the outcome. */
interface Corsa {
  scrive: boolean;
}

/**
 * Decides on what it has read, then writes in one trip, if everything is still as it was read; otherwise once more in a
 * transaction that locks first (docs/decisions/0016). Either way: what was answered before to this (`codMittente`,
 * `idOperazioneComune`), rows locked in id order, versions, present rows, answer, audit; commit, then answer.
 *
 * What is kept: positive answers of operations with effects, and refusals decided by looking into the request or the
 * register; a retry gets them back unchanged, and their number is the one to tell assistance. Not kept: refusals of the
 * header (number 0), choices among candidates, queries and previews: asked again, they are done again.
 */
export class Dispaccio {
  readonly #parti: PartiDispaccio;
  readonly #operazioni: ReadonlyMap<string, Operazione>;
  readonly #righe: LeggiRighe;
  readonly #numeri: Fonte['numeri'];
  readonly #ente: CercaEnte;
  readonly #registra: (cosa: DaRegistrare) => Promise<EsitoRegistra>;
  /** Operations that write more than one statement can: no use in trying. */
  readonly #conTransazione = new Set<string>();

  constructor(parti: PartiDispaccio) {
    this.#parti = parti;
    this.#operazioni = new Map(parti.operazioni.map((o) => [o.servizio.codice, o]));
    this.#righe = leggiRigheInsieme(parti.db);
    this.#numeri = numeriInsieme(parti.db);
    this.#ente = cercaEnte(parti.db);
    this.#registra = registraInsieme(parti.db);
  }

  /** The operation, if there is one and they may do it; a no to them is in the audit. */
  async ammette(codice: string, chi: Chi): Promise<Esito<Operazione, ErroreWa>> {
    const operazione = this.#operazioni.get(codice);
    if (!operazione) return fallito(sconosciuta);
    if (chi.permessi.has(operazione.permesso)) return riuscito(operazione);
    await this.#negata(operazione, chi);
    return fallito(permessoNegato);
  }

  async esegui(
    codice: string,
    grezza: unknown,
    chi: Chi,
    accanto?: Accanto,
  ): Promise<Esito<RispostaUfficiale, ErroreWa>> {
    const ammessa = await this.ammette(codice, chi);
    if (!ammessa.ok) return ammessa;
    const operazione = ammessa.valore;
    const letta = operazione.servizio.richiesta.parseJson(grezza);
    if (!letta.ok) return fallito(richiestaNonValida(letta.errore));
    // The schema of every official request begins with its header.
    const richiesta = letta.valore as unknown as Richiesta;
    for (let volta = 1; ; volta++) {
      const corsa: Corsa = { scrive: false };
      try {
        return riuscito(await this.#prova({ operazione, richiesta, accanto }, chi, volta, corsa));
      } catch (errore) {
        const dopo = dopoGuasto(errore, corsa.scrive);
        if (dopo === 'mai') return fallito(nonDisponibile);
        if (dopo === 'ignoto' || volta === tentativi) throw errore;
      }
    }
  }

  async #prova(
    { operazione, richiesta, accanto }: Chiesta,
    chi: Chi,
    volta: number,
    corsa: Corsa,
  ): Promise<RispostaUfficiale> {
    const contesto = await this.#contesto(chi);
    const testate = difettiTestata(operazione.servizio.codice, richiesta, contesto);
    const domanda: Domanda = { operazione, richiesta, contesto, testate, accanto };
    if (blocca(testate)) return rifiuta(domanda, testate, nonElaborata);
    // A digital deed may close what the civil registry proposed: written beside, in the same transaction.
    const cita = attiCitati(richiesta).length > 0;
    // The blank of a paper card leaves the stock with the registration of its number, or not at all.
    const modulo = cartaComunicata(operazione.servizio.codice, richiesta) !== undefined;
    const daSola = !cita && !modulo && accanto === undefined;
    const subito = volta === 1 && daSola && !this.#conTransazione.has(operazione.servizio.codice);
    const fatta = subito ? await this.#inUnViaggio(domanda, corsa) : undefined;
    if (fatta) return fatta;
    return this.#parti.db.transaction().execute((trx) =>
      inTransazione(trx, domanda, () => {
        corsa.scrive = true;
      }),
    );
  }

  async #negata({ servizio, finalita }: Operazione, chi: Chi): Promise<void> {
    const istante = this.#parti.orologio();
    await scriviAudit(this.#parti.db, {
      ...{ tipo: servizio.codice, chi, istante, finalita, soggetti: [], campi: [] },
      esito: 'permesso-negato',
    });
  }

  async #contesto(chi: Chi): Promise<Contesto> {
    const { ambiente, luoghi, orologio, agenzia } = this.#parti;
    const comune = await this.#ente(chi.comune);
    const adesso = orologio();
    const oggi = giornoInItalia(adesso);
    return { chi, comune, ambiente, oggi, adesso, luoghi, agenzia: agenzia !== undefined };
  }

  /** Undefined: nothing was written, and it takes a transaction. */
  async #inUnViaggio(domanda: Domanda, corsa: Corsa): Promise<RispostaUfficiale | undefined> {
    const { db } = this.#parti;
    const { operazione, richiesta, contesto } = domanda;
    const letti = nuoviLetti();
    const decisione = await decidi(domanda, {
      cerca: creaRicerca(db, nuoviLetti(), this.#righe),
      leggi: () => operazione.aggregati(richiesta, creaRicerca(db, letti, this.#righe), contesto),
      numeri: this.#numeri,
    });
    const prese = decisione.aggregati === undefined ? undefined : operazione.blocca?.(decisione.aggregati);
    if (haConseguenze(domanda, decisione)) return undefined;
    if (altro(decisione.effetti, prese && letti)) {
      this.#conTransazione.add(operazione.servizio.codice);
      return undefined;
    }
    const cosa = daRegistrare(domanda, decisione, lette(prese, letti));
    corsa.scrive = true;
    const esito = await this.#registra(cosa);
    corsa.scrive = false;
    if (esito.tipo === 'nota') return giaDetta(db, domanda, esito);
    return esito.tipo === 'scritta' ? decisione.risposta : undefined;
  }
}
