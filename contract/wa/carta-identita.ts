import { z } from 'zod';
import { assensi, interdizioni, motiviUrgenza, sortiPrecedente } from '../regole/carta-identita/elenchi.ts';
import { Giorno, GiornoVero, IdPostazione, IdSoggetto, Istante } from './comune.ts';

/** Where a blank is. The last three are for ever. */
export const StatoModulo = z.enum(['magazzino', 'assegnato', 'usato', 'rovinato', 'rubato']);
export type StatoModulo = z.infer<typeof StatoModulo>;

export const TipoEventoModulo = z.enum([
  'carico',
  'assegnazione',
  'resa',
  'rilascio',
  'rovina',
  'furto',
  'riscontro',
]);
export type TipoEventoModulo = z.infer<typeof TipoEventoModulo>;

const Serie = z.string().regex(/^[A-Z]{2}$/);
const Numero = z.number().int().min(0).max(9_999_999);

/** Blanks of one series with consecutive numbers, ends included. */
export const Tratto = z.object({ serie: Serie, dal: Numero, al: Numero });
export type Tratto = z.infer<typeof Tratto>;

/** More than a box: a mistyped end would fill the stock with blanks that nobody has. */
export const trattoMassimo = 5000;
const TrattoGiusto = Tratto.refine(({ dal, al }) => al >= dal && al - dal < trattoMassimo, {
  path: ['al'],
  message: `dal primo all’ultimo numero, al più ${trattoMassimo} moduli`,
});

const Nota = z.string().trim().min(3).max(200);

/** What is done to blanks. A spoiled or stolen one says why and never comes back. */
export const AttoModuli = z.discriminatedUnion('atto', [
  z.object({ atto: z.literal('carico'), tratto: TrattoGiusto, nota: Nota.optional() }),
  z.object({ atto: z.literal('assegnazione'), tratto: TrattoGiusto, postazione: IdPostazione }),
  z.object({ atto: z.literal('resa'), tratto: TrattoGiusto }),
  z.object({ atto: z.literal('rovina'), tratto: TrattoGiusto, nota: Nota }),
  z.object({ atto: z.literal('furto'), tratto: TrattoGiusto, nota: Nota }),
]);
export type AttoModuli = z.infer<typeof AttoModuli>;

export const TrattoModuli = Tratto.extend({ stato: StatoModulo, postazione: z.string().optional() });
export type TrattoModuli = z.infer<typeof TrattoModuli>;

export const EventoModulo = Tratto.extend({
  id: z.string(),
  tipo: TipoEventoModulo,
  postazione: z.string().optional(),
  nota: z.string().optional(),
  operatore: z.string(),
  istante: Istante,
});
export type EventoModulo = z.infer<typeof EventoModulo>;

/** The stock of a municipality: blanks by state, and what happened to them, the latest first. */
export const Magazzino = z.object({
  tratti: z.array(TrattoModuli),
  eventi: z.array(EventoModulo),
  /** The next blank of the workstation that asks, as it is printed on it; absent: it has none. */
  prossimo: z.string().optional(),
});
export type Magazzino = z.infer<typeof Magazzino>;

/** Blanks counted by hand: of one workstation, or all those of the municipality. */
export const RichiestaRiscontro = z.object({
  contati: z.array(TrattoGiusto).max(100),
  postazione: IdPostazione.optional(),
});
export type RichiestaRiscontro = z.infer<typeof RichiestaRiscontro>;

/** Where count and stock differ: in the stock and not counted, counted and not in the stock. */
export const Riscontro = z.object({ mancano: z.array(TrattoModuli), inPiu: z.array(Tratto) });
export type Riscontro = z.infer<typeof Riscontro>;

const Estremi = z.string().trim().max(120);

/** What whoever asks for a card declares and shows: what is signed on the request form. */
export const ContenutoDomanda = z.object({
  espatrio: z.boolean(),
  urgenza: z.object({ motivo: z.enum(motiviUrgenza), documento: Estremi }).optional(),
  assenso: z.enum(assensi).optional(),
  estremiAssenso: Estremi.optional(),
  interdizioni: z.array(z.enum(interdizioni)),
  precedente: z.enum(sortiPrecedente),
  denuncia: Estremi.optional(),
});
export type ContenutoDomanda = z.infer<typeof ContenutoDomanda>;

const NumeroModulo = z.string().regex(/^[A-Z]{2}\d{7}$/);

/** The request of a person for a card, on the blank that is about to be printed. */
export const DomandaPerCarta = ContenutoDomanda.extend({
  numero: NumeroModulo,
  soggetto: IdSoggetto,
  giorno: GiornoVero,
});
export type DomandaPerCarta = z.infer<typeof DomandaPerCarta>;

/** As it was kept: who wrote it down, and when. */
export const DomandaConservata = ContenutoDomanda.extend({
  numero: z.string(),
  giorno: Giorno,
  operatore: z.string(),
  istante: Istante,
});
export type DomandaConservata = z.infer<typeof DomandaConservata>;

export const StatoCarta = z.enum(['in-corso', 'scaduta', 'annullata', 'smarrita', 'rubata', 'ritirata']);
export type StatoCarta = z.infer<typeof StatoCarta>;

/** A card issued on a blank of the stock. `ritirata`: its registration was annulled. */
export const CartaEmessa = z.object({
  numero: z.string(),
  soggetto: IdSoggetto,
  cognome: z.string(),
  nome: z.string(),
  rilascio: Giorno,
  scadenza: Giorno.optional(),
  interdizioneEspatrio: z.boolean(),
  stato: StatoCarta,
  /** Number of the document that it took the place of. */
  precedente: z.string().optional(),
  denuncia: z.string().optional(),
  /** What was declared when it was asked for; absent: it was issued off line, and is on paper alone. */
  domanda: DomandaConservata.optional(),
  idOperazioneANPR: z.string(),
  operatore: z.string(),
});
export type CartaEmessa = z.infer<typeof CartaEmessa>;

/** Which cards: all that is said must hold; the latest first, or by expiry when it is asked for. */
export const RichiestaCarte = z.object({
  /** Number of a card, or the beginning of a surname. */
  testo: z.string().trim().max(80).optional(),
  stato: StatoCarta.optional(),
  soggetto: IdSoggetto.optional(),
  rilascioDal: GiornoVero.optional(),
  rilascioAl: GiornoVero.optional(),
  scadenzaDal: GiornoVero.optional(),
  scadenzaAl: GiornoVero.optional(),
});
export type RichiestaCarte = z.infer<typeof RichiestaCarte>;

export const ElencoCarte = z.object({ carte: z.array(CartaEmessa), altre: z.boolean() });
export type ElencoCarte = z.infer<typeof ElencoCarte>;

/** Somebody says that their card was lost or stolen, and shows the report to the police. */
export const SegnalazioneCarta = z.object({
  numero: NumeroModulo,
  sorte: z.enum(['smarrita', 'rubata']),
  denuncia: Nota,
});
export type SegnalazioneCarta = z.infer<typeof SegnalazioneCarta>;
