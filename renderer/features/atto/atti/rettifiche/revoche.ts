/** What 5013 can remove (table 48, and 10–12 beside it), and where the record has it. */
export interface Revoca {
  readonly chiave: string;
  readonly tipo: string;
  readonly sezione: string;
  /** In the sentence: `Si elimina …`. */
  readonly cosa: string;
  /** The request repeats the section, to say which datum it means. */
  readonly ripete?: boolean;
}

export const revoche: readonly Revoca[] = [
  { chiave: 'revoca-paternita', tipo: '01', sezione: 'paternita', cosa: 'la paternità' },
  { chiave: 'revoca-maternita', tipo: '02', sezione: 'maternita', cosa: 'la maternità' },
  {
    ...{ chiave: 'revoca-permesso', tipo: '03', sezione: 'permessoSoggiorno', ripete: true },
    cosa: 'il titolo di soggiorno',
  },
  {
    ...{ chiave: 'revoca-censimento', tipo: '04', sezione: 'censimento', ripete: true },
    cosa: 'il foglio di censimento',
  },
  {
    ...{ chiave: 'revoca-domicilio-digitale', tipo: '05', sezione: 'domicilioDigitale', ripete: true },
    cosa: 'il domicilio digitale',
  },
  {
    ...{ chiave: 'revoca-matrimonio', tipo: '06', sezione: 'matrimonio', ripete: true },
    cosa: 'il matrimonio',
  },
  {
    ...{ chiave: 'revoca-unione', tipo: '07', sezione: 'unioneCivile', ripete: true },
    cosa: 'l’unione civile',
  },
  {
    ...{ chiave: 'revoca-convivenza', tipo: '08', sezione: 'convivenzaDiFatto', ripete: true },
    cosa: 'la convivenza di fatto',
  },
  { chiave: 'revoca-tutore', tipo: '09', sezione: '', cosa: 'il tutore o responsabile' },
  { chiave: 'revoca-carta', tipo: '10', sezione: 'cartaIdentita', cosa: 'la carta d’identità' },
  { chiave: 'revoca-atto-nascita', tipo: '11', sezione: 'attoNascitaANPR', cosa: 'l’atto di nascita' },
  {
    ...{ chiave: 'revoca-codice-fiscale', tipo: '12', sezione: 'generalita.codiceFiscale' },
    cosa: 'il codice fiscale non validato',
  },
];
