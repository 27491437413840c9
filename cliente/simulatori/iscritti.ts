/** A person as CIEOnline and consulates name them. */
export interface Iscritto {
  readonly cognome: string;
  readonly nome: string;
  readonly dataNascita: string;
  readonly codFiscale: string;
}

/** Whom the simulators know by heart: a family of the demo municipality that lives in Lyon. */
export const iscritti: readonly [Iscritto, ...Iscritto[]] = [
  { cognome: 'BINI', nome: 'FEDERICO', dataNascita: '1979-03-12', codFiscale: 'BNIFRC79C12D403Z' },
  { cognome: 'MORI', nome: 'CHIARA', dataNascita: '1981-12-20', codFiscale: 'MROCHR81T60D403M' },
  { cognome: 'BINI', nome: 'GAIA', dataNascita: '2012-04-04', codFiscale: 'BNIGAI12D44D403K' },
];

/** The demo municipality, as the consulate writes it. */
export const comuneAire = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' } as const;

/** The body of the demo register that stands for the consular network and for CIEOnline. */
export const retiDimostrative = '900200';
