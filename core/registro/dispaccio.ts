import { sql, type Insertable, type Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Ambiente } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import { archivia } from '../certificati/documenti.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { leggiEBlocca } from './blocchi.ts';
import { blocca, difettiTestata, giaUsato, unici, type Richiesta } from './difetti.ts';
import { giornoInItalia } from './giorno.ts';
import { numeri } from './numeri.ts';
import type { Contesto, Effetti, Operazione } from './operazione.ts';
import { controllaCollegato, nominaProcedimenti } from './procedimento-collegato.ts';
import type { RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';
import { nonDisponibile, permessoNegato, richiestaNonValida, sconosciuta } from './rifiuti.ts';
import { digesto, nonElaborata, rispostaKO, testataRisposta } from './risposte.ts';
import { scriviEffetti } from './scrittura.ts';

export interface PartiDispaccio {
  readonly db: Kysely<Schema>;
  readonly operazioni: readonly Operazione[];
  readonly ambiente: Ambiente;
  readonly luoghi: Luoghi;
  readonly orologio: Orologio;
}

const tentativi = 6;
/** unique_violation, serialization_failure, deadlock_detected: somebody else came first, and the second look is right. */
const ripetibili = new Set(['23505', '40001', '40P01']);
/** The connection was refused or ended before anything was asked. */
const nonRaggiungibile = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P03', '53300']);

function codiceDi(errore: unknown): string {
  const codice = errore instanceof Error && 'code' in errore ? errore.code : undefined;
  return typeof codice === 'string' ? codice : '';
}

function annullaCome(
  annulla: Effetti['annulla'],
): Pick<Insertable<Schema['operazione']>, 'annulla' | 'annulla_in_parte' | 'ripristinato'> {
  if (!annulla) return {};
  const { idOperazioneANPR: id, solo } = annulla;
  return solo === undefined ? { annulla: id } : { annulla_in_parte: id, ripristinato: solo };
}

/**
 * One transaction: what was answered before to this (`codMittente`, `idOperazioneComune`), rows locked in id order,
 * rules, versions, present rows, answer, audit; commit, then answer (ARCHITECTURE, services.md §1.4).
 *
 * What is kept: positive answers of operations with effects, and refusals decided by looking into the request or the
 * register; a retry gets them back unchanged, and their number is the one to tell assistance. Not kept: refusals of the
 * header (number 0), choices among candidates, queries and previews: asked again, they are done again.
 */
export class Dispaccio {
  readonly #parti: PartiDispaccio;
  readonly #operazioni: ReadonlyMap<string, Operazione>;

  constructor(parti: PartiDispaccio) {
    this.#parti = parti;
    this.#operazioni = new Map(parti.operazioni.map((o) => [o.servizio.codice, o]));
  }

  async esegui(codice: string, grezza: unknown, chi: Chi): Promise<Esito<RispostaUfficiale, ErroreWa>> {
    const operazione = this.#operazioni.get(codice);
    if (!operazione) return fallito(sconosciuta);
    if (!chi.permessi.has(operazione.permesso)) {
      await this.#negata(operazione, chi);
      return fallito(permessoNegato);
    }
    const letta = operazione.servizio.richiesta.parseJson(grezza);
    if (!letta.ok) return fallito(richiestaNonValida(letta.errore));
    // The schema of every official request begins with its header.
    const richiesta = letta.valore as unknown as Richiesta;
    for (let volta = 1; ; volta++) {
      let iniziata = false;
      try {
        return riuscito(
          await this.#parti.db.transaction().execute(async (trx) => {
            iniziata = true;
            return this.#inTransazione(trx, operazione, richiesta, chi);
          }),
        );
      } catch (errore) {
        const motivo = codiceDi(errore);
        if (!iniziata && nonRaggiungibile.has(motivo)) return fallito(nonDisponibile);
        if (!ripetibili.has(motivo) || volta === tentativi) throw errore;
      }
    }
  }

  async #negata({ servizio, finalita }: Operazione, chi: Chi): Promise<void> {
    const istante = this.#parti.orologio();
    await scriviAudit(this.#parti.db, {
      ...{ tipo: servizio.codice, chi, istante, finalita, soggetti: [], campi: [] },
      esito: 'permesso-negato',
    });
  }

  async #contesto(trx: Kysely<Schema>, chi: Chi): Promise<Contesto> {
    const adesso = this.#parti.orologio();
    const ente = await trx.selectFrom('ente').selectAll().where('codice', '=', chi.comune).executeTakeFirst();
    return {
      chi,
      comune: {
        codiceIstat: chi.comune,
        nome: ente?.nome ?? chi.comune,
        siglaProvincia: ente?.sigla_provincia ?? '',
      },
      ambiente: this.#parti.ambiente,
      oggi: giornoInItalia(adesso),
      adesso,
      luoghi: this.#parti.luoghi,
    };
  }

  async #inTransazione(
    trx: Kysely<Schema>,
    operazione: Operazione,
    richiesta: Richiesta,
    chi: Chi,
  ): Promise<RispostaUfficiale> {
    const { servizio, finalita } = operazione;
    const { testataRichiesta: testata } = richiesta;
    const contesto = await this.#contesto(trx, chi);
    const { adesso } = contesto;
    const rifiuta = (rilievi: readonly Rilievo[], id: string): RispostaUfficiale =>
      rispostaKO(operazione, richiesta, testataRisposta(richiesta, id, 'XXXX'), rilievi, adesso);

    const testate = difettiTestata(servizio.codice, richiesta, contesto);
    if (blocca(testate)) return rifiuta(testate, nonElaborata);

    const conserva = operazione.conserva(richiesta);
    const impronta = digesto(servizio.codice, richiesta);
    if (conserva) {
      // Two of the same at once: the second waits here, then finds the answer of the first.
      const chiave = `${testata.codMittente}/${testata.idOperazioneComune}`;
      await sql`select pg_advisory_xact_lock(hashtextextended(${chiave}, 0))`.execute(trx);
      const nota = await trx
        .selectFrom('operazione')
        .select(['codice', 'digesto', 'risposta'])
        .where('cod_mittente', '=', testata.codMittente)
        .where('id_operazione_comune', '=', testata.idOperazioneComune)
        .executeTakeFirst();
      if (nota?.digesto.equals(impronta)) return nota.risposta;
      if (nota) return rifiuta([giaUsato(nota.codice === servizio.codice)], nonElaborata);
    }

    const sole = unici([...testate, ...operazione.regole(richiesta, contesto)]);
    const aggregati = blocca(sole) ? undefined : await leggiEBlocca(trx, operazione, richiesta, contesto);
    // After the locks: in the log, operations on the same family follow each other in the order in which they happened.
    const { id, nuovi, nuoveFamiglie } = await numeri(trx, operazione);
    const concludi = async (
      risposta: RispostaUfficiale,
      aggregati: unknown,
      effetti: Effetti | undefined,
      esito: 'OK' | 'KO' | 'scelta',
    ): Promise<RispostaUfficiale> => {
      if (conserva && esito !== 'scelta') {
        await trx
          .insertInto('operazione')
          .values({
            id,
            cod_mittente: testata.codMittente,
            id_operazione_comune: testata.idOperazioneComune,
            codice: servizio.codice,
            esito,
            data_decorrenza: testata.dataDecorrenza ?? null,
            digesto: impronta,
            richiesta: JSON.stringify(richiesta),
            risposta: JSON.stringify(risposta),
            operatore: chi.codiceFiscale,
            id_postazione: chi.idPostazione,
            canale: chi.canale,
            istante: adesso,
            ...annullaCome(effetti?.annulla),
          })
          .execute();
      }
      const accesso =
        aggregati === undefined
          ? { soggetti: [], campi: [] }
          : operazione.accesso(richiesta, aggregati, effetti);
      await scriviAudit(trx, {
        ...{ tipo: servizio.codice, chi, istante: adesso, finalita, ...accesso, operazione: id, esito },
      });
      return risposta;
    };

    if (blocca(sole)) return concludi(rifiuta(sole, id), undefined, undefined, 'KO');

    const scelta = operazione.alternativa?.(
      richiesta,
      aggregati,
      testataRisposta(richiesta, id, '0000'),
      contesto,
    );
    if (scelta) return concludi(scelta, aggregati, undefined, 'scelta');

    const collegato = nominaProcedimenti(servizio)
      ? await controllaCollegato(
          richiesta,
          operazione.accesso(richiesta, aggregati, undefined).soggetti,
          creaRicerca(trx),
          chi.comune,
        )
      : [];
    const rilievi = unici([...sole, ...operazione.controlli(richiesta, aggregati, contesto), ...collegato]);
    if (blocca(rilievi)) return concludi(rifiuta(rilievi, id), aggregati, undefined, 'KO');

    const effetti = await operazione.applica(richiesta, aggregati, {
      ...contesto,
      idOperazioneANPR: id,
      testataRisposta: testataRisposta(richiesta, id, rilievi.length > 0 ? 'WN00' : '0000'),
      avvisi: rilievi,
      nuovi,
      nuoveFamiglie,
    });
    await scriviEffetti(trx, effetti, {
      idOperazioneANPR: id,
      validaDal: effetti.annulla?.dal ?? testata.dataDecorrenza ?? contesto.oggi,
      adesso,
    });
    if (effetti.documento) {
      const { emesso, soggetto } = effetti.documento;
      await archivia(trx, emesso, { soggetto, codMittente: testata.codMittente, operazione: id });
    }
    return concludi(effetti.risposta, aggregati, effetti, 'OK');
  }
}
