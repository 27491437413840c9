import type { Kysely, Selectable } from 'kysely';
import type { Richiesta5008 } from '#contract/anpr/index.ts';
import {
  elettronica,
  fattiCarta,
  idoneitaCarta,
  leggiNumero,
} from '#contract/regole/carta-identita/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from '../registro/modello.ts';
import { scriviEvento } from './magazzino.ts';
import type { TabelleCarta } from './tabelle.ts';

type Carta = NonNullable<Richiesta5008['cartaIdentita']>;
type Modulo = Selectable<TabelleCarta['modulo_carta']>;

/** The paper card that a request communicates (5008 kind 03), on a blank as the printer of State numbers them. */
export function cartaComunicata(
  codice: string,
  richiesta: object,
): { readonly carta: Carta; readonly serie: string; readonly numero: number } | undefined {
  if (codice !== '5008') return undefined;
  // The dispatcher has parsed it with the schema of 5008.
  const { cartaIdentita: carta, datiControllo } = richiesta as Richiesta5008;
  if (!carta || elettronica(carta) || !datiControllo.tipoMutazione.some((t) => senzaZeri(t) === '3')) {
    return undefined;
  }
  const letto = leggiNumero(carta.numero);
  return letto && { carta, ...letto };
}

const campo = (nome: string): string => `cartaIdentita.${nome}`;

function difettoModulo(modulo: Modulo, chi: Chi, numero: string): Rilievo | undefined {
  const di = { campo: campo('numero') };
  if (modulo.comune !== chi.comune) {
    const causa = `Il modulo ${numero} è del magazzino di un altro comune.`;
    return rilievo('EN148', { ...di, causa, rimedio: 'Controlla serie e numero stampati sul modulo.' });
  }
  if (modulo.stato === 'usato') {
    const causa = `Il modulo ${numero} è già servito per la carta di un’altra persona.`;
    return rilievo('EN148', { ...di, causa, rimedio: 'Controlla serie e numero stampati sul modulo.' });
  }
  if (modulo.stato === 'rovinato' || modulo.stato === 'rubato') {
    const causa = `Il modulo ${numero} risulta ${modulo.stato} nel registro dei moduli.`;
    return rilievo('EN148', { ...di, causa, rimedio: 'Usa un altro modulo; il numero di questo non torna.' });
  }
  const altrove = modulo.stato === 'magazzino' || modulo.postazione !== chi.idPostazione;
  if (chi.canale === 'WA' && altrove) {
    const causa = `Il modulo ${numero} non è assegnato a questa postazione.`;
    return rilievo('EN148', { ...di, causa, rimedio: 'Assegnalo alla postazione nel magazzino dei moduli.' });
  }
  return undefined;
}

/** What the rules of the card say of what the request alone tells: validity and expatriation. */
function difettiCarta(carta: Carta, soggetto: Soggetto): Rilievo[] {
  const fatti = fattiCarta(soggetto.stato, soggetto.dati);
  const espatrio = carta.interdizioneEspatrio === 'N';
  const domanda = {
    giorno: carta.dataRilascio,
    espatrio,
    interdizioni: [],
    precedente: 'consegnato',
  } as const;
  const { scadenza, rilievi, modello } = idoneitaCarta(fatti, domanda);
  const trovati: Rilievo[] = [];
  if (scadenza !== undefined && carta.dataScadenza !== undefined && carta.dataScadenza > scadenza) {
    const causa = `La carta scadrebbe dopo il ${scadenza.split('-').reverse().join('/')}, ultimo giorno che l’età permette.`;
    trovati.push(rilievo('EN148', { campo: campo('dataScadenza'), causa, rimedio: 'Correggi la scadenza.' }));
  }
  const vietato = rilievi.find(
    ({ motivo }) => motivo === 'espatrio-straniero' || motivo === 'espatrio-modello',
  );
  if (vietato) {
    const causa =
      vietato.motivo === 'espatrio-modello'
        ? `Il modello cartaceo non vale più per l’espatrio (${modello.norma}).`
        : 'La carta di chi non è cittadino italiano non vale per l’espatrio.';
    const rimedio = 'Segna la carta come non valida per l’espatrio.';
    trovati.push(rilievo('EN148', { campo: campo('interdizioneEspatrio'), causa, rimedio }));
  }
  return trovati;
}

/** What is to be written once the registration is: nothing, when the number is of no blank of a stock. */
export interface Rilascio {
  readonly rilievi: readonly Rilievo[];
  scrivi(trx: Kysely<Schema>, di: { readonly operazione: string; readonly istante: Date }): Promise<void>;
}

/**
 * Looks at the blank of the card that a registration communicates, and holds it until the transaction ends: two
 * registrations of one number come one after the other, and the second is told.
 * @param soggetto as it will be; who it was is read from the register.
 */
export async function preparaRilascio(
  trx: Kysely<Schema>,
  comunicata: NonNullable<ReturnType<typeof cartaComunicata>>,
  soggetto: string,
  chi: Chi,
): Promise<Rilascio | undefined> {
  const { carta, serie, numero } = comunicata;
  const modulo = await trx
    .selectFrom('modulo_carta')
    .selectAll()
    .where('serie', '=', serie)
    .where('numero', '=', numero)
    .forUpdate()
    .executeTakeFirst();
  if (!modulo) return undefined;
  const emessa = await trx
    .selectFrom('carta_emessa')
    .select('soggetto')
    .where('serie', '=', serie)
    .where('numero', '=', numero)
    .executeTakeFirst();
  if (emessa?.soggetto === soggetto) return { rilievi: [], scrivi: aggiorna(carta, serie, numero) };
  const { documento } = await trx
    .selectFrom('soggetto')
    .select('documento')
    .where('id', '=', soggetto)
    .executeTakeFirstOrThrow();
  const difetto = difettoModulo(modulo, chi, carta.numero);
  return {
    rilievi: [...(difetto ? [difetto] : []), ...difettiCarta(carta, documento)],
    scrivi: async (trx, { operazione, istante }) => {
      await trx
        .updateTable('modulo_carta')
        .set({ stato: 'usato', operazione })
        .where('serie', '=', serie)
        .where('numero', '=', numero)
        .execute();
      const { cartaIdentita: precedente } = documento.dati;
      await trx
        .insertInto('carta_emessa')
        .values({
          ...{ serie, numero, soggetto, operazione, comune: chi.comune, operatore: chi.codiceFiscale },
          ...{ rilascio: carta.dataRilascio, scadenza: carta.dataScadenza ?? null, emessa: istante },
          interdizione_espatrio: carta.interdizioneEspatrio === 'S',
          precedente: precedente ? JSON.stringify(precedente) : null,
          ...{ annullata: carta.dataAnnullamento ?? null, sorte: null, denuncia: null },
        })
        .execute();
      await scriviEvento(trx, { tipo: 'rilascio', serie, dal: numero, al: numero }, { chi, istante });
    },
  };
}

/** The same card of the same person, communicated again: its expiry or its annulment. */
function aggiorna(carta: Carta, serie: string, numero: number): Rilascio['scrivi'] {
  return async (trx) => {
    await trx
      .updateTable('carta_emessa')
      .set({ scadenza: carta.dataScadenza ?? null, annullata: carta.dataAnnullamento ?? null })
      .where('serie', '=', serie)
      .where('numero', '=', numero)
      .execute();
  };
}
