import { sql, type Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import {
  dopoRegistrazione,
  primaSiRegistra,
  prossimiStati,
  serviziPerRichiesta,
  statiRichiesta as s,
  vuoleRegistrazione,
  type StatoRichiesta,
} from '#contract/regole/index.ts';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import type { Schema } from '../../db/schema.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { nomeOperatore } from '../../registro/nome-operatore.ts';
import { personaToccata } from '../../registro/ufficio/persona.ts';
import { passoAttuale, statoDi, type RichiestaCittadino } from '../modello.ts';
import { prorogabile } from '../muovi.ts';
import { leggiRiga, voceRichiesta } from './elenco.ts';

type ComponenteCoinvolto = NonNullable<
  RichiestaCittadino['dati']['datiDichiarazioneResidenza']
>['componentiCoinvolti']['componente'][number];

/**
 * Where the office may bring a request from its desk: as P003, but never to say that the register holds what it does not
 * hold. Being registered moves it there.
 */
export function statiPossibili(richiesta: RichiestaCittadino): readonly StatoRichiesta[] {
  const { tipologia, registrazione } = richiesta;
  return prossimiStati(tipologia, statoDi(richiesta), 'comune').filter(
    (verso) => !vuoleRegistrazione(verso) || registrazione !== undefined,
  );
}

/** Taken in charge today, and nothing else since: it may be given back, and its term has never stopped. */
export function rilasciabile(richiesta: RichiestaCittadino, oggi: string): boolean {
  const { stato, istante } = passoAttuale(richiesta);
  return (
    stato === s.inLavorazione &&
    richiesta.storico.at(-2)?.stato === s.aperta &&
    richiesta.registrazione === undefined &&
    giornoInItalia(new Date(istante)) === oggi
  );
}

export function registrabile(richiesta: RichiestaCittadino): boolean {
  return (
    richiesta.registrazione === undefined &&
    dopoRegistrazione(richiesta.tipologia, statoDi(richiesta)) !== undefined
  );
}

export const componentiDi = ({ dati }: RichiestaCittadino): readonly ComponenteCoinvolto[] =>
  dati.datiDichiarazioneResidenza?.componentiCoinvolti.componente ?? [];

/** Registrations of the people of a request since it was made, that answer none. */
export async function collegabili(
  db: Kysely<Schema>,
  richiesta: RichiestaCittadino,
): Promise<DettaglioRichiesta['possibili']['collegabili']> {
  const accolta = vuoleRegistrazione(statoDi(richiesta)) && primaSiRegistra(richiesta.tipologia);
  if (richiesta.registrazione || !(registrabile(richiesta) || accolta)) return [];
  const suoi = [richiesta.richiedente, ...componentiDi(richiesta).map((uno) => uno.idSchedaSoggettoANPR)];
  const righe = await db
    .selectFrom('operazione as o')
    .select(['o.id', 'o.codice', 'o.istante'])
    .where('o.cod_mittente', '=', richiesta.comune)
    .where('o.esito', '=', 'OK')
    .where('o.codice', 'in', [...serviziPerRichiesta(richiesta.tipologia)])
    .where('o.istante', '>=', new Date(richiesta.storico[0]?.istante ?? 0))
    .where(sql<boolean>`o.id in (select operazione from versione_soggetto where id = any(${suoi}::bigint[]))`)
    .where(sql<boolean>`not exists (select from operazione a where a.annulla = o.id)`)
    .where(sql<boolean>`not exists (select from richiesta_cittadino c where c.registrazione = o.id)`)
    .orderBy('o.id', 'desc')
    .limit(10)
    .execute();
  return righe.map(({ id, codice, istante }) => ({
    ...{ idOperazioneANPR: id, codice, registrata: istante.toISOString() },
  }));
}

async function nomi(db: Kysely<Schema>, codici: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codici.length === 0) return new Map();
  const righe = await db
    .selectFrom('operatore')
    .select(['codice_fiscale', 'cognome', 'nome'])
    .where('codice_fiscale', 'in', [...new Set(codici)])
    .execute();
  return new Map(righe.map((riga) => [riga.codice_fiscale, nomeOperatore(riga).nomeOperatore ?? '']));
}

/** The people it touches, its attachments and the notes of the office. */
function contorno(db: Kysely<Schema>, r: RichiestaCittadino, codice: string) {
  return Promise.all([
    db
      .selectFrom('soggetto')
      .select('documento')
      .where('id', 'in', ['0', ...componentiDi(r).map((uno) => uno.idSchedaSoggettoANPR)])
      .execute(),
    db
      .selectFrom('allegato_richiesta')
      .select(['numero', 'tipo', 'nome_file', 'descrizione'])
      .select(sql<number>`octet_length(contenuto)`.as('dimensione'))
      .where('richiesta', '=', codice)
      .orderBy('numero')
      .execute(),
    db
      .selectFrom('nota_richiesta')
      .select(['istante', 'operatore', 'testo'])
      .where('richiesta', '=', codice)
      .orderBy('id')
      .execute(),
  ]);
}

function vociComponente(
  uno: ReturnType<typeof componentiDi>[number],
  persona: Soggetto | undefined,
): DettaglioRichiesta['componenti'][number] {
  return {
    ...(persona
      ? personaToccata(persona)
      : { idSchedaSoggettoANPR: uno.idSchedaSoggettoANPR, cognome: '', nome: '' }),
    ...{ legame: uno.idGradoParentela, consenso: uno.statoAccettazione === '3' },
    ...{ patente: uno.flagPatente === 'SI', veicoli: uno.flagVeicoli === 'SI' },
  };
}

/** @returns undefined where the municipality has not received it. */
export async function leggiDettaglio(
  db: Kysely<Schema>,
  comune: string,
  codice: string,
  oggi: string,
): Promise<DettaglioRichiesta | undefined> {
  const riga = await leggiRiga(db, comune, codice);
  if (!riga) return undefined;
  const r = riga.documento;
  const [persone, allegati, note] = await contorno(db, r, codice);
  const conNome = await nomi(
    db,
    [...r.storico, ...note].map(({ operatore }) => operatore),
  );
  const nomeDi = (operatore: string) => {
    const nome = conNome.get(operatore);
    return nome === undefined ? {} : { nomeOperatore: nome };
  };
  const perId = new Map(persone.map(({ documento }) => [documento.idSchedaSoggettoANPR, documento]));
  return {
    ...voceRichiesta(riga),
    versione: riga.versione,
    ...(r.note !== undefined && { note: r.note }),
    recapiti: r.recapiti.map((uno) => ({ tipo: uno.idTipologiaRecapito, valore: uno.valoreRecapito })),
    storico: r.storico.map(({ stato, istante, operatore, note: detta, motivoIrricevibile }) => ({
      ...{ stato, quando: istante, operatore, ...nomeDi(operatore) },
      ...(detta !== undefined && { note: detta }),
      ...(motivoIrricevibile !== undefined && { motivo: motivoIrricevibile }),
    })),
    componenti: componentiDi(r).map((uno) => vociComponente(uno, perId.get(uno.idSchedaSoggettoANPR))),
    dati: { ...r.dati },
    allegati: allegati.map(({ numero, tipo, nome_file, descrizione, dimensione }) => ({
      ...{ numero, riepilogo: tipo === 'riepilogo', nomeFile: nome_file, dimensione },
      ...(descrizione !== null && { descrizione }),
    })),
    noteInterne: note.map(({ istante, operatore, testo }) => ({
      ...{ quando: istante.toISOString(), operatore, ...nomeDi(operatore), testo },
    })),
    possibili: {
      stati: [...statiPossibili(r)],
      proroga: prorogabile(r),
      rilascia: rilasciabile(r, oggi),
      registra: registrabile(r),
      collegabili: await collegabili(db, r),
    },
  };
}
