import type { Insertable } from 'kysely';
import type { Rilievo } from '#contract/regole/index.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import type { TabellaOperazione } from '../db/schema.ts';
import type { Accanto } from './collegate.ts';
import { blocca, idRichiesta, unici, type Richiesta } from './difetti.ts';
import type { Numeri } from './numeri.ts';
import type { Contesto, Effetti, Operazione, Ricerca } from './operazione.ts';
import { controllaCollegato, nominaProcedimenti } from './procedimento-collegato.ts';
import type { DaRegistrare } from './registra.ts';
import type { RispostaUfficiale } from './registro.ts';
import { digesto, rispostaKO, testataRisposta } from './risposte.ts';

/** A request that may be elaborated: its header is good. */
export interface Domanda {
  readonly operazione: Operazione;
  readonly richiesta: Richiesta;
  readonly contesto: Contesto;
  /** Warnings of the header. */
  readonly testate: readonly Rilievo[];
  readonly accanto?: Accanto | undefined;
}

/** From where the register is looked at: outside a transaction, or under its locks. */
export interface Fonte {
  /** For what is only warned of, and may change the moment after. */
  readonly cerca: Ricerca;
  leggi(domanda: Domanda): Promise<unknown>;
  /** Asked after reading: in the log, operations on the same family follow each other as they happened. */
  numeri(quanti: Pick<Operazione, 'nuoviSoggetti' | 'nuoveFamiglie'>): Promise<Numeri>;
}

export interface Decisione {
  readonly id: string;
  readonly esito: 'OK' | 'KO' | 'scelta';
  readonly risposta: RispostaUfficiale;
  /** Undefined: refused before looking into the register. */
  readonly aggregati?: unknown;
  readonly effetti?: Effetti;
}

export function rifiuta(
  { operazione, richiesta, contesto }: Omit<Domanda, 'testate'>,
  rilievi: readonly Rilievo[],
  id: string,
): RispostaUfficiale {
  return rispostaKO(operazione, richiesta, testataRisposta(richiesta, id, 'XXXX'), rilievi, contesto.adesso);
}

/** Rules, aggregates, controls, effects: everything of an operation but the writing. */
export async function decidi(domanda: Domanda, fonte: Fonte): Promise<Decisione> {
  const { operazione, richiesta, contesto, testate } = domanda;
  const sole = unici([...testate, ...operazione.regole(richiesta, contesto)]);
  if (blocca(sole)) {
    const { id } = await fonte.numeri({});
    return { id, esito: 'KO', risposta: rifiuta(domanda, sole, id) };
  }
  const aggregati = await fonte.leggi(domanda);
  const { id, nuovi, nuoveFamiglie } = await fonte.numeri(operazione);
  const positiva = testataRisposta(richiesta, id, '0000');
  const scelta = operazione.alternativa?.(richiesta, aggregati, positiva, contesto);
  if (scelta) return { id, esito: 'scelta', risposta: scelta, aggregati };
  const collegato = nominaProcedimenti(operazione.servizio)
    ? await controllaCollegato(
        richiesta,
        operazione.accesso(richiesta, aggregati, undefined).soggetti,
        fonte.cerca,
        contesto.chi.comune,
      )
    : [];
  const rilievi = unici([...sole, ...operazione.controlli(richiesta, aggregati, contesto), ...collegato]);
  if (blocca(rilievi)) return { id, esito: 'KO', risposta: rifiuta(domanda, rilievi, id), aggregati };
  const effetti = await operazione.applica(richiesta, aggregati, {
    ...contesto,
    idOperazioneANPR: id,
    testataRisposta: rilievi.length > 0 ? testataRisposta(richiesta, id, 'WN00') : positiva,
    avvisi: rilievi,
    nuovi,
    nuoveFamiglie,
  });
  return { id, esito: 'OK', risposta: effetti.risposta, aggregati, effetti };
}

function annullaCome(
  annulla: Effetti['annulla'],
): Pick<Insertable<TabellaOperazione>, 'annulla' | 'annulla_in_parte' | 'ripristinato'> {
  if (!annulla) return {};
  const { idOperazioneANPR: id, solo } = annulla;
  return solo === undefined ? { annulla: id } : { annulla_in_parte: id, ripristinato: solo };
}

/** What a decision leaves in the register: rows and versions, the answer if it is to be kept, the line of the audit. */
export function daRegistrare(
  { operazione, richiesta, contesto }: Domanda,
  { id, esito, risposta, aggregati, effetti }: Decisione,
  lette: DaRegistrare['lette'],
): DaRegistrare {
  const { testataRichiesta: testata } = richiesta;
  const { chi, adesso, oggi } = contesto;
  const { servizio, finalita } = operazione;
  const { codMittente } = testata;
  const idOperazioneComune = idRichiesta(testata);
  const conserva = operazione.conserva(richiesta);
  const accesso =
    aggregati === undefined ? { soggetti: [], campi: [] } : operazione.accesso(richiesta, aggregati, effetti);
  return {
    ...(conserva && { chiave: { codMittente, idOperazioneComune } }),
    ...(conserva &&
      esito !== 'scelta' && {
        operazione: {
          id,
          cod_mittente: codMittente,
          id_operazione_comune: idOperazioneComune,
          codice: servizio.codice,
          esito,
          data_decorrenza: testata.dataDecorrenza ?? null,
          digesto: digesto(servizio.codice, richiesta),
          richiesta: operazione.daConservare?.(richiesta) ?? richiesta,
          risposta: effetti?.conservata ?? risposta,
          operatore: chi.codiceFiscale,
          id_postazione: chi.idPostazione,
          canale: chi.canale,
          istante: adesso,
          ...annullaCome(effetti?.annulla),
        },
      }),
    audit: rigaAudit({
      ...{ tipo: servizio.codice, chi, istante: adesso, finalita, ...accesso, operazione: id, esito },
    }),
    famiglie: effetti?.famiglie ?? [],
    soggetti: effetti?.soggetti ?? [],
    idOperazioneANPR: id,
    validaDal: effetti?.annulla?.dal ?? effetti?.validoDal ?? testata.dataDecorrenza ?? oggi,
    adesso,
    lette,
  };
}
