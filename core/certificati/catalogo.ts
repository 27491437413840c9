/**
 * What workflows.md §8.2-§8.3 says of each of the twenty types of table 13, as data: the controls read it, and the type
 * modules add what is only theirs.
 */
export interface VoceCatalogo {
  /** Tab. 13. */
  readonly codice: string;
  readonly titolo: string;
  /** After "certificato", in a cumulative one: `di residenza`. */
  readonly breve: string;
  /** Of people registered abroad: no, yes, only them; `condizioni`: the type's own rules decide. */
  readonly aire: 'no' | 'si' | 'solo' | 'condizioni';
  /** Of who died or left: refused, allowed, or only of them. */
  readonly cessati: 'esclusi' | 'ammessi' | 'richiesti';
  /** Never together with others. */
  readonly solo: boolean;
  /** Tab. 42 code 1 (partly certifiable) does not stop it. */
  readonly parziale: boolean;
  /** An open procedure does not stop it (since 5.10.0). */
  readonly procedimento: boolean;
  /** Takes a reference date (EN449). */
  readonly storico: boolean;
  /** Certifies what cannot change: no expiry (d.P.R. 445/2000, art. 41). */
  readonly perSempre: boolean;
}

function voce(
  codice: string,
  breve: string,
  aire: VoceCatalogo['aire'],
  proprieta: Partial<Omit<VoceCatalogo, 'codice' | 'breve' | 'aire'>> = {},
): VoceCatalogo {
  return {
    codice,
    titolo: `Certificato ${breve}`,
    breve,
    aire,
    cessati: 'esclusi',
    solo: false,
    parziale: false,
    procedimento: false,
    storico: false,
    perSempre: false,
    ...proprieta,
  };
}

export const catalogo: readonly VoceCatalogo[] = [
  voce('1', 'anagrafico di nascita', 'condizioni', { perSempre: true }),
  voce('2', 'anagrafico di morte', 'no', { cessati: 'richiesti', solo: true, perSempre: true }),
  voce('3', 'anagrafico di matrimonio', 'condizioni'),
  voce('4', 'di cancellazione anagrafica', 'no', { cessati: 'richiesti', solo: true }),
  voce('5', 'di cittadinanza', 'si'),
  voce('6', 'storico di cittadinanza', 'no', { cessati: 'ammessi', solo: true, storico: true }),
  voce('7', 'di esistenza in vita', 'no'),
  voce('8', 'di residenza', 'no', { parziale: true, procedimento: true }),
  voce('9', 'storico di residenza', 'si', { cessati: 'ammessi', solo: true, storico: true }),
  voce('10', 'di residenza AIRE', 'solo', { procedimento: true }),
  voce('11', 'di stato civile', 'no'),
  voce('12', 'di stato di famiglia', 'no', { parziale: true, procedimento: true }),
  voce('13', 'di stato di famiglia e di stato civile', 'no'),
  voce('14', 'di residenza in convivenza', 'no', { parziale: true }),
  voce('15', 'di stato di famiglia AIRE', 'solo'),
  voce('16', 'di stato di famiglia con rapporti di parentela', 'no'),
  voce('17', 'di stato libero', 'no'),
  voce('18', 'anagrafico di unione civile', 'condizioni'),
  voce('19', 'di contratto di convivenza', 'condizioni'),
  voce('20', 'storico di residenza alla data', 'si', { cessati: 'ammessi', solo: true, storico: true }),
];

const perCodice = new Map(catalogo.map((v) => [v.codice, v]));

export function voceCatalogo(codice: string): VoceCatalogo | undefined {
  return perCodice.get(codice);
}
