import { senzaZeri } from '#contract/tabelle/index.ts';
import type { OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

export type ServizioDiAnnullamento = '1013' | '2011' | '5012';

const servizi: Readonly<Record<ServizioDiAnnullamento, readonly string[]>> = {
  1013: ['1001', '1002', '1010', 'A001', 'A002'],
  2011: ['2001', '2003', '2009'],
  5012: ['5001', '5005', '5008', '5010', '5013', '5014', '5021', 'A006'],
};

/** The service that takes this kind of operation back; undefined: none does. */
export function servizioCheAnnulla(codice: string): ServizioDiAnnullamento | undefined {
  const trovati = Object.entries(servizi) as [ServizioDiAnnullamento, readonly string[]][];
  return trovati.find(([, suoi]) => suoi.includes(codice))?.[0];
}

/** `tipoMutazione` of a mutation, one or many, without zeros in front; none for other operations. */
export function mutazioniDi({ richiesta }: Pick<OperazioneRegistrata, 'richiesta'>): readonly string[] {
  const controllo = richiesta['datiControllo'];
  const detto =
    typeof controllo === 'object' && controllo !== null && 'tipoMutazione' in controllo
      ? controllo.tipoMutazione
      : [];
  return [detto].flat().flatMap((tipo) => (typeof tipo === 'string' ? [senzaZeri(tipo)] : []));
}

type Mutazione = Pick<OperazioneSuccessiva, 'codice' | 'mutazioni'>;

/** Personal data of a 5008/01 are known to the Agenzia delle Entrate: they are only changed again (EN234). */
export function cambiaGeneralita({ codice, mutazioni }: Mutazione): boolean {
  return codice === '5008' && mutazioni.includes('1');
}

/** Tab. 46 and 47: who moves house, and what a restored position gives back. */
const trasferimenti: Readonly<Record<string, readonly string[]>> = { 5001: ['4', '5'], 5005: ['2'] };

export function trasferisce({ codice, mutazioni }: Mutazione): boolean {
  return mutazioni.some((tipo) => trasferimenti[codice]?.includes(tipo) ?? false);
}

/** Mutations that leave the residence alone: a position is restored under them (services.md 5012). */
const altrove: Readonly<Record<string, readonly string[] | 'tutte'>> = {
  5001: ['1', '2', '3'],
  5005: ['3', '4'],
  5008: 'tutte',
  5010: 'tutte',
  5013: 'tutte',
  5014: 'tutte',
  5021: 'tutte',
};

export function lasciaLaResidenza({ codice, mutazioni }: Mutazione): boolean {
  const quali = altrove[codice];
  if (quali === undefined) return false;
  return quali === 'tutte' || (mutazioni.length > 0 && mutazioni.every((tipo) => quali.includes(tipo)));
}
