/**
 * The whole life of an operator's card (security.md §3 and §5): a blank of a lot, then of somebody, then in use, then
 * never again. What is final says so: from there no act leads anywhere.
 */
export const statiCarta = [
  'vergine',
  'assegnata',
  'personalizzata',
  'controllata',
  'consegnata',
  'registrata',
  'rilasciata',
  'in-uso',
  'sospesa',
  'smarrita',
  'sostituita',
  'revocata',
  'difettosa',
] as const;
export type StatoCarta = (typeof statiCarta)[number];

export const attiCarta = [
  'assegna',
  'personalizza',
  'controlla',
  'scarta',
  'consegna',
  'registra',
  'rilascia',
  'usa',
  'sospendi',
  'riattiva',
  'smarrisci',
  'sostituisci',
  'revoca',
] as const;
export type AttoCarta = (typeof attiCarta)[number];

/** `uso`: nobody decides it, the first session that the card opens does. */
export type ChiMuoveCarta = 'prefettura' | 'comune' | 'uso';

interface Passaggio {
  readonly da: readonly StatoCarta[];
  readonly a: StatoCarta;
  readonly chi: ChiMuoveCarta;
}

const presso = ['registrata', 'rilasciata', 'in-uso'] as const;

export const passaggiCarta: Readonly<Record<AttoCarta, Passaggio>> = {
  assegna: { da: ['vergine'], a: 'assegnata', chi: 'prefettura' },
  // Again after a step that did not end well: the card is not spoilt by trying.
  personalizza: { da: ['assegnata', 'personalizzata'], a: 'personalizzata', chi: 'prefettura' },
  controlla: { da: ['personalizzata'], a: 'controllata', chi: 'prefettura' },
  scarta: {
    da: ['vergine', 'assegnata', 'personalizzata', 'controllata'],
    a: 'difettosa',
    chi: 'prefettura',
  },
  consegna: { da: ['controllata'], a: 'consegnata', chi: 'prefettura' },
  registra: { da: ['consegnata'], a: 'registrata', chi: 'comune' },
  rilascia: { da: ['registrata'], a: 'rilasciata', chi: 'comune' },
  usa: { da: ['rilasciata'], a: 'in-uso', chi: 'uso' },
  sospendi: { da: ['rilasciata', 'in-uso'], a: 'sospesa', chi: 'comune' },
  riattiva: { da: ['sospesa'], a: 'in-uso', chi: 'comune' },
  smarrisci: { da: ['consegnata', ...presso, 'sospesa'], a: 'smarrita', chi: 'comune' },
  sostituisci: { da: [...presso, 'sospesa'], a: 'sostituita', chi: 'comune' },
  revoca: { da: ['consegnata', ...presso, 'sospesa'], a: 'revocata', chi: 'comune' },
};

/** The state after an act; undefined where the act has no place. */
export function dopoAtto(stato: StatoCarta, atto: AttoCarta): StatoCarta | undefined {
  const { da, a } = passaggiCarta[atto];
  return da.includes(stato) ? a : undefined;
}

/** What whoever holds the card now may do to it. */
export function attiPossibili(stato: StatoCarta, chi: ChiMuoveCarta): AttoCarta[] {
  return attiCarta.filter((atto) => {
    const passaggio = passaggiCarta[atto];
    return passaggio.chi === chi && passaggio.da.includes(stato);
  });
}

/** Nothing leads out of it. */
export function eDefinitivo(stato: StatoCarta): boolean {
  return attiCarta.every((atto) => dopoAtto(stato, atto) === undefined);
}

/** Days before the end at which whoever looks at the agenda is warned, the nearest last. */
export const preavvisiScadenza = [90, 60, 30] as const;

export type VoceAgenda = 'scaduta' | (typeof preavvisiScadenza)[number];

const giorno = 86_400_000;

/** Where a card stands in the agenda of expiries; undefined while there is nothing to do. Days are `AAAA-MM-GG`. */
export function agendaScadenza(scadenza: string, oggi: string): VoceAgenda | undefined {
  const rimasti = (Date.parse(scadenza) - Date.parse(oggi)) / giorno;
  if (rimasti < 0) return 'scaduta';
  return preavvisiScadenza.findLast((quanti) => rimasti <= quanti);
}

/** Why a card is asked for. */
export const motiviCarta = ['nuovo-utente', 'scadenza', 'smarrimento', 'guasto', 'cambio-dati'] as const;
export type MotivoCarta = (typeof motiviCarta)[number];

/** The prefecture of a municipality: the province of its ISTAT code (decision 0040). Six digits both. */
export function prefetturaDi(codiceIstat: string): string {
  return `${codiceIstat.slice(0, 3)}000`;
}

export interface MetaCodici {
  readonly pin: string;
  readonly puk: string;
}

/**
 * The two halves of PIN and PUK, eight digits each: the first four travel on the letter, the others by e-mail (security.md
 * §3). Each half alone leaves ten thousand to guess with three tries.
 */
export function dividiCodici(codici: MetaCodici): {
  readonly lettera: MetaCodici;
  readonly posta: MetaCodici;
} {
  const { pin, puk } = codici;
  return {
    lettera: { pin: pin.slice(0, 4), puk: puk.slice(0, 4) },
    posta: { pin: pin.slice(4), puk: puk.slice(4) },
  };
}
