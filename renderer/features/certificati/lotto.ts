import type { Richiesta6001 } from '#contract/anpr/index.ts';
import type {
  CertificatiPossibili,
  CertificatoPossibile,
  MotivoCertificato,
} from '#contract/wa/certificati.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { ErroreEmissione, Foglio } from './emissione.ts';

/** EN169: what says more of a family than who lives there is asked by a grown-up of the house. */
const daFamiliare = 'EN169';

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
  /** Why the clerk answers for this one: written before it is asked for. */
  readonly ragione?: string;
  readonly esito: StatoVoce;
}

/** What stands between a member and what was chosen. */
export interface Giudizio {
  readonly esito: CertificatoPossibile['esito'];
  /** Those that stop it. */
  readonly motivi: readonly MotivoCertificato[];
}

const grado = { si: 0, forzando: 1, no: 2 } as const;

const peggiore = (uno: Giudizio, altro: Giudizio): Giudizio['esito'] =>
  grado[uno.esito] > grado[altro.esito] ? uno.esito : altro.esito;

/** @param inCasa a grown-up of the family asks. */
function giudica({ esito, motivi }: CertificatoPossibile, inCasa: boolean): Giudizio {
  const contro = motivi.filter(({ blocca, codice }) => blocca && !(inCasa && codice === daFamiliare));
  if (esito === 'si' || contro.length === 0) return { esito: 'si', motivi: [] };
  return { esito: contro.every(({ forzabile }) => forzabile) ? 'forzando' : 'no', motivi: contro };
}

/** Whether a member can have what was chosen, and why not. @param inCasa a grown-up of the family asks. */
export function giudizio(membro: Membro, tipi: readonly string[], inCasa: boolean): Giudizio {
  const tutti = membro.possibili.tipi
    .filter(({ tipo }) => tipi.includes(tipo))
    .map((uno) => giudica(uno, inCasa));
  // Two types may be stopped by the same thing.
  const motivi = new Map(
    tutti.flatMap((uno) => uno.motivi).map((uno) => [`${uno.codice} ${uno.causa}`, uno]),
  );
  return tutti.reduce((a, b) => ({ ...a, esito: peggiore(a, b) }), {
    esito: 'si',
    motivi: [...motivi.values()],
  });
}

/** What can be issued of at least one of them. @param inCasa a grown-up of the family asks. */
export function unisci(membri: readonly Membro[], inCasa: boolean): CertificatoPossibile[] {
  const [primo] = membri;
  return (primo?.possibili.tipi ?? []).map((uno) => {
    const tutti = membri
      .flatMap(({ possibili }) => possibili.tipi.filter(({ tipo }) => tipo === uno.tipo))
      .map((suo) => ({ ...suo, ...giudica(suo, inCasa), motivi: suo.motivi }));
    return tutti.reduce((a, b) => (grado[b.esito] < grado[a.esito] ? b : a), { ...uno, esito: 'no' });
  });
}

/**
 * The same types as the members that were ticked leave them: what one of them can have only if the clerk answers for it
 * says so, with the reasons.
 */
export function daRispondere(
  possibili: readonly CertificatoPossibile[],
  dentro: readonly Membro[],
  inCasa: boolean,
): CertificatoPossibile[] {
  return possibili.map((uno) => {
    const forzati = dentro
      .map((membro) => giudizio(membro, [uno.tipo], inCasa))
      .filter(({ esito }) => esito === 'forzando');
    if (forzati.length > 0)
      return { ...uno, esito: 'forzando', motivi: forzati.flatMap(({ motivi }) => motivi) };
    return uno.esito === 'forzando' ? { ...uno, esito: 'si' } : uno;
  });
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
