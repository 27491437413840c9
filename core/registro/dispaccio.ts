import { sql, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviDaChiedere } from '../agenzia-entrate/archivio.ts';
import { daChiedere, type DaChiedere } from '../agenzia-entrate/da-chiedere.ts';
import { attiCitati, segnaFatte } from '../ansc/fatte.ts';
import { cartaComunicata, preparaRilascio, type Rilascio } from '../carta-identita/rilascio.ts';
import { conFile } from '../certificati/risposta-conservata.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { scriviNotifiche } from '../notifiche/archivio.ts';
import type { Notifica } from '../notifiche/modello.ts';
import { notificaNris, vuoleNris } from '../notifiche/nris.ts';
import { notificheDi } from '../notifiche/produci.ts';
import type { Orologio } from '../orologio.ts';
import { leggiEBlocca } from './blocchi.ts';
import { preparaCollegate, type Accanto } from './collegate.ts';
import { daRegistrare, decidi, rifiuta, type Decisione, type Domanda, type Fonte } from './decidi.ts';
import { blocca, difettiTestata, giaUsato, idRichiesta, type Richiesta } from './difetti.ts';
import { cercaEnte, type CercaEnte } from './ente.ts';
import { leggiRigheInsieme, type LeggiRighe } from './leggi-righe.ts';
import { nuoviLetti } from './letti.ts';
import { numeri, numeriInsieme } from './numeri.ts';
import type { Contesto, Operazione } from './operazione.ts';
import { registra, type DaRegistrare, type EsitoRegistra } from './registra.ts';
import { registraInsieme } from './registra-insieme.ts';
import type { RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';
import { nonDisponibile, permessoNegato, richiestaNonValida, sconosciuta } from './rifiuti.ts';
import { digesto, nonElaborata } from './risposte.ts';
import { altro, lette, scriviAltro, scriviPassaggi } from './scrittura.ts';

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
/** unique_violation, serialization_failure, deadlock_detected: somebody else came first, and the second look is right. */
const ripetibili = new Set(['23505', '40001', '40P01']);
/** The server was not reached, or only follows another: nothing can have been written. */
const maiArrivata = new Set(['ECONNREFUSED', 'ENOENT', '57P03', '53300', '25006']);
/** The connection fell: whatever had not been asked to be written was not. */
const caduta = new Set(['ECONNRESET', '57P01']);
const senzaCodice = /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)/;

function codiceDi(errore: unknown): string {
  const codice = errore instanceof Error && 'code' in errore ? errore.code : undefined;
  if (typeof codice === 'string') return codice;
  // The driver gives no code to a server that dies, or keeps silent, without a word.
  return errore instanceof Error && senzaCodice.test(errore.message) ? 'ECONNRESET' : '';
}

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
        const motivo = codiceDi(errore);
        if (maiArrivata.has(motivo) || (!corsa.scrive && caduta.has(motivo))) return fallito(nonDisponibile);
        if (!ripetibili.has(motivo) || volta === tentativi) throw errore;
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
    return this.#parti.db.transaction().execute((trx) => this.#inTransazione(trx, domanda, corsa));
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
    // Who tells another municipality writes one statement more, in a transaction.
    if (notifiche(domanda, decisione).length > 0) return undefined;
    if (vuoleNris(decisione.effetti, contesto)) return undefined;
    if (perAgenzia(domanda, decisione).length > 0) return undefined;
    // What is annulled may have answered a request of a citizen or of a consulate.
    if (decisione.effetti?.annulla) return undefined;
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

  async #inTransazione(trx: Kysely<Schema>, domanda: Domanda, corsa: Corsa): Promise<RispostaUfficiale> {
    const { operazione, richiesta, contesto } = domanda;
    const { codMittente } = richiesta.testataRichiesta;
    const idOperazioneComune = idRichiesta(richiesta.testataRichiesta);
    if (operazione.conserva(richiesta)) {
      // Two of the same at once: the second waits here, then finds the answer of the first.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${codMittente}/${idOperazioneComune}`}, 0))`.execute(
        trx,
      );
      const nota = await trx
        .selectFrom('operazione')
        .select(['codice', 'digesto', 'risposta'])
        .where('cod_mittente', '=', codMittente)
        .where('id_operazione_comune', '=', idOperazioneComune)
        .executeTakeFirst();
      if (nota) return giaDetta(trx, domanda, nota);
    }
    const presa = await decidi(domanda, {
      cerca: creaRicerca(trx),
      leggi: () => leggiEBlocca(trx, operazione, richiesta, contesto),
      numeri: (quanti) => numeri(trx, quanti),
    });
    const rilascio = await this.#rilascio(trx, domanda, presa);
    const { accanto } = domanda;
    const { codice } = operazione.servizio;
    const risponde = await preparaCollegate(trx, { accanto, codice, effetti: presa.effetti }, contesto);
    const contrari = [...(rilascio?.rilievi ?? []), ...risponde.rilievi];
    const decisione = blocca(contrari) ? respinta(domanda, presa, contrari) : presa;
    corsa.scrive = true;
    const { effetti } = decisione;
    const cosa = daRegistrare(domanda, decisione, lette(undefined, nuoviLetti()));
    if (effetti) await scriviPassaggi(trx, effetti, cosa);
    const esito = await registra(trx, cosa);
    if (esito.tipo !== 'scritta') throw new ArrivatoPrima();
    if (effetti) {
      await scriviAltro(trx, effetti, { ...cosa, codMittente });
      const propria = vuoleNris(effetti, contesto)
        ? [await notificaNris(creaRicerca(trx), effetti, contesto.chi.comune)]
        : [];
      await scriviNotifiche(trx, [...notifiche(domanda, decisione), ...propria], cosa);
      await scriviDaChiedere(trx, perAgenzia(domanda, decisione), {
        ...{ operatore: contesto.chi.codiceFiscale, istante: contesto.adesso, causa: cosa.idOperazioneANPR },
      });
      await segnaFatte(trx, richiesta, { comune: codMittente, operazione: cosa.idOperazioneANPR });
      await rilascio?.scrivi(trx, { operazione: cosa.idOperazioneANPR, istante: contesto.adesso });
      await risponde.scrivi(trx, { operazione: cosa.idOperazioneANPR });
    }
    return decisione.risposta;
  }

  async #rilascio(
    trx: Kysely<Schema>,
    { operazione, richiesta, contesto }: Domanda,
    { effetti }: Decisione,
  ): Promise<Rilascio | undefined> {
    const carta = cartaComunicata(operazione.servizio.codice, richiesta);
    const [soggetto] = effetti?.soggetti ?? [];
    if (!carta || !soggetto) return undefined;
    return preparaRilascio(trx, carta, soggetto.idSchedaSoggettoANPR, contesto.chi);
  }
}

/** What the register would have let through, and the stock of blanks or the request that it answers does not. */
function respinta(domanda: Domanda, { id, aggregati }: Decisione, rilievi: readonly Rilievo[]): Decisione {
  return { id, esito: 'KO', risposta: rifiuta(domanda, rilievi, id), aggregati };
}

function notifiche({ operazione, richiesta, contesto }: Domanda, decisione: Decisione): readonly Notifica[] {
  const { id, aggregati, effetti } = decisione;
  if (!effetti || aggregati === undefined) return [];
  const dataDecorrenza = richiesta.testataRichiesta.dataDecorrenza ?? contesto.oggi;
  return notificheDi(operazione.blocca?.(aggregati), effetti, contesto, {
    idOperazioneANPR: id,
    dataDecorrenza,
  });
}

/** What the Agenzia delle Entrate is asked because of it. */
function perAgenzia(
  { operazione, richiesta, contesto }: Domanda,
  { aggregati, effetti }: Decisione,
): readonly DaChiedere[] {
  if (!effetti || aggregati === undefined) return [];
  const presi = operazione.blocca?.(aggregati);
  return daChiedere(richiesta, operazione.servizio.codice, presi, effetti, contesto);
}

/** The same id was answered between the look-up and the writing: the next look-up finds the answer. */
class ArrivatoPrima extends Error {
  readonly code = '40001';
}

/** The answer of the first time, or that the id was of another request. */
async function giaDetta(
  db: Kysely<Schema>,
  domanda: Domanda,
  nota: { readonly codice: string; readonly digesto: Buffer; readonly risposta: RispostaUfficiale },
): Promise<RispostaUfficiale> {
  const { codice } = domanda.operazione.servizio;
  if (nota.digesto.equals(digesto(codice, domanda.richiesta))) return conFile(db, nota.risposta);
  return rifiuta(domanda, [giaUsato(nota.codice === codice)], nonElaborata);
}
