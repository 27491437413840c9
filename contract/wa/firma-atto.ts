import { z } from 'zod';
import { testoCanonico } from '../testo-canonico.ts';
import { AlgoritmoCarta } from './accesso.ts';
import { Ambiente, Base64, IdOperazioneComune, IdPostazione } from './comune.ts';

/** Beside an official request in its JSON form: what the card signed when the act was confirmed. */
export const chiaveFirma = 'firmaAtto';

/** The name under which the password of the day is asked again, for who has no card. */
export const attoSensibile = 'operazione';

const etichetta = 'SPORTELLO-ATTO-1';
const annullamenti: ReadonlySet<string> = new Set(['1013', '2011', '5012']);

/**
 * Whether an act of the desk wants the PIN at its confirmation: what takes a registration back. A 5021 does it by naming
 * one (`datiAnnullamento`, type 07).
 */
export function vuoleFirma(codice: string, richiesta: Readonly<Record<string, unknown>>): boolean {
  return annullamenti.has(codice) || (codice === '5021' && richiesta['datiAnnullamento'] !== undefined);
}

/** What the card signs for: this act, with this content, of this workstation, in that kind of register. */
export const DichiarazioneAtto = z.strictObject({
  codice: z.string().regex(/^[0-9A-Z]{4}$/),
  idOperazioneComune: IdOperazioneComune,
  impronta: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .describe('SHA-256 of the canonical text of the request, base64'),
  ambiente: Ambiente,
  idPostazione: IdPostazione,
  istante: z.iso.datetime().describe('of the confirmation, by the clock of the workstation'),
});
export type DichiarazioneAtto = z.infer<typeof DichiarazioneAtto>;

/** {@link DichiarazioneAtto} with the signature of the card over its text. */
export const FirmaAtto = z.strictObject({
  dichiarazione: z.string().max(400),
  certificato: Base64.max(8192).describe('DER of the authentication certificate read from the card'),
  algoritmo: AlgoritmoCarta,
  firma: Base64.max(2048).describe('RSA: as long as the modulus; ECDSA: DER'),
});
export type FirmaAtto = z.infer<typeof FirmaAtto>;

/**
 * The exact text that is signed, one datum on each line. Its label is another than those of access and of
 * `messaggioConferma`: none of the three signatures is ever good for another.
 */
export function scriviDichiarazione(detta: DichiarazioneAtto): string {
  const { codice, idOperazioneComune, impronta, ambiente, idPostazione, istante } = detta;
  return [etichetta, codice, idOperazioneComune, impronta, ambiente, idPostazione, istante].join('\n');
}

/** @returns undefined when it is not the text of a statement of this version. */
export function leggiDichiarazione(testo: string): DichiarazioneAtto | undefined {
  const [nome, codice, idOperazioneComune, impronta, ambiente, idPostazione, istante, ...oltre] =
    testo.split('\n');
  if (nome !== etichetta || oltre.length > 0) return undefined;
  const letta = DichiarazioneAtto.safeParse({
    ...{ codice, idOperazioneComune, impronta, ambiente, idPostazione, istante },
  });
  return letta.success ? letta.data : undefined;
}

/** What the digest is made of: everything that is sent but the signature itself. */
export function testoDaFirmare(richiesta: Readonly<Record<string, unknown>>): string {
  const { [chiaveFirma]: _, ...resto } = richiesta;
  return testoCanonico(resto);
}

/** SHA-256 of {@link testoDaFirmare} in base64: the same for who declares an act and for who checks it. */
export function improntaAtto(richiesta: Readonly<Record<string, unknown>>): Promise<string> {
  return improntaTesto(testoDaFirmare(richiesta));
}

/** The same, of a text that was kept. */
export async function improntaTesto(testo: string): Promise<string> {
  const byte = new TextEncoder().encode(testo);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', byte))));
}

/** The id under which the act is asked for; undefined when the request has none. */
export function idDaFirmare(richiesta: Readonly<Record<string, unknown>>): string | undefined {
  const letta = z
    .object({ testataRichiesta: z.object({ idOperazioneComune: IdOperazioneComune }) })
    .safeParse(richiesta);
  return letta.success ? letta.data.testataRichiesta.idOperazioneComune : undefined;
}
