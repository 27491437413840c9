import { z } from 'zod';
import { attiCarta, motiviCarta, statiCarta } from '../regole/carte-operatore.ts';
import { AlgoritmoCarta } from './accesso.ts';
import { Base64, CodiceIstat, Giorno, GiornoVero, Istante, Ruolo } from './comune.ts';

/** As printed on the card: the two letters of its lot and seven digits. */
export const SerialeCarta = z.string().regex(/^[A-Z]{2}\d{7}$/);
export const CodiceFiscaleOperatore = z.string().regex(/^[0-9A-Z]{16}$/);
export const StatoCartaOperatore = z.enum(statiCarta);
export const MotivoCartaOperatore = z.enum(motiviCarta);
const IdRichiestaCarta = z.string().regex(/^\d{1,18}$/);
const Motivo = z.string().trim().min(3).max(200);
const Posta = z.email().max(120);

/** Where the second half of the codes is: waiting, sent, stopped until somebody looks, or kept no more. */
export const PostaCodici = z.object({
  stato: z.enum(['in-coda', 'inviata', 'ferma']),
  destinatario: Posta,
  istante: Istante,
  tentativi: z.number().int(),
  causa: z.string().optional(),
});
export type PostaCodici = z.infer<typeof PostaCodici>;

export const CartaOperatore = z.object({
  seriale: SerialeCarta,
  stato: StatoCartaOperatore,
  dal: Istante,
  codiceFiscale: CodiceFiscaleOperatore.optional(),
  cognome: z.string().optional(),
  nome: z.string().optional(),
  ruolo: Ruolo.optional(),
  ente: CodiceIstat.optional(),
  nomeEnte: z.string().optional(),
  scadenza: Giorno.optional(),
  consegna: z.string().optional().describe('number of the receipt'),
  nota: z.string().optional(),
  posta: PostaCodici.optional(),
  codiciConservati: z.boolean().describe('the second half can still be sent'),
});
export type CartaOperatore = z.infer<typeof CartaOperatore>;

export const RichiestaCarta = z.object({
  id: IdRichiestaCarta,
  ente: CodiceIstat,
  nomeEnte: z.string(),
  codiceFiscale: CodiceFiscaleOperatore,
  cognome: z.string(),
  nome: z.string(),
  motivo: MotivoCartaOperatore,
  chiesta: Istante,
  /** The card that is being made for it. */
  seriale: SerialeCarta.optional(),
});
export type RichiestaCarta = z.infer<typeof RichiestaCarta>;

export const Lotto = z.object({
  id: z.string(),
  prefisso: z.string(),
  dal: z.number().int(),
  al: z.number().int(),
  ricevuto: Giorno,
  fornitore: z.string(),
  conti: z.partialRecord(StatoCartaOperatore, z.number().int()),
});
export type Lotto = z.infer<typeof Lotto>;

export const Consegna = z.object({
  numero: z.string(),
  giorno: Giorno,
  prefettura: z.string(),
  ente: CodiceIstat,
  nomeEnte: z.string(),
  ritira: z.object({
    codiceFiscale: CodiceFiscaleOperatore,
    cognome: z.string(),
    nome: z.string(),
    ruolo: Ruolo,
  }),
  documento: z.string(),
  operatore: z.string(),
  carte: z.array(z.object({ seriale: SerialeCarta, cognome: z.string(), nome: z.string() })),
});
export type Consegna = z.infer<typeof Consegna>;

/** A prefecture's whole work on cards. */
export const SituazionePrefettura = z.object({
  lotti: z.array(Lotto),
  /** Waiting for a card, the oldest first. */
  richieste: z.array(RichiestaCarta),
  carte: z.array(CartaOperatore),
  consegne: z.array(Consegna),
  /** The next blank of the lots. */
  prossima: SerialeCarta.optional(),
});
export type SituazionePrefettura = z.infer<typeof SituazionePrefettura>;

export const NuovoLotto = z.object({
  // EX is of cards that came from elsewhere.
  prefisso: z.string().regex(/^(?!EX)[A-Z]{2}$/),
  dal: z.number().int().min(1).max(9_999_999),
  al: z.number().int().min(1).max(9_999_999),
  ricevuto: GiornoVero,
  fornitore: z.string().trim().min(2).max(80),
});
export type NuovoLotto = z.infer<typeof NuovoLotto>;

export const ScartoCarta = z.object({ seriale: SerialeCarta, motivo: Motivo });
export type ScartoCarta = z.infer<typeof ScartoCarta>;

export const InizioPersonalizzazione = z.object({ seriale: SerialeCarta, richiesta: IdRichiestaCarta });
export type InizioPersonalizzazione = z.infer<typeof InizioPersonalizzazione>;

/** What the workstation needs to write one card. */
export const DatiPersonalizzazione = z.object({
  seriale: SerialeCarta,
  codiceFiscale: CodiceFiscaleOperatore,
  cognome: z.string(),
  nome: z.string(),
  nomeEnte: z.string(),
  chiaveGestione: Base64.describe('24 bytes, of this card alone'),
  guid: Base64.describe('16 bytes, for the CHUID'),
  scadenza: Giorno,
  sfida: Base64.describe('to be signed with the key just made'),
  chiaveCodici: Base64.describe('SubjectPublicKeyInfo of the RSA key that closes the second halves'),
});
export type DatiPersonalizzazione = z.infer<typeof DatiPersonalizzazione>;

const righe = (...parti: readonly string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(parti.join('\n'));

/** What a key just made on a card signs, so that the certificate is issued to it and to no other. Base64 both. */
export function messaggioProvaCarta(seriale: string, sfida: string, spki: string): Uint8Array<ArrayBuffer> {
  return righe('SPORTELLO-CARTA-1', seriale, sfida, spki);
}
/** What a finished card signs when it is tried. */
export function messaggioControlloCarta(seriale: string, sfida: string): Uint8Array<ArrayBuffer> {
  return righe('SPORTELLO-CONTROLLO-1', seriale, sfida);
}

const prova = { seriale: SerialeCarta, algoritmo: AlgoritmoCarta, firma: Base64 };

export const ProvaChiaveCarta = z.object({ ...prova, spki: Base64 });
export type ProvaChiaveCarta = z.infer<typeof ProvaChiaveCarta>;
export const CertificatoCarta = z.object({ certificato: Base64, catena: z.array(Base64) });

/** The second halves, closed by RSA-OAEP (SHA-256) with the serial number as label. */
export const CodiciChiusi = z.object({ seriale: SerialeCarta, codici: Base64.max(400) });
export type CodiciChiusi = z.infer<typeof CodiciChiusi>;
export const SfidaControllo = z.object({ sfida: Base64 });
/** The signature of the quality check, over the certificate as it was read back from the card. */
export const ControlloCarta = z.object({ ...prova, certificato: Base64 });
export type ControlloCarta = z.infer<typeof ControlloCarta>;

export const NuovaConsegna = z.object({
  ente: CodiceIstat,
  seriali: z.array(SerialeCarta).min(1).max(50),
  /** The sindaco, or a delegate who is in the census of that body. */
  ritira: CodiceFiscaleOperatore,
  documento: z.string().trim().min(3).max(80).describe('identity document shown'),
});
export type NuovaConsegna = z.infer<typeof NuovaConsegna>;

export const OperatoreSenzaCarta = z.object({
  codiceFiscale: CodiceFiscaleOperatore,
  cognome: z.string(),
  nome: z.string(),
  ruolo: Ruolo,
});
export type OperatoreSenzaCarta = z.infer<typeof OperatoreSenzaCarta>;

/** Who of a body may come for its cards, for the prefecture. */
export const RichiestaRitiro = z.object({ ente: CodiceIstat });
export const ChiRitira = z.object({ operatori: z.array(OperatoreSenzaCarta) });

/** The cards of a body, as its administrator of security sees them. */
export const CarteEnte = z.object({
  oggi: Giorno,
  carte: z.array(CartaOperatore),
  richieste: z.array(RichiestaCarta),
  operatori: z.array(OperatoreSenzaCarta),
  /** Where codes were sent last. */
  email: z.string().optional(),
});
export type CarteEnte = z.infer<typeof CarteEnte>;

export const NuovaRichiestaCarta = z.object({
  codiceFiscale: CodiceFiscaleOperatore,
  motivo: MotivoCartaOperatore,
  email: Posta.describe('of the body: the second half of the codes goes there'),
});
export type NuovaRichiestaCarta = z.infer<typeof NuovaRichiestaCarta>;

export const AnnullaRichiestaCarta = z.object({ id: IdRichiestaCarta });

export const AttoCartaEnte = z.object({
  seriale: SerialeCarta,
  atto: z.enum(attiCarta).extract(['registra', 'rilascia', 'sospendi', 'riattiva', 'smarrisci', 'revoca']),
  motivo: Motivo.optional(),
});
export type AttoCartaEnte = z.infer<typeof AttoCartaEnte>;

export const InvioCodici = z.object({ seriale: SerialeCarta });
