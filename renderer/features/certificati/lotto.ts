import type { Richiesta6001 } from '#contract/anpr/index.ts';
import type {
  CertificatiPossibili,
  CertificatoPossibile,
  MotivoCertificato,
} from '#contract/wa/certificati.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { ErroreEmissione, Foglio } from './emissione.ts';

/** A member of the family with what can be issued of them. */
export interface Membro {
  readonly id: string;
  readonly nome: string;
  readonly dossier: Dossier;
  readonly possibili: CertificatiPossibili;
}

/** What became of one certificate of the batch. */
export type StatoVoce =
  | { readonly stato: 'attesa' }
  | { readonly stato: 'corso' }
  | { readonly stato: 'emesso'; readonly foglio: Foglio }
  /** `errore` without an answer: the same request may be sent again. */
  | { readonly stato: 'fermo'; readonly errore: ErroreEmissione };

export interface Voce {
  readonly membro: Membro;
  readonly richiesta: Richiesta6001;
  readonly esito: StatoVoce;
}

const grado = { si: 0, forzando: 1, no: 2 } as const;

/** What can be issued of at least one of them; what must be answered for is done one person at a time. */
export function unisci(membri: readonly Membro[]): CertificatoPossibile[] {
  const [primo] = membri;
  return (primo?.possibili.tipi ?? []).map((uno) => {
    const tutti = membri.flatMap(({ possibili }) => possibili.tipi.filter(({ tipo }) => tipo === uno.tipo));
    const migliore = tutti.reduce((a, b) => (grado[b.esito] < grado[a.esito] ? b : a), uno);
    return migliore.esito === 'forzando' ? { ...migliore, esito: 'no' } : migliore;
  });
}

/** Why a member cannot have what was chosen; nothing: they can. */
export function impedimenti(membro: Membro, tipi: readonly string[]): MotivoCertificato[] {
  const tutti = membro.possibili.tipi
    .filter(({ tipo, esito }) => tipi.includes(tipo) && esito !== 'si')
    .flatMap(({ motivi }) => motivi.filter(({ blocca }) => blocca));
  // Two types may be stopped by the same thing.
  return [...new Map(tutti.map((uno) => [`${uno.codice} ${uno.causa}`, uno])).values()];
}

/** Those still to be asked for: never asked, or asked and left without an answer. */
export function daChiedere(voci: readonly Voce[]): readonly Voce[] {
  return voci.filter(
    ({ esito }) => esito.stato === 'attesa' || (esito.stato === 'fermo' && esito.errore.tipo !== 'rifiutato'),
  );
}

export function emessi(voci: readonly Voce[]): Foglio[] {
  return voci.flatMap(({ esito }) => (esito.stato === 'emesso' ? [esito.foglio] : []));
}
